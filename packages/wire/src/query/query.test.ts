import { loadModel } from '@cloudgate/models';
import { describe, expect, test } from 'vitest';
import { protocolOf } from '../protocol-of.js';
import type { WireRequest } from '../protocol.js';

const iam = loadModel('iam');
const ec2 = loadModel('ec2');

function form(body: string | Uint8Array, query = ''): WireRequest {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return { method: 'POST', path: '/', query, headers: {}, body: bytes };
}

function read(model: typeof iam, request: WireRequest) {
  const protocol = protocolOf(model);
  const operation = protocol.operationOf(model, request);
  return { operation, input: protocol.decode(model, operation, request) };
}

function iamForm(parameters: string): WireRequest {
  return form(`Action=CreateUser&Version=2010-05-08&${parameters}`);
}

function ec2Form(parameters: string): WireRequest {
  return form(`Action=DescribeInstances&Version=2016-11-15&${parameters}`);
}

describe('query parameters', () => {
  test.each([
    { name: 'are read from the body', request: iamForm('UserName=Bob'), input: { UserName: 'Bob' } },
    {
      name: 'are read from the URL',
      request: { method: 'GET', path: '/', query: 'Action=CreateUser&Version=2010-05-08&UserName=Bob', headers: {} },
      input: { UserName: 'Bob' },
    },
    {
      name: 'are read from both',
      request: form('UserName=Bob', 'Action=CreateUser&Version=2010-05-08'),
      input: { UserName: 'Bob' },
    },
    {
      name: 'are decoded once, with plus for a space',
      request: iamForm('UserName=a+b%252B&Path=%C3%A9'),
      input: { UserName: 'a b%2B', Path: 'é' },
    },
    { name: 'may have no value', request: iamForm('UserName&Tags='), input: { UserName: '', Tags: [] } },
    { name: 'that are unknown are ignored by IAM', request: iamForm('UserName=a&Color=red'), input: { UserName: 'a' } },
    {
      name: 'in lists are sorted by number, whatever the gaps',
      request: iamForm('Tags.member.999999999.Key=b&Tags.member.2.Key=a'),
      input: { Tags: [{ Key: 'a' }, { Key: 'b' }] },
    },
  ])('$name', ({ request, input }) => {
    expect(read(iam, request)).toEqual({ operation: 'CreateUser', input });
  });

  test.each([
    { name: 'no action', request: form('Version=2010-05-08'), code: 'MissingAction' },
    { name: 'an unknown action', request: form('Action=Frob&Version=2010-05-08'), code: 'InvalidAction' },
    { name: 'an action of Object', request: form('Action=constructor&Version=2010-05-08'), code: 'InvalidAction' },
    { name: 'another version', request: form('Action=CreateUser&Version=2009-01-01'), code: 'InvalidAction' },
    { name: 'no version', request: form('Action=CreateUser'), code: 'InvalidAction' },
    { name: 'a parameter twice', request: iamForm('UserName=a&UserName=b'), code: 'MalformedQueryString' },
    {
      name: 'a parameter in body and URL',
      request: form('Action=CreateUser&Version=2010-05-08', 'Action=CreateUser'),
      code: 'MalformedQueryString',
    },
    { name: 'a bad escape', request: iamForm('UserName=%zz'), code: 'MalformedQueryString' },
    { name: 'escaped bytes that are no UTF-8', request: iamForm('UserName=%ff'), code: 'MalformedQueryString' },
    { name: 'bytes that are no UTF-8', request: form(Uint8Array.of(0xff)), code: 'MalformedQueryString' },
    { name: 'absurd nesting', request: iamForm(`${'a.'.repeat(5000)}b=1`), code: 'MalformedQueryString' },
    { name: 'a list without numbers', request: iamForm('Tags.member.x.Key=a'), code: 'MalformedInput' },
    { name: 'an index beyond all lists', request: iamForm('Tags.member.99999999999.Key=a'), code: 'MalformedInput' },
    { name: 'a list that begins at 0', request: iamForm('Tags.member.0.Key=a'), code: 'MalformedInput' },
    { name: 'two items of one number', request: iamForm('Tags.member.01.Key=a'), code: 'MalformedInput' },
    { name: 'a list without its wrapper', request: iamForm('Tags.1.Key=a'), code: 'MalformedInput' },
    { name: 'text for a list', request: iamForm('Tags=a'), code: 'MalformedInput' },
    { name: 'text for a wrapped list', request: iamForm('Tags.member=a'), code: 'MalformedInput' },
    { name: 'text for a structure', request: iamForm('Tags.member.1=a'), code: 'MalformedInput' },
    { name: 'members of text', request: iamForm('UserName.x=a'), code: 'MalformedInput' },
  ])('$name answers $code', ({ request, code }) => {
    expect(() => read(iam, request)).toThrow(expect.objectContaining({ code, status: 400 }) as Error);
  });

  test('too many parameters are refused', () => {
    const many = Array.from({ length: 20_001 }, (_, i) => `p${i}=`).join('&');
    expect(() => read(iam, form(many))).toThrow(expect.objectContaining({ code: 'MalformedQueryString' }) as Error);
  });

  test('a member named like a property of Object is no trap', () => {
    expect(read(iam, iamForm('__proto__.x=1&constructor=2&UserName=a')).input).toEqual({ UserName: 'a' });
  });
});

