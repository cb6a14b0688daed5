/** SAML 2.0, read: metadata, and responses whose signature is verified. */
export { type IdentityProviderMetadata, MalformedMetadata, readMetadata } from './metadata/read-metadata.js';
export { MalformedXml } from './xml/read-xml.js';
