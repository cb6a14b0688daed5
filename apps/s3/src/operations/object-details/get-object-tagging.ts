import { operation } from '../../operation.js';
import { loadObject } from '../../resources/object/object.js';
import { toldVersionId } from '../../resources/object/object-answer.js';
import { existingObject, objectReads } from '../../resources/object/read-access.js';
import { writeTags } from '../../resources/tags.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectTagging.html */
export default operation('GetObjectTagging', {
  load: loadObject,
  authorize: (read) =>
    objectReads([read.input.VersionId === undefined ? 's3:GetObjectTagging' : 's3:GetObjectVersionTagging'], read),

  handle({ input, loaded, granted }) {
    const { bucket, object } = existingObject({ input, loaded, granted }, 1);
    return { TagSet: writeTags(object.tags), VersionId: toldVersionId(bucket, object.versionId) };
  },
});
