/**
 * The one endpoint: a node:http listener whose first look decides. AWS's requests go to their service; what belongs to
 * Cloudgate itself (health, console) goes to the app's own listener. No body is parsed, nothing is rewritten.
 */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { readHead, type ReadHead } from './http/arrival.js';
import type { ArrivalOptions } from './service.js';
import { type Door, refuseAtDoor } from './refuse-at-door.js';

/** Where requests go on: a service of this process, or a proxy to another's. */
export interface FrontDoorTarget {
  readonly models: readonly string[];
  handle(req: IncomingMessage, res: ServerResponse, options?: ArrivalOptions): Promise<void> | void;
}

/** What the front door is made of. */
export interface FrontDoorOptions {
  readonly targets: readonly FrontDoorTarget[];
  /** Answers what is under `/_cloudgate/` and no REST door of a service. */
  readonly rest: RequestListener;
  /** REST doors, as `POST /_cloudgate/reset`, and the service that they lead to. */
  readonly doors?: Readonly<Record<string, string>>;
  /** When false, every request but those to `rest` is answered 503. */
  readonly isOpen?: () => boolean;
}

/** Bytes of a request's head: the largest session token fits, by header and presigned. */
export const maxHeaderSize = 32 * 1024;

const ownPath = '/_cloudgate/';

/** The service that a request goes to; a form that does not say goes to whoever serves STS. */
function modelFor({ choice }: ReadHead): string {
  if (choice.kind === 'service') return choice.service;
  return choice.kind === 'conflict' ? choice.host : 'sts';
}

/** Makes the endpoint; the caller listens. */
export function createFrontDoor(options: FrontDoorOptions): Server {
  const byModel = new Map(options.targets.flatMap((target) => target.models.map((model) => [model, target] as const)));

  const enter = (req: IncomingMessage, res: ServerResponse, expectsContinue: boolean): void => {
    const read = readHead(req);
    const { method, path } = read.head;
    const own = path.startsWith(ownPath);
    const door = own ? options.doors?.[`${method} ${path}`] : undefined;
    if (own && door === undefined) return options.rest(req, res);
    if (options.isOpen?.() === false) return refuseAtDoor(req, res, closed);
    const model = door ?? modelFor(read);
    const target = byModel.get(model);
    if (target === undefined) return refuseAtDoor(req, res, notServed(model));
    void target.handle(req, res, { expectsContinue, read });
  };

  const server = createServer({ maxHeaderSize, keepAliveTimeout: 65_000 });
  server.on('request', (req, res) => enter(req, res, false));
  server.on('checkContinue', (req, res) => enter(req, res, true));
  server.on('clientError', refuseMalformed);
  return server;
}

const closed: Door = {
  status: 503,
  code: 'ServiceUnavailable',
  message: 'The cloud is not open. Try again shortly.',
};

function notServed(model: string): Door {
  const name = model.replaceAll(/[^\w.-]/g, '').slice(0, 64);
  return { status: 501, code: 'NotImplemented', message: `The service ${name} is not served here.` };
}

/** A request that node could not read: too large a head, or no HTTP. */
function refuseMalformed(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const status = tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const code = tooLarge ? 'RequestHeaderSectionTooLarge' : 'BadRequest';
  const message = tooLarge
    ? 'Your request header section exceeds the maximum allowed size.'
    : 'An error occurred when parsing the HTTP request.';
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/xml\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
