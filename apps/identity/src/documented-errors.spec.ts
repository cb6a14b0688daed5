/** Errors that AWS documents for operations, each provoked through the real SDK. */
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, operationNamed } from '../test/support/any-operation.js';
import { documentedErrors } from '../test/support/documented-errors.js';
import { rows } from '../test/support/errors/rows.js';
import { seedAccount } from '../test/support/seeded-account.js';

let cloud: TestCloud;
let root: Caller;
beforeAll(async () => {
  cloud = await startCloud();
  root = new Caller(cloud.root);
  await seedAccount(cloud);
  await root.send(operationNamed('CreateUser'), { UserName: 'other' });
  await root.send(operationNamed('CreateGroup'), { GroupName: 'other' });
});
afterAll(() => cloud.stop());

describe.each(rows)('%s answers with %s', (name, error, input) => {
  test(`to ${JSON.stringify(input).slice(0, 100)}`, async () => {
    const operation = operationNamed(name);
    expect(documentedErrors(operation)).toContain(error);
    const { code, message } = await root.send(operation, input);
    expect(code, message).toBe(error);
  });
});
