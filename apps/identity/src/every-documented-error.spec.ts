/** Every error that AWS documents for an operation is provoked somewhere, or has a reason never to come. */
import { loadModel } from '@cloudgate/models';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { everyOperation, everyOperationName } from '../test/support/any-operation.js';
import { documentedErrors } from '../test/support/documented-errors.js';
import { elsewhere } from '../test/support/errors/elsewhere.js';
import { neverAnywhere, neverOf } from '../test/support/errors/never.js';
import { quotas } from '../test/support/errors/quotas.js';
import { rows } from '../test/support/errors/rows.js';
import { findsByName } from '../test/support/finds-by-name.js';

// What the SDK adds is of errors that no model has.
const documented = new Map(
  (await everyOperationName()).map((operation) => [
    operation.name,
    [...documentedErrors(operation)].filter((error) => !/^(IAM|STS)ServiceException$/.test(error)),
  ]),
);

const inSpecs = Object.entries(elsewhere).flatMap(([spec, errors]) =>
  Object.entries(errors).flatMap(([error, names]) => names.map((name) => ({ spec, error, name }))),
);
const provoked = new Set([
  ...rows.map(([name, error]) => `${name} ${error}`),
  ...quotas.map(({ last: [name] }) => `${name} LimitExceededException`),
  // Each of 5000 devices comes with a picture; apps/policy-store fills the quota without them.
  'CreateVirtualMFADevice LimitExceededException',
  ...inSpecs.map(({ name, error }) => `${name} ${error}`),
  ...(await everyOperation()).filter(findsByName).map(({ name }) => `${name} NoSuchEntityException`),
]);
const never = neverOf.flatMap(({ error, operations: names }) => names.map((name) => ({ name, error })));
const neverNamed = new Set(never.map(({ name, error }) => `${name} ${error}`));

test.each([...documented])('%s has no other', (name, errors) => {
  const left = errors.filter(
    (error) => !(error in neverAnywhere) && !neverNamed.has(`${name} ${error}`) && !provoked.has(`${name} ${error}`),
  );
  expect(left).toEqual([]);
});

describe('errors that never come', () => {
  test('are those of the models', () => {
    const known = (['iam', 'sts'] as const).flatMap((service) =>
      Object.values(loadModel(service).errors).map(({ name }) => name),
    );
    expect(known).toEqual(expect.arrayContaining(Object.keys(neverAnywhere)));
    for (const { name, error } of never) expect(documented.get(name), name).toContain(error);
  });

  test('are provoked nowhere', () => {
    expect([...provoked].filter((pair) => neverNamed.has(pair))).toEqual([]);
    expect([...provoked].filter((pair) => (pair.split(' ')[1] ?? '') in neverAnywhere)).toEqual([]);
  });
});

test.each(inSpecs)('$spec provokes $error of $name', ({ spec, error, name }) => {
  expect(documented.get(name)).toContain(error);
  const text = readFileSync(new URL(spec, import.meta.url), 'utf8');
  expect(text).toContain(error.replace(/Exception$/, ''));
  expect(text).toContain(`${name}Command`);
});
