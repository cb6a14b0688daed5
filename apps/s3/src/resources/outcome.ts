/** Turns a write that did not happen into the error that the client is told. */
import type { ServiceError } from '@cloudgate/common';
import type { Expectation, Refused } from '@cloudgate/store';
import { noSuchBucket, noSuchKey, noSuchUpload, preconditionFailed } from '../errors.js';

/** What the refused write was about. */
export interface Attempt {
  readonly bucket: string;
  readonly key: string;
  readonly uploadId?: string;
  readonly expect?: Expectation;
}

/** The error for a refused write. */
export function refusal(outcome: Refused['outcome'], attempt: Attempt): ServiceError {
  switch (outcome) {
    case 'bucket-missing':
      return noSuchBucket(attempt.bucket);
    case 'object-missing':
      return noSuchKey(attempt.key);
    case 'upload-missing':
      return noSuchUpload(attempt.uploadId ?? '');
    case 'precondition-failed':
      return preconditionFailed(attempt.expect?.ifAbsent === true ? 'If-None-Match' : 'If-Match');
  }
}
