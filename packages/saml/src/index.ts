/** SAML 2.0, read: metadata, and responses whose signature is verified. */
export { type IdentityProviderMetadata, MalformedMetadata, readMetadata } from './metadata/read-metadata.js';
export type { Assertion } from './response/read-assertion.js';
export { type ResponseFault, verifyResponse } from './response/verify-response.js';
export { MalformedXml } from './xml/read-xml.js';
