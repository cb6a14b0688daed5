/** What the listings have in common: how much they give, and how they write keys. */
import { invalidArgument } from '../../errors.js';

/** The limits of a page size. */
export interface PageLimits {
  /** The parameter, as on the wire. */
  readonly name: string;
  readonly least?: number;
  readonly most?: number;
}

const mostKeys = 1000;

/**
 * The number of keys to give: 1,000 at most unless told otherwise.
 * @throws ServiceError `InvalidArgument` for a number out of its range
 */
export function pageSize(asked: number | undefined, { name, least = 0, most = mostKeys }: PageLimits): number {
  if (asked === undefined) return most;
  if (!Number.isInteger(asked) || asked < least) {
    const message = `Argument ${name} must be an integer between ${least} and 2147483647`;
    throw invalidArgument(message, name, String(asked));
  }
  return Math.min(asked, most);
}

/**
 * How a listing writes keys: percent-encoded where asked, for XML cannot hold every key.
 * @throws ServiceError `InvalidArgument` for an encoding that S3 does not know
 */
export function keyEncoder(encodingType: string | undefined): (key: string) => string {
  if (encodingType === undefined) return (key) => key;
  if (encodingType !== 'url') {
    throw invalidArgument('Invalid Encoding Method specified in Request', 'encoding-type', encodingType);
  }
  return (key) =>
    encodeURIComponent(key)
      .replaceAll('%2F', '/')
      .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A continuation token, which clients must not read: the last key or common prefix of the page before. */
export function continuationToken(last: string): string {
  return Buffer.from(`1${last}`).toString('base64url');
}

/**
 * What a continuation token stands for.
 * @throws ServiceError `InvalidArgument` when it is none of ours
 */
export function readContinuationToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString();
  if (!text.startsWith('1') || continuationToken(text.slice(1)) !== token) {
    throw invalidArgument('The continuation token provided is incorrect', 'continuation-token', token);
  }
  return text.slice(1);
}
