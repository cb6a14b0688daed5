import { operation } from '../../iam-operation.js';
import { loadTaggedMfaDevice } from '../../resources/mfa-device.js';
import { requestTagContext, tagRecords } from '../../resources/tag-context.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagMFADevice.html */
export default operation('TagMFADevice', {
  load: loadTaggedMfaDevice,
  authorize: ({ input, loaded }) => requirement('iam:TagMFADevice', loaded, requestTagContext(tagRecords(input.Tags))),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('tagResource', { resourceId: existing(loaded).id, tags: tagRecords(input.Tags) });
    return {};
  },
});
