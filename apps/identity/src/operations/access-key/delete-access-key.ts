import { operation } from '../../iam-operation.js';
import { existingKey } from '../../resources/access-key.js';
import { requirement } from '../../resources/target.js';
import { loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html */
export default operation('DeleteAccessKey', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:DeleteAccessKey', loaded),
  async handle({ input, loaded, tools }) {
    const { id } = await existingKey(tools, loaded, input.AccessKeyId);
    await tools.policyStore.run('deleteAccessKey', { id });
    return {};
  },
});
