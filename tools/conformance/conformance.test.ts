import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCases, type DecisionCase, type DecisionFile } from '@cloudgate/engine/cases';
import { Cloudgate } from './live/cloudgate.mjs';
import { runCase } from './live/run-case.mjs';
import { pageOf } from './page.mjs';
import { scoreOf } from './score.mjs';
import { readSuite } from './suite.mjs';

interface Result {
  readonly skip?: string;
  readonly differences?: readonly string[];
}

interface Chapter extends DecisionFile {
  readonly file: string;
}

let cloud: TestCloud;
let judge: (one: DecisionCase) => Promise<Result>;
const chapters = readSuite(readCases) as readonly Chapter[];

beforeAll(async () => {
  cloud = await startCloud({ accountId: '999900001111' });
  const target = new Cloudgate({ endpoint: cloud.endpoint, credentials: cloud.root.credentials, emptied: true });
  judge = (one) => runCase(one, target) as Promise<Result>;
});
afterAll(() => cloud.stop());

/** A case of the suite by its chapter and name. */
function caseOf(file: string, name: string): DecisionCase {
  const found = chapters.find((chapter) => chapter.file === `${file}.json`)?.cases.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no case \`${name}\` in ${file}`);
  return found;
}

describe('cases put to a cloud', () => {
  test('the first case of every chapter that a client can bring about is decided as it says', async () => {
    const found = [];
    for (const { cases } of chapters) {
      for (const one of cases) {
        const result = await judge(one);
        if (result.skip !== undefined) continue;
        found.push({ name: one.name, differences: result.differences });
        break;
      }
    }
    expect(found.filter(({ differences }) => differences?.length !== 0)).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(20);
  });

  test.each([
    ['outcome', { outcome: 'implicitDeny' }, 'outcome: expected deny, got allow'],
    ['layer', { outcome: 'allow', layer: 'root user' }, 'layer: expected root user, got role trust policy'],
    ['statement', { outcome: 'allow', statement: { index: 1 } }, 'statement: expected 1, got 0'],
  ] as const)('another %s than a case expects is told', async (_what, expected, words) => {
    const one = caseOf('services/role-trust', 'the trust policy names her: her own policy may say nothing');
    expect((await judge({ ...one, expect: expected })).differences).toContain(words);
  });

  test.each([
    ['conditions/string-equals', 'StringEquals matches the same text', 's3:prefix', 'aws:CurrentTime', 'time'],
    ['conditions/string-equals', 'StringEquals matches the same text', 's3:prefix', 'aws:SourceIp', 'address'],
    ['conditions/string-equals', 'StringEquals matches the same text', 's3:prefix', 'example:key', 'condition key'],
  ] as const)(
    'what no client can bring about is not run: %s, %s with %s as %s',
    async (file, name, key, other, why) => {
      const text = JSON.stringify(caseOf(file, name)).replaceAll(`"${key}"`, `"${other}"`);
      expect((await judge(JSON.parse(text) as DecisionCase)).skip).toContain(why);
    },
  );

  test('nothing is left behind', async () => {
    await judge(caseOf('services/role-trust', 'the trust policy names her: her own policy may say nothing'));
    expect(await judge(caseOf('evaluation/same-account-user', 'no policy at all'))).toEqual({ differences: [] });
  });
});

describe('the score', () => {
  const suite = [{ file: 'a/b.json', title: 'B', cases: ['right', 'wrong', 'left out'].map((name) => ({ name })) }];
  const results: Record<string, Result> = {
    right: { differences: [] },
    wrong: { differences: ['outcome: expected deny, got allow'] },
    'left out': { skip: 'the time cannot be chosen' },
  };

  test('what was not run is counted by its reason, and neither as run nor as passed', async () => {
    const score = await scoreOf('x', { chapters: suite, judge: async (one: { name: string }) => results[one.name] });
    expect(score).toMatchObject({ total: 2, passed: 1, skipped: 1 });
    expect(score.chapters).toEqual([{ name: 'a/b', title: 'B', total: 2, passed: 1, skipped: 1 }]);
    expect(score.failures).toEqual([{ chapter: 'a/b', case: 'wrong', differences: results['wrong']?.differences }]);
    expect(Object.keys(score.skips)).toEqual(['the time cannot be chosen']);
    const page = pageOf([score], { date: '2026-11-24', versions: ['Cloudgate 0.1.0'], absent: undefined });
    expect(page).toContain('| B (`a/b`) | 1 of 2, 1 not run |');
    expect(page).toContain('| the time cannot be chosen | 1 |');
  });
});
