/** Signs this program's own calls with Signature Version 4, as any other client does. */
import { deriveSigningKey } from '@cloudgate/sigv4';
import { createHash } from 'node:crypto';

/** Credentials of any kind. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A call to sign: a POST with a body that fits in memory. */
export interface UnsignedCall {
  readonly url: URL;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The service and region of the credential scope. */
  readonly service: string;
  readonly region: string;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * The headers to send the call with. `now` is the wall clock's time.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signedHeaders(call: UnsignedCall, credentials: Credentials, now = new Date()): Record<string, string> {
  const amzDate = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const date = amzDate.slice(0, 8);
  const headers: Record<string, string> = {
    ...call.headers,
    host: call.url.host,
    'x-amz-date': amzDate,
    ...(credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken }),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    'POST',
    call.url.pathname,
    '',
    ...names.map((name) => `${name}:${(headers[name] ?? '').trim()}`),
    '',
    names.join(';'),
    sha256(call.body),
  ].join('\n');
  const scope = `${date}/${call.region}/${call.service}/aws4_request`;
  const key = deriveSigningKey(credentials.secretAccessKey, { date, region: call.region, service: call.service });
  const signature = key.sign(['AWS4-HMAC-SHA256', amzDate, scope, sha256(canonical)].join('\n'));
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...headers, authorization };
}
