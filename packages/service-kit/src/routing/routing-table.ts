/** What tells a service without a signature: facts of the protocols, kept here so that no model is read to route. */
import type { RoutingTable } from './service-of.js';

/** The services' API versions and target prefixes. */
export const routingTable: RoutingTable = {
  byVersion: new Map([
    ['2010-05-08', 'iam'],
    ['2011-06-15', 'sts'],
    ['2016-11-15', 'ec2'],
  ]),
  byTargetPrefix: new Map([
    ['Cloudgate_20261124', 'cloudgate'],
    ['AmazonSQS', 'sqs'],
    ['DynamoDB_20120810', 'dynamodb'],
  ]),
};

/** The services that a Host label may name. */
export const hostServices: readonly string[] = ['iam', 'sts', 's3', 'ec2', 'sqs', 'dynamodb', 'cloudgate'];
