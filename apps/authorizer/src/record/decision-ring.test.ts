import { compilePolicies } from '@cloudgate/engine/evaluate';
import { describe, expect, test } from 'vitest';
import { binding, factsOf, requestBy, user } from '../../test/fixtures.js';
import { type DecidedRequest, DecisionRing } from './decision-ring.js';

const document = '{"Version":"2012-10-17","Statement":[{"Sid":"No","Effect":"Deny","Action":"*","Resource":"*"}]}';

function decided(requestId: string): DecidedRequest {
  return {
    request: { ...requestBy(user), requestId },
    at: 1000,
    revision: 7,
    allowed: false,
    binding,
    facts: factsOf('user'),
    decided: [
      {
        requirement: { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' },
        layers: { identity: compilePolicies([{ id: 'inline', document, hash: 'h1' }]), resourceKind: 'bucket' },
        decision: {
          outcome: 'explicitDeny',
          layer: 'identity-based policy',
          statement: { policy: 'inline', index: 0, sid: 'No' },
        },
      },
    ],
  };
}

describe('the decisions that are kept', () => {
  test('are told by request id, with what they were made of', () => {
    const ring = new DecisionRing(3);
    ring.add(decided('a'));
    expect(ring.get('a')).toEqual({
      requestId: 'a',
      at: 1000,
      service: 's3',
      operation: 'GetObject',
      region: 'eu-west-1',
      principal: {
        type: 'user',
        arn: 'arn:aws:iam::123456789012:user/team/ann',
        account: '123456789012',
        accessKeyId: 'AKIAANN',
      },
      revision: 7,
      allowed: false,
      requirements: [
        {
          action: 's3:GetObject',
          resource: 'arn:aws:s3:::b/k',
          mode: 'required',
          allowed: false,
          because: 'explicit deny',
          layer: 'identity-based policy',
          statement: { policy: 'inline', index: 0, sid: 'No' },
          context: expect.objectContaining({ 'aws:userid': 'AIDAANN', 's3:resourceaccount': '123456789012' }) as object,
          policies: { identity: ['h1'] },
        },
      ],
    });
  });

  test('are the last ones, and come newest first', () => {
    const ring = new DecisionRing(3);
    for (const id of ['a', 'b', 'c', 'd', 'e']) ring.add(decided(id));
    expect(ring.get('b')).toBeUndefined();
    expect(ring.latest(2).map(({ requestId }) => requestId)).toEqual(['e', 'd']);
    expect(ring.latest(9)).toHaveLength(3);
    ring.clear();
    expect(ring.latest(9)).toEqual([]);
  });

  test('are fewer where requests had many requirements', () => {
    const ring = new DecisionRing(10);
    const [one] = decided('any').decided;
    const many = {
      ...decided('many'),
      decided: Array.from({ length: 30 }, () => one).filter((each) => each !== undefined),
    };
    ring.add({ ...many, request: { ...many.request, requestId: 'first' } });
    ring.add({ ...many, request: { ...many.request, requestId: 'second' } });
    expect(ring.get('first')).toBeUndefined();
    expect(ring.get('second')?.requirements).toHaveLength(30);
  });
});
