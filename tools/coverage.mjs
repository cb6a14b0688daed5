/**
 * Writes docs/coverage.md: every operation of the served models, and whether it has a handler.
 *
 *     node tools/coverage.mjs            writes it
 *     node tools/coverage.mjs --check    fails when it is not what would be written
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

await prepare();
const { loadModel } = await import('@cloudgate/models');
const registries = {
  iam: (await import('@cloudgate/identity')).registry,
  sts: (await import('@cloudgate/identity')).registry,
  s3: (await import('@cloudgate/s3')).registry,
  ec2: (await import('@cloudgate/ec2')).ec2Operations,
  cloudgate: (await import('cloudgate')).cloudgateOperations,
};

const target = fileURLToPath(new URL('../docs/coverage.md', import.meta.url));
const wrapped = (names) => names.map((name) => `\`${name}\``).join(', ') || 'none';

const services = Object.entries(registries).map(([service, registry]) => {
  const names = Object.keys(loadModel(service).operations).sort();
  const served = names.filter((name) => Object.hasOwn(registry, name.toLowerCase()));
  return { service, names, served, rest: names.filter((name) => !served.includes(name)) };
});

const text = `<!-- Written by tools/coverage.mjs: do not edit. -->

# What is served

Every operation of these models is authenticated, decoded, validated and authorized. One that has no handler answers
\`NotImplemented\`, and only to a caller whom IAM allows it.

| service | operations | with a handler |
| --- | ---: | ---: |
${services.map(({ service, names, served }) => `| ${service} | ${names.length} | ${served.length} |`).join('\n')}

${services
  .map(
    ({ service, served, rest }) =>
      `## ${service}\n\nServed: ${wrapped(served)}.\n\nNot implemented: ${wrapped(rest)}.\n`,
  )
  .join('\n')}`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('docs/coverage.md is not up to date: run `npm run coverage`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
