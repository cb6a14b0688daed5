import { operation } from '../../iam-operation.js';
import { enablingStep } from '../../mfa/device-codes.js';
import { required } from '../../resources/required.js';
import { existing, noSuchEntity, requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html */
export default operation('EnableMFADevice', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:EnableMFADevice', loaded),
  async handle({ input, loaded, tools }) {
    const user = existing(loaded);
    const id = required(input.SerialNumber, 'SerialNumber');
    const device = await tools.policyStore.read('mfaDevice', { id });
    if (device?.account !== user.account) {
      throw noSuchEntity(`VirtualMFADevice with serial number ${id} does not exist.`);
    }
    const step = enablingStep(tools, device, [
      required(input.AuthenticationCode1, 'AuthenticationCode1'),
      required(input.AuthenticationCode2, 'AuthenticationCode2'),
    ]);
    await tools.policyStore.run('enableMfaDevice', { id, userId: user.id, step });
    return {};
  },
});
