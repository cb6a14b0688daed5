/** A change to the HTTP binding of a service's operations: all of them, `only` some, or all `except` some. */
export interface Correction {
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly uriPrefix?: string;
  readonly code?: number;
  readonly why: string;
}
