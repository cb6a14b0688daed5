/**
 * Makes a checkout ready to run, with plain node: installs what is missing, generates, builds. Each step is skipped
 * while nothing that it reads has changed. `npm start`, `npm test` and `npm run build` all come through here.
 *
 *     node tools/prepare.mjs            all steps
 *     node tools/prepare.mjs --no-build all but the compiler: what running from source needs
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const stampFile = path.join(root, 'node_modules/.cache/cloudgate/prepared.json');

/** What is generated, from what, by which script; in this order. */
const generators = [
  {
    name: 'service models',
    script: 'packages/models/tools/compile.mjs',
    reads: ['packages/models/tools', 'package-lock.json'],
    writes: 'packages/models/generated',
  },
  {
    name: 'database client',
    script: 'packages/store/tools/generate.mjs',
    reads: ['packages/store/tools', 'prisma', 'package-lock.json'],
    writes: 'packages/store/src/generated',
  },
  {
    name: 'managed policies',
    script: 'apps/policy-store/tools/compile-managed-policies.mjs',
    reads: ['apps/policy-store/tools', 'package-lock.json'],
    writes: 'apps/policy-store/generated/aws-managed-policies.json',
  },
  {
    name: 'services',
    script: 'apps/policy-store/tools/compile-services.mjs',
    reads: ['apps/policy-store/tools', 'package-lock.json'],
    writes: 'apps/policy-store/generated/aws-services.json',
  },
  {
    name: 'access metadata',
    script: 'packages/service-kit/tools/compile-access.mjs',
    reads: ['packages/service-kit/tools', 'package-lock.json'],
    writes: 'packages/service-kit/generated',
  },
  {
    name: 'condition keys',
    script: 'packages/engine/tools/compile-condition-keys.mjs',
    reads: ['packages/engine/tools', 'package-lock.json'],
    writes: 'packages/engine/generated',
  },
  {
    name: 'operations',
    script: 'tools/generate-registry.mjs',
    reads: ['tools/generate-registry.mjs', 'apps'],
    writes: 'apps/s3/src/generated/registry.ts',
  },
];

/** The program in a few files, from its sources: all that a start needs. */
const bundler = {
  name: 'bundle',
  script: 'apps/cloud/tools/bundle.mjs',
  reads: ['packages', 'apps', 'tsconfig.base.json', 'package-lock.json'],
  writes: 'apps/cloud/dist/bundles/current',
};

/** Every project compiled and checked: what tests, tools and other packages import. */
const compiler = {
  name: 'build',
  script: 'node_modules/typescript/bin/tsc',
  args: ['-b'],
  reads: ['packages', 'apps', 'tsconfig.json', 'tsconfig.base.json', 'package-lock.json'],
  writes: 'apps/cloud/dist/index.js',
};

const skipped = new Set(['node_modules', 'dist', 'generated', '.nx', 'coverage', 'bench', 'decisions']);

/** Every file under a path with its size and time, but for tests and what is generated. */
function* filesUnder(name) {
  const entry = path.join(root, name);
  const facts = statSync(entry, { throwIfNoEntry: false });
  if (!facts) return;
  if (!facts.isDirectory()) {
    yield `${name}:${facts.size}:${facts.mtimeMs}`;
    return;
  }
  for (const child of readdirSync(entry)) {
    if (!skipped.has(child) && !/\.(test|spec)\.ts$|\.md$/.test(child)) yield* filesUnder(`${name}/${child}`);
  }
}

function digestOf(names) {
  const hash = createHash('sha256');
  for (const name of names) for (const file of filesUnder(name)) hash.update(file);
  return hash.digest('base64url');
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** True when node_modules holds what the lock file says; of what only development needs, only when `develop`. */
function installed(develop) {
  const there = readJson(path.join(root, 'node_modules/.package-lock.json'))?.packages;
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages;
  if (!there || !wanted) return false;
  return Object.entries(wanted).every(([name, { version, link, optional, peer, dev, devOptional }]) => {
    if (!name.startsWith('node_modules/') && !name.includes('/node_modules/')) return true;
    const found = there[name];
    if (!develop && (dev === true || devOptional === true)) return true;
    if (!found) return optional === true || peer === true;
    return link === true || found.version === version;
  });
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: command === 'npm' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(Object.assign(new Error(`\`${command} ${args.join(' ')}\` ended with ${code}`), { output }));
    });
  });
}

/** One line a step: its name at once on a terminal, its time when it is done. */
async function step(name, work) {
  const tty = process.stderr.isTTY;
  const label = `  ${name.padEnd(18)}`;
  const start = performance.now();
  if (tty) process.stderr.write(`${label}…`);
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${tty ? '\r' : ''}${label} failed\n\n${error.output ?? ''}\n${error.message}\n`);
    process.exit(1);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stderr.write(`${tty ? '\r' : ''}${label} ${seconds.padStart(5)} s\n`);
}

/**
 * Brings the checkout up to date; says nothing when it is. Without `develop` only what a running cloud needs is
 * installed and made: no linter, no test runner, no compiler.
 */
export async function prepare({ develop = true, build = develop } = {}) {
  const stamp = readJson(stampFile) ?? {};
  const save = () => {
    mkdirSync(path.dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(stamp));
  };
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('base64url');
  const install = `${lock} ${develop ? 'all' : 'run'}`;
  if (stamp.install !== install && stamp.install !== `${lock} all`) {
    if (!installed(develop)) {
      const omitted = develop ? [] : ['--omit=dev'];
      await step('npm packages', () => run('npm', ['ci', ...omitted, '--no-audit', '--no-fund', '--loglevel=error']));
    }
    stamp.install = install;
    save();
  }
  for (const task of [...generators, bundler, ...(build ? [compiler] : [])]) {
    if (!existsSync(path.join(root, task.script))) continue;
    const digest = digestOf(task.reads);
    if (stamp[task.name] === digest && existsSync(path.join(root, task.writes))) continue;
    await step(task.name, () => run(process.execPath, [task.script, ...(task.args ?? [])]));
    stamp[task.name] = digest;
    save();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepare({ build: !process.argv.includes('--no-build') });
