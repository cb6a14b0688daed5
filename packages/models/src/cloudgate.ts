/** The model of Cloudgate's own service, in the compiled form of the others. */
import type { CompiledMember, CompiledModel, CompiledShape, Target } from './compiled.js';

const shapes: CompiledShape[] = [];

function member(name: string, target: Target): CompiledMember {
  return name.endsWith('!') ? [name.slice(0, -1), target, 0, 1] : [name, target, 0, 0];
}

function structure(name: string, members: Readonly<Record<string, Target>>): number {
  const list = Object.entries(members).map(([key, target]) => member(key, target));
  return shapes.push(['structure', name, 0, list]) - 1;
}

function listOf(name: string, target: Target): number {
  return shapes.push(['list', name, 0, 0, member('member', target)]) - 1;
}

type Shape = Readonly<Record<string, Target>>;

/** Inputs and outputs; a name that ends in `!` is required. */
function operations(table: Readonly<Record<string, readonly [input: Shape, output: Shape]>>) {
  return Object.fromEntries(
    Object.entries(table).map(([name, [input, output]]) => [
      name,
      [['POST', '/', 200], structure(`${name}Request`, input), structure(`${name}Response`, output)] as const,
    ]),
  );
}

const policyLevels = listOf('PolicyLevels', listOf('PolicyDocuments', 'string'));
const clock: Shape = { now: 'timestamp', offsetMilliseconds: 'number' };
const policies: Shape = {
  'accountId!': 'string',
  serviceControlPolicies: policyLevels,
  resourceControlPolicies: policyLevels,
};
const parts = listOf('Parts', structure('Part', { name: 'string', pid: 'number', url: 'string' }));
const accounts = listOf('Accounts', structure('Account', { accountId: 'string' }));

function clientError(name: string, status: number) {
  return [name, status, 'Sender', structure(name, { message: 'string' })] as const;
}

export const cloudgate: CompiledModel = {
  service: 'cloudgate',
  sdkId: 'Cloudgate',
  apiVersion: '2026-11-24',
  protocol: 'awsJson1_1',
  signingName: 'cloudgate',
  targetPrefix: 'Cloudgate_20261124',
  operations: operations({
    ResetState: [{}, {}],
    GetStatus: [{}, { endpoint: 'string', version: 'string', uptimeSeconds: 'number', parts }],
    GetClock: [{}, clock],
    AdvanceClock: [{ 'seconds!': 'number' }, clock],
    CreateAccount: [{ accountId: 'string' }, { accountId: 'string', accessKeyId: 'string', secretAccessKey: 'string' }],
    ListAccounts: [{}, { accounts }],
    PutOrganizationPolicies: [policies, {}],
    GetOrganizationPolicies: [{ 'accountId!': 'string' }, policies],
    GetDecision: [{ 'requestId!': 'string' }, { decision: 'document' }],
    ListDecisions: [{ maxResults: 'number' }, { decisions: listOf('Decisions', 'document') }],
    LookupEvents: [
      { accessKeyId: 'string', principalId: 'string', maxResults: 'number' },
      { events: listOf('Events', 'document') },
    ],
    ExportState: [{}, { state: 'document' }],
  }),
  errors: {
    ResourceNotFoundException: clientError('ResourceNotFoundException', 400),
    ValidationException: clientError('ValidationException', 400),
    ConflictException: clientError('ConflictException', 400),
  },
  shapes,
};
