import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere, noSuchEntity } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html */
export default operation('GetAccountPasswordPolicy', {
  authorize: () => everywhere('iam:GetAccountPasswordPolicy'),
  async handle({ caller, tools }) {
    const account = callerAccount(caller);
    const policy = await tools.policyStore.read('passwordPolicy', { account });
    if (policy === undefined) {
      throw noSuchEntity(`The Password Policy with domain name ${account} cannot be found.`);
    }
    const { maxPasswordAge, passwordReusePrevention } = policy;
    return {
      PasswordPolicy: {
        MinimumPasswordLength: policy.minimumPasswordLength,
        RequireSymbols: policy.requireSymbols,
        RequireNumbers: policy.requireNumbers,
        RequireUppercaseCharacters: policy.requireUppercaseCharacters,
        RequireLowercaseCharacters: policy.requireLowercaseCharacters,
        AllowUsersToChangePassword: policy.allowUsersToChangePassword,
        ExpirePasswords: maxPasswordAge !== undefined,
        ...(maxPasswordAge === undefined ? {} : { MaxPasswordAge: maxPasswordAge }),
        ...(passwordReusePrevention === undefined ? {} : { PasswordReusePrevention: passwordReusePrevention }),
        HardExpiry: policy.hardExpiry,
      },
    };
  },
});
