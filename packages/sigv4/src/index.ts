export { equalSignatures } from './constant-time.js';
export type { BodyFailure, Failure, KeyFailure, PresentationFailure, ScopeFault, TimeFailure, Via } from './failure.js';
export type { Anonymous, CredentialScope, Payload, PayloadMode, Presented, PresentedBy } from './presented.js';
export { presentedCredential } from './credential/presented-credential.js';
export type { QueryParameter } from './canonical/query-parameters.js';
export { RequestHeaders } from './request-headers.js';
export { checkScopeAndTime, type ScopeAndTimeRules } from './scope-and-time.js';
export type { SignedRequest, SignedService } from './signed-request.js';
export { deriveSigningKey, signingKeyBytes, SigningKey, type SigningScope } from './signing-key.js';
export { verifySignature } from './verify-signature.js';
export type { ErrorForm } from './failures/error-form.js';
export { failureFor, type ServiceFamily } from './failures/failure-for.js';
export type { BodyOptions } from './body/body-plan.js';
export type { BodyReport } from './body/body-verifier.js';
export { type Checksum, type ChecksumAlgorithm, newChecksum } from './body/checksum.js';
export { checksumOf, type DeclaredDigest } from './body/declared-digest.js';
export {
  BodyVerificationError,
  VerifyingBody,
  verifyingBody,
  verifyWholeBody,
  type WholeBody,
} from './body/verifying-body.js';
