import { operation } from '../../iam-operation.js';
import { virtualMfaDeviceOutput } from '../../outputs/mfa-device-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html */
export default operation('ListVirtualMFADevices', {
  authorize: () => everywhere('iam:ListVirtualMFADevices'),
  async handle({ input, caller, tools }) {
    const { AssignmentStatus: status = 'Any' } = input;
    const page = await tools.policyStore.read('listMfaDevices', {
      account: callerAccount(caller),
      assigned: status === 'Any' ? undefined : status === 'Assigned',
      page: pageRequest(input),
    });
    return { VirtualMFADevices: page.items.map(virtualMfaDeviceOutput), ...pageOutput(page) };
  },
});
