/** Writing an answer, and getting rid of a body that nobody will read. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WireResponse } from '@cloudgate/wire';

const drainBytes = 1024 * 1024;
const drainMilliseconds = 1000;
const smallBody = 16 * 1024;

/**
 * Lets a client that is still sending read its refusal: up to 1 MB or 1 s of its body is taken, then the connection
 * ends. Without this the client sees a reset instead of the answer.
 */
function drain(req: IncomingMessage): void {
  req.unpipe();
  let taken = 0;
  req.on('data', (chunk: Buffer) => {
    taken += chunk.length;
    if (taken > drainBytes) req.pause();
  });
  req.on('error', () => undefined);
  const timer = setTimeout(() => req.socket.destroy(), drainMilliseconds);
  req.on('end', () => clearTimeout(timer));
  req.socket.on('close', () => clearTimeout(timer));
  req.resume();
}

/** Name, value, name, value: the form of headers that node takes with the least work. */
function flat(headers: WireResponse['headers']): string[] {
  const list: string[] = [];
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) list.push(name, value);
  }
  return list;
}

/** Writes an answer; resolves once it is handed to the socket, rejects when a streamed body fails midway. */
export async function answer(req: IncomingMessage, res: ServerResponse, response: WireResponse): Promise<void> {
  const unread = !req.complete && !req.readableEnded;
  if (unread) res.setHeader('connection', 'close');
  if (response.body instanceof Readable) {
    res.writeHead(response.status, flat(response.headers));
    await pipeline(response.body, res);
    return;
  }
  const { body, headers } = response;
  if (body === undefined) {
    if (
      headers['content-length'] === undefined &&
      req.method !== 'HEAD' &&
      response.status !== 204 &&
      response.status !== 304
    ) {
      headers['content-length'] = '0';
    }
  } else {
    headers['content-length'] = String(typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength);
  }
  res.writeHead(response.status, flat(headers));
  // Head and body of a small answer leave in one write where the body is text; latin1 keeps every byte as it is.
  if (body instanceof Uint8Array && body.byteLength <= smallBody) {
    res.end(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1'), 'latin1');
  } else res.end(body);
  if (unread) drain(req);
}
