import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../database/database.js';
import { DuplicateKeyError, MissingRowError, StoreClosedError, StoreWriteError } from '../errors.js';
import { iamTables, type IamTables } from '../iam/iam-tables.js';
import { openIamStore } from '../iam/iam-store.js';
import type { User } from '../generated/prisma/client.js';
import { table, type WriteTables } from './description.js';
import { openDomainStore } from './domain-store.js';

const accountId = '123456789012';
const user = (name: string) => ({
  id: `AIDA${name}`,
  accountId,
  name,
  nameKey: name.toLowerCase(),
  path: '/',
  createdAt: new Date(1_700_000_000_000),
  boundaryArn: null,
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudgate-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  { kind: 'in memory', file: () => undefined },
  { kind: 'on a file', file: () => join(folder, 'iam.db') },
])('a store $kind', ({ file }) => {
  const withStore = async (use: (store: Awaited<ReturnType<typeof openIamStore>>) => Promise<void>) => {
    const store = await openIamStore({ file: file() });
    try {
      await use(store);
    } finally {
      await store.close();
    }
  };

  test('finds a row by primary key, unique key and index', () =>
    withStore(async (store) => {
      await store.run((tables) => ['Ann', 'Bob'].map((name) => tables.users.insert(user(name))));
      const { users } = store.tables;
      expect(users.get('AIDAAnn')).toEqual(user('Ann'));
      expect(users.get(user('Bob'))).toEqual(user('Bob'));
      expect(users.find('name', { accountId, nameKey: 'bob' })?.id).toBe('AIDABob');
      expect(users.findBy('account', accountId).map(({ name }) => name)).toEqual(['Ann', 'Bob']);
      expect(users.find('name', { accountId: '1', nameKey: 'bob' })).toBeUndefined();
    }));

  test('changes nothing when a command throws half-way', () =>
    withStore(async (store) => {
      await store.run(({ users }) => users.insert(user('Ann')));
      const revision = store.revision;
      const command = ({ users }: IamTables) => {
        users.update('AIDAAnn', { path: '/team/' });
        users.insert(user('Bob'));
        throw new RangeError('half-way');
      };
      await expect(store.run(command)).rejects.toThrow(RangeError);
      await store.rebuild();
      expect(store.tables.users.all()).toEqual([user('Ann')]);
      expect(store.revision).toBe(revision);
    }));

  test('shows a command its own changes and nobody else before they are durable', () =>
    withStore(async (store) => {
      let seenOutside: number | undefined;
      const done = store.run(({ users }) => {
        users.insert(user('Ann'));
        users.update('AIDAAnn', { name: 'ANN' });
        seenOutside = store.tables.users.size;
        return [users.size, users.findBy('account', accountId).length, users.find('name', user('Ann'))?.name];
      });
      expect(store.tables.users.size).toBe(0);
      expect(await done).toEqual([1, 1, 'ANN']);
      expect(seenOutside).toBe(0);
      expect(store.tables.users.size).toBe(1);
    }));

  test('frees a unique key within the command that gives it up', () =>
    withStore(async (store) => {
      await store.run(({ users }) => users.insert(user('Ann')));
      await store.run(({ users }) => {
        users.delete('AIDAAnn');
        users.insert({ ...user('ann'), id: 'AIDA2' });
      });
      await store.rebuild();
      expect(store.tables.users.all().map(({ id }) => id)).toEqual(['AIDA2']);
    }));

  test('refuses a taken key, a missing row and a change of the primary key', () =>
    withStore(async (store) => {
      await store.run(({ users }) => users.insert(user('Ann')));
      await expect(store.run(({ users }) => users.insert(user('Ann')))).rejects.toThrow(DuplicateKeyError);
      await expect(store.run(({ users }) => users.insert({ ...user('ANN') }))).rejects.toThrow('is taken by `AIDAAnn`');
      await expect(store.run(({ users }) => users.update('AIDANo', { path: '/' }))).rejects.toThrow(MissingRowError);
      const rename = { id: 'AIDA2' } as object;
      await expect(store.run(({ users }) => users.update('AIDAAnn', rename))).rejects.toThrow(TypeError);
    }));

  test('raises the revision by what decisions read, and by nothing else', () =>
    withStore(async (store) => {
      await store.run(({ users }) => users.insert(user('Ann')));
      expect(store.revision).toBe(1);
      const used = { accessKeyId: 'AKIA1', accountId, usedAt: new Date(0), region: 'us-east-1', service: 's3' };
      await store.run(({ accessKeyLastUsed }) => accessKeyLastUsed.insert(used));
      await store.run(({ users }) => users.update('AIDAAnn', { path: '/' }));
      expect(store.revision).toBe(1);
      await store.clear();
      await store.rebuild();
      expect(store.revision).toBe(2);
    }));

  test('clears and seeds in one command', () =>
    withStore(async (store) => {
      await store.run(({ users }) => ['Ann', 'Bob'].forEach((name) => users.insert(user(name))));
      const late = (() => Promise.reject(new Error('never'))) as () => unknown as () => void;
      await expect(store.clear(late)).rejects.toThrow('synchronous');
      expect(store.tables.users.size).toBe(2);
      await store.clear(({ users }) => void users.insert(user('Bob')));
      await store.rebuild();
      expect(store.tables.users.all()).toEqual([user('Bob')]);
    }));

  test('lets nobody write after the command or after close', async () => {
    let kept: IamTables['users'] | undefined;
    await withStore(async (store) => {
      await store.run(({ users }) => {
        kept = users;
      });
      expect(() => kept?.insert(user('Ann'))).toThrow('only while it runs');
      await store.close();
      await expect(store.run(() => 1)).rejects.toThrow(StoreClosedError);
    });
  });
});

