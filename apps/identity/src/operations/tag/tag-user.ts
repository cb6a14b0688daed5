import { operation } from '../../iam-operation.js';
import { loadUser } from '../../resources/user.js';
import { requestTagContext, tagRecords } from '../../resources/tag-context.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagUser.html */
export default operation('TagUser', {
  load: loadUser,
  authorize: ({ input, loaded }) => requirement('iam:TagUser', loaded, requestTagContext(tagRecords(input.Tags))),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('tagResource', { resourceId: existing(loaded).id, tags: tagRecords(input.Tags) });
    return {};
  },
});
