/** Requests written by hand: signed by the SDK's own signer, then sent as they are. */
import { createHash, createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';
import type { TestCloud } from '@specs/cloud';

/** A request before it is signed. */
export interface RawRequest {
  readonly method?: string;
  /** With query; percent-encoded as it shall be sent. */
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** What came back. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** The error's code, in whichever form it was written. */
  readonly code: string | undefined;
}

/** Who signs, and for what. */
export interface Signer {
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  readonly service: string;
  readonly region?: string;
  readonly at?: Date;
}

class Sha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as string);
  }
  update(data: string | Uint8Array): void {
    this.#hash.update(data);
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

/** Signs a request for a cloud. */
export async function signed(cloud: TestCloud, raw: RawRequest, signer: Signer): Promise<RawRequest> {
  const url = new URL(raw.target ?? '/', cloud.endpoint);
  const s3 = signer.service === 's3';
  const v4 = new SignatureV4({
    credentials: signer.credentials,
    region: signer.region ?? cloud.region,
    service: signer.service,
    sha256: Sha256 as never,
    uriEscapePath: !s3,
    applyChecksum: true,
  });
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) query[name] = value;
  const request = await v4.sign(
    {
      method: raw.method ?? 'GET',
      protocol: 'http:',
      hostname: url.hostname,
      port: Number(url.port),
      path: url.pathname,
      query,
      headers: { host: url.host, ...raw.headers },
      body: raw.body,
    },
    signer.at === undefined ? {} : { signingDate: signer.at },
  );
  return { ...raw, headers: request.headers };
}

function codeOf(body: string): string | undefined {
  const xml = /<Code>([^<]*)<\/Code>/.exec(body)?.[1];
  if (xml !== undefined) return xml;
  try {
    return (JSON.parse(body) as { __type?: string }).__type?.split('#').at(-1);
  } catch {
    return undefined;
  }
}

/** Sends a request as it is. */
export function send(cloud: TestCloud, raw: RawRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(cloud.endpoint);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { hostname, port, method: raw.method ?? 'GET', path: raw.target ?? '/', headers: { ...raw.headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const body = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body, code: codeOf(body) });
        });
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(raw.body);
  });
}

/** A form of the query protocols, as POST. */
export function form(parameters: Readonly<Record<string, string>>): RawRequest {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams(parameters).toString(),
  };
}