describe('a store whose tables cannot take in what was committed', () => {
  /** A time that cannot be indexed any more once it is `spoilt`, at the latest when it is written. */
  class Spoilable extends Date {
    spoilt = false;

    override getTime(): number {
      this.spoilt = true;
      return super.getTime();
    }

    override toString(): string {
      if (this.spoilt) throw new RangeError('spoilt');
      return super.toString();
    }
  }
  const set = { users: table<User>()({ model: 'User', key: ['id'], index: { made: ['createdAt'] }, decides: true }) };
  const add = (createdAt: Date) => (tables: WriteTables<typeof set>) => {
    tables.users.insert(user('Ann'));
    tables.users.insert({ ...user('Bob'), createdAt });
  };

  test('rebuilds them from the database before it answers', async () => {
    const store = await openDomainStore(set, await openDatabase(join(folder, 'iam.db')));
    const createdAt = new Spoilable(1_700_000_000_000);
    await store.run(add(createdAt));
    expect(createdAt.spoilt).toBe(true);
    expect(store.tables.users.all()).toEqual([user('Ann'), user('Bob')]);
    expect(store.tables.users.get('AIDABob')?.createdAt).not.toBe(createdAt);
    expect(store.revision).toBe(1);
    await store.close();
  });

  test('serves nothing any more when there is no database', async () => {
    const store = await openDomainStore(set, undefined);
    const createdAt = new Spoilable();
    const command = (tables: WriteTables<typeof set>) => {
      add(createdAt)(tables);
      createdAt.spoilt = true;
    };
    await expect(store.run(command)).rejects.toThrow(StoreClosedError);
    expect(() => store.tables).toThrow(StoreClosedError);
    await expect(store.run(() => 1)).rejects.toThrow(StoreClosedError);
    await store.close();
  });
});

describe('a store whose database refuses a write', () => {
  let database: Database;
  beforeEach(async () => {
    database = await openDatabase(join(folder, 'iam.db'));
  });

  test('changes nothing, says so, and goes on when it can', async () => {
    const store = await openDomainStore(iamTables, database);
    await store.run(({ users }) => users.insert(user('Ann')));
    await database.queue.run(() => database.execute('PRAGMA query_only = ON'));
    await expect(store.run(({ users }) => users.delete('AIDAAnn'))).rejects.toThrow(StoreWriteError);
    expect(store.tables.users.all()).toEqual([user('Ann')]);
    expect(store.revision).toBe(1);
    await database.queue.run(() => database.execute('PRAGMA query_only = OFF'));
    await store.run(({ users }) => users.delete('AIDAAnn'));
    expect(store.tables.users.size).toBe(0);
    await store.close();
  });

  test('is not rebuilt from rows that break a command: the database decides', async () => {
    const store = await openDomainStore(iamTables, database);
    const row = `INSERT INTO "Setting" (key, value) VALUES ('epoch', '7')`;
    await database.queue.run(() => database.execute(row));
    await expect(store.run(({ settings }) => settings.insert({ key: 'epoch', value: '8' }))).rejects.toThrow(
      StoreWriteError,
    );
    expect(store.tables.settings.get('epoch')?.value).toBe('7');
    await store.close();
  });
});
