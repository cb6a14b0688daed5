import { operation } from '../../iam-operation.js';
import { existingSshPublicKey } from '../../resources/credentials/user-credential.js';
import { requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSSHPublicKey.html */
export default operation('DeleteSSHPublicKey', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:DeleteSSHPublicKey', loaded),
  async handle({ input, loaded, tools }) {
    const { id } = await existingSshPublicKey(tools, loaded, input.SSHPublicKeyId);
    await tools.policyStore.run('deleteSshPublicKey', { id });
    return {};
  },
});
