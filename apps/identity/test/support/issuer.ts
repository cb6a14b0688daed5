/** An issuer of tokens that a test has wholly in its hand: what it signs, how, and what it answers. */
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token by hand; `secret` makes it an HMAC, no key leaves it unsigned. */
export function tokenOf(
  header: object,
  payload: object,
  by?: { key: KeyObject } | { secret: string | Buffer },
): string {
  const text = `${base64url(header)}.${base64url(payload)}`;
  if (by === undefined) return `${text}.`;
  const bits = /\d+$/.exec((header as { alg?: string }).alg ?? '')?.[0] ?? '256';
  const signature =
    'secret' in by
      ? createHmac(`sha${bits}`, by.secret).update(text).digest()
      : sign(`sha${bits}`, Buffer.from(text), { key: by.key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

/** Answers a request of one path. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A JSON document. */
export function json(document: unknown): Answer {
  return (_request, response) =>
    void response.setHeader('content-type', 'application/json').end(JSON.stringify(document));
}

/** What an issuer that speaks TLS shows of itself: PEM. */
export interface TlsIdentity {
  readonly key: string;
  /** Its own certificate, then those of whoever issued it. */
  readonly cert: string;
}

/** An issuer with one RSA key, as a well-behaved one; a test changes {@link answers} and signs what it likes. */
export async function startIssuer(tls?: TlsIdentity) {
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  };
  const server = tls === undefined ? createServer(respond) : createTlsServer(tls, respond);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const name = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `${tls === undefined ? 'http' : 'https'}://${name}`;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' };
  const good = {
    '/.well-known/openid-configuration': json({ issuer: url, jwks_uri: `${url}/keys` }),
    '/keys': json({ keys: [jwk] }),
  };
  const asked: string[] = [];
  const answers: Record<string, Answer> = { ...good };
  return {
    name,
    url,
    publicKey,
    privateKey,
    jwk,
    answers,
    /** The paths that were asked for. */
    asked,
    /** Behaves well again. */
    restore() {
      for (const path of Object.keys(answers)) Reflect.deleteProperty(answers, path);
      Object.assign(answers, good);
      asked.length = 0;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** What {@link startIssuer} gives. */
export type Issuer = Awaited<ReturnType<typeof startIssuer>>;
