// npm run bench:engine [-- --json FILE] [-- --quick]: this engine, casbin and Cedar on the same policies and requests.
import { writeFileSync } from 'node:fs';
import * as casbin from './casbin.mjs';
import * as cedar from './cedar.mjs';
import { median, medianNanoseconds } from './measure.mjs';
import * as ours from './ours.mjs';
import { workloads } from './workloads.mjs';

const words = process.argv.slice(2);
const budget = words.includes('--quick') ? 300 : 1500;
const alone = words.includes('--alone');
const file = words.includes('--json') ? words[words.indexOf('--json') + 1] : undefined;

/** Milliseconds from the documents' text to the first decision, and bytes kept for a policy. */
function costs({ policies, requests }) {
  const sources = ours.documents(policies);
  const { requests: asked } = ours.prepare({ policies: [], requests });
  const runs = policies.length > 1000 ? 3 : 200;
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    ours.decideOnce(ours.compile(sources), asked[0]);
    times.push(performance.now() - start);
  }
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const copies = Array.from({ length: policies.length > 1000 ? 1 : 20 }, () => ours.compile(sources));
  for (const layers of copies) for (const request of asked) ours.decideOnce(layers, request);
  globalThis.gc?.();
  const bytes = (process.memoryUsage().heapUsed - before) / copies.length / policies.length;
  return { compile_ms: median(times), bytes_per_policy: Math.round(bytes) };
}

function agree(name, engines) {
  const [first, ...others] = engines.map(({ requests, decide }) => requests.map(decide).join());
  if (others.some((answers) => answers !== first)) throw new Error(`the engines disagree on ${name}`);
}

const rows = [];
for (const workload of workloads) {
  const mine = ours.prepare(workload);
  const theirs = alone ? [] : [await casbin.prepare(workload), cedar.prepare(workload)];
  agree(workload.name, [mine, ...theirs]);
  const ours_ns = medianNanoseconds(mine, budget);
  const [casbin_ns, cedar_ns] = theirs.map((engine) => medianNanoseconds(engine, budget));
  rows.push({
    name: workload.name,
    ours_ns: Math.round(ours_ns),
    ...(alone ? {} : { casbin_ns: Math.round(casbin_ns), casbin_ratio: Math.round(casbin_ns / ours_ns) }),
    ...(alone ? {} : { cedar_ns: Math.round(cedar_ns), cedar_ratio: Math.round(cedar_ns / ours_ns) }),
    ...costs(workload),
  });
}

console.table(rows);
if (file !== undefined) writeFileSync(file, `${JSON.stringify({ rows }, undefined, 2)}\n`);
