import { requestObjectTags } from '../../authorization/context.js';
import { withContext } from '../../authorization/requirement.js';
import { noSuchKey } from '../../errors.js';
import { operation } from '../../operation.js';
import { loadObject } from '../../resources/object/object.js';
import { toldVersionId } from '../../resources/object/object-answer.js';
import { existingObject, objectReads } from '../../resources/object/read-access.js';
import { checkTags, readTags } from '../../resources/tags.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectTagging.html */
export default operation('PutObjectTagging', {
  load: loadObject,

  authorize(write) {
    const action = write.input.VersionId === undefined ? 's3:PutObjectTagging' : 's3:PutObjectVersionTagging';
    const [needed, ...rest] = objectReads([action], write);
    const tags = requestObjectTags(readTags(write.input.Tagging?.TagSet));
    return [withContext(needed, { ...needed.context, ...tags }), ...rest];
  },

  async handle({ input, loaded, granted, tools }) {
    const { bucket, object } = existingObject({ input, loaded, granted }, 1);
    const tags = readTags(input.Tagging?.TagSet);
    checkTags(tags, 'object');
    if (!(await tools.store.objects.setTags(object, tags))) throw noSuchKey(object.key);
    return { VersionId: toldVersionId(bucket, object.versionId) };
  },
});
