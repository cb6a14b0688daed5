import { operation } from '../../iam-operation.js';
import { existingSshPublicKey, statusOf } from '../../resources/credentials/user-credential.js';
import { requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSSHPublicKey.html */
export default operation('UpdateSSHPublicKey', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:UpdateSSHPublicKey', loaded),
  async handle({ input, loaded, tools }) {
    const status = statusOf(input.Status);
    const { id } = await existingSshPublicKey(tools, loaded, input.SSHPublicKeyId);
    await tools.policyStore.run('updateSshPublicKey', { id, status });
    return {};
  },
});
