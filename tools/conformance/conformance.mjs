/**
 * `npm run conformance`: the decision suite's score by chapter, for the engine and for live endpoints.
 *
 *     --live           also a Cloudgate of its own, in memory
 *     --endpoint URL   also an endpoint that runs already, with the credentials of the environment
 *     --empty          that endpoint is a Cloudgate that may be emptied after each case
 *     --moto           also a moto_server of its own, where Python and moto are there
 *     --chapter TEXT   only the chapters whose file has this in its name
 *     --json FILE      writes the scores as data too
 *     --write          writes docs/conformance.md, from --live and --moto
 *
 * It ends with 1 when the engine, a Cloudgate or the endpoint decides otherwise than the suite says, or nothing was run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { prepare } from '../prepare.mjs';
import { pageOf } from './page.mjs';
import { scoreOf } from './score.mjs';
import { readSuite } from './suite.mjs';
import { ownCloudgate, ownMoto, runningEndpoint } from './targets.mjs';
import { showDetails, showScores } from './terminal.mjs';

const { values: flags } = parseArgs({
  options: {
    live: { type: 'boolean' },
    endpoint: { type: 'string' },
    empty: { type: 'boolean' },
    moto: { type: 'boolean' },
    chapter: { type: 'string' },
    json: { type: 'string' },
    write: { type: 'boolean' },
  },
});

await prepare();
const { decideCase, differences, readCases } = await import('@cloudgate/engine/cases');
const chapters = readSuite(readCases).filter(({ file }) => file.includes(flags.chapter ?? ''));

/** Puts the suite to a target, a sign of life a chapter. */
async function scoreLive(target) {
  const started = performance.now();
  const onChapter = ({ name, passed, total }) => process.stderr.write(`  ${target.name}: ${name} ${passed}/${total}\n`);
  try {
    const score = await scoreOf(target.name, { chapters, judge: target.judge, onChapter });
    return { ...score, seconds: Math.round((performance.now() - started) / 1000), version: target.version };
  } finally {
    await target.stop();
  }
}

function giveUp({ message }) {
  console.error(message);
  process.exit(2);
}

function environmentCredentials() {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = process.env;
  if (!accessKeyId || !secretAccessKey) {
    giveUp(new Error('--endpoint needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment'));
  }
  return { accessKeyId, secretAccessKey, ...(AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}) };
}

const scores = [
  await scoreOf('engine', {
    chapters,
    judge: async (one) => ({ differences: differences(decideCase(one), one.expect) }),
  }),
];
if (flags.live || flags.write) scores.push(await scoreLive(await ownCloudgate()));
if (flags.endpoint !== undefined) {
  const target = await runningEndpoint(flags.endpoint, {
    credentials: environmentCredentials(),
    emptied: flags.empty,
  }).catch(giveUp);
  scores.push(await scoreLive(target));
}
let absent;
if (flags.moto || flags.write) {
  const moto = await ownMoto();
  if (moto === undefined) absent = 'moto_server was left out: there is no Python with moto on this machine.';
  else scores.push(await scoreLive(moto));
}

showScores(scores);
for (const score of scores) showDetails(score);
if (absent !== undefined) console.log(`\n${absent}`);

if (flags.json !== undefined) {
  const [{ total, passed, chapters: byChapter, failures }] = scores;
  const targets = scores.map(({ skips, ...score }) => ({
    ...score,
    skips: Object.fromEntries(Object.entries(skips).map(([reason, cases]) => [reason, cases.length])),
  }));
  writeFileSync(
    flags.json,
    `${JSON.stringify({ total, passed, chapters: byChapter, failures, targets }, undefined, 2)}\n`,
  );
}
if (flags.write) {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const moto = scores.find((score) => score.version !== undefined);
  const versions = [`Cloudgate ${version}`, ...(moto ? [`moto ${moto.version}`] : []), `Node.js ${process.version}`];
  const date = new Date().toISOString().slice(0, 10);
  const page = await format(pageOf(scores, { date, versions, absent }), { parser: 'markdown', printWidth: 120 });
  writeFileSync(new URL('../../docs/conformance.md', import.meta.url), page);
}
const ours = scores.filter(({ name }) => name !== 'moto_server');
process.exitCode = ours.some(({ total, failures }) => total === 0 || failures.length > 0) ? 1 : 0;
