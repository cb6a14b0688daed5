/** Every query of the policy store; one interface a resource. */
import type { AccessKeyQueries } from './access-keys.js';
import type { AccessReportQueries } from './account/access-reports.js';
import type { AccountQueries } from './account/accounts.js';
import type { ServerCertificateQueries } from './credentials/server-certificates.js';
import type { ServiceSpecificCredentialQueries } from './credentials/service-specific-credentials.js';
import type { SigningCertificateQueries } from './credentials/signing-certificates.js';
import type { SshPublicKeyQueries } from './credentials/ssh-public-keys.js';
import type { GroupQueries } from './groups.js';
import type { InstallationQueries } from './account/installation.js';
import type { InstanceProfileQueries } from './instance-profiles.js';
import type { ManagedPolicyQueries } from './managed-policies.js';
import type { MfaDeviceQueries } from './mfa-devices.js';
import type { OrganizationQueries } from './account/organization.js';
import type { OidcProviderQueries } from './oidc-providers.js';
import type { OutboundFederationQueries } from './outbound-federation.js';
import type { PasswordQueries } from './passwords.js';
import type { PrincipalPolicyQueries } from './principal-policies.js';
import type { RoleQueries } from './roles.js';
import type { SamlProviderQueries } from './saml-providers.js';
import type { TagQueries } from './tags.js';
import type { UserQueries } from './users.js';

/** What each query takes and gives. */
export interface PolicyStoreQueries
  extends
    AccessKeyQueries,
    AccessReportQueries,
    AccountQueries,
    GroupQueries,
    InstallationQueries,
    InstanceProfileQueries,
    ManagedPolicyQueries,
    MfaDeviceQueries,
    OrganizationQueries,
    OidcProviderQueries,
    OutboundFederationQueries,
    PasswordQueries,
    PrincipalPolicyQueries,
    RoleQueries,
    SamlProviderQueries,
    ServerCertificateQueries,
    ServiceSpecificCredentialQueries,
    SigningCertificateQueries,
    SshPublicKeyQueries,
    TagQueries,
    UserQueries {}
