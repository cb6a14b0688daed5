import type { ObjectAttributes, StorageClass } from '@aws-sdk/client-s3';
import type { ObjectRecord } from '@cloudgate/store';
import { operation } from '../../operation.js';
import { bareChecksum, checksumMembers, partChecksum } from '../../resources/checksum/checksum.js';
import { pageSize } from '../../resources/listing/listing.js';
import { loadObject } from '../../resources/object/object.js';
import { toldVersionId } from '../../resources/object/object-answer.js';
import { partsCount } from '../../resources/object/range.js';
import { existingObject, objectReads } from '../../resources/object/read-access.js';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectAttributes.html */
export default operation('GetObjectAttributes', {
  load: loadObject,
  authorize: (read) =>
    objectReads(
      read.input.VersionId === undefined
        ? ['s3:GetObject', 's3:GetObjectAttributes']
        : ['s3:GetObjectVersion', 's3:GetObjectVersionAttributes'],
      read,
    ),

  handle({ input, loaded, granted }) {
    const { bucket, object } = existingObject({ input, loaded, granted }, 2);
    const asked = new Set<ObjectAttributes>(input.ObjectAttributes);
    return {
      LastModified: object.lastModified,
      VersionId: toldVersionId(bucket, object.versionId),
      ...(asked.has('ETag') && { ETag: object.etag }),
      ...(asked.has('Checksum') && object.checksum && { Checksum: checksumMembers(object.checksum) }),
      ...(asked.has('ObjectParts') && partsCount(object) !== undefined && { ObjectParts: partsOf(object, input) }),
      ...(asked.has('StorageClass') && { StorageClass: (object.headers.storageClass ?? 'STANDARD') as StorageClass }),
      ...(asked.has('ObjectSize') && { ObjectSize: object.size }),
    };
  },
});

function partsOf(
  object: ObjectRecord,
  input: { MaxParts?: number | undefined; PartNumberMarker?: string | undefined },
) {
  const TotalPartsCount = partsCount(object);
  // Parts are told one by one only where each has a checksum to tell.
  if (object.segments.some(({ checksum }) => checksum === undefined)) return { TotalPartsCount };
  const MaxParts = pageSize(input.MaxParts, { name: 'max-parts' });
  const marker = Number(input.PartNumberMarker ?? 0);
  const behind = object.segments.filter(({ partNumber }) => (partNumber ?? 0) > marker);
  const page = behind.slice(0, MaxParts);
  return {
    TotalPartsCount,
    PartNumberMarker: String(marker),
    NextPartNumberMarker: String(page.at(-1)?.partNumber ?? 0),
    MaxParts,
    IsTruncated: behind.length > page.length,
    Parts: page.map(({ partNumber = 0, size }) => ({
      PartNumber: partNumber,
      Size: size,
      ...bareChecksum(partChecksum(object, partNumber)),
    })),
  };
}
