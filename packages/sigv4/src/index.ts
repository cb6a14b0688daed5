export type { BodyFailure, Failure, KeyFailure, PresentationFailure, ScopeFault, TimeFailure, Via } from './failure.js';
export type { Anonymous, CredentialScope, Payload, PayloadMode, Presented } from './presented.js';
export { presentedCredential } from './presented-credential.js';
export type { QueryParameter } from './query-parameters.js';
export { RequestHeaders } from './request-headers.js';
export { checkScopeAndTime, type ScopeAndTimeRules } from './scope-and-time.js';
export type { SignedRequest, SignedService } from './signed-request.js';
export { deriveSigningKey, type SigningKey, type SigningScope } from './signing-key.js';
export { verifySignature } from './verify-signature.js';
