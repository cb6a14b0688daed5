import { operation } from '../../iam-operation.js';
import { loadRole } from '../../resources/role.js';
import { requestTagContext, tagRecords } from '../../resources/tag-context.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html */
export default operation('TagRole', {
  load: loadRole,
  authorize: ({ input, loaded }) => requirement('iam:TagRole', loaded, requestTagContext(tagRecords(input.Tags))),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('tagResource', { resourceId: existing(loaded).id, tags: tagRecords(input.Tags) });
    return {};
  },
});
