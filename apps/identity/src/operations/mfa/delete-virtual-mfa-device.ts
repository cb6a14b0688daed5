import { operation } from '../../iam-operation.js';
import { loadMfaDevice } from '../../resources/mfa-device.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteVirtualMFADevice.html */
export default operation('DeleteVirtualMFADevice', {
  load: loadMfaDevice,
  authorize: ({ loaded }) => requirement('iam:DeleteVirtualMFADevice', loaded),
  async handle({ loaded, tools }) {
    await tools.policyStore.run('deleteMfaDevice', { id: existing(loaded).id });
    return {};
  },
});
