import { accountOfUniqueId } from '@cloudgate/common';
import { required, validationError } from '../../resources/required.js';
import { everywhere } from '../../resources/target.js';
import { operation } from '../../sts-operation.js';

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html */
export default operation('GetAccessKeyInfo', {
  authorize: () => everywhere('sts:GetAccessKeyInfo'),
  async handle({ input, tools }) {
    const id = required(input.AccessKeyId, 'AccessKeyId');
    // An operator may have chosen the root user's key: its id says nothing of the account.
    const key = await tools.policyStore.read('accessKey', { id });
    const account = key?.account ?? (/^(?:AKIA|ASIA)/.test(id) ? accountOfUniqueId(id) : undefined);
    if (account === undefined) throw validationError('Invalid AccessKeyId');
    return { Account: account };
  },
});
