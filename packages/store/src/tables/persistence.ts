/** Making the changes of a command durable: one transaction, through Prisma unless all of it is new rows. */
import type { InStatement } from '@libsql/client/sqlite3';
import type { Database } from '../database/database.js';
import type { Prisma, PrismaClient } from '../generated/prisma/client.js';
import type { TableDescription, TableSet } from './description.js';
import { type Change, sameValue } from './draft-table.js';
import { insertRow } from './insert-rows.js';
import { loadRows } from './load-rows.js';
import type { AnyRow } from './mirror-table.js';

/** The changes of a command to one table. */
export interface TableChanges {
  /** The table's name in its set. */
  readonly name: string;
  readonly changes: readonly Change[];
}

/** The state of a domain as its database has it. */
export interface LoadedState {
  readonly rows: ReadonlyMap<string, readonly AnyRow[]>;
  readonly revision: number;
}

/** The part of a Prisma model's methods that is used here, whatever the model. */
interface Delegate {
  createMany(args: { data: AnyRow[] }): Prisma.PrismaPromise<unknown>;
  updateMany(args: { where: AnyRow; data: AnyRow }): Prisma.PrismaPromise<unknown>;
  deleteMany(args: { where: { OR: AnyRow[] } }): Prisma.PrismaPromise<unknown>;
}

/** Rows in one statement. */
const chunk = 200;
const revisionId = 'decisions';

/** Reads every table of a domain and its revision. Call it inside the database's queue. */
export async function loadState(database: Database, tables: TableSet): Promise<LoadedState> {
  const rows = new Map<string, readonly AnyRow[]>();
  for (const [name, { model }] of Object.entries(tables)) rows.set(name, await loadRows(database, model));
  const result = await database.execute(`SELECT value FROM "Revision" WHERE id = '${revisionId}'`);
  const [row] = result.rows;
  if (row !== undefined) return { rows, revision: Number(row['value']) };
  await database.execute(`INSERT INTO "Revision" (id, value) VALUES ('${revisionId}', 0)`);
  return { rows, revision: 0 };
}

/**
 * Writes all changes in one transaction, and the revision when it is given. Deletes go first, so that a key that one
 * row gives up is free for another. Call it inside the database's queue.
 */
export async function saveChanges(
  database: Database,
  tables: TableSet,
  work: { readonly changed: readonly TableChanges[]; readonly revision: number | undefined },
): Promise<void> {
  const added = database.hasPrisma ? undefined : addedRows(tables, work.changed);
  if (added !== undefined) {
    const args = [work.revision ?? 0];
    const raised = { sql: `UPDATE "Revision" SET value = ? WHERE id = '${revisionId}'`, args };
    await database.batch([...added, ...(work.revision === undefined ? [] : [raised])]);
    return;
  }
  const prisma = await database.prisma();
  const operations: Prisma.PrismaPromise<unknown>[] = [];
  for (const each of [deletes, updates, creates]) {
    for (const { name, changes } of work.changed) {
      const { model, key } = descriptionOf(tables, name);
      operations.push(...each(delegateOf(prisma, model), changes, key));
    }
  }
  if (work.revision !== undefined) {
    operations.push(prisma.revision.updateMany({ where: { id: revisionId }, data: { value: BigInt(work.revision) } }));
  }
  await prisma.$transaction(operations);
}

/** The statements that make the changes, when all of them add a row. */
function addedRows(tables: TableSet, changed: readonly TableChanges[]): InStatement[] | undefined {
  const statements: InStatement[] = [];
  for (const { name, changes } of changed) {
    const { model } = descriptionOf(tables, name);
    for (const { before, after } of changes) {
      if (before !== undefined || after === undefined) return undefined;
      statements.push(insertRow(model, after));
    }
  }
  return statements;
}

function descriptionOf(tables: TableSet, name: string): TableDescription {
  const description = tables[name];
  if (description === undefined) throw new TypeError(`no table \`${name}\``);
  return description;
}

function delegateOf(prisma: PrismaClient, model: Prisma.ModelName): Delegate {
  const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
  // Prisma's delegates have no common type; every model has these three methods.
  return (prisma as unknown as Record<string, Delegate>)[name] as Delegate;
}

type Statements = (
  delegate: Delegate,
  changes: readonly Change[],
  key: readonly string[],
) => Prisma.PrismaPromise<unknown>[];

const deletes: Statements = (delegate, changes, key) => {
  const gone = changes.flatMap(({ before, after }) => (after === undefined && before !== undefined ? [before] : []));
  return chunks(gone).map((rows) => delegate.deleteMany({ where: { OR: rows.map((row) => pick(row, key)) } }));
};

const updates: Statements = (delegate, changes, key) =>
  changes.flatMap(({ before, after }) => {
    if (before === undefined || after === undefined) return [];
    const columns = Object.keys(after).filter((column) => !sameValue(before[column], after[column]));
    return [delegate.updateMany({ where: pick(before, key), data: pick(after, columns) })];
  });

const creates: Statements = (delegate, changes) => {
  const made = changes.flatMap(({ before, after }) => (before === undefined && after !== undefined ? [after] : []));
  return chunks(made).map((data) => delegate.createMany({ data }));
};

function pick(row: AnyRow, columns: readonly string[]): AnyRow {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

function chunks<T>(items: readonly T[]): T[][] {
  const all: T[][] = [];
  for (let at = 0; at < items.length; at += chunk) all.push(items.slice(at, at + chunk));
  return all;
}
