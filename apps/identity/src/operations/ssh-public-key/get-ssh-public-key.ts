import { writeSshKey } from '../../certificates/ssh-key.js';
import { operation } from '../../iam-operation.js';
import { sshPublicKeyOutput } from '../../outputs/credentials/ssh-public-key-output.js';
import { existingSshPublicKey } from '../../resources/credentials/user-credential.js';
import { required } from '../../resources/required.js';
import { requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetSSHPublicKey.html */
export default operation('GetSSHPublicKey', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:GetSSHPublicKey', loaded),
  async handle({ input, loaded, tools }) {
    const key = await existingSshPublicKey(tools, loaded, input.SSHPublicKeyId);
    const body = writeSshKey(Buffer.from(key.publicKey, 'base64'), required(input.Encoding, 'Encoding'));
    return { SSHPublicKey: sshPublicKeyOutput(key, body) };
  },
});
