export type {
  ErrorContext,
  ErrorDescription,
  Protocol,
  ResponseContext,
  Values,
  WireRequest,
  WireResponse,
} from './protocol.js';
export { headersOf } from './rest/request-headers.js';
export { WireError } from './wire-error.js';
export { protocolOf } from './protocol-of.js';
export { validate, validationError, type ValidationFailure } from './validate.js';
export { unroutedOperations } from './rest/route.js';
