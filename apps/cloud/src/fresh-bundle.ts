/** Finds the bundled form of the program, which starts several times faster than its hundreds of modules. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = fileURLToPath(new URL('./bundle/', import.meta.url));

function changed(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** When the compiler last wrote a project; 0 for one that it never did. */
function lastBuild(): number {
  const projects = ['packages', 'apps'].flatMap((kind) =>
    readdirSync(path.join(root, kind)).map((name) => [kind, name]),
  );
  return Math.max(...projects.map((project) => changed(path.join(root, ...project, 'dist/.tsbuildinfo'))));
}

/** The file of an entry of the bundle; `undefined` without one, or when something was built after it. */
export function bundled(entry: string): string | undefined {
  const file = path.join(folder, `${entry}.js`);
  const made = changed(file);
  return made > 0 && made >= lastBuild() ? file : undefined;
}
