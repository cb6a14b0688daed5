import { operation } from '../../iam-operation.js';
import { unknownResource } from '@cloudgate/ports';
import { callerAccount } from '../../resources/caller-account.js';
import { required } from '../../resources/required.js';
import { noSuchEntity } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html */
export default operation('GetAccessKeyLastUsed', {
  async load({ input, caller, tools }) {
    const id = required(input.AccessKeyId, 'AccessKeyId');
    const found = await tools.policyStore.read('accessKey', { id });
    const key = found?.account === callerAccount(caller) ? found : undefined;
    const user = key?.userId === undefined ? undefined : await tools.policyStore.read('userById', { id: key.userId });
    return { key, user };
  },
  authorize: ({ loaded }) => ({
    action: 'iam:GetAccessKeyLastUsed',
    resource: loaded.user?.arn ?? unknownResource,
  }),
  handle({ input, loaded: { key, user } }) {
    if (key === undefined) throw noSuchEntity(`The Access Key with id ${input.AccessKeyId} cannot be found.`);
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
