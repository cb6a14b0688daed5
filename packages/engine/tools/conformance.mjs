// npm run conformance [-- --json FILE] [-- --adapter MODULE]: the decision suite's score by chapter, for this engine or,
// through an adapter, for a live endpoint.
//
// An adapter is a module that exports `name` and `decide(case)`, and perhaps `close()`. `decide` makes what the case
// needs, sends the request and answers `{ outcome: 'allow' | 'deny' | 'explicitDeny' | 'implicitDeny' }`, or
// `{ skip: reason }`. An endpoint that does not say which sort of denial it was answers 'deny'. Cases that say
// `live: { skip }` are not put to adapters.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { decideCase, differences, readCases } from '../dist/cases/index.js';

const { values } = parseArgs({ options: { json: { type: 'string' }, adapter: { type: 'string' } } });

/** This engine is held to everything that a case expects: outcome, layer and statement. */
const engine = { name: 'cloudgate engine', live: false, judge: (one) => differences(decideCase(one), one.expect) };

async function liveAdapter(path) {
  const { name, decide, close } = await import(pathToFileURL(resolve(path)).href);
  return { name, live: true, close, judge: async (one) => outcomeDifference(await decide(one), one.expect) };
}

/** A live endpoint is held to the outcome. */
function outcomeDifference(answer, expected) {
  if ('skip' in answer) return answer;
  const got = answer.outcome;
  const same = got === expected.outcome || (got === 'deny' && expected.outcome !== 'allow');
  return same ? [] : [`outcome: expected ${expected.outcome}, got ${got}`];
}

function chapters() {
  const folder = new URL('../decisions/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readCases(readFileSync(new URL(name, folder), 'utf8'), name));
}

async function runChapter({ title, cases }, adapter) {
  const result = { name: title, total: 0, passed: 0, skipped: 0, failures: [] };
  for (const one of cases) {
    const found = adapter.live && one.live !== undefined ? one.live : await adapter.judge(one);
    if ('skip' in found) {
      result.skipped += 1;
      continue;
    }
    result.total += 1;
    if (found.length === 0) result.passed += 1;
    else result.failures.push({ chapter: title, name: one.name, differences: found });
  }
  return result;
}

const adapter = values.adapter === undefined ? engine : await liveAdapter(values.adapter);
const results = [];
for (const chapter of chapters()) results.push(await runChapter(chapter, adapter));
await adapter.close?.();

const sum = (what) => results.reduce((total, result) => total + result[what], 0);
const failures = results.flatMap((result) => result.failures);

console.log(`${adapter.name}: ${sum('passed')} of ${sum('total')} cases, ${sum('skipped')} skipped`);
console.table(results.map(({ name, total, passed, skipped }) => ({ chapter: name, run: total, passed, skipped })));
for (const { chapter, name, differences: found } of failures)
  console.log(`${chapter}: ${name}\n  ${found.join('\n  ')}`);

if (values.json !== undefined) {
  const score = {
    engine: adapter.name,
    total: sum('total'),
    passed: sum('passed'),
    skipped: sum('skipped'),
    chapters: results.map(({ name, total, passed, skipped }) => ({ name, total, passed, skipped })),
    failures,
  };
  writeFileSync(values.json, `${JSON.stringify(score, undefined, 2)}\n`);
}
process.exitCode = failures.length > 0 ? 1 : 0;
