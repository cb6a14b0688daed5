/** The parts that get a process each, and who may call whom: nobody else is given a key. */
import { type CalleeSetup, pairKey } from '@cloudgate/ports/rpc';
import path from 'node:path';

/** The name that the launcher itself calls by. */
export const launcher = 'cloud';

/** A part, and what it is told. */
export interface PartDescription {
  readonly name: string;
  readonly callees: readonly string[];
  /** It makes or verifies credentials, so it is told the root key. */
  readonly holdsKeys: boolean;
  /** The models that it serves; none for the parts behind the gate. */
  readonly models: readonly string[];
}

/** In the order in which they start: each after those that it calls. */
export const partDescriptions: readonly PartDescription[] = [
  { name: 'policy-store', callees: [], holdsKeys: false, models: [] },
  { name: 'authorizer', callees: ['policy-store'], holdsKeys: true, models: [] },
  {
    name: 'identity',
    callees: ['policy-store', 'authorizer'],
    holdsKeys: true,
    models: ['iam', 'sts'],
  },
  {
    name: 's3',
    callees: ['policy-store', 'authorizer'],
    holdsKeys: false,
    models: ['s3'],
  },
  {
    name: 'ec2',
    callees: ['policy-store', 'authorizer'],
    holdsKeys: false,
    models: ['ec2'],
  },
];

/** Sockets and keys of one start. */
export class Wiring {
  readonly #secret: Uint8Array;
  readonly #folder: string;

  /** `folder` is its owner's alone; its path is short, as those of sockets must be. */
  constructor(secret: Uint8Array, folder: string) {
    this.#secret = secret;
    this.#folder = folder;
  }

  socketOf(part: string): string {
    return path.join(this.#folder, `${part}.sock`);
  }

  key(from: string, to: string): Buffer {
    return pairKey(this.#secret, from, to);
  }

  /** The keys of those who may call a part. */
  callersOf(part: string): Record<string, Uint8Array> {
    const names = partDescriptions.filter(({ callees }) => callees.includes(part)).map(({ name }) => name);
    return Object.fromEntries([launcher, ...names].map((name) => [name, this.key(name, part)]));
  }

  /** What a part may call. */
  calleesOf({ name, callees }: PartDescription): Record<string, CalleeSetup> {
    return Object.fromEntries(
      callees.map((callee) => [callee, { socket: this.socketOf(callee), key: this.key(name, callee) }]),
    );
  }
}
