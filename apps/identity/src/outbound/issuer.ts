/** The issuer of an account's own tokens: a URL of the cloud, where its keys can be read. */

/** The issuer with this id, as a client reaches the cloud: its tokens are checked by who reaches it the same way. */
export function issuerUrl(endpoint: string, issuerId: string): string {
  return `${endpoint}/_cloudgate/issuers/${issuerId}`;
}
