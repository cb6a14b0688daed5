import { unknownResource } from '@cloudgate/ports';
import { operation } from '../../iam-operation.js';
import { notAuthorized } from '../../access-denied.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required } from '../../resources/required.js';

const action = 'iam:GetAccessKeyLastUsed';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html */
export default operation('GetAccessKeyLastUsed', {
  async load({ input, caller, tools, request: { partition } }) {
    const account = callerAccount(caller);
    const id = required(input.AccessKeyId, 'AccessKeyId');
    const found = await tools.policyStore.read('accessKey', { id });
    const key = found?.account === account ? found : undefined;
    if (key === undefined) return { key, user: undefined, owner: unknownResource };
    const user = key.userId === undefined ? undefined : await tools.policyStore.read('userById', { id: key.userId });
    return { key, user, owner: user?.arn ?? iamArn({ partition, account }, 'root') };
  },
  authorize: ({ loaded }) => ({ action, resource: loaded.owner }),
  handle({ input, caller, loaded: { key, user } }) {
    // The operation has no error of its own: whoever asks for a key of another account is told no more than this.
    if (key === undefined) throw notAuthorized(caller, action, `access key ${input.AccessKeyId ?? ''}`);
    const { lastUsed } = key;
    return {
      ...(user === undefined ? {} : { UserName: user.name }),
      AccessKeyLastUsed:
        lastUsed === undefined
          ? { LastUsedDate: undefined, ServiceName: 'N/A', Region: 'N/A' }
          : { LastUsedDate: new Date(lastUsed.at), ServiceName: lastUsed.service, Region: lastUsed.region },
    };
  },
});
