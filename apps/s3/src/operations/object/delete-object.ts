import { accountOf } from '@cloudgate/common';
import { versionContext } from '../../authorization/context.js';
import { onObject, withContext } from '../../authorization/requirement.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { expectationOf } from '../../resources/object/conditions.js';
import { now } from '../../resources/now.js';
import { refusal } from '../../resources/outcome.js';
import { checkVersionId } from '../../resources/object/read-access.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html */
export default operation('DeleteObject', {
  load: loadBucket,

  authorize({ input, loaded, ...asked }) {
    const on = (action: string) => onObject(action, { name: input.Bucket, bucket: loaded, key: input.Key }, asked);
    const action = input.VersionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion';
    const needed = withContext(on(action), { ...versionContext(input.VersionId), 's3:if-match': input.IfMatch });
    return input.BypassGovernanceRetention === true ? [needed, on('s3:BypassGovernanceRetention')] : needed;
  },

  async handle({ input, caller, loaded, tools, request }) {
    const bucket = existing(loaded, input);
    checkVersionId(input.VersionId);
    const expect = expectationOf({ IfMatch: input.IfMatch });
    const key = input.Key ?? '';
    const removal = await tools.store.objects.delete({
      bucketId: bucket.id,
      key,
      ...(input.VersionId !== undefined && { versionId: input.VersionId }),
      writerAccountId: accountOf(caller.principal) ?? bucket.accountId,
      at: now(request.clock),
      expect,
    });
    if (!('released' in removal)) throw refusal(removal.outcome, { bucket: bucket.name, key, expect });
    tools.blobs.remove(removal.released);
    return {
      ...(removal.deleteMarker && { DeleteMarker: true }),
      ...(removal.versionId !== undefined && { VersionId: removal.versionId }),
    };
  },
});
