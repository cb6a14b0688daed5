import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DuplicateKeyError, MissingRowError } from '../errors.js';
import { table, type TableDescription } from './description.js';
import { DraftTable } from './draft-table.js';
import { type AnyRow, MirrorTable } from './mirror-table.js';

interface Row {
  readonly a: string;
  readonly b: string;
  readonly name: string | null;
  readonly kind: string;
}

const description: TableDescription = table<Row>()({
  model: 'Tag',
  key: ['a', 'b'],
  unique: { name: ['name'] },
  index: { kind: ['kind'], pair: ['kind', 'a'] },
});

// Few values, among them ones that differ only in where one column ends and the next begins.
const word = fc.constantFrom('', 'x', 'xx', '1:', 'y');
const row = fc.record({ a: word, b: word, name: fc.option(word), kind: word });
const step = fc.record({ kind: fc.constantFrom('insert', 'update', 'delete', 'clear', 'commit', 'give up'), row });

/** The same table with no index: a list of rows. */
class Model {
  rows: Row[] = [];

  at({ a, b }: Row): Row | undefined {
    return this.rows.find((one) => one.a === a && one.b === b);
  }

  taken(row: Row): boolean {
    return row.name !== null && this.rows.some((one) => one.name === row.name && one !== this.at(row));
  }

  put(row: Row): void {
    this.rows = [...this.rows.filter((one) => one !== this.at(row)), row];
  }
}

const sorted = (rows: readonly AnyRow[]) => rows.map((one) => JSON.stringify(one)).sort();

test('a draft over a table behaves as a plain list of rows does, in every lookup', () => {
  const rows = ['', 'x', 'xx', '1:', 'y'];
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const base = new MirrorTable(description);
      let draft = new DraftTable(base);
      const model = new Model();
      let committed: Row[] = [];
      for (const { kind, row: given } of steps) {
        if (kind === 'insert') {
          const refused = model.at(given) !== undefined || model.taken(given);
          if (refused) expect(() => draft.insert({ ...given })).toThrow(DuplicateKeyError);
          else {
            draft.insert({ ...given });
            model.put(given);
          }
        } else if (kind === 'update') {
          const patch = { name: given.name, kind: given.kind };
          if (model.at(given) === undefined) expect(() => draft.update(given, patch)).toThrow(MissingRowError);
          else if (model.taken(given)) expect(() => draft.update(given, patch)).toThrow(DuplicateKeyError);
          else {
            draft.update(given, patch);
            model.put(given);
          }
        } else if (kind === 'delete') {
          expect(draft.delete(given)).toBe(model.at(given) !== undefined);
          model.rows = model.rows.filter((one) => one !== model.at(given));
        } else if (kind === 'clear') {
          draft.clear();
          model.rows = [];
        } else if (kind === 'commit') {
          const changes = draft.changes();
          for (const { key, after } of changes) if (after === undefined) base.remove(key);
          for (const { after } of changes) if (after !== undefined) base.put(after);
          committed = model.rows;
          draft = new DraftTable(base);
        } else {
          model.rows = committed;
          draft = new DraftTable(base);
        }
        expect(sorted(base.all())).toEqual(sorted(committed.map((one) => ({ ...one }))));
        expect(sorted(draft.all())).toEqual(sorted(model.rows.map((one) => ({ ...one }))));
        expect(draft.size).toBe(model.rows.length);
        for (const value of rows) {
          const ofKind = model.rows.filter((one) => one.kind === value);
          expect(sorted(draft.findBy('kind', value))).toEqual(sorted(ofKind.map((one) => ({ ...one }))));
          expect(draft.findBy('pair', { kind: value, a: 'x' })).toHaveLength(
            ofKind.filter(({ a }) => a === 'x').length,
          );
          expect(draft.find('name', value)).toEqual(model.rows.find(({ name }) => name === value));
          expect(draft.get({ a: value, b: 'x' })).toEqual(model.rows.find(({ a, b }) => a === value && b === 'x'));
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('rows cannot be changed behind the table', () => {
  const draft = new DraftTable(new MirrorTable(description));
  const inserted = draft.insert({ a: 'a', b: 'b', name: null, kind: 'k' }) as { kind: string };
  expect(() => {
    inserted.kind = 'other';
  }).toThrow(TypeError);
});
