export { type AuthorizerOptions, type AuthorizerPart, createAuthorizer } from './authorizer.js';
