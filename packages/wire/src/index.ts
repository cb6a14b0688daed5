export type {
  ErrorContext,
  ErrorDescription,
  Protocol,
  ResponseContext,
  Values,
  WireRequest,
  WireResponse,
} from './protocol.js';
export { WireError } from './wire-error.js';
