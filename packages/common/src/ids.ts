/**
 * Every id that Cloudgate makes comes from here.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
import { randomBytes, randomUUID } from 'node:crypto';

/** What a unique id is of, by its first four letters, as AWS assigns them. */
export type UniqueIdPrefix = 'AIDA' | 'AROA' | 'AGPA' | 'ANPA' | 'AIPA' | 'ASCA' | 'APKA' | 'ACCA' | 'AKIA' | 'ASIA';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const randomLetters = 6;
/** What names a key rather than an entity. */
const keyPrefixes: readonly UniqueIdPrefix[] = ['AKIA', 'ASIA', 'APKA'];

/** Big-endian base32 without padding; the ids' lengths are whole numbers of five bits. */
function toBase32(value: bigint, letters: number): string {
  let text = '';
  for (let shift = BigInt((letters - 1) * 5); shift >= 0n; shift -= 5n) text += base32[Number((value >> shift) & 31n)];
  return text;
}

function randomBigInt(bytes: number): bigint {
  return BigInt(`0x${randomBytes(bytes).toString('hex')}`);
}

/**
 * A unique id or access key id that carries its account, in the layout that `sts:GetAccessKeyInfo` can read back:
 * the first ten letters after the prefix hold the account in bits 7 to 46 of their first 48.
 *
 * 20 characters for access and public keys, 21 for entities, as AWS's.
 */
export function newUniqueId(prefix: UniqueIdPrefix, account: string): string {
  const head = (1n << 49n) | (BigInt(account) << 9n) | (randomBigInt(2) & 511n);
  const tail = keyPrefixes.includes(prefix) ? randomLetters : randomLetters + 1;
  return prefix + toBase32(head, 10) + toBase32(randomBigInt(5) & ((1n << (BigInt(tail) * 5n)) - 1n), tail);
}

/** The account that an access key id or unique id carries; `undefined` when the text is not such an id. */
export function accountOfUniqueId(id: string): string | undefined {
  if (!/^A[A-Z]{3}[A-Z2-7]{16,17}$/.test(id)) return undefined;
  let head = 0n;
  for (const letter of id.slice(4, 14)) head = (head << 5n) | BigInt(base32.indexOf(letter));
  const account = (head >> 9n) & ((1n << 40n) - 1n);
  return account > 999_999_999_999n ? undefined : account.toString().padStart(12, '0');
}

/** An id of a signing certificate: 28 letters and digits, which carry nothing. */
export function newCertificateId(): string {
  return toBase32(randomBigInt(18) & ((1n << 140n) - 1n), 28);
}

/** A secret access key: 40 characters of 240 random bits. */
export function newSecretAccessKey(): string {
  return randomBytes(30).toString('base64');
}

/** A request id in the form of every service but S3. */
export function newRequestId(): string {
  return randomUUID();
}

/** An EC2 resource id, such as `i-0abc…` (17 hexadecimal digits). */
export function newEc2Id(prefix: string): string {
  return `${prefix}-0${randomBytes(8).toString('hex')}`;
}

/** An internal id, never shown on the wire. */
export function newInternalId(): string {
  return randomUUID();
}

/** The 64 hexadecimal digits by which S3 knows an account. */
export function newCanonicalUserId(): string {
  return randomBytes(32).toString('hex');
}
