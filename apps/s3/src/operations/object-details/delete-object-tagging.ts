import { noSuchKey } from '../../errors.js';
import { operation } from '../../operation.js';
import { loadObject } from '../../resources/object/object.js';
import { toldVersionId } from '../../resources/object/object-answer.js';
import { existingObject, objectReads } from '../../resources/object/read-access.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjectTagging.html */
export default operation('DeleteObjectTagging', {
  load: loadObject,
  authorize: (write) =>
    objectReads(
      [write.input.VersionId === undefined ? 's3:DeleteObjectTagging' : 's3:DeleteObjectVersionTagging'],
      write,
    ),

  async handle({ input, loaded, granted, tools }) {
    const { bucket, object } = existingObject({ input, loaded, granted }, 1);
    if (!(await tools.store.objects.setTags(object, []))) throw noSuchKey(object.key);
    return { VersionId: toldVersionId(bucket, object.versionId) };
  },
});
