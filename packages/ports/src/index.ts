export type {
  Approval,
  AuditEvent,
  Authentication,
  AuthenticationFailure,
  AuthenticationRequest,
  Authorization,
  AuthorizationRequest,
  Authorizer,
  BodyVerification,
  Denial,
  FederationRequest,
  NetworkFacts,
  RequestHead,
} from './authorizer.js';
export type { Caller, SessionFacts, SessionTag } from './caller.js';
export { decodeAuthorizationMessage, encodeAuthorizationMessage } from './credentials/authorization-message.js';
export { open, seal } from './credentials/seal.js';
export { newRootKey, type ServerKeys, serverKeys } from './credentials/server-keys.js';
export {
  issueSessionToken,
  packedCap,
  packedPolicySize,
  readSessionToken,
  type Session,
  temporarySecretAccessKey,
} from './credentials/session-token.js';
export type { DecisionLog, DecisionRecord, EventFilter, RequestDecision } from './decisions.js';
export type {
  Directory,
  InstanceProfileReference,
  ResourcePolicies,
  ResourcePolicyRecord,
  RoleReference,
} from './directory.js';
export type {
  AccessKeyFacts,
  ActionUse,
  CredentialUse,
  Facts,
  FactsQuery,
  OrganizationFacts,
  PolicySource,
  PolicyText,
  PrincipalFacts,
  ResourcePolicyFacts,
} from './policy-source.js';
export type { AccessKeyRecord, AccessKeyStatus, AccessKeyUse } from './policy-store/access-keys.js';
export type {
  AccessibleService,
  AccessReportRecord,
  AccessReportSubject,
  GrantingPolicy,
  LastUse,
  NewAccessReport,
  ReportedEntity,
} from './policy-store/account/access-reports.js';
export type {
  AccountRecord,
  AuthorizationDetail,
  DetailKind,
  NewAccount,
  OrganizationPolicies,
} from './policy-store/account/accounts.js';
export type {
  FederatedCredential,
  FederationFacts,
  OidcProviderFacts,
  ProviderFacts,
  SamlCredential,
  SamlFacts,
  SamlProviderFacts,
  SessionFederation,
  WebIdentityCredential,
} from './federation.js';
export type { PrincipalReference, PrincipalType, TagRecord } from './policy-store/entities.js';
export type { GroupRecord } from './policy-store/groups.js';
export type { InstanceProfileRecord } from './policy-store/instance-profiles.js';
export type {
  ManagedPolicyRecord,
  PolicyListRequest,
  PolicyUsage,
  PolicyVersionRecord,
} from './policy-store/managed-policies.js';
export type { Page, PageRequest } from './policy-store/page.js';
export type { MfaDeviceRecord } from './policy-store/mfa-devices.js';
export type { OrganizationFeature, OrganizationRecord } from './policy-store/account/organization.js';
export type { OidcProviderRecord } from './policy-store/oidc-providers.js';
export type { ServerCertificateRecord } from './policy-store/credentials/server-certificates.js';
export type { ServiceSpecificCredentialRecord } from './policy-store/credentials/service-specific-credentials.js';
export type { SigningCertificateRecord } from './policy-store/credentials/signing-certificates.js';
export type { SshPublicKeyRecord } from './policy-store/credentials/ssh-public-keys.js';
export type { OutboundFederationRecord, TokenSigningKeyRecord } from './policy-store/outbound-federation.js';
export type { LoginProfileRecord, PasswordPolicyRecord } from './policy-store/passwords.js';
export type { CommandName, PolicyStore, QueryName } from './policy-store/policy-store.js';
export type { EffectivePolicies, InlinePolicyRecord } from './policy-store/principal-policies.js';
export type { RoleRecord } from './policy-store/roles.js';
export type { NewSamlPrivateKey, SamlMetadata, SamlProviderRecord } from './policy-store/saml-providers.js';
export type { UserRecord } from './policy-store/users.js';
export type { PolicyStoreCommands } from './policy-store/commands.js';
export type { PolicyStoreQueries } from './policy-store/queries.js';
export { type ContextEntries, type Requirement, type RequirementMode, unknownResource } from './requirement.js';
export type {
  DocumentPosition,
  SimulatedPolicy,
  SimulatedResult,
  SimulatedStatement,
  SimulationRequest,
  Simulator,
} from './simulator.js';
export { PartUnavailableError } from './unavailable.js';
export { jsonWebToken } from './credentials/json-web-token.js';
