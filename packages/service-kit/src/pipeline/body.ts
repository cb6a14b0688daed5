/** S3's bodies: verified whole where they are XML, verified as they flow where they are an object. */
import { pipeline } from 'node:stream';
import { ServiceError } from '@cloudgate/common';
import {
  type BodyOptions,
  BodyVerificationError,
  presentedCredential,
  SigningKey,
  type VerifyingBody,
  verifyingBody,
  verifyWholeBody,
} from '@cloudgate/sigv4';
import { announcesBody, maxAnonymousBody, maxXmlBody, readBody } from '../http/read-body.js';
import type { PayloadInfo } from '../operation.js';
import type { Authenticated } from './stages.js';

const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const emptyBody = Buffer.alloc(0);

/** A body that flows once it is started, not before: a refused one is never taken in. */
export interface StreamedBody {
  readonly stream: VerifyingBody;
  readonly payload: PayloadInfo;
  start(): void;
}

type Source = Parameters<typeof verifyingBody>[0];

/** What the request says of its body; it was read once before, so a failure here is one of authentication. */
function sourceOf({ head, model }: Authenticated): Source {
  const presented = presentedCredential(head, { name: model.service });
  if ('headers' in presented) return presented;
  throw new BodyVerificationError(presented);
}

function optionsFor({ verification, named }: Authenticated): BodyOptions {
  const { signingKey } = verification;
  return {
    ...(signingKey === undefined ? {} : { signingKey: new SigningKey(signingKey) }),
    // There the checksum headers are about the object that the parts make.
    checksumHeaders: named.name !== 'CompleteMultipartUpload',
  };
}

function lengthOf(headers: Readonly<Record<string, string>>): number | undefined {
  const length = headers['x-amz-decoded-content-length'] ?? headers['content-length'];
  return length === undefined ? undefined : Number(length);
}

/**
 * The object in a request.
 * @throws ServiceError `MissingContentLength` when the client does not say how its body ends
 * @throws BodyVerificationError when its headers contradict each other
 */
export function streamedBody(authenticated: Authenticated): StreamedBody {
  const { req, headers } = authenticated;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) {
    throw new ServiceError('MissingContentLength', 'You must provide the Content-Length HTTP header.', { status: 411 });
  }
  const stream = verifyingBody(sourceOf(authenticated), optionsFor(authenticated));
  if ('kind' in stream) throw new BodyVerificationError(stream);
  return {
    stream,
    payload: {
      length: lengthOf(headers),
      checksum() {
        const { declared, digests } = stream.report;
        const digest = declared === undefined ? undefined : digests.get(declared);
        return declared === undefined || digest === undefined
          ? undefined
          : { algorithm: declared, value: digest.toString('base64') };
      },
    },
    // Errors reach whoever reads the stream.
    start: () => void pipeline(req, stream, () => undefined),
  };
}

/**
 * The XML body of a request, verified.
 * @throws BodyVerificationError when it is not what was signed
 */
export async function wholeBody(authenticated: Authenticated): Promise<Buffer> {
  const { req, res, headers, expectsContinue } = authenticated;
  const announced = announcesBody(headers);
  const declared = headers['x-amz-content-sha256'];
  if (!announced && (declared === undefined || declared === emptySha256 || declared === 'UNSIGNED-PAYLOAD'))
    return emptyBody;
  if (announced && expectsContinue) res.writeContinue();
  // Nobody known gets less room.
  const limit = authenticated.caller.principal.kind === 'anonymous' ? maxAnonymousBody : maxXmlBody;
  const body = announced ? await readBody(req, limit) : emptyBody;
  const whole = verifyWholeBody(sourceOf(authenticated), body, optionsFor(authenticated));
  if ('kind' in whole) throw new BodyVerificationError(whole);
  return whole.data;
}
