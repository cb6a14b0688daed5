import { ServiceError } from '@cloudgate/common';
import { missingParameter } from '../../errors/parameters.js';
import { addKeyPair, checkKeyName } from '../../keys/add-key-pair.js';
import { importedFingerprint } from '../../keys/fingerprint.js';
import { openSshLine, readPublicKey } from '../../keys/public-key.js';
import { operation } from '../../operation.js';
import { newKeyPair } from '../../resources/key-pair.js';
import { allOf } from '../../resources/reference.js';
import { scopeOf } from '../../scope.js';
import { checkTagSpecifications, tagOnCreate, tagsFor } from '../../tags/tag-specifications.js';

export default operation('ImportKeyPair', {
  authorize(call) {
    const scope = scopeOf(call);
    const { KeyName: name = '', TagSpecifications: specifications } = call.input;
    const tags = tagsFor(specifications, 'key-pair');
    const [first, ...rest] = allOf('ec2:ImportKeyPair', [newKeyPair(scope, name, { tags })]);
    return [first, ...rest, ...tagOnCreate(scope, 'ImportKeyPair', specifications)];
  },
  async handle(call) {
    const { input, tools, request } = call;
    const scope = scopeOf(call);
    const { KeyName: name = '', PublicKeyMaterial: publicMaterial } = input;
    checkKeyName(name);
    if (publicMaterial === undefined) throw missingParameter('publicKeyMaterial');
    const publicKey = readPublicKey(publicMaterial);
    if (publicKey === undefined) {
      throw new ServiceError('InvalidKey.Format', 'Key is not in valid OpenSSH public key format');
    }
    checkTagSpecifications(input.TagSpecifications, ['key-pair']);
    const tags = tagsFor(input.TagSpecifications, 'key-pair');
    const key = {
      name,
      keyType: publicKey.keyType,
      fingerprint: importedFingerprint(publicKey),
      publicKey: openSshLine(publicKey, name),
      createdAt: new Date(request.clock.cloud()),
    };
    const row = await tools.store.run((tables) => addKeyPair(tables, scope, { key, tags }));
    return { KeyPairId: row.id, KeyName: name, KeyFingerprint: row.fingerprint, Tags: tags };
  },
});
