import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type IamStore, openIamStore } from './iam-store.js';
import type { IamTables } from './iam-tables.js';

const accountId = '123456789012';
const at = new Date(1_700_000_000_123);

/** A command on a few ids, so that inserts, updates and deletes meet. */
const step = fc.record({
  kind: fc.constantFrom('user', 'dropUser', 'tag', 'attach', 'key', 'used', 'setting', 'clear', 'throw'),
  id: fc.integer({ min: 0, max: 4 }),
  text: fc.string({ unit: 'grapheme', maxLength: 20 }),
});

function perform(tables: IamTables, { kind, id, text }: { kind: string; id: number; text: string }): void {
  const userId = `AIDA${id}`;
  switch (kind) {
    case 'user': {
      const patch = { path: `/${text}/`, boundaryArn: text === '' ? null : text };
      const row = { id: userId, accountId, name: `N${id}`, nameKey: `n${id}`, createdAt: at, ...patch };
      if (tables.users.get(userId) === undefined) tables.users.insert(row);
      else tables.users.update(userId, patch);
      return;
    }
    case 'dropUser':
      tables.users.delete(userId);
      for (const row of tables.tags.findBy('resource', userId)) tables.tags.delete(row);
      for (const row of tables.attachments.findBy('principal', userId)) tables.attachments.delete(row);
      return;
    case 'tag': {
      const row = { resourceId: userId, keyLower: text.toLowerCase(), accountId, key: text, value: text };
      if (tables.tags.get(row) === undefined) tables.tags.insert(row);
      else tables.tags.update(row, { value: `${text}!` });
      return;
    }
    case 'attach': {
      const row = { principalId: userId, policyArn: text, principalType: 'user', accountId, attachedAt: at };
      if (!tables.attachments.delete(row)) tables.attachments.insert(row);
      return;
    }
    case 'key': {
      const row = { id: `AKIA${id}`, accountId, userId: id === 0 ? null : userId, status: 'Active', createdAt: at };
      if (!tables.accessKeys.delete(row.id)) tables.accessKeys.insert({ ...row, sealedSecret: text });
      return;
    }
    case 'used': {
      const row = { accessKeyId: `AKIA${id}`, accountId, usedAt: at, region: text, service: 's3' };
      if (tables.accessKeyLastUsed.get(row) === undefined) tables.accessKeyLastUsed.insert(row);
      else tables.accessKeyLastUsed.update(row, { region: text });
      return;
    }
    case 'setting':
      tables.settings.delete(text);
      tables.settings.insert({ key: text, value: String(id) });
      return;
    case 'clear':
      tables.tags.clear();
      return;
    default:
      throw new RangeError('given up');
  }
}

/** Everything a reader can see, in an order that does not depend on history. */
function contents(store: IamStore) {
  const rows = Object.entries(store.tables).map(([name, table]) => [
    name,
    table
      .all()
      .map((row) => JSON.stringify(row, Object.keys(row).sort()))
      .sort(),
  ]);
  return { revision: store.revision, rows };
}

test('any commands leave the same tables in memory, on the file, and without a database', async () => {
  const commands = fc.array(fc.array(step, { maxLength: 5 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(commands, async (all) => {
      const folder = mkdtempSync(join(tmpdir(), 'cloudgate-store-'));
      const file = join(folder, 'iam.db');
      try {
        const onFile = await openIamStore({ file });
        const inMemory = await openIamStore({ file: undefined });
        for (const steps of all) {
          const command = (tables: IamTables) => steps.forEach((one) => perform(tables, one));
          const outcomes = await Promise.allSettled([onFile.run(command), inMemory.run(command)]);
          expect(outcomes[0].status).toBe(outcomes[1].status);
        }
        const seen = contents(onFile);
        await onFile.close();
        const reopened = await openIamStore({ file });
        expect(contents(reopened)).toEqual(seen);
        expect(contents(inMemory)).toEqual(seen);
        await reopened.close();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 12 },
  );
});
