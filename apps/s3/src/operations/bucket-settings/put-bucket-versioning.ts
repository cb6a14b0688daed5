import { bucketAction } from '../../authorization/bucket-action.js';
import { malformedXml, notImplemented } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { updateBucket } from '../../resources/bucket/update-bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html */
export default operation('PutBucketVersioning', {
  load: loadBucket,
  authorize: bucketAction('s3:PutBucketVersioning'),

  async handle({ input, loaded, tools }) {
    const bucket = existing(loaded, input);
    const { Status, MFADelete } = input.VersioningConfiguration ?? {};
    if (Status !== 'Enabled' && Status !== 'Suspended') throw malformedXml();
    if (MFADelete === 'Enabled') throw notImplemented('x-amz-mfa');
    await updateBucket(tools, bucket, { versioning: Status });
    return {};
  },
});
