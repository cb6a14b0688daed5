/** Which services word their refusals alike. */
import type { ServiceFamily } from '@cloudgate/sigv4';

const families: Readonly<Record<string, ServiceFamily>> = { s3: 's3', ec2: 'ec2', iam: 'query', sts: 'query' };

/** The family of a service; JSON for those of no other. */
export function familyOf(service: string): ServiceFamily {
  return families[service] ?? 'json';
}
