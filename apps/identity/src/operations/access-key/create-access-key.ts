import { operation } from '../../iam-operation.js';
import { newSecretAccessKey, newUniqueId } from '@cloudgate/common';
import { seal } from '@cloudgate/ports';
import { accessKeyOutput } from '../../outputs/access-key-output.js';
import { requirement } from '../../resources/target.js';
import { existingUserOrRoot, loadUserOrSelf } from '../../resources/user.js';

/**
 * The secret is told here and never again: it is kept sealed.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html
 */
export default operation('CreateAccessKey', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:CreateAccessKey', loaded),
  async handle({ loaded, tools }) {
    const { account } = loaded;
    const id = newUniqueId('AKIA', account);
    const secret = newSecretAccessKey();
    const key = await tools.policyStore.run('createAccessKey', {
      account,
      userId: existingUserOrRoot(loaded)?.id,
      id,
      sealedSecret: seal(tools.keys.secretSeal, secret, id),
    });
    return { AccessKey: { UserName: undefined, ...accessKeyOutput(key), SecretAccessKey: secret } };
  },
});
