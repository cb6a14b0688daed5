import type { KeyPairInfo } from '@aws-sdk/client-ec2';
import { allFound, notFound } from '../../errors/not-found.js';
import { operation } from '../../operation.js';
import { type FilterTable, filterBy, tagFilters } from '../../query/filters.js';
import { anywhere } from '../../resources/reference.js';
import { keyPairNamed, keyPairWith } from '../../rows/key-pairs.js';
import { inScope } from '../../rows/scoped.js';
import { tagsOf } from '../../rows/tags.js';
import type { KeyPairRow } from '../../rows/types.js';
import { type ViewContext, viewOf } from '../../views/view-context.js';

export default operation('DescribeKeyPairs', {
  authorize: () => anywhere('ec2:DescribeKeyPairs'),
  handle(call) {
    const { KeyPairIds: ids = [], KeyNames: names = [], IncludePublicKey: shown, Filters } = call.input;
    const context = viewOf(call);
    const { tables, scope } = context;
    const rows =
      ids.length + names.length > 0 ? named(context, ids, names) : tables.keyPairs.findBy('region', inScope(scope));
    const KeyPairs = rows
      .map((row) => keyPairView(context, row, shown === true))
      .filter(filterBy(Filters, filters))
      .sort((a, b) => ((a.KeyName ?? '') < (b.KeyName ?? '') ? -1 : 1));
    return { KeyPairs };
  },
});

function named({ tables, scope }: ViewContext, ids: readonly string[], names: readonly string[]): KeyPairRow[] {
  const byId = allFound('key-pair', new Map(ids.map((id) => [id, keyPairWith(tables, scope, id)])));
  const byName = names.map((name) => {
    const row = keyPairNamed(tables, scope, name);
    if (row === undefined) throw notFound('key-pair', [name]);
    return row;
  });
  return [...new Set([...byId, ...byName])];
}

function keyPairView({ tables }: ViewContext, row: KeyPairRow, withPublicKey: boolean): KeyPairInfo {
  return {
    KeyPairId: row.id,
    KeyName: row.name,
    KeyFingerprint: row.fingerprint,
    KeyType: row.keyType === 'ed25519' ? 'ed25519' : 'rsa',
    CreateTime: row.createdAt,
    PublicKey: withPublicKey ? row.publicKey : undefined,
    Tags: tagsOf(tables, row.id),
  };
}

const filters: FilterTable<KeyPairInfo> = {
  ...tagFilters,
  fingerprint: ({ KeyFingerprint }) => KeyFingerprint,
  'key-name': ({ KeyName }) => KeyName,
  'key-pair-id': ({ KeyPairId }) => KeyPairId,
};
