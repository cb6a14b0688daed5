/** awsJson, with real clients as witnesses of the protocol; the service `cloudgate` with a client of the same model. */
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as sqs from '@aws-sdk/client-sqs';
import { describe } from 'vitest';
import { proveRoundTrips } from './round-trip.js';
import { Sdk } from './sdk.js';

describe('sqs', () => {
  proveRoundTrips('sqs', new Sdk(sqs, 'SQSClient', { md5: false, useQueueUrlAsEndpoint: false }));
});

describe('dynamodb', () => {
  proveRoundTrips('dynamodb', new Sdk(dynamodb, 'DynamoDBClient'));
});
