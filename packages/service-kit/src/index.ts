export { createFrontDoor, type FrontDoorOptions, type FrontDoorTarget, maxHeaderSize } from './front-door.js';
export type { Granted } from './granted.js';
export { type NetworkSettings, socketFacts } from './http/arrival.js';
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
export { type Door, refuseAtDoor } from './refuse-at-door.js';
export {
  type ArrivalOptions,
  createService,
  type Gate,
  type ResourceOwner,
  type Service,
  type ServiceDefinition,
} from './service.js';
