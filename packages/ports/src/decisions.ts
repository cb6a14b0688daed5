/** The decisions that the authorizer keeps, by request id, for whoever asks why. */

/** One requirement and what was decided of it. */
export interface DecisionRecord {
  readonly action: string;
  readonly resource: string;
  readonly mode: string;
  readonly allowed: boolean;
  /** `allow`, `explicit deny` or `implicit deny`. */
  readonly because: string;
  /** The type of policy that decided, such as `identity-based policy`. */
  readonly layer: string;
  /** The statement that decided, where one did. */
  readonly statement?: { readonly policy: string; readonly index: number; readonly sid?: string };
  /** The condition keys that the decision was made with. */
  readonly context: Readonly<Record<string, string | readonly string[]>>;
  /** Content hashes of the policies it was made with, by layer. */
  readonly policies: Readonly<Record<string, readonly string[]>>;
}

/** All that was decided of one request. Times are milliseconds since the epoch, on the cloud clock. */
export interface RequestDecision {
  readonly requestId: string;
  readonly at: number;
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly principal: {
    readonly type: string;
    readonly arn: string;
    readonly account?: string;
    readonly accessKeyId?: string;
  };
  /** The policy store's revision that all of it was decided on. */
  readonly revision: number;
  readonly allowed: boolean;
  readonly requirements: readonly DecisionRecord[];
}

/** Reads what the authorizer remembers: the last 10,000 decisions, and the audit events. */
export interface DecisionLog {
  /** The decision of a request; `undefined` when there was none, or when it is no longer kept. */
  decision(requestId: string): Promise<RequestDecision | undefined>;
  /** The latest decisions, newest first. */
  decisions(limit: number): Promise<readonly RequestDecision[]>;
  /** Audit events, newest first. */
  events(filter: EventFilter): Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** Which audit events to read. */
export interface EventFilter {
  readonly account?: string;
  readonly accessKeyId?: string;
  readonly principalId?: string;
  readonly limit: number;
}
