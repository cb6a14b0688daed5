import { Transform, type TransformCallback } from 'node:stream';
import type { Failure } from '../failure.js';
import type { Anonymous, Presented } from '../presented.js';
import { type BodyOptions, type BodyPlan, planBody } from './body-plan.js';
import { type BodyReport, BodyVerifier } from './body-verifier.js';

/** What a body's stream is destroyed with when the body is not what its request says. */
export class BodyVerificationError extends Error {
  override readonly name = 'BodyVerificationError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`body refused: ${failure.kind}`);
    this.failure = failure;
  }
}

/**
 * A body that is verified while it flows. Its data is known to be whole and right when it ends; when it is not, the
 * stream is destroyed with a `BodyVerificationError` instead of ending.
 */
export class VerifyingBody extends Transform {
  readonly #verifier: BodyVerifier;
  #report: BodyReport | undefined;

  constructor(plan: BodyPlan) {
    super();
    this.#verifier = new BodyVerifier(plan, (data) => this.push(data));
  }

  /**
   * What the body was.
   * @throws Error before the body has ended
   */
  get report(): BodyReport {
    if (!this.#report) throw new Error('the body has not ended');
    return this.#report;
  }

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const failure = this.#verifier.write(bytes);
    done(failure && new BodyVerificationError(failure));
  }

  override _flush(done: TransformCallback): void {
    const end = this.#verifier.end();
    if ('kind' in end) return done(new BodyVerificationError(end));
    this.#report = end;
    return done();
  }
}

/**
 * A stream to pipe an S3 body through, by the payload mode of its request; takes off the framing of `aws-chunked`.
 * @returns the stream, or what is wrong with the headers that describe the body
 * @throws TypeError for the requests of other services, and for signed chunks without the key
 */
export function verifyingBody(source: Presented | Anonymous, options: BodyOptions = {}): VerifyingBody | Failure {
  const plan = planBody(source, options);
  return 'kind' in plan ? plan : new VerifyingBody(plan);
}

/** A whole body, verified. */
export interface WholeBody extends BodyReport {
  /** The data without framing. */
  readonly data: Buffer;
}

/**
 * Verifies an S3 body that is in memory; for small and empty ones, where a stream would cost more than the check.
 * @throws TypeError as `verifyingBody`
 */
export function verifyWholeBody(
  source: Presented | Anonymous,
  body: Buffer,
  options: BodyOptions = {},
): WholeBody | Failure {
  const plan = planBody(source, options);
  if ('kind' in plan) return plan;
  const parts: Buffer[] = [];
  const verifier = new BodyVerifier(plan, (data) => parts.push(data));
  const failure = verifier.write(body);
  if (failure) return failure;
  const end = verifier.end();
  if ('kind' in end) return end;
  const [only] = parts;
  return { ...end, data: parts.length === 1 && only ? only : Buffer.concat(parts) };
}
