/**
 * What a Host header says: a service, a bucket, or nothing.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */

/** What is read from a host. */
export interface HostFacts {
  /** The service that an AWS-form host names. */
  readonly service?: string;
  /** The bucket of a virtual-hosted-style host. */
  readonly bucket?: string;
}

const nothing: HostFacts = {};
const s3Label = /^s3([.-](dualstack|accelerate|fips|website))?([.-][a-z0-9-]+)?$/;

/** The labels in front of `amazonaws.com`, `amazonaws.com.cn` or `localhost`; `undefined` for any other host. */
function ownLabels(host: string): string | undefined {
  for (const suffix of ['amazonaws.com', 'amazonaws.com.cn', 'localhost', 'localhost.localstack.cloud']) {
    if (host === suffix) return '';
    if (host.endsWith(`.${suffix}`)) return host.slice(0, -suffix.length - 1);
  }
  return undefined;
}

function s3Host(labels: string): HostFacts | undefined {
  if (s3Label.test(labels)) return { service: 's3' };
  const at = labels.lastIndexOf('.s3');
  const rest = at < 0 ? '' : labels.slice(at + 1);
  if (at > 0 && s3Label.test(rest)) return { service: 's3', bucket: labels.slice(0, at) };
  return undefined;
}

/** Reads a Host header; its port does not count. */
export function hostFacts(header: string | undefined, services: readonly string[]): HostFacts {
  if (header === undefined || header.startsWith('[')) return nothing;
  const colon = header.indexOf(':');
  const host = (colon < 0 ? header : header.slice(0, colon)).toLowerCase();
  // Most requests come to an address: nothing to read.
  const last = host.charCodeAt(host.length - 1);
  if (last >= 48 && last <= 57) return nothing;
  const labels = ownLabels(host);
  if (!labels) return nothing;
  const s3 = s3Host(labels);
  if (s3) return s3;
  const first = labels.split('.', 1)[0] ?? '';
  if (services.includes(first)) return { service: first };
  // `bucket.localhost`: what SDKs make of an endpoint on localhost.
  return host.endsWith('.localhost') ? { service: 's3', bucket: labels } : nothing;
}
