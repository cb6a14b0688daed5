import { operation } from '../../iam-operation.js';
import { loadServiceCredential, serviceContext } from '../../resources/credentials/service-specific-credential.js';
import { existingServiceCredential } from '../../resources/credentials/user-credential.js';
import { requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServiceSpecificCredential.html */
export default operation('DeleteServiceSpecificCredential', {
  load: loadServiceCredential,
  authorize: ({ loaded }) => requirement('iam:DeleteServiceSpecificCredential', loaded.user, serviceContext(loaded)),
  async handle({ input, loaded, tools }) {
    const { id } = existingServiceCredential(loaded, input.ServiceSpecificCredentialId);
    await tools.policyStore.run('deleteServiceSpecificCredential', { id });
    return {};
  },
});
