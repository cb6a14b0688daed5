import { describe, expect, test } from 'vitest';
import { routingTable } from './routing-table.js';
import { type RoutingFacts, type ServiceChoice, serviceOf } from './service-of.js';

const plain: RoutingFacts = {
  authorization: undefined,
  query: '',
  target: undefined,
  contentType: undefined,
  method: 'GET',
  path: '/',
  host: {},
};

const scope = (service: string): string =>
  `AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/20261124/eu-west-1/${service}/aws4_request, SignedHeaders=host, Signature=00`;

interface Row {
  readonly title: string;
  readonly facts: Partial<RoutingFacts>;
  readonly choice: ServiceChoice;
}

const rows: readonly Row[] = [
  {
    title: 'the scope of a header signature decides',
    facts: { authorization: scope('iam') },
    choice: { kind: 'service', service: 'iam', signed: true },
  },
  {
    title: 'the scope decides over action and target',
    facts: {
      authorization: scope('s3'),
      query: 'Action=ListUsers&Version=2010-05-08',
      target: 'AmazonSQS.SendMessage',
    },
    choice: { kind: 'service', service: 's3', signed: true },
  },
  {
    title: 'the scope of a presigned request decides, encoded or not',
    facts: { query: 'a=b&X-Amz-Credential=AKIAEXAMPLE%2F20261124%2Feu-west-1%2Fsts%2Faws4_request&c=d' },
    choice: { kind: 'service', service: 'sts', signed: true },
  },
  {
    title: 'a parameter that only ends in the name is no scope',
    facts: { query: 'NotX-Amz-Credential=AKIA/20261124/eu-west-1/sts/aws4_request' },
    choice: { kind: 'service', service: 's3', signed: false },
  },
  {
    title: 'a host that names another service contradicts the scope',
    facts: { authorization: scope('s3'), host: { service: 'iam' } },
    choice: { kind: 'conflict', signed: 's3', host: 'iam' },
  },
  {
    title: 'an unsigned request goes where its host says',
    facts: { host: { service: 's3', bucket: 'photos' } },
    choice: { kind: 'service', service: 's3', signed: false },
  },
  {
    title: 'then where its target says',
    facts: { target: 'Cloudgate_20261124.ResetState', method: 'POST' },
    choice: { kind: 'service', service: 'cloudgate', signed: false },
  },
  {
    title: 'then where the version of its action says',
    facts: { query: 'Action=GetCallerIdentity&Version=2011-06-15' },
    choice: { kind: 'service', service: 'sts', signed: false },
  },
  {
    title: 'a form says it only in its body',
    facts: { method: 'POST', contentType: 'application/x-www-form-urlencoded; charset=utf-8' },
    choice: { kind: 'query' },
  },
  {
    title: 'anything else is for S3',
    facts: { path: '/photos/cat.jpg' },
    choice: { kind: 'service', service: 's3', signed: false },
  },
  {
    title: 'an authorization without a scope is for S3 to refuse',
    facts: { authorization: 'Bearer abc' },
    choice: { kind: 'service', service: 's3', signed: false },
  },
];

describe('the service of a request', () => {
  test.each(rows)('$title', ({ facts, choice }) => {
    expect(serviceOf({ ...plain, ...facts }, routingTable)).toEqual(choice);
  });
});
