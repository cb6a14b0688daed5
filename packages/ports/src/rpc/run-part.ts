/** The process of one part: set up over the launcher's channel, listening on a Unix socket, alive as long as it beats. */
import { type AdjustableClock, systemClock } from '@cloudgate/common';
import express from 'express';
import type { KeyObject } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { NetworkFacts } from '../authorizer.js';
import { type ServerKeys, serverKeys } from '../credentials/server-keys.js';
import { type CallContext, duringCall } from './call-context.js';
import { callKey } from './call-token.js';
import { frontHeader, takeFrontCall } from './front-call.js';
import { PartClient } from './part-client.js';
import { type OfferedPort, partRouter } from './part-router.js';
import { beatEvery, type FromPart, type PartSetup, type ToPart } from './part-setup.js';

/** What a part is made from. */
export interface PartContext {
  readonly setup: PartSetup;
  readonly clock: AdjustableClock;
  /** The keys of the parts that may call this one. */
  readonly callers: ReadonlyMap<string, KeyObject>;
  /** A connection to another part, and the key of the pair. */
  callee(part: string): { readonly client: PartClient; readonly key: KeyObject };
  /** @throws Error in a part that is not told the root key */
  serverKeys(): ServerKeys;
  /** Told of faults of ours. */
  readonly onFault: (where: string, error: unknown) => void;
}

/** A part that is made. */
export interface MadePart {
  readonly ports: readonly OfferedPort[];
  /** Answers clients' requests that the front door passes on. */
  handle?(
    req: IncomingMessage,
    res: ServerResponse,
    options: { readonly network: NetworkFacts; readonly expectsContinue: boolean },
  ): Promise<void>;
  close(): Promise<void>;
}

/** A head with the largest session token, and the front door's token beside it. */
const maxHeaderSize = 40 * 1024;

function contextOf(setup: PartSetup): PartContext {
  const keysOf = (callers: PartSetup['callers']) =>
    new Map(Object.entries(callers).map(([name, key]) => [name, callKey(key)] as const));
  return {
    setup,
    clock: systemClock(setup.clockOffset),
    callers: keysOf(setup.callers),
    callee(part) {
      const callee = setup.callees[part];
      if (callee === undefined) throw new Error(`the ${setup.name} has no business with the ${part}`);
      const key = callKey(callee.key);
      return { client: new PartClient({ part, socket: callee.socket, from: setup.name, key }), key };
    },
    serverKeys() {
      if (setup.rootKey === undefined) throw new Error(`the ${setup.name} has no business with the root key`);
      return serverKeys(setup.rootKey);
    },
    onFault(where, error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`cloudgate: ${setup.name}: ${where || '-'} failed: ${text}\n`);
    },
  };
}

/** The deadline is for the parts: the time in which a client sends its body does not count. */
function withoutBodyTime(call: CallContext, req: IncomingMessage): CallContext {
  const context = { ...call };
  const left = call.deadline - Date.now();
  req.once('end', () => (context.deadline = Date.now() + left));
  return context;
}

/** The server of a part; it can be driven without a process of its own. */
export function partServer(part: MadePart, { setup, callers, onFault }: PartContext): Server {
  const callee = { name: setup.name, callers };
  const internal = express();
  internal.disable('x-powered-by').disable('etag');
  internal.use(partRouter(callee, part.ports, onFault));
  const enter = (req: IncomingMessage, res: ServerResponse, expectsContinue: boolean): void => {
    if (req.headers[frontHeader] === undefined) return void internal(req, res);
    const call = takeFrontCall(callee, req);
    const { handle } = part;
    if (call === undefined || handle === undefined) return void res.writeHead(401).end();
    const { network } = call;
    void duringCall(withoutBodyTime(call, req), () => handle(req, res, { network, expectsContinue }));
  };
  const server = createServer({ maxHeaderSize, keepAliveTimeout: 65_000 });
  server.on('request', (req, res) => enter(req, res, false));
  server.on('checkContinue', (req, res) => enter(req, res, true));
  return server;
}

function tell(message: FromPart): void {
  // The launcher may be gone: then this process is about to end as well.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

function listen(server: Server, socket: string): Promise<void> {
  rmSync(socket, { force: true });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, () => resolve());
  });
}

async function begin(setup: PartSetup, make: (context: PartContext) => Promise<MadePart>) {
  const context = contextOf(setup);
  const part = await make(context);
  const server = partServer(part, context);
  await listen(server, setup.socket);
  const beats = setInterval(() => tell({ type: 'beat' }), beatEvery);
  return {
    setClock(offset: number) {
      context.clock.advance(Math.max(0, offset - context.clock.offset));
      tell({ type: 'clock', offset });
    },
    async stop() {
      clearInterval(beats);
      server.close();
      server.closeAllConnections();
      await part.close();
    },
  };
}

/** Runs a part in this process until the launcher tells it to stop, or is gone. */
export function runPart(make: (context: PartContext) => Promise<MadePart>): void {
  let running: Awaited<ReturnType<typeof begin>> | undefined;
  const end = async (): Promise<void> => {
    await running?.stop().catch(() => undefined);
    process.exit(0);
  };
  // The terminal's Ctrl-C reaches every process of the group: the launcher's word counts.
  process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);
  process.on('disconnect', () => void end());
  process.on('message', (message: ToPart) => {
    if (message.type === 'stop') return void end();
    if (message.type === 'clock') return running?.setClock(message.offset);
    begin(message.setup, make).then(
      (started) => {
        running = started;
        tell({ type: 'ready' });
      },
      (error: unknown) => tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  });
}
