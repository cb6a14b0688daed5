/** Path prefixes of lists. */

/** A filter of entities below a path; everything is below none. */
export function below(pathPrefix: string | undefined): (row: { readonly path: string }) => boolean {
  return ({ path }) => pathPrefix === undefined || path.startsWith(pathPrefix);
}
