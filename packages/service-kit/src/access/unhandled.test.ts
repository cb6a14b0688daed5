import { systemClock } from '@cloudgate/common';
import { type Caller, unknownResource } from '@cloudgate/ports';
import { describe, expect, test } from 'vitest';
import type { RequestInfo } from '../operation.js';
import { arnFormatsOf } from './access-facts.js';
import { corrections } from './corrections.js';
import { requirementOfUnhandled } from './unhandled.js';

const caller: Caller = {
  requestId: 'r',
  principal: {
    kind: 'user',
    partition: 'aws',
    account: '123456789012',
    arn: 'arn:aws:iam::123456789012:user/ann',
    userId: 'AIDAEXAMPLE',
    id: 'AIDAEXAMPLE',
    name: 'ann',
  },
  seal: '',
};

function info(service: string, operation: string): RequestInfo {
  return {
    requestId: 'r',
    service,
    operation,
    region: 'eu-west-1',
    partition: 'aws',
    clock: systemClock(),
    endpoint: 'http://127.0.0.1:4566',
  };
}

describe('an operation without a handler', () => {
  test.each([
    ['s3', 'GetBucketCors', { Bucket: 'b' }, { action: 's3:GetBucketCORS', resource: 'arn:aws:s3:::b' }],
    ['s3', 'ListDirectoryBuckets', {}, undefined],
    [
      'iam',
      'CreateLoginProfile',
      { UserName: 'bob' },
      { action: 'iam:CreateLoginProfile', resource: 'arn:aws:iam::123456789012:user/bob' },
    ],
    ['iam', 'CreateLoginProfile', {}, { action: 'iam:CreateLoginProfile', resource: unknownResource }],
    ['iam', 'GetCredentialReport', {}, { action: 'iam:GetCredentialReport', resource: '*' }],
    ['ec2', 'DescribeFleets', {}, { action: 'ec2:DescribeFleets', resource: '*' }],
    [
      'ec2',
      'DeleteNatGateway',
      { NatGatewayId: 'nat-1' },
      { action: 'ec2:DeleteNatGateway', resource: 'arn:aws:ec2:eu-west-1:123456789012:natgateway/nat-1' },
    ],
    ['iam', 'MakeCoffee', {}, undefined],
  ])('%s:%s with %o needs %o', (service, operation, input, requirement) => {
    expect(requirementOfUnhandled({ input, caller, request: info(service, operation) })).toEqual(requirement);
  });

  test('is asked for on the resource of its owner, with its policy', () => {
    const owner = { account: '999999999999', policyOf: 'bucket-1' };
    const asked = { caller, request: info('s3', 'PutBucketCors'), owner };
    const action = 's3:PutBucketCORS';
    const named = { action, resource: 'arn:aws:s3:::b', ...owner };
    expect(requirementOfUnhandled({ ...asked, input: { Bucket: 'b' } })).toEqual(named);
    expect(requirementOfUnhandled({ ...asked, input: {} })).toEqual({ action, resource: unknownResource });
  });

  test.each(Object.entries(corrections))('%s is corrected to an action that AWS knows', (_operation, { action }) => {
    expect(arnFormatsOf(action)).toBeDefined();
  });
});
