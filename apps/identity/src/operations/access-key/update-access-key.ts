import { operation } from '../../iam-operation.js';
import { existingKey } from '../../resources/access-key.js';
import { statusOf } from '../../resources/credentials/user-credential.js';
import { requirement } from '../../resources/target.js';
import { loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html */
export default operation('UpdateAccessKey', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:UpdateAccessKey', loaded),
  async handle({ input, loaded, tools }) {
    const status = statusOf(input.Status);
    const { id } = await existingKey(tools, loaded, input.AccessKeyId);
    await tools.policyStore.run('updateAccessKey', { id, status });
    return {};
  },
});
