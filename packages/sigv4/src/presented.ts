import type { QueryParameter } from './canonical/query-parameters.js';
import type { RequestHeaders } from './request-headers.js';
import type { SignedRequest, SignedService } from './signed-request.js';

/** How the body of a request is bound to its signature. */
export type PayloadMode =
  /** Every service but S3: the hash of the whole body is signed, and the caller computes it. */
  | 'buffered'
  /** S3: `x-amz-content-sha256` is the body's hash. */
  | 'sha256'
  /** S3: the body is not signed. */
  | 'unsigned'
  /** S3: `aws-chunked`, each chunk signed. */
  | 'chunked'
  /** S3: `aws-chunked`, each chunk and the trailer signed. */
  | 'chunked-trailer'
  /** S3: `aws-chunked` with a trailer, nothing of it signed. */
  | 'unsigned-trailer';

/** What a request says about its body. */
export interface Payload {
  readonly mode: PayloadMode;
  /** `x-amz-content-sha256`, or what S3 takes for it; the last line of the canonical request, but for `buffered`. */
  readonly declared?: string;
}

/** What a signing key is good for. */
export interface CredentialScope {
  /** `YYYYMMDD` */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  /** `aws4_request`, when it is right. */
  readonly terminator: string;
}

/** A credential that a request presents, read but not verified; in its header or its query. */
export type Presented = PresentedBy<'header'> | PresentedBy<'presigned'>;

/** What both kinds of credentials have. */
export interface PresentedBy<Kind extends 'header' | 'presigned'> {
  readonly kind: Kind;
  readonly accessKeyId: string;
  readonly scope: CredentialScope;
  /** Lower-case names in ascending order. */
  readonly signedHeaders: readonly string[];
  /** As it came; 64 hexadecimal digits when it is right. */
  readonly signature: string;
  /** When the request says it was signed, in milliseconds. */
  readonly amzDate: number;
  /** The same as `YYYYMMDDTHHMMSSZ`. */
  readonly amzDateText: string;
  /** `X-Amz-Expires` of a presigned request; services other than S3 can do without. */
  readonly expiresSeconds?: number;
  readonly sessionToken?: string;
  readonly payload: Payload;
  /** What it was read for: decides how the request is made canonical. */
  readonly service: SignedService;
  readonly request: SignedRequest;
  readonly headers: RequestHeaders;
  readonly parameters: readonly QueryParameter[];
}

/** A request that presents no credential. */
export interface Anonymous {
  readonly kind: 'anonymous';
  readonly payload: Payload;
  readonly headers: RequestHeaders;
}
