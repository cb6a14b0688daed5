import { operation } from '../../iam-operation.js';
import { loadServerCertificate } from '../../resources/credentials/server-certificate.js';
import { requestTagContext, tagRecords } from '../../resources/tag-context.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagServerCertificate.html */
export default operation('TagServerCertificate', {
  load: loadServerCertificate,
  authorize: ({ input, loaded }) =>
    requirement('iam:TagServerCertificate', loaded, requestTagContext(tagRecords(input.Tags))),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('tagResource', { resourceId: existing(loaded).id, tags: tagRecords(input.Tags) });
    return {};
  },
});
