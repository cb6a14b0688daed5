export type { AssumeOptions } from './assume.js';
export type { RoleOptions, UserOptions } from './create.js';
export {
  type IdentityProviderOptions,
  TestIdentityProvider,
  type TokenAlgorithm,
  type TokenClaims,
} from './identity-provider.js';
export { type ExpectedDenial, matchers } from './matchers.js';
export type { Policy, PolicyDocument, Statement, Trust } from './policies.js';
export type { ClientSettings, Credentials, TestRole, TestRoot, TestSession, TestUser } from './principals.js';
export { startCloud, type StartOptions } from './start-cloud.js';
export type { TestClock, TestCloud } from './test-cloud.js';
