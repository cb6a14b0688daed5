/** An error as a service writes it. */
export interface ErrorForm {
  readonly code: string;
  /** The HTTP status. */
  readonly status: number;
  readonly message: string;
  /** Further elements of S3's error document, by name. */
  readonly details?: Readonly<Record<string, string>>;
}
