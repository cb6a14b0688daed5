/** What tests of SAML work with. */
export { TestIdentityProvider } from './identity-provider.js';
export { assertionXml, type Claims, escapeXml, responseXml } from './response-xml.js';
export { signXml } from './sign-xml.js';
