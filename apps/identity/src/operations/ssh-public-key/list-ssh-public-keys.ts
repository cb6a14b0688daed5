import { operation } from '../../iam-operation.js';
import { listedSshPublicKey } from '../../outputs/credentials/ssh-public-key-output.js';
import { existingUser } from '../../resources/credentials/user-credential.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { requirement } from '../../resources/target.js';
import { loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSSHPublicKeys.html */
export default operation('ListSSHPublicKeys', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:ListSSHPublicKeys', loaded),
  async handle({ input, loaded, tools }) {
    const userId = existingUser(loaded).id;
    const page = await tools.policyStore.read('listSshPublicKeys', { userId, page: pageRequest(input) });
    return { SSHPublicKeys: page.items.map(listedSshPublicKey), ...pageOutput(page) };
  },
});
