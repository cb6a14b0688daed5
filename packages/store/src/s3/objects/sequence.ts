/** The order of an object's versions. */

let latest = 0n;

/**
 * The next number: greater than any before in this process, than the one it follows, and than those of earlier
 * processes as far as the machine's clock did not go back.
 */
export function nextSequence(follows = 0n): bigint {
  const now = BigInt(Date.now()) * 1000n;
  for (const least of [now, follows + 1n]) if (latest < least) latest = least - 1n;
  latest += 1n;
  return latest;
}
