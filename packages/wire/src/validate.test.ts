import { loadModel } from '@cloudgate/models';
import { describe, expect, test } from 'vitest';
import { validate, validationError } from './validate.js';

function answer(service: string, operation: string, input: object): string | undefined {
  const model = loadModel(service);
  const failures = validate(model, operation, input);
  if (failures.length === 0) return undefined;
  const { code, message } = validationError(model, failures);
  return `${code}: ${message}`;
}

const long = 'a'.repeat(65);
const detected = 'ValidationError: 1 validation error detected: ';
const alphanumeric = 'It must contain only alphanumeric characters and/or the following: +=,.@_-';

describe('IAM and STS', () => {
  test.each<[operation: string, input: object, expected: string | undefined]>([
    ['CreateUser', { UserName: 'Bob' }, undefined],
    ['CreateUser', {}, `${detected}Value null at 'userName' failed to satisfy constraint: Member must not be null`],
    [
      'CreateUser',
      { UserName: long },
      `${detected}Value '${long}' at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64`,
    ],
    [
      'CreateUser',
      { UserName: 'a b' },
      `ValidationError: The specified value for userName is invalid. ${alphanumeric}`,
    ],
    [
      'CreateUser',
      { UserName: 'a', Path: 'x' },
      'ValidationError: The specified value for path is invalid. It must begin and end with / and contain only ' +
        'alphanumeric characters and/or / characters.',
    ],
    [
      'CreateUser',
      { UserName: '', Tags: [{ Key: 'a', Value: 'b' }, { Key: '' }] },
      "ValidationError: 4 validation errors detected: Value '' at 'userName' failed to satisfy constraint: Member must " +
        "have length greater than or equal to 1; Value '' at 'tags.2.member.key' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+; ' +
        "Value '' at 'tags.2.member.key' failed to satisfy constraint: Member " +
        'must have length greater than or equal to 1; Value null at ' +
        "'tags.2.member.value' failed to satisfy constraint: Member must not be null",
    ],
    ['TagUser', { UserName: 'a', Tags: [{ Key: 'Größe 🙂'.slice(0, 5), Value: '' }] }, undefined],
    [
      'UntagUser',
      { UserName: 'a', TagKeys: ['a?'] },
      `${detected}Value 'a?' at 'tagKeys.1.member' failed to satisfy constraint: Member must satisfy regular expression ` +
        'pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+',
    ],
    [
      'ListUsers',
      { MaxItems: 0 },
      `${detected}Value '0' at 'maxItems' failed to satisfy constraint: Member must have value greater than or equal to 1`,
    ],
    [
      'UpdateAccessKey',
      { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE', Status: 'On' },
      `${detected}Value 'On' at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, ` +
        'Inactive, Expired]',
    ],
    [
      'CreateLoginProfile',
      { UserName: 'a', Password: 'p'.repeat(129) },
      `${detected}Value ***Sensitive Data Redacted*** at 'password' failed to satisfy constraint: Member must have ` +
        'length less than or equal to 128',
    ],
  ])('%s %j', (operation, input, expected) => {
    expect(answer('iam', operation, input)).toBe(expected);
  });

  test('STS refuses a session name in the words of its pattern', () => {
    const input = { RoleArn: 'arn:aws:iam::123456789012:role/x', RoleSessionName: 'a b' };
    expect(answer('sts', 'AssumeRole', input)).toBe(
      `${detected}Value 'a b' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression ` +
        'pattern: [\\w+=,.@-]*',
    );
  });

  test('a character beyond the basic plane counts once', () => {
    expect(answer('iam', 'TagUser', { UserName: 'a', Tags: [{ Key: '𝒳'.repeat(128), Value: '' }] })).toBeUndefined();
  });
});

describe('other services', () => {
  test.each([
    {
      service: 'ec2',
      operation: 'AttachVolume',
      input: { InstanceId: 'i-1', Device: '/dev/sdf' },
      expected: 'MissingParameter: The request must contain the parameter VolumeId',
    },
    {
      service: 'cloudgate',
      operation: 'AdvanceClock',
      input: {},
      expected:
        "ValidationException: 1 validation error detected: Value null at 'seconds' failed to satisfy constraint: " +
        'Member must not be null',
    },
    {
      service: 's3',
      operation: 'DeleteObjects',
      input: { Bucket: 'b', Delete: { Objects: [{}] } },
      expected:
        'MalformedXML: The XML you provided was not well-formed or did not validate against our published schema',
    },
    { service: 's3', operation: 'GetObject', input: { Bucket: 'b', Key: 'k' }, expected: undefined },
  ])('$operation of $service', ({ service, operation, input, expected }) => {
    expect(answer(service, operation, input)).toBe(expected);
  });
});
