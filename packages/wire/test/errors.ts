/** Every modelled error, as the real client raises it. */
import { loadModel } from '@cloudgate/models';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ErrorDescription, protocolOf } from '../src/index.js';
import { normalize } from './normalize.js';
import { seed } from './round-trip.js';
import type { Sdk } from './sdk.js';
import { type Purpose, valuesOf } from './values.js';

/** Declares a test for each modelled error of a service, with an operation that any error can answer. */
export function proveErrors(service: string, sdk: Sdk, call: { operation: string; input: object }): void {
  const model = loadModel(service);
  const protocol = protocolOf(model);
  const message = 'Nothing is here: <"&\'> äß 🙂';

  const skip = new Set(['message', 'Message']);
  const purpose: Purpose = { protocol: model.protocol, direction: 'output', skip, values: {} };

  async function raised(error: ErrorDescription): Promise<unknown> {
    sdk.answer = (request) => {
      const context = { requestId: 'request-1', hostId: 'host-1', method: request.method };
      return protocol.encodeError(model, call.operation, { error, context });
    };
    return sdk.send(call.operation, call.input).then(
      () => undefined,
      (error: unknown) => error,
    );
  }

  for (const { name, code, status, fault, shape } of Object.values(model.errors)) {
    test(`${name} is raised as its class`, async () => {
      const [details = {}] = fc.sample(valuesOf(shape, purpose), { numRuns: 1, seed });
      const error = await raised({ code, status, fault, message, details });
      expect(error).toBeInstanceOf(sdk.exception(name));
      expect(error).toMatchObject({
        name,
        message,
        $fault: fault === 'Sender' ? 'client' : 'server',
        $metadata: { httpStatusCode: status, requestId: 'request-1' },
      });
      const got = normalize(shape, Object.fromEntries(Object.entries(error as object)), purpose);
      expect(got).toMatchObject(normalize(shape, details, purpose));
    });
  }

  test('an error that is not modelled is raised by its code', async () => {
    const error = await raised({ code: 'SomethingElse', status: 403, fault: 'Sender', message });
    expect(error).toMatchObject({ name: 'SomethingElse', message, $metadata: { httpStatusCode: 403 } });
  });
}
