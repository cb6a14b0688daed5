/**
 * The `aws-chunked` content encoding.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
import { createHash, type Hash } from 'node:crypto';
import type { Failure } from '../failure.js';
import type { ChunkChain } from './chunk-chain.js';

/** Far more than a size and a signature need. */
const longestLine = 256;
const longestTrailer = 8192;
/** S3 takes smaller chunks only at the end. */
const smallestChunk = 8192;
const chunkHeader = /^([0-9A-Fa-f]{1,13})(?:;chunk-signature=([0-9a-f]{64}))?\r\n$/;
const newline = 0x0a;

/** Takes the framing off a body while it flows, and verifies the chunks' signatures. */
export class AwsChunkedDecoder {
  readonly #chain: ChunkChain | undefined;
  readonly #hasTrailer: boolean;
  #state: 'header' | 'data' | 'data-end' | 'trailer' = 'header';
  /** What came of the line, line end or trailer that is being read. */
  #text = '';
  #remaining = 0;
  #chunk = 0;
  #size = 0;
  #signature = '';
  #hash: Hash | undefined;

  /** @param chain the chunks' signatures, when they are signed */
  constructor(chain: ChunkChain | undefined, hasTrailer: boolean) {
    this.#chain = chain;
    this.#hasTrailer = hasTrailer;
  }

  /** Everything after the last chunk, once the body has ended. */
  get trailer(): string {
    return this.#text;
  }

  /** Decodes the next bytes; `emit` gets the data in them. */
  write(bytes: Buffer, emit: (data: Buffer) => void): Failure | undefined {
    for (let at = 0; at < bytes.length;) {
      if (this.#state === 'data') {
        const data = bytes.subarray(at, at + this.#remaining);
        at += data.length;
        this.#remaining -= data.length;
        this.#hash?.update(data);
        emit(data);
        if (this.#remaining === 0) this.#state = 'data-end';
        continue;
      }
      const end = this.#state === 'trailer' ? -1 : bytes.indexOf(newline, at);
      const next = end < 0 ? bytes.length : end + 1;
      const limit = this.#state === 'trailer' ? longestTrailer : longestLine;
      if (this.#text.length + next - at > limit) return this.#malformed();
      this.#text += bytes.toString('latin1', at, next);
      at = next;
      const failure = end < 0 ? undefined : this.#endOfLine();
      if (failure) return failure;
    }
    return undefined;
  }

  /** Ends the body: whether its last chunk, and nothing but a trailer, has come. */
  end(): Failure | undefined {
    if (this.#state !== 'trailer') return { kind: 'incomplete-body' };
    if (!this.#hasTrailer && this.#text !== '\r\n' && this.#text !== '') return this.#malformed();
    return undefined;
  }

  #malformed(): Failure {
    return this.#state === 'trailer' && this.#hasTrailer ? { kind: 'malformed-trailer' } : { kind: 'malformed-chunk' };
  }

  #endOfLine(): Failure | undefined {
    const line = this.#text;
    this.#text = '';
    if (this.#state === 'header') return this.#startChunk(line);
    if (line !== '\r\n') return this.#malformed();
    this.#state = 'header';
    return this.#endChunk();
  }

  #startChunk(line: string): Failure | undefined {
    const [, digits, signature] = chunkHeader.exec(line) ?? [];
    if (digits === undefined || (signature === undefined) !== (this.#chain === undefined)) return this.#malformed();
    const size = Number.parseInt(digits, 16);
    if (size > 0 && this.#chunk > 0 && this.#size < smallestChunk) {
      return { kind: 'chunk-too-small', chunk: this.#chunk, size: this.#size };
    }
    this.#chunk += 1;
    this.#size = size;
    this.#remaining = size;
    this.#signature = signature ?? '';
    if (this.#chain) this.#hash = createHash('sha256');
    this.#state = size > 0 ? 'data' : 'trailer';
    return size > 0 ? undefined : this.#endChunk();
  }

  #endChunk(): Failure | undefined {
    return this.#hash && this.#chain?.chunk(this.#hash.digest('hex'), this.#signature);
  }
}
