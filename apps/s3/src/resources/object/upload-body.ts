/** Takes in the body of PutObject or UploadPart; whoever verified it on its way checked its digests. */
import type { PayloadInfo } from '@cloudgate/service-kit';
import type { StoredChecksum } from '@cloudgate/store';
import { type Body, receive, type Received, type ReceiveOptions } from '../../blobs/receive.js';
import { entityTooLarge, incompleteBody } from '../../errors.js';
import {
  announcedAlgorithm,
  checksumDigest,
  type ChecksumInput,
  defaultChecksum,
  sentChecksum,
} from '../checksum/checksum.js';

/** The most bytes of one PutObject or UploadPart. */
const mostBytes = 5 * 1024 ** 3;

/** How a body is taken in. */
export interface UploadBody extends Omit<ReceiveOptions, 'observe'> {
  readonly input: ChecksumInput;
  readonly payload: PayloadInfo | undefined;
  /** The algorithm of the checksum that is wanted; where absent, the one that it comes with or else S3's own. */
  readonly algorithm?: string;
}

/** A body that was taken in. */
export interface UploadedBody extends Received {
  /** The checksum that it came with. */
  readonly sent?: StoredChecksum;
  /** The checksum that was wanted. */
  readonly checksum: StoredChecksum;
}

/**
 * Reads a body to its end. One that is not what the request says leaves nothing behind.
 * @throws ServiceError `EntityTooLarge`, `IncompleteBody`, or `InvalidRequest` for an unknown checksum algorithm
 */
export async function receiveUpload(body: Body, upload: UploadBody): Promise<UploadedBody> {
  const { input, payload, algorithm, ...options } = upload;
  const announced = payload?.length;
  if (announced !== undefined && announced > mostBytes) throw entityTooLarge(announced, mostBytes);
  // Computed even when one is announced: a presigned URL may announce what does not come.
  const wanted = algorithm ?? announcedAlgorithm(input) ?? defaultChecksum;
  const digest = checksumDigest(wanted);
  const received = await receive(body, {
    ...options,
    observe(chunk, length) {
      if (length > mostBytes) throw entityTooLarge(length, mostBytes);
      digest.update(chunk);
    },
  }).catch((error: unknown) => {
    throw isAbort(error) ? incompleteBody() : error;
  });
  const sent = sentChecksum(payload);
  if (announced !== undefined && received.size !== announced) {
    if (received.blobId !== undefined) await options.blobs.discard([received.blobId]);
    throw incompleteBody();
  }
  const computed: StoredChecksum = { algorithm: wanted, value: digest.value(), type: 'FULL_OBJECT' };
  return { ...received, ...(sent && { sent }), checksum: algorithm === undefined ? (sent ?? computed) : computed };
}

/** The client has gone away in the middle of its body. */
function isAbort(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
