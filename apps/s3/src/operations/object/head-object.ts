import { operation } from '../../operation.js';
import { checkRead } from '../../resources/object/conditions.js';
import { loadObject } from '../../resources/object/object.js';
import { objectAnswer } from '../../resources/object/object-answer.js';
import { select } from '../../resources/object/range.js';
import { existingObject, objectReads } from '../../resources/object/read-access.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html */
export default operation('HeadObject', {
  load: loadObject,
  authorize: (read) => objectReads([read.input.VersionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion'], read),

  handle({ input, loaded, granted }) {
    const { bucket, object } = existingObject({ input, loaded, granted }, 1);
    checkRead(object, input);
    return objectAnswer(object, { bucket, input, selection: select(object, input) });
  },
});
