/** The internal API of a part: what other parts may ask of it, and who may ask what. */
import { ServiceError } from '@cloudgate/common';
import express, { type Request, type Response, Router } from 'express';
import { type CallContext, duringCall } from './call-context.js';
import { type Callee, type CallClaims, verifyCall } from './call-token.js';
import { pack, packError, unpack } from './payload.js';

/** A port that a part offers, and to whom. */
export interface OfferedPort {
  readonly name: string;
  /** The parts that may call it. */
  readonly callers: readonly string[];
  readonly methods: Readonly<Record<string, (args: readonly unknown[], context: CallContext) => unknown>>;
}

const bodyLimit = 16 * 1024 * 1024;

/** Offers the methods of an object. */
export function offer<T extends object>(
  name: string,
  target: T,
  to: { readonly callers: readonly string[]; readonly methods: readonly (keyof T & string)[] },
): OfferedPort {
  const methods = to.methods.map((method) => {
    const run = target[method] as (...args: readonly unknown[]) => unknown;
    return [method, (args: readonly unknown[]) => run.apply(target, [...args])] as const;
  });
  return { name, callers: to.callers, methods: Object.fromEntries(methods) };
}

/** Reads a call's bearer token. */
export function bearerOf(header: string | undefined): string | undefined {
  return header?.startsWith('Bearer ') ? header.slice(7) : undefined;
}

/** Makes the express router of a part's internal API. */
export function partRouter(
  callee: Callee,
  ports: readonly OfferedPort[],
  onFault: (where: string, error: unknown) => void = () => undefined,
): Router {
  const byName = new Map(ports.map((port) => [port.name, port]));
  const router = Router();
  router.use(express.raw({ type: () => true, limit: bodyLimit }));
  router.post(
    '/ports/:port/:method',
    async (request: Request<{ port: string; method: string }>, response: Response) => {
      const claims = authentic(callee, request);
      if (claims === undefined) return void response.status(401).end();
      const port = byName.get(request.params.port);
      if (port === undefined || !Object.hasOwn(port.methods, request.params.method))
        return void response.status(404).end();
      if (!port.callers.includes(claims.from)) return void response.status(403).end();
      const method = port.methods[request.params.method];
      try {
        const args = unpack(request.body as Buffer) as readonly unknown[];
        const result: unknown = await duringCall(claims, () => method?.(args, claims));
        response.status(200).type('application/octet-stream').send(pack(result));
      } catch (error) {
        if (error instanceof ServiceError) return void response.status(422).send(packError(error));
        onFault(`${port.name}.${request.params.method}`, error);
        response.status(500).end();
      }
    },
  );
  return router;
}

function authentic(callee: Callee, request: Request): CallClaims | undefined {
  const token = bearerOf(request.headers.authorization);
  const body: unknown = request.body;
  if (token === undefined || !Buffer.isBuffer(body)) return undefined;
  return verifyCall(callee, token, Buffer.concat([Buffer.from(request.path), body]));
}
