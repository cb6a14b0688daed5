/**
 * The signatures of the chunks of a body: each signs the one before it.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
import { hash } from 'node:crypto';
import { scopeText } from '../canonical/canonical-request.js';
import { equalSignatures } from '../constant-time.js';
import type { Failure } from '../failure.js';
import type { Presented } from '../presented.js';
import type { SigningKey } from '../signing-key.js';

const emptyHash = hash('sha256', '', 'hex');

/** Verifies signatures one after the other, from the request's own on. */
export class ChunkChain {
  readonly #accessKeyId: string;
  readonly #key: SigningKey;
  readonly #middle: string;
  #previous: string;

  constructor(presented: Presented, key: SigningKey) {
    this.#accessKeyId = presented.accessKeyId;
    this.#key = key;
    this.#middle = `${presented.amzDateText}\n${scopeText(presented)}`;
    this.#previous = presented.signature;
  }

  /** Verifies the signature of a chunk with this SHA-256, in hexadecimal. */
  chunk(dataHash: string, signature: string): Failure | undefined {
    return this.#verify(
      `AWS4-HMAC-SHA256-PAYLOAD\n${this.#middle}\n${this.#previous}\n${emptyHash}\n${dataHash}`,
      signature,
    );
  }

  /** Verifies the signature of a trailer: lines of `name:value`, each ended by a newline. */
  trailer(canonical: string, signature: string): Failure | undefined {
    const hashed = hash('sha256', Buffer.from(canonical, 'latin1'), 'hex');
    return this.#verify(`AWS4-HMAC-SHA256-TRAILER\n${this.#middle}\n${this.#previous}\n${hashed}`, signature);
  }

  #verify(stringToSign: string, signature: string): Failure | undefined {
    if (!equalSignatures(signature, this.#key.sign(stringToSign))) {
      return { kind: 'signature-mismatch', accessKeyId: this.#accessKeyId, signature, stringToSign };
    }
    this.#previous = signature;
    return undefined;
  }
}
