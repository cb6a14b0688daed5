import { newUniqueId } from '@cloudgate/common';
import { seal } from '@cloudgate/ports';
import { operation } from '../../iam-operation.js';
import { serviceCredentialOutput } from '../../outputs/credentials/service-specific-credential-output.js';
import { newServiceSecret } from '../../passwords/new-service-secret.js';
import { supportedService } from '../../resources/credentials/supported-service.js';
import { required, validationError } from '../../resources/required.js';
import { existing, requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/**
 * The secret is told here, when it is reset, and never again: it is kept sealed.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceSpecificCredential.html
 */
export default operation('CreateServiceSpecificCredential', {
  load: loadUser,
  authorize: ({ input, loaded }) =>
    requirement('iam:CreateServiceSpecificCredential', loaded, {
      'iam:ServiceSpecificCredentialServiceName': input.ServiceName,
      'iam:ServiceSpecificCredentialAgeDays': input.CredentialAgeDays?.toString(),
    }),
  async handle({ input, loaded, tools }) {
    const user = existing(loaded);
    const service = required(input.ServiceName, 'ServiceName');
    const { keyPrefix } = supportedService(service);
    const age = input.CredentialAgeDays;
    if (age !== undefined && keyPrefix === undefined) {
      throw validationError(`CredentialAgeDays is not supported for the service ${service}.`);
    }
    const id = newUniqueId('ACCA', user.account);
    const secret = newServiceSecret(keyPrefix);
    const sealedSecret = seal(tools.keys.secretSeal, secret, id);
    const credential = await tools.policyStore.run('createServiceSpecificCredential', {
      id,
      userId: user.id,
      service,
      age,
      sealedSecret,
    });
    return { ServiceSpecificCredential: serviceCredentialOutput(credential, secret) };
  },
});
