import type { GetObjectCommandOutput } from '@aws-sdk/client-s3';
import { objectBytes } from '../../blobs/object-stream.js';
import { invalidRequest } from '../../errors.js';
import { operation } from '../../operation.js';
import { checkRead } from '../../resources/object/conditions.js';
import { loadObject } from '../../resources/object/object.js';
import { objectAnswer } from '../../resources/object/object-answer.js';
import { select } from '../../resources/object/range.js';
import { existingObject, objectReads } from '../../resources/object/read-access.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export default operation('GetObject', {
  load: loadObject,
  authorize: (read) => objectReads([read.input.VersionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion'], read),

  handle({ input, caller, loaded, granted, tools }) {
    const { bucket, object } = existingObject({ input, loaded, granted }, 1);
    if (caller.principal.kind === 'anonymous' && Object.keys(input).some((name) => name.startsWith('Response'))) {
      throw invalidRequest('Request specific response headers cannot be used for anonymous GET requests.');
    }
    checkRead(object, input);
    const selection = select(object, input);
    const bytes = objectBytes(object, selection, tools.blobs);
    // The client's type has what the client adds to a stream; what is sent is bytes.
    const Body = bytes as unknown as GetObjectCommandOutput['Body'];
    return { ...objectAnswer(object, { bucket, input, selection }), Body };
  },
});
