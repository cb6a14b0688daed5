import { operation } from '../../iam-operation.js';
import { tagOutput } from '../../outputs/tag-output.js';
import { loadTaggedMfaDevice } from '../../resources/mfa-device.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADeviceTags.html */
export default operation('ListMFADeviceTags', {
  load: loadTaggedMfaDevice,
  authorize: ({ loaded }) => requirement('iam:ListMFADeviceTags', loaded),
  async handle({ input, loaded, tools }) {
    const resourceId = existing(loaded).id;
    const page = await tools.policyStore.read('listTags', { resourceId, page: pageRequest(input) });
    return { Tags: tagOutput(page.items), ...pageOutput(page) };
  },
});
