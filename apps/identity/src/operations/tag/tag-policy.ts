import { operation } from '../../iam-operation.js';
import { loadPolicy, ownPolicy } from '../../resources/policy.js';
import { requestTagContext, tagRecords } from '../../resources/tag-context.js';
import { requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagPolicy.html */
export default operation('TagPolicy', {
  load: loadPolicy,
  authorize: ({ input, loaded }) => requirement('iam:TagPolicy', loaded, requestTagContext(tagRecords(input.Tags))),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('tagResource', { resourceId: ownPolicy(loaded).id, tags: tagRecords(input.Tags) });
    return {};
  },
});
