import { loadModel } from '@cloudgate/models';
import { describe, expect, test } from 'vitest';
import { protocolOf } from '../protocol-of.js';
import type { WireRequest } from '../protocol.js';

const cloudgate = loadModel('cloudgate');
const protocol = protocolOf(cloudgate);

function post(target: string, body: string | Uint8Array, method = 'POST'): WireRequest {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return { method, path: '/', query: '', headers: { 'x-amz-target': target }, body: bytes };
}

function read(request: WireRequest) {
  const operation = protocol.operationOf(cloudgate, request);
  return { operation, input: protocol.decode(cloudgate, operation, request) };
}

const advance = 'Cloudgate_20261124.AdvanceClock';
const policies = 'Cloudgate_20261124.PutOrganizationPolicies';

describe('requests', () => {
  test.each([
    { target: advance, body: '{"seconds":1.5}', input: { seconds: 1.5 } },
    { target: advance, body: '{"seconds":null,"color":"red"}', input: {} },
    { target: advance, body: '', input: {} },
    {
      target: policies,
      body: '{"accountId":"1","serviceControlPolicies":[["{}"],[]]}',
      input: { accountId: '1', serviceControlPolicies: [['{}'], []] },
    },
  ])('$target $body is read', ({ target, body, input }) => {
    expect(read(post(target, body)).input).toEqual(input);
  });

  test.each([
    { name: 'no target', request: post('', '{}'), code: 'UnknownOperationException' },
    {
      name: 'another service',
      request: post('DynamoDB_20120810.AdvanceClock', '{}'),
      code: 'UnknownOperationException',
    },
    { name: 'no operation', request: post('Cloudgate_20261124', '{}'), code: 'UnknownOperationException' },
    {
      name: 'an unknown operation',
      request: post('Cloudgate_20261124.toString', '{}'),
      code: 'UnknownOperationException',
    },
    { name: 'another method', request: post(advance, '{}', 'GET'), code: 'UnknownOperationException' },
    { name: 'no JSON', request: post(advance, '{'), code: 'SerializationException' },
    { name: 'no UTF-8', request: post(advance, Uint8Array.of(0x22, 0xff, 0x22)), code: 'SerializationException' },
    { name: 'no object', request: post(advance, '[]'), code: 'SerializationException' },
    { name: 'text for a number', request: post(advance, '{"seconds":"1"}'), code: 'SerializationException' },
    { name: 'a number for text', request: post(policies, '{"accountId":1}'), code: 'SerializationException' },
    {
      name: 'text for a list',
      request: post(policies, '{"serviceControlPolicies":"x"}'),
      code: 'SerializationException',
    },
    ...['[null]', '[["{}"],null]', '[[null]]'].map((levels) => ({
      name: `${levels} for a list of lists`,
      request: post(policies, `{"accountId":"1","serviceControlPolicies":${levels}}`),
      code: 'SerializationException',
    })),
    { name: 'absurd nesting', request: post(advance, '['.repeat(500_000)), code: 'SerializationException' },
  ])('with $name answer $code', ({ request, code }) => {
    expect(() => read(request)).toThrow(expect.objectContaining({ code, status: 400 }) as Error);
  });
});

describe('answers', () => {
  const context = { requestId: 'r-1', method: 'POST' };

  test('have timestamps in seconds', () => {
    const output = { now: new Date(1500), offsetMilliseconds: 7 };
    expect(protocol.encode(cloudgate, 'GetClock', output, context)).toEqual({
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'r-1' },
      body: '{"now":1.5,"offsetMilliseconds":7}',
    });
  });

  test('of errors name the type in body and header', () => {
    const error = { code: 'AccessDeniedException', status: 400, message: 'no', fault: 'Sender' } as const;
    const { headers, body } = protocol.encodeError(cloudgate, undefined, { error, context });
    expect(headers['x-amzn-errortype']).toBe('AccessDeniedException');
    expect(body).toBe('{"__type":"AccessDeniedException","message":"no"}');
  });
});
