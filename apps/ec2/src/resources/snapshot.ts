/** Snapshots, as policies see them: those of the images, which their publishers own. */
import { imagesOf } from '../catalogue/images.js';
import { ownerlessArn, type Scope } from '../scope.js';
import type { ResourceReference } from './reference.js';

/** A snapshot that a request names; one that is not there has no keys. */
export function snapshot(scope: Scope, id: string): ResourceReference {
  const resource = ownerlessArn(scope, 'snapshot', id);
  const image = imagesOf(scope.region).find(({ snapshotId }) => snapshotId === id);
  if (image === undefined) return { resource, context: {} };
  const owner = image.ownerAlias ?? image.ownerId;
  return { resource, context: { 'ec2:Owner': owner, 'ec2:VolumeSize': String(image.rootVolumeSize) } };
}
