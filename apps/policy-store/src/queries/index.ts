/** Every query of the policy store. */
import type { Queries } from '../command.js';
import { accessQueries } from './access-queries.js';
import { accessKeyQueries } from './access-key-queries.js';
import { accountQueries } from './account-queries.js';
import { credentialQueries } from './credentials/index.js';
import { groupQueries } from './group-queries.js';
import { installationQueries } from './installation-queries.js';
import { instanceProfileQueries } from './instance-profile-queries.js';
import { mfaDeviceQueries } from './mfa-device-queries.js';
import { organizationQueries } from './organization-queries.js';
import { oidcProviderQueries } from './federation/oidc-provider-queries.js';
import { outboundFederationQueries } from './federation/outbound-federation-queries.js';
import { passwordQueries } from './password-queries.js';
import { policyQueries } from './policy-queries.js';
import { principalPolicyQueries } from './principal-policy-queries.js';
import { roleQueries } from './role-queries.js';
import { samlProviderQueries } from './federation/saml-provider-queries.js';
import { tagQueries } from './tag-queries.js';
import { userQueries } from './user-queries.js';

/** Queries by name. */
export const queries: Queries = {
  ...accessQueries,
  ...accessKeyQueries,
  ...accountQueries,
  ...credentialQueries,
  ...groupQueries,
  ...installationQueries,
  ...instanceProfileQueries,
  ...mfaDeviceQueries,
  ...organizationQueries,
  ...oidcProviderQueries,
  ...outboundFederationQueries,
  ...passwordQueries,
  ...policyQueries,
  ...principalPolicyQueries,
  ...roleQueries,
  ...samlProviderQueries,
  ...tagQueries,
  ...userQueries,
};
