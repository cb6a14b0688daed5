import { operation } from '../../iam-operation.js';
import { loadServerCertificate } from '../../resources/credentials/server-certificate.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServerCertificate.html */
export default operation('DeleteServerCertificate', {
  load: loadServerCertificate,
  authorize: ({ loaded }) => requirement('iam:DeleteServerCertificate', loaded),
  async handle({ loaded, tools }) {
    await tools.policyStore.run('deleteServerCertificate', { id: existing(loaded).id });
    return {};
  },
});
