import type { Failure } from '../failure.js';
import type { RequestHeaders } from '../request-headers.js';
import type { ChunkChain } from './chunk-chain.js';
import { checksumOf, declaredDigest, type DeclaredDigest } from './declared-digest.js';

const signatureName = 'x-amz-trailer-signature';
const line = /^([A-Za-z0-9-]+):[ \t]*(.*?)[ \t]*$/;

/** The one checksum header that `x-amz-trailer` announces; `undefined` when it announces none. */
export function announcedTrailer(headers: RequestHeaders): string | Failure | undefined {
  const given = headers.get('x-amz-trailer');
  if (given === undefined) return undefined;
  const name = given.trim().toLowerCase();
  const known = checksumOf(name) !== undefined && !headers.isRepeated('x-amz-trailer');
  return known ? name : { kind: 'unsupported-trailer', given };
}

const malformed: Failure = { kind: 'malformed-trailer' };

function linesOf(text: string): Map<string, string> | Failure {
  if (text !== '' && !text.endsWith('\n')) return { kind: 'incomplete-body' };
  const lines = new Map<string, string>();
  // Signers end the checksum's line by a bare newline, others by CRLF, and both leave empty lines.
  for (const part of text.split(/\r?\n/)) {
    if (part === '') continue;
    const [, name, value] = line.exec(part) ?? [];
    if (name === undefined || value === undefined || lines.has(name.toLowerCase())) return malformed;
    lines.set(name.toLowerCase(), value);
  }
  return lines;
}

/**
 * Reads and verifies what follows the last chunk.
 * @param announced the header that has to be there, and alone
 * @param chain the chunks' signatures, when the trailer is signed
 */
export function readTrailer(
  text: string,
  announced: string | undefined,
  chain: ChunkChain | undefined,
): DeclaredDigest | Failure | undefined {
  const lines = linesOf(text);
  if (!(lines instanceof Map)) return lines;
  const signature = lines.get(signatureName);
  lines.delete(signatureName);
  if ((signature === undefined) !== (chain === undefined)) return malformed;
  const canonical = [...lines].map(([name, value]) => `${name}:${value}\n`).join('');
  const failure = signature === undefined ? undefined : chain?.trailer(canonical, signature);
  if (failure) return failure;
  if (announced === undefined) return lines.size === 0 ? undefined : malformed;
  const value = lines.get(announced);
  const algorithm = checksumOf(announced);
  if (value === undefined || algorithm === undefined || lines.size > 1) return malformed;
  return declaredDigest(announced, algorithm, value);
}
