import { seal } from '@cloudgate/ports';
import { operation } from '../../iam-operation.js';
import { serviceCredentialOutput } from '../../outputs/credentials/service-specific-credential-output.js';
import { newServiceSecret } from '../../passwords/new-service-secret.js';
import { loadServiceCredential, serviceContext } from '../../resources/credentials/service-specific-credential.js';
import { supportedService } from '../../resources/credentials/supported-service.js';
import { existingServiceCredential } from '../../resources/credentials/user-credential.js';
import { requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResetServiceSpecificCredential.html */
export default operation('ResetServiceSpecificCredential', {
  load: loadServiceCredential,
  authorize: ({ loaded }) => requirement('iam:ResetServiceSpecificCredential', loaded.user, serviceContext(loaded)),
  async handle({ input, loaded, tools }) {
    const credential = existingServiceCredential(loaded, input.ServiceSpecificCredentialId);
    const { id } = credential;
    const secret = newServiceSecret(supportedService(credential.service).keyPrefix);
    const sealedSecret = seal(tools.keys.secretSeal, secret, id);
    await tools.policyStore.run('resetServiceSpecificCredential', { id, sealedSecret });
    return { ServiceSpecificCredential: serviceCredentialOutput(credential, secret) };
  },
});
