/** Whole bodies, up to a limit. */
import type { Readable } from 'node:stream';
import { ServiceError } from '@cloudgate/common';

/** The most that a body may have which is not a streamed S3 object. */
export const maxBufferedBody = 1024 * 1024;

/** The most that the XML body of an S3 request may have: ten thousand parts of an upload fit. */
export const maxXmlBody = 8 * 1024 * 1024;

/** The most that such a body may have from a caller who did not sign. */
export const maxAnonymousBody = 64 * 1024;

/**
 * Reads a body whole.
 * @throws ServiceError `RequestEntityTooLarge` (413) as soon as the limit is passed
 */
export function readBody(stream: Readable, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const done = (): void => {
      stream.off('data', take).off('end', end).off('error', fail).off('close', close);
    };
    const take = (chunk: Buffer): void => {
      length += chunk.length;
      if (length > limit) {
        done();
        stream.pause();
        reject(
          new ServiceError('RequestEntityTooLarge', `Request body is larger than ${limit} bytes.`, { status: 413 }),
        );
        return;
      }
      chunks.push(chunk);
    };
    const end = (): void => {
      done();
      resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length));
    };
    const fail = (error: unknown): void => {
      done();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const close = (): void =>
      fail(new ServiceError('IncompleteBody', 'The request body ended before it was complete.'));
    stream.on('data', take).on('end', end).on('error', fail).on('close', close);
  });
}

/** True where a request announces a body. */
export function announcesBody(headers: Readonly<Record<string, string>>): boolean {
  const length = headers['content-length'];
  return (length !== undefined && length !== '0') || headers['transfer-encoding'] !== undefined;
}
