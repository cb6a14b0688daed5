/** Addresses of this very machine. */

/** True for a URL of this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/**
 * True for an `http:` URL on a loopback address: AWS takes identity providers by `https:` alone, and a local one has no
 * certificate that anybody would trust.
 */
export function isLoopbackHttp(url: URL): boolean {
  return url.protocol === 'http:' && isLoopback(url);
}
