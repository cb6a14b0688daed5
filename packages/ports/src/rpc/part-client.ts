/** Calls another part over its Unix socket. */
import { newRequestId } from '@cloudgate/common';
import type { KeyObject } from 'node:crypto';
import { Agent, type IncomingMessage, request } from 'node:http';
import { PartUnavailableError } from '../unavailable.js';
import { currentCall } from './call-context.js';
import { signCall } from './call-token.js';
import { pack, unpack, unpackError } from './payload.js';

/** Milliseconds that a request may wait for all the parts that it needs. */
export const callDeadline = 3000;

/** Whom to call, and as whom. */
export interface PartAddress {
  /** The part that is called. */
  readonly part: string;
  /** The path of its socket. */
  readonly socket: string;
  /** The part that calls. */
  readonly from: string;
  /** The key of the pair. */
  readonly key: KeyObject;
  /** Milliseconds for calls that no request waits for, such as a reset; {@link callDeadline} unless given. */
  readonly patience?: number;
}

/** A method of a port of a part. */
export interface Call {
  readonly port: string;
  readonly method: string;
  readonly args: readonly unknown[];
  /** The request that the call is for; that of the call under way, unless given. */
  readonly requestId?: string;
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A connection to one part. */
export class PartClient {
  readonly #address: PartAddress;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64, scheduling: 'lifo' });

  constructor(address: PartAddress) {
    this.#address = address;
  }

  get part(): string {
    return this.#address.part;
  }

  /**
   * Calls a method and gives what it returned.
   * @throws PartUnavailableError when there is no answer in time, or none that can be used
   * @throws ServiceError what the method threw
   */
  async call(call: Call): Promise<unknown> {
    const context = currentCall();
    const patience = Date.now() + (this.#address.patience ?? callDeadline);
    const deadline = Math.min(patience, context?.deadline ?? patience);
    const requestId = call.requestId ?? context?.requestId ?? newRequestId();
    const body = pack(call.args);
    const { from, part: to, key } = this.#address;
    const path = `/ports/${call.port}/${call.method}`;
    const token = signCall(key, { from, to, requestId, deadline }, Buffer.concat([Buffer.from(path), body]));
    const { status, bytes } = await this.#exchange({ path, body, token, deadline });
    if (status === 200) return unpack(bytes);
    if (status === 422) throw unpackError(bytes);
    throw status === 500
      ? new Error(`the ${to} failed in \`${call.port}.${call.method}\`; its own log says why`)
      : new PartUnavailableError(to, new Error(`it answered ${status}`));
  }

  /** Lets go of the idle connections. */
  close(): void {
    this.#agent.destroy();
  }

  #exchange(sent: { path: string; body: Buffer; token: string; deadline: number }) {
    const { part, socket } = this.#address;
    const { path, body, token, deadline } = sent;
    return new Promise<{ status: number; bytes: Buffer }>((resolve, reject) => {
      const fail = (error: unknown): void => {
        clearTimeout(timer);
        reject(new PartUnavailableError(part, error));
      };
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/octet-stream',
        'content-length': body.byteLength,
      };
      const outgoing = request(
        { socketPath: socket, path, method: 'POST', agent: this.#agent, headers },
        (incoming) => {
          bodyOf(incoming).then((bytes) => {
            clearTimeout(timer);
            resolve({ status: incoming.statusCode ?? 0, bytes });
          }, fail);
        },
      );
      const timer = setTimeout(
        () => outgoing.destroy(new Error('no answer in time')),
        Math.max(1, deadline - Date.now()),
      );
      outgoing.on('error', fail);
      outgoing.end(body);
    });
  }
}
