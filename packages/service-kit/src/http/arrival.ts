/** A request as it arrived: its head, where it came from, and which service it is for. Nothing signed is rewritten. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TLSSocket } from 'node:tls';
import type { NetworkFacts, RequestHead } from '@cloudgate/ports';
import { hostFacts, type HostFacts } from '../routing/host.js';
import { hostServices, routingTable } from '../routing/routing-table.js';
import { serviceOf, type ServiceChoice } from '../routing/service-of.js';

/** A request and where its answer goes. */
export interface Arrival {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly head: RequestHead;
  /** Lower-cased names, repeated headers joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly host: HostFacts;
  readonly choice: ServiceChoice;
  readonly network: NetworkFacts;
  /** The client waits for `100 Continue` before it sends its body. */
  readonly expectsContinue: boolean;
}

/** What the operator, or the front door before this process, says of the network. */
export interface NetworkSettings {
  /** Treat the socket as TLS, since whatever stands before it is. */
  readonly assumeSecureTransport?: boolean;
  /** Where the request really came from, when a front door passed it on. */
  readonly network?: NetworkFacts;
}

const mappedPrefix = '::ffff:';

/** What the socket says of the network. */
export function socketFacts(req: IncomingMessage, assumeSecureTransport = false): NetworkFacts {
  const address = req.socket.remoteAddress ?? '';
  const sourceIp = address.startsWith(mappedPrefix) ? address.slice(mappedPrefix.length) : address;
  const tls = req.socket as TLSSocket;
  if (tls.encrypted) {
    return { sourceIp, secureTransport: true, tlsVersion: tls.getProtocol()?.replace('TLSv', '') ?? '1.2' };
  }
  return assumeSecureTransport
    ? { sourceIp, secureTransport: true, tlsVersion: '1.3' }
    : { sourceIp, secureTransport: false };
}

/** A request line's target without scheme and host, should the client have written them. */
function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  const scheme = target.indexOf('://');
  if (scheme < 0) return `/${target}`;
  const slash = target.indexOf('/', scheme + 3);
  return slash < 0 ? '/' : target.slice(slash);
}

/** What a request's head says, without its network. */
export type ReadHead = Pick<Arrival, 'head' | 'headers' | 'host' | 'choice'>;

/** Reads a request's head: once a process, since what routes it must be what serves it. */
export function readHead(req: IncomingMessage): ReadHead {
  const target = originForm(req.url ?? '/');
  const mark = target.indexOf('?');
  const head: RequestHead = {
    method: req.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? '' : target.slice(mark + 1),
    headers: req.rawHeaders,
  };
  // Only `set-cookie` is ever a list, and no request has a use for it.
  const headers = req.headers as Readonly<Record<string, string>>;
  const host = hostFacts(headers.host, hostServices);
  const choice = serviceOf(
    {
      authorization: headers.authorization,
      query: head.query,
      target: headers['x-amz-target'],
      contentType: headers['content-type'],
      method: head.method,
      path: head.path,
      host,
    },
    routingTable,
  );
  return { head, headers, host, choice };
}

/** A request as it arrived; its head is read unless the front door of this process has done so. */
export function arrivalOf(
  req: IncomingMessage,
  res: ServerResponse,
  options: NetworkSettings & { readonly expectsContinue?: boolean; readonly read?: ReadHead } = {},
): Arrival {
  const { head, headers, host, choice } = options.read ?? readHead(req);
  return {
    req,
    res,
    head,
    headers,
    host,
    choice,
    network: options.network ?? socketFacts(req, options.assumeSecureTransport),
    expectsContinue: options.expectsContinue ?? false,
  };
}
