import { operation } from '../../iam-operation.js';
import { loadServiceCredential, serviceContext } from '../../resources/credentials/service-specific-credential.js';
import { existingServiceCredential, statusOf } from '../../resources/credentials/user-credential.js';
import { requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateServiceSpecificCredential.html */
export default operation('UpdateServiceSpecificCredential', {
  load: loadServiceCredential,
  authorize: ({ loaded }) => requirement('iam:UpdateServiceSpecificCredential', loaded.user, serviceContext(loaded)),
  async handle({ input, loaded, tools }) {
    const status = statusOf(input.Status, 'ValidationError');
    const { id } = existingServiceCredential(loaded, input.ServiceSpecificCredentialId);
    await tools.policyStore.run('updateServiceSpecificCredential', { id, status });
    return {};
  },
});
