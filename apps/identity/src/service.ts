/** What a launcher needs to serve IAM and STS. */
export { registry } from './generated/registry.js';
export { type IdentityTools, identityTools } from './identity-tools.js';

/** The services as the models name them. */
export const modelNames = ['iam', 'sts'] as const;
