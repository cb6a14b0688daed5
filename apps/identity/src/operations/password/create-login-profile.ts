import { operation } from '../../iam-operation.js';
import { loginProfileOutput } from '../../outputs/login-profile-output.js';
import { newPassword } from '../../passwords/new-password.js';
import { profileOwner } from '../../resources/login-profile.js';
import { required } from '../../resources/required.js';
import { requirement } from '../../resources/target.js';
import { loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html */
export default operation('CreateLoginProfile', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:CreateLoginProfile', loaded),
  async handle({ input, loaded, tools }) {
    const user = profileOwner(loaded);
    const password = required(input.Password, 'Password');
    const profile = await tools.policyStore.run('createLoginProfile', {
      userId: user.id,
      passwordHash: await newPassword(tools, { account: user.account, password }),
      resetRequired: input.PasswordResetRequired ?? false,
    });
    return { LoginProfile: loginProfileOutput(user, profile) };
  },
});
