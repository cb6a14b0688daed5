import { invalidValue, unsupported } from '../../errors/parameters.js';
import { addKeyPair, checkKeyName, duplicateKeyPair } from '../../keys/add-key-pair.js';
import { madeFingerprint } from '../../keys/fingerprint.js';
import { makeKey } from '../../keys/make-key.js';
import { openSshLine } from '../../keys/public-key.js';
import { operation } from '../../operation.js';
import { newKeyPair } from '../../resources/key-pair.js';
import { allOf } from '../../resources/reference.js';
import { keyPairNamed } from '../../rows/key-pairs.js';
import { scopeOf } from '../../scope.js';
import { checkTagSpecifications, tagOnCreate, tagsFor } from '../../tags/tag-specifications.js';
import { viewOf } from '../../views/view-context.js';

export default operation('CreateKeyPair', {
  authorize(call) {
    const scope = scopeOf(call);
    const { KeyName: name = '', KeyType: keyType = 'rsa', TagSpecifications: specifications } = call.input;
    const tags = tagsFor(specifications, 'key-pair');
    const [first, ...rest] = allOf('ec2:CreateKeyPair', [newKeyPair(scope, name, { keyType, tags })]);
    return [first, ...rest, ...tagOnCreate(scope, 'CreateKeyPair', specifications)];
  },
  async handle(call) {
    const { input, tools } = call;
    const { tables, scope, now } = viewOf(call);
    const { KeyName: name = '', KeyType: keyType = 'rsa', KeyFormat: format = 'pem' } = input;
    checkKeyName(name);
    if (keyType !== 'rsa' && keyType !== 'ed25519') throw invalidValue(`Invalid value '${keyType}' for keyType.`);
    if (format === 'ppk') throw unsupported('Private keys are given as PEM here, not in the form of PuTTY.');
    if (format !== 'pem') throw invalidValue(`Invalid value '${format}' for keyFormat.`);
    checkTagSpecifications(input.TagSpecifications, ['key-pair']);
    // Before the work of making a key; the command looks again.
    if (keyPairNamed(tables, scope, name)) throw duplicateKeyPair();
    const { publicKey, privateKey, material } = await makeKey(keyType);
    const tags = tagsFor(input.TagSpecifications, 'key-pair');
    const key = {
      name,
      keyType,
      fingerprint: madeFingerprint(privateKey, publicKey),
      publicKey: openSshLine(publicKey, name),
      createdAt: new Date(now),
    };
    const row = await tools.store.run((writable) => addKeyPair(writable, scope, { key, tags }));
    return { KeyPairId: row.id, KeyName: name, KeyFingerprint: row.fingerprint, KeyMaterial: material, Tags: tags };
  },
});
