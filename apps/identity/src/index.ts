export { type IdentityTools, identityTools, modelNames, registry } from './service.js';
