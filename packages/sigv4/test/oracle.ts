/** `@smithy/signature-v4`, the signer of the AWS SDK, as the oracle of the property tests. */
import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { HttpRequest, SourceData } from '@smithy/types';
import fc from 'fast-check';
import type { SignedRequest } from '../src/index.js';

/** SHA-256 as the signer wants it. */
export class Sha256 {
  readonly #hash: Hash | Hmac;
  constructor(secret?: SourceData) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytes(secret));
  }
  update(data: SourceData): void {
    this.#hash.update(bytes(data));
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }
  reset(): void {}
}

function bytes(data: SourceData): Uint8Array | string {
  if (typeof data === 'string') return data;
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

export const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
export const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
export const signedAt = Date.UTC(2013, 4, 24);

/** A request before it is signed. */
export interface Plan {
  readonly service: 's3' | 'iam' | 'lambda';
  readonly region: string;
  readonly method: string;
  /** As on the request line. */
  readonly path: string;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly token?: string;
}

const segment = fc.oneof(
  fc.constantFrom('.', '..', '', 'a', 'key', 'a.b', '~x'),
  fc.string({ unit: 'grapheme', maxLength: 6 }).map((text) => escaped(text)),
);

function escaped(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

const value = fc.oneof(
  fc.constantFrom('', 'a  b', ' padded ', 'tab\there', 'x,y', 'quoted "v"'),
  fc.stringMatching(/^[ -~]{0,20}$/),
);
const unicode = fc.string({ unit: 'grapheme', maxLength: 8 });
const parameter = fc.oneof(unicode, fc.array(unicode, { minLength: 2, maxLength: 3 }));
const name = fc.stringMatching(/^x-(amz-meta|custom)-[a-z0-9]{1,6}$/);

/** Any request that the SDK could send. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record(
  {
    service: fc.constantFrom('s3' as const, 'iam' as const, 'lambda' as const),
    region: fc.constantFrom('us-east-1', 'eu-central-1', 'us-gov-west-1'),
    method: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'HEAD'),
    path: fc.array(segment, { maxLength: 5 }).map((segments) => `/${segments.join('/')}`),
    query: fc
      .dictionary(
        unicode.filter((text) => text !== ''),
        parameter,
        { maxKeys: 4, noNullPrototype: true },
      )
      .map((query) =>
        Object.fromEntries(Object.entries(query).filter(([key]) => !/^(x-amz-|awsaccesskeyid)/i.test(key))),
      ),
    headers: fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true }),
    body: fc.string({ maxLength: 40 }),
    token: fc.stringMatching(/^[A-Za-z0-9+/=]{8,40}$/),
  },
  { requiredKeys: ['service', 'region', 'method', 'path', 'query', 'headers', 'body'] },
);

function signer(plan: Plan): SignatureV4 {
  return new SignatureV4({
    service: plan.service,
    region: plan.region,
    sha256: Sha256,
    uriEscapePath: plan.service !== 's3',
    credentials: { accessKeyId, secretAccessKey, ...(plan.token ? { sessionToken: plan.token } : undefined) },
  });
}

function unsigned(plan: Plan): HttpRequest {
  return {
    method: plan.method,
    protocol: 'https:',
    hostname: 'localhost',
    path: plan.path,
    query: { ...plan.query },
    headers: { host: 'localhost:4566', 'content-type': 'text/plain', ...plan.headers },
    body: plan.body,
  } as HttpRequest;
}

function asSent(request: HttpRequest): SignedRequest {
  const query: string[] = [];
  for (const [key, values] of Object.entries(request.query ?? {})) {
    for (const each of [values ?? ''].flat()) query.push(`${escaped(key)}=${escaped(each)}`);
  }
  // Not sorted, as a client may send them.
  const headers = Object.entries(request.headers).flatMap(([key, each]) => [key, each.trim()]);
  return { method: request.method, path: request.path, query: query.reverse().join('&'), headers };
}

/** Signs in the `Authorization` header. */
export async function signHeader(plan: Plan): Promise<SignedRequest> {
  return asSent(await signer(plan).sign(unsigned(plan), { signingDate: new Date(signedAt) }));
}

/** Signs in the query. */
export async function presign(plan: Plan, expiresIn = 900): Promise<SignedRequest> {
  const request = unsigned(plan);
  // As the SDK's presigner for S3 does.
  if (plan.service === 's3') request.headers['X-Amz-Content-Sha256'] = 'UNSIGNED-PAYLOAD';
  return asSent(await signer(plan).presign(request, { signingDate: new Date(signedAt), expiresIn }));
}
