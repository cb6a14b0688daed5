/** awsJson, with real clients as witnesses of the protocol. */
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as sqs from '@aws-sdk/client-sqs';
import { describe } from 'vitest';
import { proveErrors } from './errors.js';
import { proveRoundTrips } from './round-trip.js';
import { Sdk } from './sdk.js';

describe('sqs', () => {
  const sdk = new Sdk(sqs, 'SQSClient', { md5: false, useQueueUrlAsEndpoint: false });
  proveRoundTrips('sqs', sdk);
  proveErrors('sqs', sdk, { operation: 'ListQueues', input: {} });
});

describe('dynamodb', () => {
  const sdk = new Sdk(dynamodb, 'DynamoDBClient');
  proveRoundTrips('dynamodb', sdk);
  proveErrors('dynamodb', sdk, { operation: 'ListTables', input: {} });
});
