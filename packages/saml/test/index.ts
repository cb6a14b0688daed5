/** What tests of SAML work with. */
export { encryptAssertion } from './encrypt-assertion.js';
export { TestIdentityProvider } from './identity-provider.js';
export type { Claims } from './response-xml.js';
