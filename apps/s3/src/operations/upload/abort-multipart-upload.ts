import { operation } from '../../operation.js';
import { refusal } from '../../resources/outcome.js';
import { existingUpload, loadUpload, onUpload } from '../../resources/upload/upload.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html */
export default operation('AbortMultipartUpload', {
  load: loadUpload,
  authorize: (abort) => onUpload('s3:AbortMultipartUpload', abort),

  async handle({ input, loaded, tools }) {
    const { bucket, upload } = existingUpload(loaded, input);
    const removal = await tools.store.uploads.abort(upload.id);
    if (!('released' in removal)) {
      throw refusal(removal.outcome, { bucket: bucket.name, key: upload.key, uploadId: upload.id });
    }
    tools.blobs.remove(removal.released);
    return {};
  },
});
