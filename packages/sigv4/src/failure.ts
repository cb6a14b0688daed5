/** Why a request is not authentic, in terms of no protocol; `failureFor` says it in a service's own. */

/** Where the credential was presented. */
export type Via = 'header' | 'query';

/** One fault of a credential scope. */
export type ScopeFault =
  | { readonly part: 'date'; readonly given: string; readonly expected: string; readonly amzDate: string }
  | { readonly part: 'region'; readonly given: string; readonly expected?: string }
  | { readonly part: 'service'; readonly given: string; readonly expected: string }
  | { readonly part: 'terminator'; readonly given: string };

/** Failures of what is presented: they need no key. `hashed` is the base64 of a SHA-256, as AWS shows such headers. */
export type PresentationFailure =
  | { readonly kind: 'missing-authentication' }
  | { readonly kind: 'several-mechanisms' }
  | { readonly kind: 'unsupported-authorization' }
  | { readonly kind: 'unsupported-algorithm'; readonly via: Via; readonly algorithm: string }
  | { readonly kind: 'incomplete'; readonly via: Via; readonly missing: readonly string[]; readonly hashed?: string }
  | { readonly kind: 'malformed-pair'; readonly hashed: string }
  | { readonly kind: 'repeated'; readonly via: Via; readonly name: string }
  | { readonly kind: 'malformed-credential'; readonly via: Via; readonly credential: string }
  | { readonly kind: 'malformed-date'; readonly via: Via; readonly given: string }
  | {
      readonly kind: 'invalid-expires';
      readonly reason: 'not-a-number' | 'negative' | 'too-long';
      readonly given: string;
    }
  | { readonly kind: 'missing-content-sha256' }
  | { readonly kind: 'invalid-content-sha256'; readonly given: string }
  | { readonly kind: 'scope'; readonly via: Via; readonly faults: readonly ScopeFault[] }
  | { readonly kind: 'headers-not-signed'; readonly names: readonly string[] };

/** Failures of time. Times are in milliseconds. */
export type TimeFailure =
  | {
      readonly kind: 'skewed';
      readonly direction: 'expired' | 'not-yet';
      readonly amzDate: number;
      readonly now: number;
      readonly skewMs: number;
    }
  | {
      readonly kind: 'presigned-expired' | 'presigned-not-yet';
      readonly amzDate: number;
      readonly expiresSeconds: number;
      readonly now: number;
      readonly skewMs: number;
    };

/** Failures of the key, its token or its signature. The caller makes the first three. */
export type KeyFailure =
  | { readonly kind: 'unknown-key'; readonly accessKeyId: string }
  | { readonly kind: 'invalid-token' }
  | { readonly kind: 'expired-token' }
  | {
      readonly kind: 'signature-mismatch';
      readonly accessKeyId: string;
      readonly signature: string;
      readonly stringToSign: string;
      /** Absent where there is none: the chunks and trailers of a body. */
      readonly canonicalRequest?: string;
    };

/** Failures of a body against what its request said of it. */
export type BodyFailure =
  | { readonly kind: 'content-sha256-mismatch'; readonly declared: string; readonly computed: string }
  | { readonly kind: 'digest-mismatch'; readonly name: string; readonly declared: string; readonly computed: string }
  | { readonly kind: 'invalid-digest'; readonly name: string; readonly given: string }
  | { readonly kind: 'several-checksums' }
  | { readonly kind: 'missing-decoded-length' }
  | { readonly kind: 'invalid-decoded-length'; readonly given: string }
  | { readonly kind: 'incomplete-body' }
  | { readonly kind: 'malformed-chunk' }
  | { readonly kind: 'chunk-too-small'; readonly chunk: number; readonly size: number }
  | { readonly kind: 'unsupported-trailer'; readonly given: string }
  | { readonly kind: 'malformed-trailer' };

/** Why a request is refused before authorization. Holds no secret and no derived key. */
export type Failure = PresentationFailure | TimeFailure | KeyFailure | BodyFailure;
