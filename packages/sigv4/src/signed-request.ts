/** What of an HTTP request is signed, exactly as it came. */
export interface SignedRequest {
  readonly method: string;
  /** The path of the request line, neither decoded nor normalised, without the query. */
  readonly path: string;
  /** The query of the request line, not decoded, without its `?`; empty when there is none. */
  readonly query: string;
  /** Node's `rawHeaders`: name, value, name, value… Bytes outside ASCII are read as Latin-1, as node does. */
  readonly headers: readonly string[];
}

/** The service a request is for: it decides how the request is made canonical. */
export interface SignedService {
  /** The name in the credential scope, such as `s3` or `iam`. */
  readonly name: string;
}
