/** How IAM and STS word input that breaks several constraints: one message, in the order of the model's members. */
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller, everyOperation } from '../test/support/any-operation.js';

let cloud: TestCloud;
let root: Caller;
beforeAll(async () => {
  cloud = await startCloud();
  root = new Caller(cloud.root);
});
afterAll(() => cloud.stop());

const operations = await everyOperation();

/** One violation, in AWS's words. */
function violation(value: string, at: string, rule: string): string {
  return `Value ${value} at '${at}' failed to satisfy constraint: Member must ${rule}`;
}

const missing = (at: string) => violation('null', at, 'not be null');
const short = (value: string, at: string, min: number) =>
  violation(`'${value}'`, at, `have length greater than or equal to ${min}`);
const long = (value: string, at: string, max: number) =>
  violation(`'${value}'`, at, `have length less than or equal to ${max}`);
const notLike = (value: string, at: string, pattern: string) =>
  violation(`'${value}'`, at, `satisfy regular expression pattern: ${pattern}`);
const notOf = (value: string, at: string, values: string) =>
  violation(`'${value}'`, at, `satisfy enum value set: [${values}]`);
const hidden = (at: string, rule: string) => violation('***Sensitive Data Redacted***', at, rule);

const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const x = (count: number) => 'x'.repeat(count);

type Row = readonly [operation: string, input: object, violations: readonly string[]];

const rows: readonly Row[] = [
  ['CreateRole', { RoleName: x(65) }, [long(x(65), 'roleName', 64), missing('assumeRolePolicyDocument')]],
  [
    'AttachUserPolicy',
    { UserName: x(65), PolicyArn: 'arn' },
    [long(x(65), 'userName', 64), short('arn', 'policyArn', 20)],
  ],
  ['AttachRolePolicy', {}, [missing('roleName'), missing('policyArn')]],
  ['PutGroupPolicy', {}, [missing('groupName'), missing('policyName'), missing('policyDocument')]],
  [
    'UpdateAccessKey',
    { AccessKeyId: 'AKIA', Status: 'On' },
    [short('AKIA', 'accessKeyId', 16), notOf('On', 'status', 'Active, Inactive, Expired')],
  ],
  [
    'ListUsers',
    { Marker: x(321), MaxItems: 1001 },
    [long(x(321), 'marker', 320), violation("'1001'", 'maxItems', 'have value less than or equal to 1000')],
  ],
  [
    'UpdateAccountPasswordPolicy',
    { MinimumPasswordLength: 5, MaxPasswordAge: 1096 },
    [
      violation("'5'", 'minimumPasswordLength', 'have value greater than or equal to 6'),
      violation("'1096'", 'maxPasswordAge', 'have value less than or equal to 1095'),
    ],
  ],
  [
    'TagRole',
    { RoleName: 'r', Tags: [{ Key: 'a?', Value: '!' }] },
    [
      notLike('a?', 'tags.1.member.key', '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+'),
      notLike('!', 'tags.1.member.value', '[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*'),
    ],
  ],
  [
    'EnableMFADevice',
    { UserName: 'u', SerialNumber: 'phone', AuthenticationCode1: 'abc', AuthenticationCode2: '123456' },
    [
      short('phone', 'serialNumber', 9),
      notLike('abc', 'authenticationCode1', '[\\d]+'),
      short('abc', 'authenticationCode1', 6),
    ],
  ],
  [
    'CreateLoginProfile',
    { UserName: x(65), Password: x(129) },
    [long(x(65), 'userName', 64), hidden('password', 'have length less than or equal to 128')],
  ],
  [
    'ListPolicies',
    { Scope: 'Mine', MaxItems: 0 },
    [notOf('Mine', 'scope', 'All, AWS, Local'), violation("'0'", 'maxItems', 'have value greater than or equal to 1')],
  ],
  [
    'DeletePolicyVersion',
    { PolicyArn: arn, VersionId: 'one' },
    [notLike('one', 'versionId', 'v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?')],
  ],
  [
    'AssumeRole',
    { RoleArn: 'role', RoleSessionName: '/', DurationSeconds: 60 },
    [
      short('role', 'roleArn', 20),
      notLike('/', 'roleSessionName', '[\\w+=,.@-]*'),
      short('/', 'roleSessionName', 2),
      violation("'60'", 'durationSeconds', 'have value greater than or equal to 900'),
    ],
  ],
  [
    'GetFederationToken',
    { DurationSeconds: 1 },
    [missing('name'), violation("'1'", 'durationSeconds', 'have value greater than or equal to 900')],
  ],
];

describe('several violations', () => {
  test.each(rows)('of %s', async (title, input, violations) => {
    const operation = operations.find((one) => one.name === title);
    if (operation === undefined) throw new Error(`no operation ${title}`);
    const detected = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected`;
    expect(await root.send(operation, input)).toMatchObject({
      status: 400,
      code: 'ValidationError',
      message: `${detected}: ${violations.join('; ')}`,
    });
  });
});
