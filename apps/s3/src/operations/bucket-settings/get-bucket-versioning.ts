import { bucketAction } from '../../authorization/bucket-action.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html */
export default operation('GetBucketVersioning', {
  load: loadBucket,
  authorize: bucketAction('s3:GetBucketVersioning'),

  handle({ input, loaded }) {
    const { versioning } = existing(loaded, input);
    return versioning === undefined ? {} : { Status: versioning };
  },
});
