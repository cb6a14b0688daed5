import { operation } from '../../iam-operation.js';
import { loadServerCertificate } from '../../resources/credentials/server-certificate.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagServerCertificate.html */
export default operation('UntagServerCertificate', {
  load: loadServerCertificate,
  authorize: ({ input, loaded }) => requirement('iam:UntagServerCertificate', loaded, { 'aws:TagKeys': input.TagKeys }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('untagResource', { resourceId: existing(loaded).id, keys: input.TagKeys ?? [] });
    return {};
  },
});
