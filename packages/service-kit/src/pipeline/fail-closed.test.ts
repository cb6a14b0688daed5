/** Whatever an authorizer does, short of allowing this very request, no handler runs. */
import type { AddressInfo } from 'node:net';
import { type Principal, systemClock } from '@cloudgate/common';
import {
  type Authorization,
  type Authorizer,
  type Caller,
  PartUnavailableError,
  type Requirement,
} from '@cloudgate/ports';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFrontDoor } from '../front-door.js';
import { operationOf } from '../operation.js';
import { createService } from '../service.js';

const operation = operationOf<typeof import('@aws-sdk/client-sts'), undefined>('sts');
let handled = 0;
let requirements: Requirement[] = [];

const guarded = operation('GetAccessKeyInfo', {
  authorize: () => requirements as [Requirement],
  handle: () => {
    handled += 1;
    return { Account: '123456789012' };
  },
});

/** Nobody signs this one. */
const federated = operation('AssumeRoleWithWebIdentity', {
  credential: ({ input }) => ({ kind: 'web-identity', token: input.WebIdentityToken ?? '', roleArn: '' }),
  authorize: () => requirements as [Requirement],
  handle: () => {
    handled += 1;
    return {};
  },
});

const caller = (requestId: string): Caller => ({
  requestId,
  principal: {
    kind: 'root',
    partition: 'aws',
    account: '123456789012',
    arn: 'arn:aws:iam::123456789012:root',
    userId: '123456789012',
  },
  seal: '',
});

const allow = (requestId: string, answers: boolean[]): Authorization => ({
  allowed: true,
  approval: { requestId, answers, seal: '' },
});

let authorizeNow: Authorizer['authorize'];
let authenticateNow: Authorizer['authenticate'];
const letIn: Authorizer['authenticate'] = async ({ requestId }) => ({
  ok: true,
  caller: caller(requestId),
  region: 'us-east-1',
  body: {},
});

const registry = {
  getaccesskeyinfo: async () => ({ default: guarded }),
  assumerolewithwebidentity: async () => ({ default: federated }),
};
const service = createService(
  { models: ['sts'], registry, tools: undefined },
  {
    authorizer: {
      authenticate: (request) => authenticateNow(request),
      authenticateFederated: (request) => authenticateNow(request),
      authorize: (request) => authorizeNow(request),
      record: () => undefined,
    },
    clock: systemClock(),
    defaultRegion: 'us-east-1',
  },
);
const server = createFrontDoor({ targets: [service], rest: (_req, res) => void res.end() });

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve())));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
afterEach(() => {
  handled = 0;
});

const signedCall = 'Action=GetAccessKeyInfo&Version=2011-06-15&AccessKeyId=AKIAIOSFODNN7EXAMPLE';
const tokenCall =
  'Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn:aws:iam::123456789012:role/r' +
  '&RoleSessionName=work&WebIdentityToken=token';

async function call(body = signedCall): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });
  return { status: response.status, text: await response.text() };
}

const one: Requirement[] = [{ action: 'sts:GetAccessKeyInfo', resource: '*' }];
const never = (): never => {
  throw new Error('not to be asked');
};

interface Row {
  readonly title: string;
  readonly needs: Requirement[];
  readonly authenticate?: Authorizer['authenticate'];
  readonly authorize: Authorizer['authorize'];
  readonly status: number;
}

const denial = {
  action: 'a:B',
  resource: '*',
  because: 'implicit deny',
  layer: 'l',
  code: 'AccessDenied',
  status: 403,
  message: 'no',
} as const;

const rows: readonly Row[] = [
  { title: 'it denies', needs: one, authorize: async () => ({ allowed: false, denial }), status: 403 },
  { title: 'it throws', needs: one, authorize: async () => Promise.reject(new Error('broken')), status: 500 },
  {
    title: 'it cannot be reached',
    needs: one,
    authorize: async () => Promise.reject(new PartUnavailableError('authorizer')),
    status: 503,
  },
  { title: 'it approves another request', needs: one, authorize: async () => allow('another', [true]), status: 500 },
  {
    title: 'it answers too little',
    needs: [...one, ...one],
    authorize: async ({ requestId }) => allow(requestId, [true]),
    status: 500,
  },
  {
    title: 'it answers too much',
    needs: one,
    authorize: async ({ requestId }) => allow(requestId, [true, true]),
    status: 500,
  },
  {
    title: 'it approves with a no',
    needs: one,
    authorize: async ({ requestId }) => allow(requestId, [false]),
    status: 500,
  },
  { title: 'nothing was asked of it', needs: [], authorize: never, status: 403 },
  {
    title: 'nobody could be authenticated',
    needs: one,
    authenticate: async () => Promise.reject(new PartUnavailableError('authorizer')),
    authorize: never,
    status: 503,
  },
];

describe('no handler runs when', () => {
  test.each(rows)('$title', async ({ needs, authenticate, authorize, status }) => {
    requirements = needs;
    authenticateNow = authenticate ?? letIn;
    authorizeNow = authorize;
    const answer = await call();
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('<ErrorResponse');
    expect(handled).toBe(0);
  });
});

test('a handler runs once the very request is approved', async () => {
  requirements = one;
  authenticateNow = letIn;
  authorizeNow = async ({ requestId }) => allow(requestId, [true]);
  const answer = await call();
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('<Account>123456789012</Account>');
  expect(handled).toBe(1);
});

describe('an operation that goes by a token', () => {
  const principals: readonly [string, Principal, number][] = [
    ['nobody', { kind: 'anonymous', arn: 'anonymous', userId: 'anonymous' }, 500],
    ['somebody who signed', caller('').principal, 500],
    ['whom the token is of', { kind: 'federated-provider', provider: 'p', arn: 'p', userId: 'p' }, 200],
  ];
  test.each(principals)('answers %s with $2', async (_who, principal, status) => {
    requirements = one;
    authenticateNow = async ({ requestId }) => ({
      ok: true,
      caller: { requestId, principal, seal: '' },
      region: 'us-east-1',
      body: {},
    });
    authorizeNow = async ({ requestId }) => allow(requestId, [true]);
    const answer = await call(tokenCall);
    expect(answer.status).toBe(status);
    expect(handled).toBe(status === 200 ? 1 : 0);
    // And no token’s subject gets where a signature is asked for.
    expect((await call()).status).toBe(principal.kind === 'federated-provider' ? 500 : 200);
  });

  test('is refused as the token is, before anything is authorized', async () => {
    authenticateNow = async () => ({
      ok: false,
      failure: { code: 'InvalidIdentityToken', status: 400, message: 'no' },
    });
    authorizeNow = never;
    expect((await call(tokenCall)).status).toBe(400);
    expect(handled).toBe(0);
  });

  test('is told what is wrong with its input before its token is looked at', async () => {
    authenticateNow = never;
    expect((await call(tokenCall.replace('work', 'a b'))).status).toBe(400);
    expect(handled).toBe(0);
  });
});
