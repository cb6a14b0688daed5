/** Lists in pages, in a stable order. */

/** Which page of a list. */
export interface PageRequest {
  /** `next` of the page before; the first page where absent. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: string;
}
