import type { BodyFailure } from '../failure.js';
import type { ErrorForm } from './error-form.js';
import { invalidRequest } from './s3-parts.js';

const bad = (code: string, message: string): ErrorForm => ({ code, status: 400, message });

function checksumName(header: string): string {
  return header.replace('x-amz-checksum-', '').toUpperCase();
}

function digestMismatch(failure: Extract<BodyFailure, { kind: 'digest-mismatch' }>): ErrorForm {
  if (failure.name === 'content-md5') {
    return {
      ...bad('BadDigest', 'The Content-MD5 you specified did not match what we received.'),
      details: { ExpectedDigest: failure.declared, CalculatedDigest: failure.computed },
    };
  }
  return bad('BadDigest', `The ${checksumName(failure.name)} you specified did not match the calculated checksum.`);
}

/** S3's form of what is wrong with a body. */
export function s3BodyForm(failure: BodyFailure): ErrorForm {
  switch (failure.kind) {
    case 'content-sha256-mismatch':
      return {
        ...bad(
          'XAmzContentSHA256Mismatch',
          "The provided 'x-amz-content-sha256' header does not match what was computed.",
        ),
        details: {
          ClientComputedContentSHA256: failure.declared,
          S3ComputedContentSHA256: failure.computed,
        },
      };
    case 'digest-mismatch':
      return digestMismatch(failure);
    case 'invalid-digest':
      return failure.name === 'content-md5'
        ? bad('InvalidDigest', 'The Content-MD5 you specified was invalid.')
        : invalidRequest(`Value for ${failure.name} header is invalid.`);
    case 'several-checksums':
      return invalidRequest('Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.');
    case 'missing-decoded-length':
      return { code: 'MissingContentLength', status: 411, message: 'You must provide the Content-Length HTTP header.' };
    case 'invalid-decoded-length':
      return {
        ...bad('InvalidArgument', 'The value of x-amz-decoded-content-length is not valid.'),
        details: { ArgumentName: 'x-amz-decoded-content-length', ArgumentValue: failure.given },
      };
    case 'incomplete-body':
      return bad(
        'IncompleteBody',
        'You did not provide the number of bytes specified by the Content-Length HTTP header',
      );
    case 'malformed-chunk':
      return bad('IncompleteBody', 'The request body terminated unexpectedly');
    case 'chunk-too-small':
      return {
        code: 'InvalidChunkSizeError',
        status: 403,
        message: 'Only the last chunk is allowed to have a size less than 8192 bytes',
        details: { Chunk: String(failure.chunk), BadChunkSize: String(failure.size) },
      };
    case 'unsupported-trailer':
      return invalidRequest('The value specified in the x-amz-trailer header is not supported');
    case 'malformed-trailer':
      return bad(
        'MalformedTrailerError',
        'The request contained trailing data that was not well-formed or did not conform to our published schema.',
      );
  }
}
