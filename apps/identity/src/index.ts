export { type IdentityTools, identityTools, modelNames, registry } from './service.js';
export { unserved } from './unserved/index.js';
