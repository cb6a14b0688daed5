export type { Granted } from './granted.js';
export {
  type AuthorizationSpec,
  type AuthorizeRequest,
  type HandleRequest,
  type LoadRequest,
  type Operation,
  operationOf,
  type OperationSpec,
  type PayloadInfo,
  type RequestInfo,
} from './operation.js';
export type { OperationRegistry } from './registry.js';
