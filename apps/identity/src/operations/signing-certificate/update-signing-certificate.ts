import { operation } from '../../iam-operation.js';
import { existingSigningCertificate, statusOf } from '../../resources/credentials/user-credential.js';
import { requirement } from '../../resources/target.js';
import { loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSigningCertificate.html */
export default operation('UpdateSigningCertificate', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:UpdateSigningCertificate', loaded),
  async handle({ input, loaded, tools }) {
    const status = statusOf(input.Status);
    const { id } = await existingSigningCertificate(tools, loaded, input.CertificateId);
    await tools.policyStore.run('updateSigningCertificate', { id, status });
    return {};
  },
});
