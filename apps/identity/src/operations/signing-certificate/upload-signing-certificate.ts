import { readSigningCertificate } from '../../certificates/read-signing-certificate.js';
import { operation } from '../../iam-operation.js';
import { signingCertificateOutput } from '../../outputs/credentials/signing-certificate-output.js';
import { required } from '../../resources/required.js';
import { requirement } from '../../resources/target.js';
import { existingUserOrRoot, loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSigningCertificate.html */
export default operation('UploadSigningCertificate', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:UploadSigningCertificate', loaded),
  async handle({ input, loaded, tools }) {
    const userId = existingUserOrRoot(loaded)?.id;
    const pem = required(input.CertificateBody, 'CertificateBody');
    const certificate = await tools.policyStore.run('uploadSigningCertificate', {
      account: loaded.account,
      userId,
      ...readSigningCertificate(pem, tools.clock.cloud()),
    });
    return { Certificate: signingCertificateOutput(certificate) };
  },
});
