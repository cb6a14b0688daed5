import type { Failure } from '../failure.js';
import { AwsChunkedDecoder } from './aws-chunked.js';
import type { BodyPlan } from './body-plan.js';
import { type Checksum, type ChecksumAlgorithm, newChecksum } from './checksum.js';
import { checksumOf, type DeclaredDigest } from './declared-digest.js';
import { readTrailer } from './trailer.js';

/** What a body was, once it is verified. */
export interface BodyReport {
  /** Bytes without framing. */
  readonly length: number;
  /** The results of every digest that was named or asked for. */
  readonly digests: ReadonlyMap<ChecksumAlgorithm, Buffer>;
  /** The checksum that the request or its trailer named. */
  readonly declared?: ChecksumAlgorithm;
}

function algorithmsOf(plan: BodyPlan): Set<ChecksumAlgorithm> {
  const algorithms = new Set(plan.compute);
  for (const { algorithm } of plan.digests) algorithms.add(algorithm);
  const announced = plan.announced === undefined ? undefined : checksumOf(plan.announced);
  if (announced !== undefined) algorithms.add(announced);
  if (plan.sha256 !== undefined) algorithms.add('sha256');
  return algorithms;
}

/** Verifies a body piece by piece, and hands on its data. */
export class BodyVerifier {
  readonly #plan: BodyPlan;
  readonly #sums: readonly (readonly [ChecksumAlgorithm, Checksum])[];
  readonly #decoder: AwsChunkedDecoder | undefined;
  readonly #emit: (data: Buffer) => void;
  #length = 0;

  /** @param emit gets the data; it is not known to be whole and right before `end` says so */
  constructor(plan: BodyPlan, emit: (data: Buffer) => void) {
    this.#plan = plan;
    this.#sums = [...algorithmsOf(plan)].map((algorithm) => [algorithm, newChecksum(algorithm)] as const);
    this.#emit = (data) => {
      this.#length += data.length;
      for (const [, sum] of this.#sums) sum.update(data);
      emit(data);
    };
    if (plan.length !== undefined) this.#decoder = new AwsChunkedDecoder(plan.chain, plan.mode !== 'chunked');
  }

  /** Takes the next bytes of the body. */
  write(bytes: Buffer): Failure | undefined {
    if (!this.#decoder) {
      this.#emit(bytes);
      return undefined;
    }
    const failure = this.#decoder.write(bytes, this.#emit);
    if (failure) return failure;
    return this.#length > (this.#plan.length ?? Infinity) ? { kind: 'incomplete-body' } : undefined;
  }

  /** Ends the body: what it was, or why it is not what the request says. */
  end(): BodyReport | Failure {
    const trailing = this.#decoder && this.#endOfChunks(this.#decoder);
    if (trailing && 'kind' in trailing) return trailing;
    const digests = new Map(this.#sums.map(([algorithm, sum]) => [algorithm, sum.digest()] as const));
    const { sha256 } = this.#plan;
    const computed = digests.get('sha256')?.toString('hex');
    if (sha256 !== undefined && sha256 !== computed) {
      return { kind: 'content-sha256-mismatch', declared: sha256, computed: computed ?? '' };
    }
    const declared = trailing ? [...this.#plan.digests, trailing] : this.#plan.digests;
    for (const { name, algorithm, value } of declared) {
      const result = digests.get(algorithm)?.toString('base64') ?? '';
      if (result !== value) return { kind: 'digest-mismatch', name, declared: value, computed: result };
    }
    const checksum = declared.find(({ name }) => name !== 'content-md5')?.algorithm;
    return { length: this.#length, digests, ...(checksum === undefined ? undefined : { declared: checksum }) };
  }

  #endOfChunks(decoder: AwsChunkedDecoder): DeclaredDigest | Failure | undefined {
    const { announced, chain, length, mode } = this.#plan;
    const failure = decoder.end();
    if (failure) return failure;
    if (this.#length !== length) return { kind: 'incomplete-body' };
    return mode === 'chunked' ? undefined : readTrailer(decoder.trailer, announced, chain);
  }
}
