export { type Arn, formatArn, lastSegment, parseArn } from './arn.js';
export { isAccountId } from './account.js';
export { type AdjustableClock, type Clock, systemClock } from './clock.js';
export {
  accountOfUniqueId,
  newCanonicalUserId,
  newCertificateId,
  newEc2Id,
  newInternalId,
  newRequestId,
  newSecretAccessKey,
  newUniqueId,
  type UniqueIdPrefix,
} from './ids.js';
export { isLoopback, isLoopbackHttp } from './loopback.js';
export { globalRegion, isRegion, type Partition, partitionOf } from './region.js';
export {
  accountOf,
  type AnonymousPrincipal,
  type FederatedProviderPrincipal,
  type FederatedUserPrincipal,
  type Principal,
  type RoleSessionPrincipal,
  type RootPrincipal,
  type ServicePrincipal,
  type UserPrincipal,
} from './principal.js';
export { ServiceError, type ServiceErrorOptions } from './service-error.js';
