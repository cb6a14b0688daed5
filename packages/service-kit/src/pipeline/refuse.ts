/** The one mapper of errors to answers. */
import { ServiceError } from '@cloudgate/common';
import { loadModel } from '@cloudgate/models';
import { type ErrorDescription, protocolOf, WireError } from '@cloudgate/wire';
import { BodyVerificationError, failureFor } from '@cloudgate/sigv4';
import { answer } from '../http/answer.js';
import { hostIdOf } from './host-id.js';
import type { Arrived } from './stages.js';

/** What a client is told of a fault of ours: that there was one. */
function internalError(service: string): ErrorDescription {
  const fault = 'Receiver';
  return service === 's3'
    ? { code: 'InternalError', status: 500, message: 'We encountered an internal error. Please try again.', fault }
    : {
        code: 'InternalFailure',
        status: 500,
        message: 'The request processing has failed because of an internal error.',
        fault,
      };
}

/** What nobody will read: the client went away before its body was whole. */
const incompleteBody: ErrorDescription = {
  code: 'IncompleteBody',
  status: 400,
  message: 'The request body ended before it was complete.',
  fault: 'Sender',
};

/** The codes of node's errors for a request whose connection ended. */
const abortCodes: ReadonlySet<unknown> = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']);

function isAbort(error: unknown): boolean {
  return error instanceof Error && 'code' in error && abortCodes.has(error.code);
}

/** True when the client stopped reading; a response that ends for what its source did has that error. */
function isUnread({ res }: Arrived, error: unknown): boolean {
  return isAbort(error) && res.headersSent && res.destroyed && !res.errored;
}

function isUnsent({ req }: Arrived, error: unknown): boolean {
  return isAbort(error) && req.destroyed && !req.complete;
}

function describe(error: unknown, service: string): ErrorDescription {
  if (error instanceof BodyVerificationError) {
    const form = failureFor('s3', error.failure);
    return { ...form, fault: form.status >= 500 ? 'Receiver' : 'Sender' };
  }
  if (error instanceof ServiceError || error instanceof WireError) {
    const { code, status, message, fault, details } = error;
    return { code, status, message, fault, ...(details === undefined ? {} : { details }) };
  }
  return internalError(service);
}

/** Answers with an error; a response that has begun is cut off, so that nobody takes it for whole. */
export async function refuse(arrived: Arrived, error: unknown): Promise<void> {
  const { req, res, service, trail, requestId, head } = arrived;
  // The request was served: its record says so.
  if (isUnread(arrived, error)) return;
  const model = trail.model ?? loadModel(service.models[0]);
  const description = isUnsent(arrived, error) ? incompleteBody : describe(error, model.service);
  trail.status = description.status;
  trail.errorCode = description.code;
  trail.errorMessage = description.message;
  if (description.status >= 500 && description.status !== 501) service.onFault?.(requestId, error);
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  const protocol = trail.protocol ?? protocolOf(model);
  const context = { requestId, method: head.method, ...hostIdOf(model) };
  const resource = model.service === 's3' ? { resource: head.path } : {};
  const response = protocol.encodeError(model, trail.operationName || undefined, {
    error: { ...description, ...resource },
    context,
  });
  if (error instanceof ServiceError) Object.assign(response.headers, error.headers);
  await answer(req, res, response).catch(() => res.destroy());
}
