import { fingerprintOf, readSshKey } from '../../certificates/ssh-key.js';
import { operation } from '../../iam-operation.js';
import { sshPublicKeyOutput } from '../../outputs/credentials/ssh-public-key-output.js';
import { required } from '../../resources/required.js';
import { existing, requirement } from '../../resources/target.js';
import { loadUser } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSSHPublicKey.html */
export default operation('UploadSSHPublicKey', {
  load: loadUser,
  authorize: ({ loaded }) => requirement('iam:UploadSSHPublicKey', loaded),
  async handle({ input, loaded, tools }) {
    const user = existing(loaded);
    const body = required(input.SSHPublicKeyBody, 'SSHPublicKeyBody');
    const wire = readSshKey(body);
    const key = await tools.policyStore.run('uploadSshPublicKey', {
      userId: user.id,
      publicKey: wire.toString('base64'),
      fingerprint: fingerprintOf(wire),
    });
    return { SSHPublicKey: sshPublicKeyOutput(key, body) };
  },
});
