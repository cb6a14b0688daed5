import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Prisma } from '../generated/prisma/client.js';
import { type Database, openDatabase } from './database.js';
import { WriteBatcher } from './write-batcher.js';

let database: Database;
let transactions: number;
let batcher: WriteBatcher<Prisma.TransactionClient>;
beforeEach(async () => {
  database = await openDatabase(undefined);
  transactions = 0;
  batcher = new WriteBatcher(async (work) => {
    transactions += 1;
    await (await database.prisma()).$transaction(work);
  });
});
afterEach(() => database.close());

const put = (key: string) => (tx: Prisma.TransactionClient) => tx.setting.create({ data: { key, value: key } });
const keys = async () => (await (await database.prisma()).setting.findMany()).map(({ key }) => key).sort();

test('the writes of one turn share a transaction and get their own results', async () => {
  const rows = await Promise.all(['a', 'b', 'c'].map((key) => batcher.write(put(key))));
  expect(rows.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  expect(transactions).toBe(1);
});

test('a member that fails is the only one to fail, and leaves nothing', async () => {
  const outcomes = await Promise.allSettled([
    batcher.write(put('a')),
    batcher.write(async (tx) => {
      await put('b')(tx);
      throw new RangeError('no');
    }),
    batcher.write(put('c')),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await keys()).toEqual(['a', 'c']);
});

test('nobody is answered before what they wrote can be read', async () => {
  const many = Array.from({ length: 250 }, (_, at) => `k${String(at).padStart(3, '0')}`);
  await Promise.all(
    many.map(async (key) => {
      await batcher.write(put(key));
      expect(await keys()).toContain(key);
    }),
  );
  expect(await keys()).toEqual(many);
});

test('a write within a batch sees those before it', async () => {
  const counts = await Promise.all(
    ['a', 'b'].map((key) =>
      batcher.write(async (tx) => {
        await put(key)(tx);
        return tx.setting.count();
      }),
    ),
  );
  expect(counts).toEqual([1, 2]);
});
