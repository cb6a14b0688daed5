/** An ARN's parts, as far as making and asking for resources needs them. */
export function arnParts(text) {
  const [, partition, service, region, account, ...rest] = text.split(':');
  const resource = rest.join(':');
  return { partition, service, region, account, resource, ...entityOf(resource) };
}

/** `user/team/alice`: its type, its path and its name. */
function entityOf(resource) {
  const [type, ...steps] = resource.split('/');
  const name = steps.at(-1) ?? '';
  const path = steps.length > 1 ? `/${steps.slice(0, -1).join('/')}/` : '/';
  return { type, path, name };
}

/** The bucket and the key of an S3 ARN; no key where it is a bucket's. */
export function bucketAndKey(text) {
  const resource = arnParts(text).resource;
  const slash = resource.indexOf('/');
  return slash < 0 ? { bucket: resource } : { bucket: resource.slice(0, slash), key: resource.slice(slash + 1) };
}
