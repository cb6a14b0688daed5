/** Every operation's input and output, there and back through the real client. */
import { Readable } from 'node:stream';
import { loadModel, type OperationModel, type ServiceModel } from '@cloudgate/models';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protocolOf } from '../src/index.js';
import { normalize } from './normalize.js';
import type { Client } from './sdk.js';
import { type Purpose, valuesOf } from './values.js';

/** Runs per operation; more by `WIRE_RUNS`. */
const numRuns = Number(process.env['WIRE_RUNS'] ?? 3);
/** The seed of this run; `WIRE_SEED` repeats one. */
export const seed = Number(process.env['WIRE_SEED'] ?? Date.now() & 0x7fffffff);

/** What a service's proof leaves out. Every entry is the reason. */
export interface Exceptions {
  /** Operations that are not run. */
  readonly operations?: Readonly<Record<string, string>>;
  /** Members that clients change or compute themselves, by `Shape.Member` or `Member`. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  /** Members that clients add by themselves: compared where the input has them. */
  readonly added?: Readonly<Record<string, string>>;
  /** What a member can be, where the client takes no other values. */
  readonly values?: Readonly<Record<string, readonly unknown[]>>;
}

type Values = Record<string, unknown>;

async function collect(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** Streams as bytes, so that they can be compared. */
async function drained(value: Values): Promise<Values> {
  const result: Values = {};
  for (const [name, item] of Object.entries(value))
    result[name] = item instanceof Readable ? await collect(item) : item;
  return result;
}

function streamsInput({ input }: OperationModel): boolean {
  return input.type === 'structure' && input.members.some(({ traits }) => traits.streaming);
}

function without(value: Values, skip: ReadonlySet<string>): Values {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !skip.has(name)));
}

interface Trip {
  readonly operation: OperationModel;
  readonly sent: Purpose;
  readonly got: Purpose;
  readonly added: ReadonlySet<string>;
}

async function roundTrip(sdk: Client, model: ServiceModel, { operation, sent, got, added }: Trip): Promise<void> {
  const protocol = protocolOf(model);
  const property = fc.asyncProperty(
    valuesOf(operation.input, sent),
    valuesOf(operation.output, got),
    async (input, output) => {
      let received: Values = {};
      let called: string | undefined;
      sdk.streams = streamsInput(operation);
      sdk.answer = async (request) => {
        called = protocol.operationOf(model, request);
        received = await drained(protocol.decode(model, called, request));
        return protocol.encode(model, called, output, { requestId: 'request-1', hostId: 'host-1' });
      };
      const { $metadata: metadata, ...answer } = await sdk.send(operation.name, structuredClone(input));
      expect(called).toBe(operation.name);
      const extra = [...added].filter((name) => !(name in input));
      const decoded = normalize(operation.input, without(received, new Set([...sent.skip, ...extra])), sent);
      expect(decoded).toEqual(normalize(operation.input, input, sent));
      const read = normalize(operation.output, await drained(without(answer, got.skip)), got);
      expect(read).toEqual(normalize(operation.output, output, got));
      expect(metadata).toMatchObject({ requestId: 'request-1' });
    },
  );
  await fc.assert(property, { numRuns, seed, endOnFailure: true });
}

/** Declares a test for each operation of a service. */
export function proveRoundTrips(service: string, sdk: Client, exceptions: Exceptions = {}): void {
  const model = loadModel(service);
  const { protocol } = model;
  const { inputs = {}, outputs = {}, values = {} } = exceptions;
  const sent: Purpose = { protocol, direction: 'input', skip: new Set(Object.keys(inputs)), values };
  const got: Purpose = { protocol, direction: 'output', skip: new Set(Object.keys(outputs)), values };
  const added = new Set(Object.keys(exceptions.added ?? {}));
  for (const operation of Object.values(model.operations)) {
    if (exceptions.operations && operation.name in exceptions.operations) continue;
    test(`${operation.name} is read and answered as the client means it`, () =>
      roundTrip(sdk, model, { operation, sent, got, added }));
  }
}
