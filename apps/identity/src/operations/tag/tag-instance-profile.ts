import { operation } from '../../iam-operation.js';
import { loadInstanceProfile } from '../../resources/instance-profile.js';
import { requestTagContext, tagRecords } from '../../resources/tag-context.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagInstanceProfile.html */
export default operation('TagInstanceProfile', {
  load: loadInstanceProfile,
  authorize: ({ input, loaded }) =>
    requirement('iam:TagInstanceProfile', loaded, requestTagContext(tagRecords(input.Tags))),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('tagResource', { resourceId: existing(loaded).id, tags: tagRecords(input.Tags) });
    return {};
  },
});
