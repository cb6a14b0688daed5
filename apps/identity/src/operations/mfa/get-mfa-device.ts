import { operation } from '../../iam-operation.js';
import { mfaDeviceOutput } from '../../outputs/mfa-device-output.js';
import { deviceOfUser } from '../../resources/mfa-device.js';
import { requirement } from '../../resources/target.js';
import { existingUserOrRoot, loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetMFADevice.html */
export default operation('GetMFADevice', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:GetMFADevice', loaded),
  async handle({ input, loaded, tools }) {
    return mfaDeviceOutput(await deviceOfUser(tools, input.SerialNumber, existingUserOrRoot(loaded)));
  },
});
