/**
 * Where a policy document is to stand: it decides which elements it may and must have, and how a fault is called.
 * `bucket` is a resource-based policy in S3's words, `resource` one of any other service.
 */
export type PolicyPlace = 'identity' | 'boundary' | 'session' | 'trust' | 'bucket' | 'resource' | 'scp' | 'rcp';
