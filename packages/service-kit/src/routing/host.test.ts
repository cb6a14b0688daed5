import { describe, expect, test } from 'vitest';
import { hostFacts } from './host.js';
import { hostServices } from './routing-table.js';

describe('a Host header', () => {
  test.each([
    ['127.0.0.1:4566', {}],
    ['[::1]:4566', {}],
    ['localhost:4566', {}],
    ['example.com', {}],
    ['evilamazonaws.com', {}],
    ['amazonaws.com.evil.example', {}],
    ['iam.amazonaws.com', { service: 'iam' }],
    ['sts.amazonaws.com', { service: 'sts' }],
    ['sts.eu-central-1.amazonaws.com', { service: 'sts' }],
    ['ec2.cn-north-1.amazonaws.com.cn', { service: 'ec2' }],
    ['IAM.AMAZONAWS.COM', { service: 'iam' }],
    ['s3.amazonaws.com', { service: 's3' }],
    ['s3.eu-west-1.amazonaws.com', { service: 's3' }],
    ['s3-eu-west-1.amazonaws.com', { service: 's3' }],
    ['s3.dualstack.eu-west-1.amazonaws.com', { service: 's3' }],
    ['photos.s3.amazonaws.com', { service: 's3', bucket: 'photos' }],
    ['photos.s3.eu-west-1.amazonaws.com', { service: 's3', bucket: 'photos' }],
    ['my.photos.s3.eu-west-1.amazonaws.com', { service: 's3', bucket: 'my.photos' }],
    ['photos.s3.localhost:4566', { service: 's3', bucket: 'photos' }],
    ['photos.localhost:4566', { service: 's3', bucket: 'photos' }],
    ['ec2.localhost:4566', { service: 'ec2' }],
  ])('`%s` says %o', (host, facts) => {
    expect(hostFacts(host, hostServices)).toEqual(facts);
  });

  test('may be missing', () => {
    expect(hostFacts(undefined, hostServices)).toEqual({});
  });
});
