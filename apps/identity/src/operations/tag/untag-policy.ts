import { operation } from '../../iam-operation.js';
import { loadPolicy, ownPolicy } from '../../resources/policy.js';
import { requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagPolicy.html */
export default operation('UntagPolicy', {
  load: loadPolicy,
  authorize: ({ input, loaded }) => requirement('iam:UntagPolicy', loaded, { 'aws:TagKeys': input.TagKeys }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('untagResource', { resourceId: ownPolicy(loaded).id, keys: input.TagKeys ?? [] });
    return {};
  },
});
