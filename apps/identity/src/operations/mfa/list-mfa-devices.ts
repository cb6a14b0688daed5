import { operation } from '../../iam-operation.js';
import { mfaDeviceOutput } from '../../outputs/mfa-device-output.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { requirement } from '../../resources/target.js';
import { existingUserOrRoot, loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html */
export default operation('ListMFADevices', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:ListMFADevices', loaded),
  async handle({ input, loaded, tools }) {
    const page = pageRequest(input);
    const user = existingUserOrRoot(loaded);
    // The root user is given devices in the console alone:
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_enable_cliapi.html
    if (user === undefined) return { MFADevices: [], IsTruncated: false };
    const devices = await tools.policyStore.read('listMfaDevices', { account: loaded.account, userId: user.id, page });
    return { MFADevices: devices.items.map(mfaDeviceOutput), ...pageOutput(devices) };
  },
});
