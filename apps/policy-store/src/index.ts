export { createPolicyStore, type PolicyStoreOptions, type PolicyStoreParts } from './create-policy-store.js';
export { quotas } from './quotas.js';
