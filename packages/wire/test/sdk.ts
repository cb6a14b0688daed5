/** The real SDK clients, with a request handler that hands their requests to a function instead of a socket. */
import { Readable } from 'node:stream';
import { HttpResponse } from '@smithy/core/protocols';
import type { HttpRequest } from '@smithy/types';
import type { WireRequest, WireResponse } from '../src/index.js';

interface SdkClient {
  send(command: unknown): Promise<Record<string, unknown>>;
}

interface SdkModule {
  readonly [name: string]: new (argument: unknown) => unknown;
}

/** Answers a client's request. */
export type Answer = (request: WireRequest) => WireResponse | Promise<WireResponse>;

const encode = encodeURIComponent;

function queryString(query: HttpRequest['query'] = {}): string {
  return Object.entries(query)
    .flatMap(([name, value]) =>
      [value ?? ''].flat().map((item) => (item === '' ? encode(name) : `${encode(name)}=${encode(item)}`)),
    )
    .join('&');
}

function bytesOf(body: unknown): Uint8Array {
  if (body === undefined) return new Uint8Array();
  if (typeof body === 'string') return Buffer.from(body, 'utf8');
  if (body instanceof Uint8Array) return body;
  throw new TypeError('the client sent a body that is neither text nor bytes');
}

/** A client whose requests are answered by a function. */
export interface Client {
  answer: Answer;
  /** Whether the operation's input has a body that streams. */
  streams: boolean;
  send(operation: string, input: object): Promise<Record<string, unknown>>;
}

/** A client's request as a server gets it. */
export function wireRequest(request: HttpRequest, streams: boolean): WireRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const bytes = bytesOf(request.body);
  return {
    method: request.method,
    path: request.path,
    query: queryString(request.query),
    headers: Object.fromEntries(headers),
    ...(streams ? { stream: Readable.from(bytes.length > 0 ? [bytes] : []) } : { body: bytes }),
  };
}

/** A response as a client gets it. */
export function httpResponse({ status, headers, body }: WireResponse): HttpResponse {
  const stream = body instanceof Readable ? body : Readable.from(body === undefined ? [] : [Buffer.from(body)]);
  return new HttpResponse({ statusCode: status, headers: { ...headers }, body: stream });
}

/** A service's client and commands. */
export class Sdk implements Client {
  readonly #module: SdkModule;
  readonly #client: SdkClient;
  answer: Answer = () => {
    throw new Error('no answer is set');
  };
  streams = false;

  constructor(module: object, clientName: string, options: object = {}) {
    this.#module = module as SdkModule;
    const Client = this.#module[clientName];
    if (!Client) throw new TypeError(`no client \`${clientName}\``);
    this.#client = new Client({
      region: 'us-east-1',
      endpoint: 'http://127.0.0.1:4566',
      credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' },
      maxAttempts: 1,
      requestHandler: {
        handle: async (request: HttpRequest) => ({
          response: httpResponse(await this.answer(wireRequest(request, this.streams))),
        }),
        updateHttpClientConfig: () => undefined,
        httpHandlerConfigs: () => ({}),
      },
      ...options,
    }) as SdkClient;
  }

  send(operation: string, input: object): Promise<Record<string, unknown>> {
    const Command = this.#module[`${operation}Command`];
    if (!Command) throw new TypeError(`no command \`${operation}\``);
    return this.#client.send(new Command(input));
  }

  /** The class of an exception. */
  exception(name: string): (abstract new (...args: never[]) => Error) | undefined {
    return this.#module[name] as unknown as abstract new (...args: never[]) => Error;
  }
}
