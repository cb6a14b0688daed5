/** What a protocol takes and gives. One object per protocol; none of them keeps state between requests. */
import type { Readable } from 'node:stream';
import type { ServiceModel } from '@cloudgate/models';

/** A request as it came, nothing decoded. */
export interface WireRequest {
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  /** Still percent-encoded, without the question mark. */
  readonly query: string;
  /** Names lower-cased, repeated headers joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** The buffered body; absent where the body is streamed. */
  readonly body?: Uint8Array;
  /** S3's body, for operations whose payload streams. */
  readonly stream?: Readable;
  /** The bucket that a virtual-hosted-style host names; `path` is then the key. */
  readonly bucket?: string;
}

/** A response, ready to be written. */
export interface WireResponse {
  readonly status: number;
  /** Names lower-cased. */
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array | Readable | undefined;
}

/** What every answer carries. */
export interface ResponseContext {
  readonly requestId: string;
  /** S3's second id, `x-amz-id-2`. */
  readonly hostId?: string;
}

/** An error as a protocol writes it. */
export interface ErrorDescription {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly fault: 'Sender' | 'Receiver';
  /** Further members of the modelled error or, for S3, further elements (such as `BucketName`). */
  readonly details?: Readonly<Record<string, unknown>>;
  /** S3's `Resource`. */
  readonly resource?: string;
  /** Further headers, names lower-cased, such as `x-amz-delete-marker`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error's context: a HEAD is answered without a body. */
export interface ErrorContext extends ResponseContext {
  readonly method: string;
}

/** An operation's input or output, by member name. */
export type Values = Readonly<Record<string, unknown>>;

/** The server's side of one protocol. */
export interface Protocol {
  /**
   * The operation that a request calls.
   * @throws WireError in the protocol's own way where there is none
   */
  operationOf(model: ServiceModel, request: WireRequest): string;
  /**
   * The request's input: what the SDK client's `input` was.
   * @throws WireError for a request that cannot be read
   */
  decode(model: ServiceModel, operation: string, request: WireRequest): Record<string, unknown>;
  /** The answer of a success. */
  encode(model: ServiceModel, operation: string, output: Values, context: ResponseContext): WireResponse;
  /** The answer of a failure; `operation` is undefined where none was found. */
  encodeError(
    model: ServiceModel,
    operation: string | undefined,
    answer: { readonly error: ErrorDescription; readonly context: ErrorContext },
  ): WireResponse;
}
