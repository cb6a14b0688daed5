import { bucketAction } from '../../authorization/bucket-action.js';
import { noOwnershipControls } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketOwnershipControls.html */
export default operation('GetBucketOwnershipControls', {
  load: loadBucket,
  authorize: bucketAction('s3:GetBucketOwnershipControls'),

  handle({ input, loaded }) {
    const { name, objectOwnership } = existing(loaded, input);
    if (objectOwnership === undefined) throw noOwnershipControls(name);
    return { OwnershipControls: { Rules: [{ ObjectOwnership: objectOwnership }] } };
  },
});
