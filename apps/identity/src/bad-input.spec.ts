/** Every operation, called with inputs that break its model in every way there is, and with odd ones that do not. */
import { startCloud, type TestCloud } from '@specs/cloud';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnyOperation, Caller, everyOperation, type Outcome } from '../test/support/any-operation.js';
import { documentedErrors } from '../test/support/documented-errors.js';
import { formOf, type Parameter, parametersOf, without } from '../test/support/form.js';
import { seedAccount } from '../test/support/seeded-account.js';
import { inputArbitrary, type Pool } from '../test/support/valid-input.js';
import { violationsOf } from '../test/support/violations.js';

let cloud: TestCloud;
let root: Caller;
let pool: Pool;
const faults: unknown[] = [];
beforeAll(async () => {
  cloud = await startCloud({ onFault: (_requestId, error) => void faults.push(error) });
  root = new Caller(cloud.root);
  pool = await seedAccount(cloud);
});
afterAll(() => cloud.stop());

const operations = await everyOperation();
const titled = operations.map((operation) => [operation.name, operation] as const);

/** What refuses an input before anybody looks at what it names. */
const refusals = ['ValidationError', 'MalformedInput', 'MalformedQueryString'];
/** Errors of any operation that are no operation's own. */
const common = [
  ...refusals,
  'AccessDenied',
  'InvalidParameterValue',
  'MissingAuthenticationToken',
  'RequestEntityTooLarge',
];

/** Reads that need to be told nothing but what the pool knows. */
const reads = operations.filter(({ service, name }) => service === 'iam' && /^(Get|List)/.test(name));

function baseOf(operation: AnyOperation): Record<string, unknown> {
  const [input = {}] = fc.sample(inputArbitrary(operation.input.members, pool), { numRuns: 1, seed: 1 });
  return input;
}

/** All that IAM tells of the account, but for when it was last asked. */
async function state(): Promise<unknown> {
  const all: Record<string, unknown> = {};
  for (const operation of reads) {
    const needed = operation.input.members.filter(({ required, name }) => required || name === 'UserName');
    const base = baseOf(operation);
    const input = Object.fromEntries(needed.map(({ name }) => [name, base[name]]));
    const { $metadata: _metadata, ...output } = { $metadata: undefined, ...(await root.send(operation, input)).output };
    all[operation.name] = output;
  }
  return JSON.parse(JSON.stringify(all, (key, value: unknown) => (key.includes('LastUsed') ? undefined : value)));
}

function describeOutcome({ status, code, message }: Outcome): string {
  return `${status} ${code}: ${message}`.slice(0, 300);
}

/** Leads to members by the names that AWS's sentences have for them. */
function names(at: string, message: string): boolean {
  const steps = at.split('.').filter((step) => !/^(member|\d+)$/.test(step));
  return steps.some((step) => message.toLowerCase().includes(step.toLowerCase()));
}

/** Nobody signs these: of a form that cannot be read, nobody can say that it is one of them. */
const goesByToken: ReadonlySet<string> = new Set(['AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity']);

describe('what breaks the model', () => {
  let before: unknown;
  beforeAll(async () => {
    before = await state();
  });

  test.each(titled)('is refused by %s, and changes nothing', async (_name, operation) => {
    const base = parametersOf(operation.input, baseOf(operation));
    for (const { title, at, parameters } of violationsOf(operation.input.members)) {
      await fc.assert(
        fc.asyncProperty(parameters, async (broken) => {
          const outcome = await root.sendForm(operation, formOf([...without(base, at), ...broken]));
          const unsigned = goesByToken.has(operation.name) && outcome.code === 'MissingAuthenticationToken';
          if (!unsigned) expect(outcome.code, `${at} ${title}: ${describeOutcome(outcome)}`).toBeOneOf(refusals);
          expect(outcome.status).toBe(unsigned ? 403 : 400);
          if (outcome.code === 'ValidationError') expect(outcome.message).toSatisfy((text: string) => names(at, text));
        }),
        { numRuns: 3 },
      );
    }
    // What a read would have changed is seen after the next write.
    if (!reads.includes(operation)) expect(await state()).toEqual(before);
    expect(faults).toEqual([]);
  });
});

const oddText = fc.oneof(
  fc.constantFrom('', ' ', '*', '../..', '{}', '[]', 'null', 'arn:aws:iam::', '__proto__', 'constructor', '\0', '😀'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.json({ maxDepth: 3 }),
);

/** A valid form of which some parameters are left out, changed, moved or doubled. */
function oddForm(operation: AnyOperation): fc.Arbitrary<string> {
  const change = (parameter: Parameter): fc.Arbitrary<readonly Parameter[]> => {
    const { name, value } = parameter;
    const moved = fc.constantFrom('2', '99999', '7').map((n) => name.replace(/\.1(?=\.|$)/, `.${n}`));
    return fc.oneof(
      { weight: 8, arbitrary: fc.constant([parameter]) },
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: oddText.map((text) => [{ name, value: text }]) },
      { weight: 1, arbitrary: moved.map((to) => [{ name: to, value }]) },
      { weight: 1, arbitrary: oddText.map((text) => [parameter, { name: `${name}x`, value: text }]) },
    );
  };
  return inputArbitrary(operation.input.members, pool)
    .chain((input) => fc.tuple(...parametersOf(operation.input, input).map(change)))
    .map((parameters) => formOf(parameters.flat()));
}

describe('whatever it is given', () => {
  test.each(titled)('%s answers with an error that AWS documents for it', async (_name, operation) => {
    const documented = new Set([...common, ...documentedErrors(operation)]);
    await fc.assert(
      fc.asyncProperty(oddForm(operation), async (form) => {
        const outcome = await root.sendForm(operation, form);
        if (outcome.status === 200) return;
        expect(outcome.status, describeOutcome(outcome)).toBeOneOf([400, 403, 404, 409, 410, 413]);
        expect(documented, describeOutcome(outcome)).toContain(outcome.code);
      }),
      { numRuns: 20 },
    );
    expect(faults).toEqual([]);
  });
});
