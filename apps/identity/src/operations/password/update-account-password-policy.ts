import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere } from '../../resources/target.js';

const defaultLength = 6;

/**
 * Sets the whole policy: what the request leaves out goes back to its default.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
 */
export default operation('UpdateAccountPasswordPolicy', {
  authorize: () => everywhere('iam:UpdateAccountPasswordPolicy'),
  async handle({ input, caller, tools }) {
    await tools.policyStore.run('putPasswordPolicy', {
      account: callerAccount(caller),
      minimumPasswordLength: input.MinimumPasswordLength ?? defaultLength,
      requireSymbols: input.RequireSymbols ?? false,
      requireNumbers: input.RequireNumbers ?? false,
      requireUppercaseCharacters: input.RequireUppercaseCharacters ?? false,
      requireLowercaseCharacters: input.RequireLowercaseCharacters ?? false,
      allowUsersToChangePassword: input.AllowUsersToChangePassword ?? false,
      maxPasswordAge: input.MaxPasswordAge,
      passwordReusePrevention: input.PasswordReusePrevention,
      hardExpiry: input.HardExpiry ?? false,
    });
    return {};
  },
});
