import { describe, expect, test } from 'vitest';
import { ConditionKeys } from '../../keys/condition-keys.js';
import type { PolicyPlace } from '../policy-place.js';
import { validatePolicy } from './validate-policy.js';
import type { ValidateOptions } from './validate-options.js';

function policy(statement: unknown, rest: object = { Version: '2012-10-17' }): string {
  return JSON.stringify({ ...rest, Statement: statement });
}

type Row = readonly [name: string, text: string, message: string | undefined, options?: ValidateOptions];

function walk(place: PolicyPlace, code: string, rows: readonly Row[]): void {
  const table = rows.map(([name, text, message, options]) => ({ name, text, message, options }));
  test.each(table)('$name', ({ text, message, options }) => {
    const fault = validatePolicy(text, place, options);
    expect(fault?.message).toBe(message);
    if (message !== undefined) expect(fault?.code).toBe(code);
  });
}

const alice = 'arn:aws:iam::111122223333:user/alice';

describe('a role’s trust policy', () => {
  const trust = { Effect: 'Allow', Principal: { AWS: alice }, Action: 'sts:AssumeRole' };
  const sts = 'AssumeRole policy may only specify STS AssumeRole actions.';
  walk('trust', 'MalformedPolicyDocument', [
    ['a user', policy(trust), undefined],
    ['the old version', policy(trust, { Version: '2008-10-17' }), undefined],
    ['no version', policy(trust, {}), undefined],
    ['an Id', policy(trust, { Version: '2012-10-17', Id: 'x' }), undefined],
    ['not JSON', '{', 'This policy contains invalid Json'],
    ['a bad version', policy(trust, { Version: '2020-01-01' }), 'The policy must contain a valid version string'],
    ['no statement', '{}', 'Missing required field Statement'],
    ['an empty list', policy([]), 'Could not parse the policy: Statement is empty!'],
    [
      'two names',
      policy([
        { ...trust, Sid: 'a' },
        { ...trust, Sid: 'a' },
      ]),
      'The Statement Ids in the policy are not unique',
    ],
    ['no effect', policy({ ...trust, Effect: undefined }), 'Missing required field Effect'],
    ['another effect', policy({ ...trust, Effect: 'allow' }), 'Invalid effect: allow'],
    ['no principal', policy({ ...trust, Principal: undefined }), 'Missing required field Principal'],
    ['an empty principal', policy({ ...trust, Principal: {} }), 'Missing required field Principal cannot be empty!'],
    ['a bare asterisk', policy({ ...trust, Principal: '*' }), 'Invalid principal in policy: "AWS":"*"'],
    ['an asterisk by kind', policy({ ...trust, Principal: { AWS: '*' } }), undefined],
    [
      'NotPrincipal in a Deny',
      policy({ Effect: 'Deny', NotPrincipal: { AWS: alice }, Action: 'sts:AssumeRole' }),
      'AssumeRole policy must not contain NotPrincipal field.',
    ],
    [
      'NotPrincipal in an Allow',
      policy({ Effect: 'Allow', NotPrincipal: { AWS: alice }, Action: 'sts:AssumeRole' }),
      'Allow with NotPrincipal is not allowed.',
    ],
    ['no action', policy({ ...trust, Action: undefined }), 'Missing required field Action'],
    ['another service’s action', policy({ ...trust, Action: ['sts:AssumeRole', 's3:GetObject'] }), sts],
    ['every action', policy({ ...trust, Action: '*' }), sts],
    [
      'other actions of STS',
      policy({ ...trust, Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'] }),
      undefined,
    ],
    ['a resource', policy({ ...trust, Resource: '*' }), 'Has prohibited field Resource'],
    ['a NotResource', policy({ ...trust, NotResource: '*' }), 'AssumeRole policy must not contain resources.'],
    ['an unknown element', policy({ ...trust, Foo: 1 }), 'Syntax errors in policy.'],
    [
      'a group',
      policy({ ...trust, Principal: { AWS: 'arn:aws:iam::111122223333:group/g' } }),
      'Invalid principal in policy: "AWS":"arn:aws:iam::111122223333:group/g"',
    ],
    [
      'a wildcard in an ARN',
      policy({ ...trust, Principal: { AWS: 'arn:aws:iam::111122223333:user/*' } }),
      'Invalid principal in policy: "AWS":"arn:aws:iam::111122223333:user/*"',
    ],
    [
      'eleven digits',
      policy({ ...trust, Principal: { AWS: '11112222333' } }),
      'Invalid principal in policy: "AWS":"11112222333"',
    ],
    [
      'an account and a session',
      policy({ ...trust, Principal: { AWS: ['111122223333', 'arn:aws:sts::111122223333:assumed-role/R/s'] } }),
      undefined,
    ],
    [
      'a service',
      policy({ ...trust, Principal: { Service: ['ec2.amazonaws.com', 'lambda.amazonaws.com'] } }),
      undefined,
    ],
    [
      'a service that does not exist',
      policy({ ...trust, Principal: { Service: 'nope.amazonaws.com' } }),
      'Invalid principal in policy: "SERVICE":"nope.amazonaws.com"',
      { principalExists: (value) => value === 'ec2.amazonaws.com' },
    ],
    [
      'a user who does not exist',
      policy(trust),
      `Invalid principal in policy: "AWS":"${alice}"`,
      { principalExists: () => false },
    ],
    [
      'a provider',
      policy({ ...trust, Principal: { Federated: 'accounts.google.com' }, Action: 'sts:AssumeRoleWithWebIdentity' }),
      undefined,
    ],
    [
      'an unknown provider',
      policy({ ...trust, Principal: { Federated: 'x' } }),
      'Federated principals must be valid domain names or SAML metadata ARNs',
    ],
  ]);

  test('its size', () => {
    const fault = validatePolicy(policy({ ...trust, Sid: 'a'.repeat(2048) }), 'trust', { maxSize: 2048 });
    expect(fault).toMatchObject({ code: 'LimitExceeded', message: 'Cannot exceed quota for ACLSizePerRole: 2048' });
  });
});

describe('a bucket policy', () => {
  const open = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' };
  const keys = new ConditionKeys({
    keys: { 's3:prefix': 'String', 'aws:sourceip': 'IPAddress', 'aws:principaltag/': 'String' },
    global: ['aws:sourceip', 'aws:principaltag/'],
    actions: { 's3:listbucket': ['s3:prefix'], 's3:getobject': [] },
  });
  const combination = 'Conditions do not apply to combination of actions and resources in statement';
  const bucket = { bucket: 'docs' };
  walk('bucket', 'MalformedPolicy', [
    ['anybody may read', policy(open), undefined, bucket],
    ['names with spaces', policy({ ...open, Sid: 'Read it all' }), undefined, bucket],
    ['white space first', ` ${policy(open)}`, "Policies must be valid JSON and the first byte must be '{'"],
    ['not JSON', '{"a"', 'This policy contains invalid Json'],
    ['a bad version', policy(open, { Version: 'x' }), 'The policy must contain a valid version string'],
    ['no statement', '{"Version":"2012-10-17"}', 'Missing required field Statement'],
    ['an empty list', policy([]), 'Could not parse the policy: Statement is empty!'],
    ['no effect', policy({ ...open, Effect: undefined }), 'Missing required field Effect'],
    ['another effect', policy({ ...open, Effect: 'deny' }), 'Invalid effect: deny'],
    ['no principal', policy({ ...open, Principal: undefined }), 'Missing required field Principal'],
    ['no action', policy({ ...open, Action: undefined }), 'Missing required field Action'],
    ['no resource', policy({ ...open, Resource: undefined }), 'Missing required field Resource'],
    ['an unknown element', policy({ ...open, Foo: 1 }), 'Invalid policy syntax.'],
    ['a principal that is none', policy({ ...open, Principal: { AWS: 'bob' } }), 'Invalid principal in policy'],
    [
      'a principal that does not exist',
      policy({ ...open, Principal: { AWS: alice } }),
      'Invalid principal in policy',
      { principalExists: () => false },
    ],
    [
      'NotPrincipal in an Allow',
      policy({ ...open, Principal: undefined, NotPrincipal: { AWS: alice } }),
      'Allow with NotPrincipal is not allowed.',
    ],
    [
      'NotPrincipal in a Deny',
      policy({ ...open, Effect: 'Deny', Principal: undefined, NotPrincipal: { AWS: alice } }),
      undefined,
    ],
    ['an action that S3 does not have', policy({ ...open, Action: 's3:ReadObject' }), 'Policy has invalid action'],
    ['an action of another service', policy({ ...open, Action: 'ec2:RunInstances' }), 'Policy has invalid action'],
    ['a pattern that some actions match', policy({ ...open, Action: 's3:Get*' }), undefined, bucket],
    ['another bucket', policy({ ...open, Resource: 'arn:aws:s3:::media/*' }), 'Policy has invalid resource', bucket],
    ['everything', policy({ ...open, Resource: '*' }), 'Policy has invalid resource', bucket],
    [
      'another partition',
      policy({ ...open, Resource: 'arn:aws-cn:s3:::docs/*' }),
      'Policy has invalid resource',
      bucket,
    ],
    ['a pattern that the bucket matches', policy({ ...open, Resource: 'arn:aws:s3:::d*/*' }), undefined, bucket],
    [
      'an object action on the bucket',
      policy({ ...open, Resource: 'arn:aws:s3:::docs' }),
      'Action does not apply to any resource(s) in statement',
      bucket,
    ],
    [
      'a bucket action on objects',
      policy({ ...open, Action: 's3:ListBucket' }),
      'Action does not apply to any resource(s) in statement',
      bucket,
    ],
    [
      'both kinds on both',
      policy({
        ...open,
        Action: ['s3:ListBucket', 's3:GetObject'],
        Resource: ['arn:aws:s3:::docs', 'arn:aws:s3:::docs/*'],
      }),
      undefined,
      bucket,
    ],
    ['every action on objects', policy({ ...open, Action: 's3:*' }), undefined, bucket],
    [
      'an operator that does not exist',
      policy({ ...open, Condition: { Nope: { 'aws:SourceIp': 'x' } } }),
      'Invalid Condition type : Nope',
    ],
    [
      'an operator in another case',
      policy({ ...open, Condition: { ipaddress: { 'aws:SourceIp': '10.0.0.0/8' } } }),
      'Invalid Condition type : ipaddress',
    ],
    [
      'a key without a service',
      policy({ ...open, Condition: { StringEquals: { prefix: 'x' } } }),
      'Policy has an invalid condition key',
    ],
    [
      'a key that AWS does not know',
      policy({ ...open, Condition: { StringEquals: { 's3:nope': 'x' } } }),
      'Policy has an invalid condition key',
      { conditionKeys: keys },
    ],
    [
      'a key that belongs to other actions',
      policy({ ...open, Condition: { StringEquals: { 's3:prefix': 'x' } } }),
      combination,
      { conditionKeys: keys },
    ],
    [
      'a key of every service',
      policy({ ...open, Condition: { StringEquals: { 'aws:PrincipalTag/a': 'x' } } }),
      undefined,
      { conditionKeys: keys },
    ],
    [
      'a policy that is too large',
      policy({ ...open, Sid: 'a'.repeat(20_480) }),
      'Normalized policy document exceeds the maximum allowed size of 20480 bytes',
    ],
  ]);
});

describe('policies of an organization', () => {
  const refused = 'The provided policy document does not meet the requirements of the specified policy type.';
  const allow = { Effect: 'Allow', Action: '*', Resource: '*' };
  walk('scp', 'MalformedPolicyDocumentException', [
    ['a service control policy', policy(allow), undefined],
    [
      'with the whole language',
      policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: 'arn:aws:s3:::*', Condition: { Bool: { a: 'true' } } }),
      undefined,
    ],
    ['with a principal', policy({ ...allow, Principal: '*' }), refused],
    ['without a resource', policy({ Effect: 'Deny', Action: '*' }), refused],
    ['not JSON', 'x', refused],
  ]);
  const deny = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' };
  walk('rcp', 'MalformedPolicyDocumentException', [
    ['a resource control policy', policy(deny), undefined],
    ['that allows', policy({ ...deny, Effect: 'Allow' }), refused],
    ['that names somebody', policy({ ...deny, Principal: { AWS: alice } }), refused],
    ['without a principal', policy({ ...deny, Principal: undefined }), refused],
    ['with every action', policy({ ...deny, Action: '*' }), refused],
    ['with one action of every service', policy({ ...deny, Action: ['s3:*', '*:Get*'] }), refused],
    ['with NotAction', policy({ ...deny, Action: undefined, NotAction: 's3:*' }), refused],
    ['with NotResource', policy({ ...deny, Resource: undefined, NotResource: 'arn:aws:s3:::docs' }), undefined],
  ]);
  test('white space counts there', () => {
    const fault = validatePolicy(`${policy(allow)}${' '.repeat(5120)}`, 'scp', { maxSize: 5120 });
    expect(fault?.code).toBe('ConstraintViolationException');
  });
});

describe('a resource-based policy of another service', () => {
  const open = { Effect: 'Allow', Principal: { AWS: alice }, Action: 'sqs:SendMessage', Resource: '*' };
  walk('resource', 'MalformedPolicyDocument', [
    ['a queue’s', policy(open), undefined],
    ['without a principal', policy({ ...open, Principal: undefined }), 'Missing required field Principal'],
    ['without a resource', policy({ ...open, Resource: undefined }), 'Policy statement must contain resources.'],
    ['not JSON', '', 'Syntax errors in policy.'],
  ]);
});
