/** What the launcher and a part's process say to each other on the channel between them, and nowhere else. */

/** Another part that this one may call. */
export interface CalleeSetup {
  readonly socket: string;
  /** The key of the pair. */
  readonly key: Uint8Array;
}

/** All that a part is told when it starts. Keys come this way only: never as an argument or in the environment. */
export interface PartSetup {
  readonly name: string;
  /** Where it is to listen. */
  readonly socket: string;
  /** The state folder. */
  readonly state: string;
  readonly region: string;
  readonly assumeSecureTransport: boolean;
  /** Milliseconds by which the cloud clock runs ahead. */
  readonly clockOffset: number;
  /** The keys of the parts that may call this one. */
  readonly callers: Readonly<Record<string, Uint8Array>>;
  readonly callees: Readonly<Record<string, CalleeSetup>>;
  /** For the authorizer and identity alone. */
  readonly rootKey?: Uint8Array;
}

/** From the launcher. */
export type ToPart =
  | { readonly type: 'setup'; readonly setup: PartSetup }
  | { readonly type: 'clock'; readonly offset: number }
  | { readonly type: 'stop' };

/** To the launcher. */
export type FromPart =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'beat' }
  | { readonly type: 'clock'; readonly offset: number };

/** Milliseconds between two signs of life. */
export const beatEvery = 500;
