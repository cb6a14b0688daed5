/** There is no way around the gate: every operation of every service, as those who may do nothing. */
import type { Operation } from '@cloudgate/service-kit';
import { type ClientSettings, startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callAs, everyOperation } from './support/every-operation.js';
import { sampleInput } from './support/sample-input.js';

let cloud: TestCloud;
let user: ClientSettings;
let session: ClientSettings;

beforeAll(async () => {
  cloud = await startCloud();
  user = await cloud.createUser();
  session = await cloud.assume(await cloud.createRole());
});
afterAll(() => cloud.stop());

const operations = await everyOperation();
const authorized = operations.filter(({ spec }) => spec.unauthorized === undefined);
const title = ({ service, name }: Operation): string => `${service}:${name}`;

/** How a refusal looks; a HEAD has no body to carry a code. */
const denials = ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'Forbidden', 'Unknown', '403'];
/** Whoever signs, or nobody: what such an operation goes by is a token that is none. */
const tokenRefusals = ['InvalidIdentityToken', 'InvalidIdentityTokenException'];
const unsignedRefusals = [...denials, 'MissingAuthenticationToken', 'MissingAuthenticationTokenException'];

describe('every operation', () => {
  test('has a handler to guard', () => {
    expect(authorized.length).toBeGreaterThan(100);
  });

  test.each(authorized.map((operation) => [title(operation), operation] as const))(
    '%s is denied to a user without policies, to a session without permissions, and to nobody',
    async (_title, operation) => {
      const input = sampleInput(operation.service, operation.name);
      for (const settings of [user, session]) {
        const outcome = await callAs(cloud, operation, { settings, input });
        expect(outcome.served).toBe(false);
        expect(operation.spec.credential === undefined ? denials : tokenRefusals).toContain(outcome.code);
      }
      const unsigned = await callAs(cloud, operation, { settings: undefined, input });
      expect(unsigned.served).toBe(false);
      expect(operation.spec.credential === undefined ? unsignedRefusals : tokenRefusals).toContain(unsigned.code);
    },
  );

  test('that AWS authorizes for everyone says why', () => {
    const open = operations.filter(({ spec }) => spec.unauthorized !== undefined);
    expect(Object.fromEntries(open.map((one) => [title(one), one.spec.unauthorized?.reason]))).toMatchSnapshot();
  });
});
