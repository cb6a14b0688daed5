import { describe, expect, test } from 'vitest';
import { loadModel, modelledServices } from './load-model.js';
import type { Shape } from './model.js';

function member(service: string, operation: string, name: string) {
  const { input } = loadModel(service).operations[operation] ?? {};
  return input?.type === 'structure' ? input.byName.get(name) : undefined;
}

/** Every shape of a service, each once. */
function shapesOf(service: string): Set<Shape> {
  const seen = new Set<Shape>();
  const walk = (shape: Shape): void => {
    if (seen.has(shape)) return;
    seen.add(shape);
    if (shape.type === 'structure' || shape.type === 'union') shape.members.forEach((item) => walk(item.shape));
    if (shape.type === 'list') walk(shape.member.shape);
    if (shape.type === 'map') walk(shape.value.shape);
  };
  for (const { input, output } of Object.values(loadModel(service).operations)) [input, output].forEach(walk);
  return seen;
}

describe('the models', () => {
  test.each([
    { service: 'iam', protocol: 'awsQuery', apiVersion: '2010-05-08', operations: 150 },
    { service: 'sts', protocol: 'awsQuery', apiVersion: '2011-06-15', operations: 8 },
    { service: 's3', protocol: 'restXml', apiVersion: '2006-03-01', operations: 100 },
    { service: 'ec2', protocol: 'ec2Query', apiVersion: '2016-11-15', operations: 700 },
    { service: 'sqs', protocol: 'awsJson1_0', apiVersion: '2012-11-05', operations: 20 },
    { service: 'dynamodb', protocol: 'awsJson1_0', apiVersion: '2012-08-10', operations: 50 },
    { service: 'cloudgate', protocol: 'awsJson1_1', apiVersion: '2026-11-24', operations: 12 },
  ])('$service speaks $protocol', ({ service, protocol, apiVersion, operations }) => {
    const model = loadModel(service);
    expect(model).toMatchObject({ service, protocol, apiVersion, signingName: service });
    expect(Object.keys(model.operations).length).toBeGreaterThanOrEqual(operations);
  });

  test.each(modelledServices)('all shapes of %s are linked, those that contain themselves too', (service) => {
    expect(shapesOf(service).size).toBeGreaterThan(10);
  });

  test('a service without a model is refused', () => {
    expect(() => loadModel('../iam')).toThrow(RangeError);
  });

  test('operations that every object has by its prototype are not found', () => {
    expect(loadModel('iam').operations['constructor']).toBeUndefined();
  });
});

describe('corrections', () => {
  test.each([
    { operation: 'ListBuckets', uri: '/?x-id=ListBuckets', code: 200 },
    { operation: 'CreateBucket', uri: '/{Bucket}', code: 200 },
    { operation: 'PutBucketPolicy', uri: '/{Bucket}?policy', code: 204 },
    { operation: 'GetObjectTagging', uri: '/{Bucket}/{Key+}?tagging', code: 200 },
  ])('$operation is at $uri and answers $code', ({ operation, uri, code }) => {
    expect(loadModel('s3').operations[operation]?.http).toMatchObject({ uri, code });
  });
});

describe('constraints', () => {
  test.each([
    { service: 'iam', operation: 'CreateUser', name: 'UserName', max: 64 },
    { service: 'iam', operation: 'GetUser', name: 'UserName', max: 128 },
    { service: 'iam', operation: 'CreateRole', name: 'RoleName', max: 64 },
    { service: 'sts', operation: 'AssumeRole', name: 'DurationSeconds', max: 43_200 },
    { service: 'sts', operation: 'GetSessionToken', name: 'DurationSeconds', max: 129_600 },
  ])('$operation takes a $name up to $max', ({ service, operation, name, max }) => {
    expect(member(service, operation, name)?.constraints?.max).toBe(max);
  });

  test('what the schemas know to be required is required', () => {
    expect(member('iam', 'CreateUser', 'UserName')?.required).toBe(true);
    expect(member('iam', 'CreateUser', 'Path')?.required).toBe(false);
  });
});

test('an error has the code that it has on the wire', () => {
  expect(loadModel('iam').errors['NoSuchEntityException']).toMatchObject({
    code: 'NoSuchEntity',
    status: 404,
    fault: 'Sender',
  });
});
