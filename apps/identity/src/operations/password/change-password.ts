import { ServiceError } from '@cloudgate/common';
import { accessDenied } from '../../access-denied.js';
import { operation } from '../../iam-operation.js';
import { passwordPolicyViolation } from '../../passwords/check-password.js';
import { newPassword } from '../../passwords/new-password.js';
import { isPasswordOf, isPasswordOfAny } from '../../passwords/password-hash.js';
import { existingProfile } from '../../resources/login-profile.js';
import { required } from '../../resources/required.js';
import { existing, requirement } from '../../resources/target.js';
import { loadUserOrSelf } from '../../resources/user.js';

/**
 * A password may have expired: `HardExpiry` is held by the console alone.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ChangePassword.html
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html
 */
export default operation('ChangePassword', {
  load: ({ caller, tools, request }) => loadUserOrSelf({ input: {}, caller, tools, request }),
  authorize: ({ loaded }) => requirement('iam:ChangePassword', loaded),
  async handle({ input, caller, loaded, tools }) {
    if (caller.principal.kind !== 'user') {
      throw new ServiceError('InvalidUserType', 'Only IAM Users can change their own password.');
    }
    const user = existing(loaded);
    const password = required(input.NewPassword, 'NewPassword');
    const profile = await existingProfile(tools, user);
    if (!(await isPasswordOf(profile.passwordHash, required(input.OldPassword, 'OldPassword')))) {
      throw accessDenied('The old password is incorrect.');
    }
    const passwordHash = await newPassword(tools, { account: user.account, password });
    const policy = await tools.policyStore.read('passwordPolicy', { account: user.account });
    const remembered = [profile.passwordHash, ...profile.previousHashes];
    if (await isPasswordOfAny(remembered.slice(0, policy?.passwordReusePrevention ?? 0), password)) {
      throw passwordPolicyViolation('Password does not conform to the account password policy.');
    }
    await tools.policyStore.run('updateLoginProfile', {
      userId: user.id,
      passwordHash,
      resetRequired: false,
      replaces: profile.passwordHash,
    });
    return {};
  },
});
