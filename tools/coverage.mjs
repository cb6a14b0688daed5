/**
 * Writes docs/coverage.md: every operation of the served models, and whether it has a handler. One of IAM or STS has
 * either a handler or a reason why it has none; the tool fails otherwise.
 *
 *     node tools/coverage.mjs            writes it
 *     node tools/coverage.mjs --check    fails when it is not what would be written
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

await prepare();
const { loadModel } = await import('@cloudgate/models');
const { registry: identity, unserved } = await import('@cloudgate/identity');
const registries = {
  iam: identity,
  sts: identity,
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

const faults = services.flatMap(({ service, served, rest }) => {
  const reasons = unserved[service];
  if (reasons === undefined) return [];
  return [
    ...rest.filter((name) => !Object.hasOwn(reasons, name)).map((name) => `${service}:${name}: no handler, no reason`),
    ...served.filter((name) => Object.hasOwn(reasons, name)).map((name) => `${service}:${name}: a handler, a reason`),
  ];
});

/** What is not served: a list, and where there are reasons a line for each of them. */
function notImplemented(service, rest) {
  const reasons = unserved[service] ?? {};
  const without = rest.filter((name) => !Object.hasOwn(reasons, name));
  const lines = [...new Set(rest.flatMap((name) => reasons[name] ?? []))].map(
    (reason) => `- ${wrapped(rest.filter((name) => reasons[name] === reason))}: ${reason}`,
  );
  return [
    ...(without.length > 0 || lines.length === 0 ? [`Not implemented: ${wrapped(without)}.`] : []),
    ...(lines.length > 0 ? [`Without AWS’s own back office these make no sense:\n\n${lines.join('\n')}`] : []),
  ].join('\n\n');
}

const text = `<!-- Written by tools/coverage.mjs: do not edit. -->

# What is served

Every operation of these models is authenticated, decoded, validated and authorized. One that has no handler answers
\`NotImplemented\`, and only to a caller whom IAM allows it.

| service | operations | with a handler |
| --- | ---: | ---: |
${services.map(({ service, names, served }) => `| ${service} | ${names.length} | ${served.length} |`).join('\n')}

${services
  .map(
    ({ service, served, rest }) => `## ${service}\n\nServed: ${wrapped(served)}.\n\n${notImplemented(service, rest)}\n`,
  )
  .join('\n')}`;

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('docs/coverage.md is not up to date: run `npm run coverage`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
