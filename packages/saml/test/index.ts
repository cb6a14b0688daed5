/** What tests of SAML work with. */
export { TestIdentityProvider } from './identity-provider.js';
export type { Claims } from './response-xml.js';
