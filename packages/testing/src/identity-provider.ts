/** An OpenID Connect provider for tests: a real server with keys of its own, on a loopback address. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import jwt from 'jsonwebtoken';

/** The algorithms that AWS takes. */
export type TokenAlgorithm = 'RS256' | 'RS384' | 'RS512' | 'ES256' | 'ES384' | 'ES512';

/** How a provider signs. */
export interface IdentityProviderOptions {
  /** `RS256` unless given. */
  readonly algorithm?: TokenAlgorithm;
  /** Whom tokens are for unless they say so; `sts.amazonaws.com` unless given. */
  readonly audience?: string;
}

/** Claims of a token; `iss`, `aud`, `sub`, `iat` and `exp` have defaults, and `undefined` leaves one out. */
export type TokenClaims = Readonly<Record<string, unknown>>;

interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const curves = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' } as const;
const tokenSeconds = 300;

function newKey(algorithm: TokenAlgorithm, id: string): SigningKey {
  const pair =
    algorithm in curves
      ? generateKeyPairSync('ec', { namedCurve: curves[algorithm as keyof typeof curves] })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { id, ...pair };
}

/**
 * A provider that is running. Register {@link url} with `CreateOpenIDConnectProvider`, trust {@link arn} in a role, and
 * exchange a {@link token}.
 */
export class TestIdentityProvider {
  /** The issuer: what `iss` says. */
  readonly url: string;
  /** The URL without its scheme: what stands before `:aud` and `:sub` in condition keys. */
  readonly name: string;
  readonly audience: string;
  readonly #server: Server;
  readonly #algorithm: TokenAlgorithm;
  readonly #now: () => Date;
  #key: SigningKey;
  #made = 1;

  private constructor(server: Server, now: () => Date, { algorithm, audience }: IdentityProviderOptions) {
    this.#server = server;
    this.#now = now;
    this.#algorithm = algorithm ?? 'RS256';
    this.audience = audience ?? 'sts.amazonaws.com';
    this.name = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.url = `http://${this.name}`;
    this.#key = newKey(this.#algorithm, 'key-1');
  }

  /** Starts one; `now` is the clock of its tokens. */
  static async start(now: () => Date, options: IdentityProviderOptions): Promise<TestIdentityProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const provider = new TestIdentityProvider(server, now, options);
    server.on('request', ({ url }, response) => {
      const document = provider.#document(url ?? '');
      response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(document ?? {}));
    });
    return provider;
  }

  /** The ARN that it has once it is registered in an account. */
  arn(account: string): string {
    return `arn:aws:iam::${account}:oidc-provider/${this.name}`;
  }

  /** A token, signed with the newest key. */
  token(claims: TokenClaims = {}): string {
    const { id, privateKey } = this.#key;
    const iat = Math.floor(this.#now().getTime() / 1000);
    const all = { iss: this.url, aud: this.audience, sub: 'subject', iat, exp: iat + tokenSeconds, ...claims };
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    const algorithm = this.#algorithm;
    // As text: of an object the library would have its own mind about `iat`.
    return jwt.sign(JSON.stringify(given), privateKey, { algorithm, header: { alg: algorithm, typ: 'JWT', kid: id } });
  }

  /** Signs with a new key from now on; tokens of the keys before are worth nothing any more. */
  rotate(): void {
    this.#made += 1;
    this.#key = newKey(this.#algorithm, `key-${this.#made}`);
  }

  /** Stops the server. */
  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  #document(path: string): object | undefined {
    if (path === '/.well-known/openid-configuration') return { issuer: this.url, jwks_uri: `${this.url}/keys` };
    if (path !== '/keys') return undefined;
    const { id, publicKey } = this.#key;
    return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: id, alg: this.#algorithm, use: 'sig' }] };
  }
}
