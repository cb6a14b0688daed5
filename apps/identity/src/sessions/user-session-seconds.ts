/** How long credentials of GetSessionToken and GetFederationToken last. */
import type { Caller } from '@cloudgate/ports';

const defaultSeconds = 43_200;
const rootSeconds = 3600;

/** The duration in seconds: the root user's is never longer than an hour. */
export function userSessionSeconds(caller: Caller, requested: number | undefined): number {
  const seconds = requested ?? defaultSeconds;
  return caller.principal.kind === 'root' ? Math.min(seconds, rootSeconds) : seconds;
}
