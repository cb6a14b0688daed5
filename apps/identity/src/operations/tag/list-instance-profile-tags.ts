import { operation } from '../../iam-operation.js';
import { tagOutput } from '../../outputs/tag-output.js';
import { loadInstanceProfile } from '../../resources/instance-profile.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfileTags.html */
export default operation('ListInstanceProfileTags', {
  load: loadInstanceProfile,
  authorize: ({ loaded }) => requirement('iam:ListInstanceProfileTags', loaded),
  async handle({ input, loaded, tools }) {
    const resourceId = existing(loaded).id;
    const page = await tools.policyStore.read('listTags', { resourceId, page: pageRequest(input) });
    return { Tags: tagOutput(page.items), ...pageOutput(page) };
  },
});
