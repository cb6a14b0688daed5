import { operation } from '../../iam-operation.js';
import { existingSigningCertificate } from '../../resources/credentials/user-credential.js';
import { requirement } from '../../resources/target.js';
import { loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSigningCertificate.html */
export default operation('DeleteSigningCertificate', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:DeleteSigningCertificate', loaded),
  async handle({ input, loaded, tools }) {
    const { id } = await existingSigningCertificate(tools, loaded, input.CertificateId);
    await tools.policyStore.run('deleteSigningCertificate', { id });
    return {};
  },
});
