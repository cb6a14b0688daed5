/** Addresses of this very machine. */

/**
 * True for an `http:` URL on a loopback address: AWS takes identity providers by `https:` alone, and a local one has no
 * certificate that anybody would trust.
 */
export function isLoopbackHttp({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
