import { operation } from '../../iam-operation.js';
import { deviceOfUser } from '../../resources/mfa-device.js';
import { requirement } from '../../resources/target.js';
import { existingUserOrRoot, loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeactivateMFADevice.html */
export default operation('DeactivateMFADevice', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:DeactivateMFADevice', loaded),
  async handle({ input, loaded, tools }) {
    const { id } = await deviceOfUser(tools, input.SerialNumber, existingUserOrRoot(loaded));
    await tools.policyStore.run('deactivateMfaDevice', { id });
    return {};
  },
});
