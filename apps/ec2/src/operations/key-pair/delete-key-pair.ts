import { checkIds, notFound } from '../../errors/not-found.js';
import { missingParameter } from '../../errors/parameters.js';
import { operation } from '../../operation.js';
import { existingKeyPair } from '../../resources/key-pair.js';
import { keyPairNamed, keyPairWith, type LoadedKeyPair, loadedKeyPair } from '../../rows/key-pairs.js';
import { dropTags } from '../../rows/tags.js';
import { scopeOf } from '../../scope.js';
import { viewOf } from '../../views/view-context.js';

export default operation('DeleteKeyPair', {
  load(call): LoadedKeyPair | undefined {
    const { tables, scope } = viewOf(call);
    const { KeyPairId: id, KeyName: name = '' } = call.input;
    return loadedKeyPair(tables, id ? keyPairWith(tables, scope, id) : keyPairNamed(tables, scope, name));
  },
  authorize(call) {
    const { loaded, input } = call;
    const name = loaded?.row.name ?? input.KeyName ?? input.KeyPairId ?? '*';
    const { resource, context } = existingKeyPair(scopeOf(call), name, loaded);
    return { action: 'ec2:DeleteKeyPair', resource, context };
  },
  async handle(call) {
    const { KeyPairId: id, KeyName: name } = call.input;
    if (!id && !name) throw missingParameter('KeyName or KeyPairId');
    if (id) checkIds('key-pair', [id]);
    const row = call.loaded?.row;
    if (row === undefined) {
      if (id) throw notFound('key-pair', [id]);
      // A name that no key pair has is as good as deleted.
      return { Return: true };
    }
    await call.tools.store.run((tables) => {
      dropTags(tables, row.id);
      tables.keyPairs.delete(row.id);
    });
    return { Return: true, KeyPairId: row.id };
  },
});
