import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conditionOperators } from '../condition/condition-operators.js';
import { type CaseExpectation, decideCase, differences, explainCase, readCases } from './index.js';

const folder = new URL('../../decisions/', import.meta.url);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ name, ...readCases(readFileSync(new URL(name, folder), 'utf8'), name) }));

const all = files.flatMap(({ cases }) => cases);

describe.each(files)('$title ($name)', ({ cases }) => {
  test.each(cases)('$name', (one) => {
    expect(one.expect).toBeDefined();
    expect(one.source).toMatch(/^https:\/\/(?:docs\.)?aws\.amazon\.com\//);
    if (one.expect === undefined) return;
    expect(one.expect.layer, 'every case says which layer decides').toBeDefined();
    if (isByStatement(one.expect)) expect(one.expect.statement, 'and which statement').toBeDefined();
    const decision = decideCase(one);
    expect(differences(decision, one.expect)).toEqual([]);
    expect(explainCase(one).decision).toEqual(decision);
  });
});

function isByStatement({ outcome, layer }: CaseExpectation): boolean {
  return outcome !== 'implicitDeny' && layer !== 'root user' && layer !== 'service rule';
}

test('there are at least six hundred cases, each with a name of its own in its file', () => {
  expect(all.length).toBeGreaterThanOrEqual(600);
  for (const { name, cases } of files) {
    expect(new Set(cases.map((one) => one.name)).size, name).toBe(cases.length);
  }
});

test('every operator occurs in every mode', () => {
  const used = new Set(all.flatMap(({ policies }) => operatorsIn(policies)));
  const names = conditionOperators.flatMap(({ name }) =>
    ['', 'ForAnyValue:', 'ForAllValues:'].flatMap((set) => [`${set}${name}`, `${set}${name}IfExists`]),
  );
  expect([...names, 'Null'].filter((name) => !used.has(name))).toEqual([]);
});

function operatorsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    name === 'Condition' ? Object.keys(member as object) : operatorsIn(member),
  );
}
