import { beforeAll, expect, test } from 'vitest';
import { ConditionKeys } from '../src/index.js';
import { bucketActions, objectActions } from '../src/policy/validate/bucket/s3-actions.js';
import { conditionKeyTables } from '../tools/compile-condition-keys.mjs';

let keys: ConditionKeys;
let actions: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  const tables = await conditionKeyTables();
  actions = tables.actions;
  keys = new ConditionKeys(tables);
});

test.each([
  ['aws:SourceIp', 'IPAddress', false],
  ['aws:PrincipalTag/Team', 'String', false],
  ['aws:TagKeys', 'ArrayOfString', true],
  ['aws:PrincipalOrgPaths', 'ArrayOfString', true],
  ['s3:prefix', 'String', false],
  ['s3:ExistingObjectTag/a', 'String', false],
  ['ec2:InstanceType', 'String', false],
  ['sts:TransitiveTagKeys', 'ArrayOfString', true],
])('%s is a %s', (key, type, multi) => {
  expect(keys.typeOf(key)).toBe(type);
  expect(keys.isMultiValued(key)).toBe(multi);
});

test('keys belong to actions', () => {
  expect(keys.belongsTo('s3:prefix', 's3:ListBucket')).toBe(true);
  expect(keys.belongsTo('s3:prefix', 's3:GetObject')).toBe(false);
  expect(keys.belongsTo('aws:SourceIp', 's3:GetObject')).toBe(true);
  expect(keys.belongsTo('ec2:InstanceType', 'ec2:RunInstances')).toBe(true);
  expect(keys.isKnown('s3:nope')).toBe(false);
});

test('the actions of bucket policies are actions of S3', () => {
  const unknown = [...bucketActions, ...objectActions].filter((action) => !(action in actions));
  expect(unknown).toEqual([]);
});
