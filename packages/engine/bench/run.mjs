// npm run bench:engine [-- --json FILE] [-- --quick]: this engine, casbin and Cedar on the same policies and requests.
import { writeFileSync } from 'node:fs';
import { median, medianNanoseconds } from './measure.mjs';
import * as ours from './ours.mjs';
import { probes, workloads } from './workloads.mjs';

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

/** The engines must answer alike, to what is timed and to more, before their times mean anything. */
async function agree(workload, { casbin, cedar }) {
  const most = workload.policies.length > 1000 ? 8 : 64;
  const requests = [...workload.requests.slice(0, most), ...probes(workload, most)];
  const asked = { ...workload, requests };
  const engines = [ours.prepare(asked), await casbin.prepare(asked), cedar.prepare(asked)];
  const [first, ...others] = engines.map((engine) => engine.requests.map(engine.decide).join());
  if (others.some((answers) => answers !== first)) throw new Error(`the engines disagree on ${workload.name}`);
}

// This engine first, while nothing else is in the process that would compile in the background.
const rows = workloads.map((workload) => {
  const ours_ns = medianNanoseconds(ours.prepare(workload), budget);
  return { name: workload.name, ours_ns: Math.round(ours_ns), ...costs(workload) };
});

if (!alone) {
  const casbin = await import('./casbin.mjs');
  const cedar = await import('./cedar.mjs');
  for (const [index, workload] of workloads.entries()) {
    await agree(workload, { casbin, cedar });
    const theirs = [await casbin.prepare(workload), cedar.prepare(workload)];
    const [casbin_ns, cedar_ns] = theirs.map((engine) => Math.round(medianNanoseconds(engine, budget)));
    const { ours_ns } = rows[index];
    const ratios = { casbin_ratio: Math.round(casbin_ns / ours_ns), cedar_ratio: Math.round(cedar_ns / ours_ns) };
    Object.assign(rows[index], { casbin_ns, cedar_ns, ...ratios });
  }
}

console.table(rows);
if (file !== undefined) writeFileSync(file, `${JSON.stringify({ rows }, undefined, 2)}\n`);
