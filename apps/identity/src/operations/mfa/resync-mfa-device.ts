import { operation } from '../../iam-operation.js';
import { invalidAuthenticationCode, resyncStep } from '../../mfa/device-codes.js';
import { deviceOfUser } from '../../resources/mfa-device.js';
import { required } from '../../resources/required.js';
import { existing, requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResyncMFADevice.html */
export default operation('ResyncMFADevice', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:ResyncMFADevice', loaded),
  async handle({ input, loaded, tools }) {
    const device = await deviceOfUser(tools, input.SerialNumber, existing(loaded));
    const found = resyncStep(tools, device, [
      required(input.AuthenticationCode1, 'AuthenticationCode1'),
      required(input.AuthenticationCode2, 'AuthenticationCode2'),
    ]);
    if (!(await tools.policyStore.run('acceptMfaCode', { id: device.id, ...found }))) throw invalidAuthenticationCode();
    return {};
  },
});
