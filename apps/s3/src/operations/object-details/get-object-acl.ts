import { operation } from '../../operation.js';
import { ownersAcl } from '../../resources/bucket/acl.js';
import { loadObject } from '../../resources/object/object.js';
import { existingObject, objectReads } from '../../resources/object/read-access.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAcl.html */
export default operation('GetObjectAcl', {
  load: loadObject,
  authorize: (read) =>
    objectReads([read.input.VersionId === undefined ? 's3:GetObjectAcl' : 's3:GetObjectVersionAcl'], read),

  handle({ input, loaded, granted }) {
    const { bucket } = existingObject({ input, loaded, granted }, 1);
    return ownersAcl(bucket.canonicalOwnerId);
  },
});
