/** Passes clients' requests on to a service's process: streams both ways, rewrites nothing that is signed. */
import { newRequestId } from '@cloudgate/common';
import { callDeadline, frontHeader, signFrontCall, withoutFrontHeader } from '@cloudgate/ports/rpc';
import { type ArrivalOptions, type FrontDoorTarget, refuseAtDoor, socketFacts } from '@cloudgate/service-kit';
import type { KeyObject } from 'node:crypto';
import { Agent, type ClientRequest, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { launcher } from './topology.js';
import type { PartProcess } from './part-process.js';

/** Where to. */
export interface ProxyOptions {
  readonly part: PartProcess;
  readonly models: readonly string[];
  readonly socket: string;
  readonly key: KeyObject;
  /** The parts without which nothing is served. */
  readonly needed: readonly PartProcess[];
  readonly assumeSecureTransport: boolean;
}

function unavailable(req: IncomingMessage, res: ServerResponse, part: string): void {
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  const message = `The ${part} cannot be reached. Try again shortly.`;
  refuseAtDoor(req, res, { status: 503, code: 'ServiceUnavailable', message });
}

/** Headers that belong to the connection between the two processes. */
const ownToConnection = new Set(['keep-alive']);

function responseHeaders(incoming: IncomingMessage): string[] {
  const { rawHeaders } = incoming;
  const kept: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    const value = rawHeaders[at + 1] ?? '';
    const lower = name.toLowerCase();
    if (ownToConnection.has(lower) || (lower === 'connection' && value !== 'close')) continue;
    kept.push(name, value);
  }
  return kept;
}

/** Makes the target. */
export function proxyTarget(options: ProxyOptions): FrontDoorTarget {
  const { part, models, socket, key, needed } = options;
  const agent = new Agent({ keepAlive: true, scheduling: 'lifo' });
  /** Requests that have no answer yet. */
  const waiting = new Set<ClientRequest>();
  const giveUp = (): void => {
    for (const outgoing of waiting) outgoing.destroy(new Error('the part is away'));
  };
  for (const process of [part, ...needed]) process.on('away', giveUp);

  const passOn = (req: IncomingMessage, arrival: ArrivalOptions): ClientRequest => {
    const method = req.method ?? 'GET';
    const url = req.url ?? '/';
    const rawHeaders = withoutFrontHeader(req.rawHeaders);
    const network = arrival.network ?? socketFacts(req, options.assumeSecureTransport);
    const claims = { from: launcher, to: part.name, requestId: newRequestId(), deadline: Date.now() + callDeadline };
    const token = signFrontCall(key, { ...claims, network }, { method, url, rawHeaders });
    // As a list the headers go out in their order and their case, repeated ones too; the types know only the object.
    const headers = [...rawHeaders, frontHeader, token] as unknown as Record<string, string>;
    return request({ socketPath: socket, agent, method, path: url, headers });
  };

  return {
    models,
    handle(req, res, arrival = {}) {
      const missing = [...needed, part].find(({ isHere }) => !isHere);
      if (missing !== undefined) {
        unavailable(req, res, missing.name);
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const outgoing = passOn(req, arrival);
        waiting.add(outgoing);
        res.once('close', () => {
          waiting.delete(outgoing);
          if (!res.writableFinished) outgoing.destroy();
          resolve();
        });
        outgoing.on('error', () => {
          waiting.delete(outgoing);
          req.unpipe(outgoing);
          // An answer that was given whole stands, whatever became of the rest of the client's body.
          if (!res.writableEnded) unavailable(req, res, part.name);
        });
        outgoing.on('response', (incoming) => {
          waiting.delete(outgoing);
          res.writeHead(incoming.statusCode ?? 502, responseHeaders(incoming));
          incoming.on('error', () => res.destroy());
          incoming.pipe(res);
        });
        if (arrival.expectsContinue) {
          outgoing.on('continue', () => {
            res.writeContinue();
            req.pipe(outgoing);
          });
          outgoing.flushHeaders();
        } else {
          req.pipe(outgoing);
        }
      });
    },
  };
}
