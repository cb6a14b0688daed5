/** Key pairs, as policies see them: by name. */
import { ec2Arn, type Scope } from '../scope.js';
import type { Tag } from '../tags/tag.js';
import { requestTagKeys, type ResourceReference, resourceTagKeys } from './reference.js';

/** The key pair that a request would create or import; `keyType` where EC2 makes the key. */
export function newKeyPair(
  scope: Scope,
  name: string,
  { keyType, tags }: { keyType?: string; tags: readonly Tag[] },
): ResourceReference {
  const resource = ec2Arn(scope, 'key-pair', name);
  return { resource, context: { 'ec2:KeyPairType': keyType, ...requestTagKeys(tags) } };
}

/** A key pair that a request names; one that is not there has no keys. */
export function existingKeyPair(
  scope: Scope,
  name: string,
  found: { readonly keyType: string; readonly tags: readonly Tag[] } | undefined,
): ResourceReference {
  const resource = ec2Arn(scope, 'key-pair', name);
  if (found === undefined) return { resource, context: {} };
  const own = { 'ec2:KeyPairName': name, 'ec2:KeyPairType': found.keyType };
  return { resource, context: { ...own, ...resourceTagKeys(found.tags) } };
}
