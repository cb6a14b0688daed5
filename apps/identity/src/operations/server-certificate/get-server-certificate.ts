import { operation } from '../../iam-operation.js';
import { serverCertificateOutput } from '../../outputs/credentials/server-certificate-output.js';
import { loadServerCertificate } from '../../resources/credentials/server-certificate.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServerCertificate.html */
export default operation('GetServerCertificate', {
  load: loadServerCertificate,
  authorize: ({ loaded }) => requirement('iam:GetServerCertificate', loaded),
  handle: ({ loaded }) => Promise.resolve({ ServerCertificate: serverCertificateOutput(existing(loaded)) }),
});
