/** A small AWS client: enough for this program's own calls to a cloud, in awsJson and awsQuery. */
import { ServiceError } from '@cloudgate/common';
import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { type Credentials, signedHeaders } from './sign.js';

/** Where to send calls, and as whom. */
export interface AwsClientOptions {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: Credentials;
  /** Milliseconds that a call may take; 30 000 unless given. */
  readonly timeout?: number;
}

interface Answer {
  readonly status: number;
  readonly requestId: string | undefined;
  readonly text: string;
}

interface Exchange {
  readonly url: URL;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly timeout: number;
}

function exchange({ url, headers, body, timeout }: Exchange): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : request;
    const outgoing = send(url, { method: 'POST', headers, timeout }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const id = incoming.headers['x-amzn-requestid'];
        resolve({
          status: incoming.statusCode ?? 0,
          requestId: typeof id === 'string' ? id : undefined,
          text: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer from ${url.origin} within ${timeout} ms`)));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of the first element of this name in an answer of the query protocol; `undefined` without one. */
export function xmlText(xml: string, element: string): string | undefined {
  const text = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];
  return text?.replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    return String.fromCodePoint(Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1)));
  });
}

/** Calls a cloud. Errors are {@link ServiceError}s with the code that the cloud gave. */
export class AwsClient {
  readonly #options: AwsClientOptions;

  constructor(options: AwsClientOptions) {
    this.#options = options;
  }

  /** An operation of the service `cloudgate`. */
  async cloudgate(operation: string, input: object = {}): Promise<Record<string, unknown>> {
    const answer = await this.#send('cloudgate', JSON.stringify(input), {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Cloudgate_20261124.${operation}`,
    });
    const value = parseObject(answer.text);
    if (answer.status < 300) return value;
    const code = typeof value['__type'] === 'string' ? value['__type'].replace(/^.*#/, '') : 'UnknownError';
    const message = value['message'] ?? value['Message'];
    throw this.#failure(answer, code, typeof message === 'string' ? message : undefined);
  }

  /** An action of IAM or STS; gives the answer's XML. */
  async query(service: 'iam' | 'sts', action: string, parameters: Readonly<Record<string, string>>): Promise<string> {
    const version = service === 'iam' ? '2010-05-08' : '2011-06-15';
    const body = new URLSearchParams({ Action: action, Version: version, ...parameters }).toString();
    const answer = await this.#send(service, body, { 'content-type': 'application/x-www-form-urlencoded' });
    if (answer.status < 300) return answer.text;
    throw this.#failure(answer, xmlText(answer.text, 'Code') ?? 'UnknownError', xmlText(answer.text, 'Message'));
  }

  #send(service: string, body: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
    const { endpoint, region, credentials, timeout = 30_000 } = this.#options;
    const url = new URL('/', endpoint);
    const signed = signedHeaders({ url, headers, body, service, region }, credentials);
    return exchange({ url, headers: { ...signed, 'content-length': String(Buffer.byteLength(body)) }, body, timeout });
  }

  #failure(answer: Answer, code: string, message = `the cloud answered ${answer.status}`): ServiceError {
    return new ServiceError(code, message, { status: answer.status, details: { requestId: answer.requestId } });
  }
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
