/** Every command of the policy store; one interface a resource. */
import type { AccessKeyCommands } from './access-keys.js';
import type { AccessReportCommands } from './account/access-reports.js';
import type { AccountCommands } from './account/accounts.js';
import type { ServerCertificateCommands } from './credentials/server-certificates.js';
import type { ServiceSpecificCredentialCommands } from './credentials/service-specific-credentials.js';
import type { SigningCertificateCommands } from './credentials/signing-certificates.js';
import type { SshPublicKeyCommands } from './credentials/ssh-public-keys.js';
import type { GroupCommands } from './groups.js';
import type { InstallationCommands } from './account/installation.js';
import type { InstanceProfileCommands } from './instance-profiles.js';
import type { ManagedPolicyCommands } from './managed-policies.js';
import type { MfaDeviceCommands } from './mfa-devices.js';
import type { OrganizationCommands } from './account/organization.js';
import type { OidcProviderCommands } from './oidc-providers.js';
import type { OutboundFederationCommands } from './outbound-federation.js';
import type { PasswordCommands } from './passwords.js';
import type { PrincipalPolicyCommands } from './principal-policies.js';
import type { RoleCommands } from './roles.js';
import type { SamlProviderCommands } from './saml-providers.js';
import type { TagCommands } from './tags.js';
import type { UserCommands } from './users.js';

/** What each command takes and gives. */
export interface PolicyStoreCommands
  extends
    AccessKeyCommands,
    AccessReportCommands,
    AccountCommands,
    GroupCommands,
    InstallationCommands,
    InstanceProfileCommands,
    ManagedPolicyCommands,
    MfaDeviceCommands,
    OrganizationCommands,
    OidcProviderCommands,
    OutboundFederationCommands,
    PasswordCommands,
    PrincipalPolicyCommands,
    RoleCommands,
    SamlProviderCommands,
    ServerCertificateCommands,
    ServiceSpecificCredentialCommands,
    SigningCertificateCommands,
    SshPublicKeyCommands,
    TagCommands,
    UserCommands {}
