/** Images, as policies see them. Their ARNs name no account, and each is judged in the caller's own. */
import type { MachineImage } from '../catalogue/images.js';
import { ownerlessArn, type Scope } from '../scope.js';
import type { ResourceReference } from './reference.js';

/** An image that a request names; one that is not there has no keys. */
export function image(scope: Scope, id: string, found: MachineImage | undefined): ResourceReference {
  const resource = ownerlessArn(scope, 'image', id);
  if (found === undefined) return { resource, context: {} };
  return {
    resource,
    context: {
      'ec2:ImageID': id,
      'ec2:ImageType': 'machine',
      'ec2:Owner': found.ownerAlias ?? found.ownerId,
      'ec2:Public': 'true',
      'ec2:RootDeviceType': 'ebs',
    },
  };
}
