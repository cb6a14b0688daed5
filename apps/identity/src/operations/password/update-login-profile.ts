import { operation } from '../../iam-operation.js';
import { newPassword } from '../../passwords/new-password.js';
import { existingProfile } from '../../resources/login-profile.js';
import { existing, requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateLoginProfile.html */
export default operation('UpdateLoginProfile', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:UpdateLoginProfile', loaded),
  async handle({ input, loaded, tools }) {
    const user = existing(loaded);
    await existingProfile(tools, user);
    const password = input.Password;
    await tools.policyStore.run('updateLoginProfile', {
      userId: user.id,
      resetRequired: input.PasswordResetRequired,
      ...(password === undefined
        ? {}
        : { passwordHash: await newPassword(tools, { account: user.account, password }) }),
    });
    return {};
  },
});
