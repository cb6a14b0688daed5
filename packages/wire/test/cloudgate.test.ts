import { AwsJson1_1Protocol } from '@aws-sdk/core/protocols';
import { fromBase64, fromUtf8, toBase64, toUtf8 } from '@smithy/core/serde';
import { streamCollector } from '@smithy/node-http-handler';
import { loadModel } from '@cloudgate/models';
import { describe } from 'vitest';
import { proveRoundTrips } from './round-trip.js';
import { type Answer, httpResponse, wireRequest } from './sdk.js';
import { operationSchema, protocolOptions } from './smithy-schema.js';

const model = loadModel('cloudgate');

/** Speaks the SDK's awsJson to our model, in the place of a generated client. */
class CloudgateClient {
  streams = false;
  answer: Answer = () => {
    throw new Error('no answer is set');
  };

  async send(operation: string, input: object): Promise<Record<string, unknown>> {
    const known = model.operations[operation];
    if (!known) throw new TypeError(`no operation \`${operation}\``);
    const schema = operationSchema(known);
    const protocol = new AwsJson1_1Protocol(protocolOptions(model));
    const context = {
      base64Decoder: fromBase64,
      base64Encoder: toBase64,
      utf8Decoder: fromUtf8,
      utf8Encoder: toUtf8,
      streamCollector,
      endpoint: () => Promise.resolve({ protocol: 'http:', hostname: '127.0.0.1', port: 4566, path: '/' }),
    };
    protocol.setSerdeContext(context as never);
    const request = await protocol.serializeRequest(schema as never, input, context as never);
    const response = httpResponse(await this.answer(wireRequest(request, false)));
    return protocol.deserializeResponse(schema as never, context as never, response) as never;
  }
}

describe('cloudgate', () => {
  proveRoundTrips('cloudgate', new CloudgateClient());
});
