/** An error that a client is told: AWS's code, status and wording. */

/** What an error carries beside its code. */
export interface ServiceErrorOptions {
  /** HTTP status; 400 unless given. */
  readonly status?: number;
  /** Members of the modelled error, or extra elements of its body. Never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Response headers beside the protocol's own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What went wrong inside: for the log, never for the client. */
  readonly cause?: unknown;
}

/** An error in AWS's terms. Handlers throw it; one mapper writes it in the protocol's form. */
export class ServiceError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: string, message: string, options: ServiceErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ServiceError';
    this.code = code;
    this.status = options.status ?? 400;
    this.details = options.details ?? {};
    this.headers = options.headers ?? {};
  }

  /** Whose fault it is, as the protocols say it. */
  get fault(): 'Sender' | 'Receiver' {
    return this.status >= 500 ? 'Receiver' : 'Sender';
  }
}
