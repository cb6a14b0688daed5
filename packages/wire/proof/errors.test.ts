import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as ec2 from '@aws-sdk/client-ec2';
import * as iam from '@aws-sdk/client-iam';
import * as s3 from '@aws-sdk/client-s3';
import * as sqs from '@aws-sdk/client-sqs';
import * as sts from '@aws-sdk/client-sts';
import { describe } from 'vitest';
import { proveErrors } from './errors.js';
import { Sdk } from './sdk.js';

describe.each([
  { service: 'iam', module: iam, client: 'IAMClient', operation: 'ListUsers', input: {} },
  { service: 'sts', module: sts, client: 'STSClient', operation: 'GetCallerIdentity', input: {} },
  { service: 's3', module: s3, client: 'S3Client', operation: 'GetObjectTagging', input: { Bucket: 'abc', Key: 'k' } },
  { service: 'ec2', module: ec2, client: 'EC2Client', operation: 'DescribeInstances', input: {} },
  { service: 'sqs', module: sqs, client: 'SQSClient', operation: 'ListQueues', input: {} },
  { service: 'dynamodb', module: dynamodb, client: 'DynamoDBClient', operation: 'ListTables', input: {} },
])('$service', ({ service, module, client, operation, input }) => {
  proveErrors(service, new Sdk(module, client), { operation, input });
});
