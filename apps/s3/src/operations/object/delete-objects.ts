import { accountOf, ServiceError } from '@cloudgate/common';
import type { Requirement } from '@cloudgate/ports';
import type { ObjectIdentifier } from '@aws-sdk/client-s3';
import type { BucketRecord } from '@cloudgate/store';
import { versionContext } from '../../authorization/context.js';
import { onObject, withContext } from '../../authorization/requirement.js';
import { accessDenied, malformedXml } from '../../errors.js';
import { operation } from '../../operation.js';
import { existing, loadBucket } from '../../resources/bucket/bucket.js';
import { expectationOf } from '../../resources/object/conditions.js';
import { now } from '../../resources/now.js';
import { refusal } from '../../resources/outcome.js';
import { checkVersionId } from '../../resources/object/read-access.js';
import type { S3Tools } from '../../tools.js';

const most = 1000;

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
export default operation('DeleteObjects', {
  load: loadBucket,

  authorize({ input, loaded, ...asked }) {
    const on = (action: string, key: string | undefined) =>
      onObject(action, { name: input.Bucket, bucket: loaded, key }, asked);
    const objects = (input.Delete?.Objects ?? []).slice(0, most);
    const [first, ...rest] = objects.map(({ Key, VersionId }): Requirement => {
      const action = VersionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion';
      return { ...withContext(on(action, Key), versionContext(VersionId)), mode: 'perItem' };
    });
    // A request that names nothing is wrong, but that is told to those only who could have deleted something.
    if (first === undefined) return on('s3:DeleteObject', '*');
    if (input.BypassGovernanceRetention !== true) return [first, ...rest];
    const bypasses = objects.map(({ Key }): Requirement => {
      return { ...on('s3:BypassGovernanceRetention', Key), mode: 'perItem' };
    });
    // The bypasses come after all deletions, so that the handler knows the place of both.
    return [first, ...rest, ...bypasses];
  },

  async handle({ input, caller, loaded, granted, tools, request }) {
    const objects = input.Delete?.Objects ?? [];
    const bypassesAt = Math.min(objects.length, most);
    const may = objects.map(
      (_object, at) =>
        granted.allows(at) && (input.BypassGovernanceRetention !== true || granted.allows(bypassesAt + at)),
    );
    // Whoever may delete nothing here is not told that there is no bucket either.
    if (loaded === undefined && !may.includes(true)) throw accessDenied();
    const bucket = existing(loaded, input);
    if (objects.length === 0 || objects.length > most) throw malformedXml();
    const writerAccountId = accountOf(caller.principal) ?? bucket.accountId;
    const deletion = { bucket, writerAccountId, at: now(request.clock), tools };
    const results = await Promise.all(
      objects.map((object, at) =>
        may[at] === true ? deleteOne(object, deletion) : Promise.resolve(failed(object, accessDenied())),
      ),
    );
    const quiet = input.Delete?.Quiet === true;
    return {
      Deleted: quiet ? [] : results.flatMap((result) => ('deleted' in result ? [result.deleted] : [])),
      Errors: results.flatMap((result) => ('error' in result ? [result.error] : [])),
    };
  },
});

interface Deletion {
  readonly bucket: BucketRecord;
  readonly writerAccountId: string;
  readonly at: Date;
  readonly tools: S3Tools;
}

async function deleteOne(object: ObjectIdentifier, { bucket, writerAccountId, at, tools }: Deletion) {
  try {
    const { Key: key = '', VersionId } = object;
    checkVersionId(VersionId);
    const expect = expectationOf({ IfMatch: object.ETag });
    const version = VersionId === undefined ? {} : { versionId: VersionId };
    const removal = await tools.store.objects.delete({
      ...{ bucketId: bucket.id, key, writerAccountId, at, expect },
      ...version,
    });
    if (!('released' in removal)) throw refusal(removal.outcome, { bucket: bucket.name, key, expect });
    tools.blobs.remove(removal.released);
    const marker = removal.deleteMarker && { DeleteMarker: true, DeleteMarkerVersionId: removal.versionId };
    return { deleted: { Key: key, VersionId, ...marker } };
  } catch (error) {
    if (error instanceof ServiceError) return failed(object, error);
    throw error;
  }
}

function failed({ Key, VersionId }: ObjectIdentifier, { code, message }: ServiceError) {
  return { error: { Key, VersionId, Code: code, Message: message } };
}