describe('EC2', () => {
  test('reads flattened lists under the singular names of the API', () => {
    const request = ec2Form('InstanceId.1=i-1&InstanceId.2=i-2&Filter.1.Name=a&Filter.1.Value.1=b&MaxResults=5');
    expect(read(ec2, request).input).toEqual({
      InstanceIds: ['i-1', 'i-2'],
      Filters: [{ Name: 'a', Values: ['b'] }],
      MaxResults: 5,
    });
  });

  test('takes the parameters of a presigned URL for what they are', () => {
    const query = 'X-Amz-Signature=a&X-Amz-Credential=b&X-Amz-Date=c&AWSAccessKeyId=d';
    expect(read(ec2, { ...ec2Form(''), query }).input).toEqual({});
  });

  test.each([
    { parameters: 'MaxResults=many', code: 'InvalidParameterValue' },
    { parameters: 'MaxResults=', code: 'InvalidParameterValue' },
    { parameters: 'MaxResults=0x10', code: 'InvalidParameterValue' },
    { parameters: 'MaxResults=1.5', code: 'InvalidParameterValue' },
    { parameters: 'MaxResults=1e300', code: 'InvalidParameterValue' },
    { parameters: 'DryRun=perhaps', code: 'InvalidParameterValue' },
    { parameters: 'InstanceId=i-1', code: 'InvalidParameterValue' },
    { parameters: 'DryRum=true', code: 'UnknownParameter' },
  ])('$parameters answers $code', ({ parameters, code }) => {
    expect(() => read(ec2, ec2Form(parameters))).toThrow(expect.objectContaining({ code, status: 400 }) as Error);
  });

  test.each([
    { body: 'Version=2016-11-15', code: 'MissingParameter' },
    { body: 'Action=DescribeInstances', code: 'MissingParameter' },
    { body: 'Action=DescribeInstances&Version=1999-01-01', code: 'NoSuchVersion' },
    { body: 'Action=Frob&Version=2016-11-15', code: 'InvalidAction' },
  ])('$body answers $code', ({ body, code }) => {
    expect(() => protocolOf(ec2).operationOf(ec2, form(body))).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('answers', () => {
  const context = { requestId: 'r-1', hostId: 'h-1' };

  test('IAM wraps its result', () => {
    const output = { Users: [], IsTruncated: false };
    expect(protocolOf(iam).encode(iam, 'ListUsers', output, context)).toEqual({
      status: 200,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': 'r-1' },
      body:
        '<ListUsersResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ListUsersResult><Users/>' +
        '<IsTruncated>false</IsTruncated></ListUsersResult>' +
        '<ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></ListUsersResponse>',
    });
  });

  test('IAM has no result where there is no output', () => {
    const { body } = protocolOf(iam).encode(iam, 'DeleteUser', {}, context);
    expect(body).not.toContain('DeleteUserResult');
  });

  test('EC2 names its lists and writes empty ones', () => {
    const { body } = protocolOf(ec2).encode(ec2, 'DescribeInstances', { Reservations: [] }, context);
    expect(body).toContain(
      '<DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r-1</requestId>' +
        '<reservationSet/></DescribeInstancesResponse>',
    );
  });

  test('EC2 answers true where there is no output', () => {
    const { body } = protocolOf(ec2).encode(ec2, 'DeleteVpc', {}, context);
    expect(body).toContain('<return>true</return>');
  });

  test('errors have the form of their protocol', () => {
    const error = { code: 'NoSuchEntity', status: 404, message: 'no <such> user', fault: 'Sender' } as const;
    const answer = { error, context: { ...context, method: 'POST' } };
    expect(protocolOf(iam).encodeError(iam, 'GetUser', answer).body).toBe(
      '<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type>' +
        '<Code>NoSuchEntity</Code><Message>no &lt;such&gt; user</Message></Error><RequestId>r-1</RequestId></ErrorResponse>',
    );
    expect(protocolOf(ec2).encodeError(ec2, undefined, answer).body).toContain(
      '<Response><Errors><Error><Code>NoSuchEntity</Code><Message>no &lt;such&gt; user</Message></Error></Errors>' +
        '<RequestID>r-1</RequestID></Response>',
    );
  });
});
