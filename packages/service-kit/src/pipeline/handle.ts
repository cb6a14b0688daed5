/** Stage 7: the operation itself, with proof that it is allowed. */
import { ServiceError } from '@cloudgate/common';
import { checkInput } from './decode.js';
import type { Authorized, Handled } from './stages.js';

/**
 * Runs the handler; an object's body flows from here on, after `100 Continue` where the client waits for it.
 * @throws ServiceError `NotImplemented` for an operation without a handler, to whom it is allowed
 */
export async function handle(authorized: Authorized): Promise<Handled> {
  const { operation, input, caller, loaded, granted, service, info } = authorized;
  if (operation === undefined) {
    throw new ServiceError('NotImplemented', `The operation ${info.operation} is not implemented.`, { status: 501 });
  }
  if (operation.spec.validatesAfterAuthorization !== undefined) checkInput(authorized, input);
  if (authorized.startBody !== undefined) {
    if (authorized.expectsContinue) authorized.res.writeContinue();
    authorized.startBody();
  }
  const output = await operation.spec.handle({ input, caller, loaded, granted, tools: service.tools, request: info });
  return Object.assign(authorized, { output: output as Readonly<Record<string, unknown>> });
}
