import { ServiceError } from '@cloudgate/common';
import { decodeAuthorizationMessage } from '@cloudgate/ports';
import { callerAccount } from '../../resources/caller-account.js';
import { required } from '../../resources/required.js';
import { everywhere } from '../../resources/target.js';
import { operation } from '../../sts-operation.js';

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html */
export default operation('DecodeAuthorizationMessage', {
  authorize: () => everywhere('sts:DecodeAuthorizationMessage'),
  handle({ input, caller, tools }) {
    const encoded = required(input.EncodedMessage, 'EncodedMessage');
    const message = decodeAuthorizationMessage(tools.keys, { account: callerAccount(caller), encoded });
    if (message === undefined) {
      throw new ServiceError('InvalidAuthorizationMessageException', 'The encoded message is not valid.');
    }
    return { DecodedMessage: message };
  },
});
