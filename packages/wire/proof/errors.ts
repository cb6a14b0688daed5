/** Every modelled error, as the real client raises it. */
import { loadModel } from '@cloudgate/models';
import { expect, test } from 'vitest';
import { protocolOf } from '../src/index.js';
import type { Sdk } from './sdk.js';

/** Declares a test for each modelled error of a service, with an operation that any error can answer. */
export function proveErrors(service: string, sdk: Sdk, call: { operation: string; input: object }): void {
  const model = loadModel(service);
  const protocol = protocolOf(model);
  const message = 'Nothing is here: <"&\'> äß 🙂';

  async function raised(code: string, status: number, fault: 'Sender' | 'Receiver'): Promise<unknown> {
    sdk.answer = (request) => {
      const context = { requestId: 'request-1', hostId: 'host-1', method: request.method };
      const error = { code, status, fault, message };
      return protocol.encodeError(model, call.operation, { error, context });
    };
    return sdk.send(call.operation, call.input).then(
      () => undefined,
      (error: unknown) => error,
    );
  }

  for (const { name, code, status, fault } of Object.values(model.errors)) {
    test(`${name} is raised as its class`, async () => {
      const error = await raised(code, status, fault);
      expect(error).toBeInstanceOf(sdk.exception(name));
      expect(error).toMatchObject({
        name,
        message,
        $fault: fault === 'Sender' ? 'client' : 'server',
        $metadata: { httpStatusCode: status, requestId: 'request-1' },
      });
    });
  }

  test('an error that is not modelled is raised by its code', async () => {
    const error = await raised('SomethingElse', 403, 'Sender');
    expect(error).toMatchObject({ name: 'SomethingElse', message, $metadata: { httpStatusCode: 403 } });
  });
}
