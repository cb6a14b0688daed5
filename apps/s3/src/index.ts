export { registry } from './generated/registry.js';
export { models, ownerOf, type S3Parts, type S3Service, s3Tools } from './service.js';
export type { S3Tools } from './tools.js';
