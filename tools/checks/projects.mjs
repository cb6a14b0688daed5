/** The project graph has no cycle, and no project depends on `testing`: specs take their cloud from vitest's config. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const graph = new Map();
for (const group of ['packages', 'apps']) {
  for (const folder of readdirSync(path.join(root, group))) {
    const { name, dependencies = {} } = JSON.parse(
      readFileSync(path.join(root, group, folder, 'package.json'), 'utf8'),
    );
    graph.set(name, Object.keys(dependencies));
  }
}

const faults = [];
const visit = (name, trail) => {
  if (trail.includes(name)) {
    faults.push(`a cycle: ${[...trail.slice(trail.indexOf(name)), name].join(' → ')}`);
    return;
  }
  for (const next of graph.get(name) ?? []) if (graph.has(next)) visit(next, [...trail, name]);
};
for (const [name, needs] of graph) {
  visit(name, []);
  if (needs.includes('@cloudgate/testing')) faults.push(`${name} depends on @cloudgate/testing`);
}
for (const fault of new Set(faults)) console.error(fault);
console.log(`projects: ${graph.size}, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
