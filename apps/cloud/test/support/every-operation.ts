/** Every operation that has a handler, in every service, and a way to call it as anybody. */
import * as ec2 from '@aws-sdk/client-ec2';
import * as iam from '@aws-sdk/client-iam';
import * as s3 from '@aws-sdk/client-s3';
import * as sts from '@aws-sdk/client-sts';
import { ec2Operations } from '@cloudgate/ec2';
import { registry as identityOperations } from '@cloudgate/identity';
import { registry as s3Operations } from '@cloudgate/s3';
import type { Operation, OperationRegistry } from '@cloudgate/service-kit';
import type { ClientSettings, TestCloud } from '@specs/cloud';
import { registry as cloudgateOperations } from '../../src/generated/registry.js';
import { type RawAnswer, send, signed } from './raw-request.js';

async function operationsOf(registry: OperationRegistry): Promise<Operation[]> {
  return (await Promise.all(Object.values(registry).map((load) => load()))).map(({ default: operation }) => operation);
}

/** All of them, in a stable order. */
export async function everyOperation(): Promise<readonly Operation[]> {
  const all = await Promise.all(
    [identityOperations, s3Operations, ec2Operations, cloudgateOperations].map(operationsOf),
  );
  const key = ({ service, name }: Operation): string => `${service}:${name}`;
  return all.flat().sort((a, b) => key(a).localeCompare(key(b), 'en'));
}

interface Client {
  send(command: object): Promise<unknown>;
}

type ClientClass = new (settings: object) => Client;

const sdks: Readonly<Record<string, { readonly client: ClientClass; readonly commands: object }>> = {
  iam: { client: iam.IAMClient as never, commands: iam },
  sts: { client: sts.STSClient as never, commands: sts },
  s3: { client: s3.S3Client as never, commands: s3 },
  ec2: { client: ec2.EC2Client as never, commands: ec2 },
};

/** What a call came to. */
export interface CallOutcome {
  readonly served: boolean;
  readonly status: number;
  readonly code: string;
}

interface SdkError {
  readonly name: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

async function callBySdk(operation: Operation, input: object, settings: object): Promise<CallOutcome> {
  const sdk = sdks[operation.service];
  if (sdk === undefined) throw new Error(`no client for \`${operation.service}\``);
  const Command = (sdk.commands as Readonly<Record<string, new (input: object) => object>>)[`${operation.name}Command`];
  if (Command === undefined) throw new Error(`the client has no \`${operation.name}\``);
  try {
    await new sdk.client({ ...settings, maxAttempts: 1 }).send(new Command(input));
    return { served: true, status: 200, code: '' };
  } catch (error) {
    const { name, $metadata } = error as SdkError;
    if ($metadata?.httpStatusCode === undefined) throw error;
    return { served: false, status: $metadata.httpStatusCode, code: name };
  }
}

async function callByHand(cloud: TestCloud, operation: Operation, caller: Caller): Promise<CallOutcome> {
  const raw = {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `Cloudgate_20261124.${operation.name}` },
    body: JSON.stringify(caller.input),
  };
  const { credentials } = caller.settings ?? {};
  const request = credentials === undefined ? raw : await signed(cloud, raw, { service: 'cloudgate', credentials });
  const answer: RawAnswer = await send(cloud, request);
  return { served: answer.status < 300, status: answer.status, code: answer.code ?? '' };
}

/** Who calls, with what; without settings nobody signs. */
export interface Caller {
  readonly settings: ClientSettings | undefined;
  readonly input: object;
}

/** Calls an operation through the real client, or by hand where there is none. */
export function callAs(cloud: TestCloud, operation: Operation, caller: Caller): Promise<CallOutcome> {
  if (operation.service === 'cloudgate') return callByHand(cloud, operation, caller);
  const unsigned = { ...cloud.root, signer: { sign: async (request: object) => request } };
  return callBySdk(operation, caller.input, caller.settings ?? unsigned);
}
