/** Takes in the body of PutObject or UploadPart, and checks it against what the request says of it. */
import type { PayloadInfo } from '@cloudgate/service-kit';
import { type Body, receive, type Received, type ReceiveOptions } from '../../blobs/receive.js';
import { badDigest, entityTooLarge, incompleteBody, invalidDigest } from '../../errors.js';

/** The most bytes of one PutObject or UploadPart. */
const mostBytes = 5 * 1024 ** 3;

/** What a request says of its body. */
export interface UploadBody extends Omit<ReceiveOptions, 'check'> {
  readonly contentMd5: string | undefined;
  readonly payload: PayloadInfo | undefined;
}

/**
 * Reads a body to its end. One that is not what the request says leaves nothing behind.
 * @throws ServiceError `EntityTooLarge`, `InvalidDigest`, `BadDigest` or `IncompleteBody`
 */
export async function receiveUpload(body: Body, { contentMd5, payload, ...options }: UploadBody): Promise<Received> {
  const expected = contentMd5 === undefined ? undefined : digestOf(contentMd5);
  const announced = payload?.length;
  if (announced !== undefined && announced > mostBytes) throw entityTooLarge(announced, mostBytes);
  const received = await receive(body, {
    ...options,
    check(length) {
      if (length > mostBytes) throw entityTooLarge(length, mostBytes);
    },
  }).catch((error: unknown) => {
    throw isAbort(error) ? incompleteBody() : error;
  });
  const wrong =
    announced !== undefined && received.size !== announced
      ? incompleteBody()
      : expected !== undefined && received.md5 !== expected
        ? badDigest()
        : undefined;
  if (wrong === undefined) return received;
  if (received.blobId !== undefined) await options.blobs.discard([received.blobId]);
  throw wrong;
}

/** The client has gone away in the middle of its body. */
function isAbort(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** A Content-MD5 header in hexadecimal. */
function digestOf(header: string): string {
  const digest = Buffer.from(header, 'base64');
  if (digest.length !== 16 || digest.toString('base64') !== header) throw invalidDigest();
  return digest.toString('hex');
}
