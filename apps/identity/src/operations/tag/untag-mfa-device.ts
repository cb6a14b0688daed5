import { operation } from '../../iam-operation.js';
import { loadTaggedMfaDevice } from '../../resources/mfa-device.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagMFADevice.html */
export default operation('UntagMFADevice', {
  load: loadTaggedMfaDevice,
  authorize: ({ input, loaded }) => requirement('iam:UntagMFADevice', loaded, { 'aws:TagKeys': input.TagKeys }),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('untagResource', { resourceId: existing(loaded).id, keys: input.TagKeys ?? [] });
    return {};
  },
});
