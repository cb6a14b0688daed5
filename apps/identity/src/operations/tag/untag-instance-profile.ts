import { operation } from '../../iam-operation.js';
import { loadInstanceProfile } from '../../resources/instance-profile.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagInstanceProfile.html */
export default operation('UntagInstanceProfile', {
  load: loadInstanceProfile,
  authorize: ({ input, loaded }) => requirement('iam:UntagInstanceProfile', loaded, { 'aws:TagKeys': input.TagKeys }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('untagResource', { resourceId: existing(loaded).id, keys: input.TagKeys ?? [] });
    return {};
  },
});
