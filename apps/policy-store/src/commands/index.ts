/** Every command of the policy store. */
import type { Commands } from '../command.js';
import { accessCommands } from './access/index.js';
import { accessKeyCommands } from './access-key/index.js';
import { accountCommands } from './account/index.js';
import { groupCommands } from './group/index.js';
import { installationCommands } from './installation/index.js';
import { instanceProfileCommands } from './instance-profile/index.js';
import { managedPolicyCommands } from './policy/index.js';
import { mfaDeviceCommands } from './mfa-device/index.js';
import { organizationCommands } from './organization/index.js';
import { oidcProviderCommands } from './oidc-provider/index.js';
import { outboundFederationCommands } from './outbound-federation/index.js';
import { passwordCommands } from './password/index.js';
import { principalPolicyCommands } from './principal-policy/index.js';
import { roleCommands } from './role/index.js';
import { samlProviderCommands } from './saml-provider/index.js';
import { serverCertificateCommands } from './server-certificate/index.js';
import { serviceSpecificCredentialCommands } from './service-specific-credential/index.js';
import { signingCertificateCommands } from './signing-certificate/index.js';
import { sshPublicKeyCommands } from './ssh-public-key/index.js';
import { tagCommands } from './tag/index.js';
import { userCommands } from './user/index.js';

/** Commands by name. */
export const commands: Commands = {
  ...accessCommands,
  ...accessKeyCommands,
  ...accountCommands,
  ...groupCommands,
  ...installationCommands,
  ...instanceProfileCommands,
  ...managedPolicyCommands,
  ...mfaDeviceCommands,
  ...organizationCommands,
  ...oidcProviderCommands,
  ...outboundFederationCommands,
  ...passwordCommands,
  ...principalPolicyCommands,
  ...roleCommands,
  ...samlProviderCommands,
  ...serverCertificateCommands,
  ...serviceSpecificCredentialCommands,
  ...signingCertificateCommands,
  ...sshPublicKeyCommands,
  ...tagCommands,
  ...userCommands,
};
