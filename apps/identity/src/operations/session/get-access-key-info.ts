import { accountOfUniqueId } from '@cloudgate/common';
import { required, validationError } from '../../resources/required.js';
import { everywhere } from '../../resources/target.js';
import { operation } from '../../sts-operation.js';

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html */
export default operation('GetAccessKeyInfo', {
  authorize: () => everywhere('sts:GetAccessKeyInfo'),
  handle({ input }) {
    const id = required(input.AccessKeyId, 'AccessKeyId');
    const account = /^(?:AKIA|ASIA)/.test(id) ? accountOfUniqueId(id) : undefined;
    if (account === undefined) throw validationError('Invalid AccessKeyId');
    return { Account: account };
  },
});
