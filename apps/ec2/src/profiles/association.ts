/**
 * The association of an instance with an instance profile.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html
 */
import type { IamInstanceProfileAssociation } from '@aws-sdk/client-ec2';
import { newEc2Id, ServiceError } from '@cloudgate/common';
import type { InstanceProfileReference, Requirement } from '@cloudgate/ports';
import type { Ec2Tables } from '@cloudgate/store';
import { existingInstance } from '../resources/instance.js';
import { passRole } from '../resources/pass-role.js';
import { stateAt } from '../rows/instance-state.js';
import { instancesNow, type LoadedInstance, profileOf, type Reading } from '../rows/instances.js';
import { inScope } from '../rows/scoped.js';
import type { ProfileAssociationRow } from '../rows/types.js';
import type { Scope } from '../scope.js';

/** An association, in a state of passing or as it is. */
export function associationView(
  row: ProfileAssociationRow,
  state: 'associating' | 'associated' | 'disassociating',
): IamInstanceProfileAssociation {
  return {
    AssociationId: row.id,
    InstanceId: row.instanceId,
    IamInstanceProfile: { Arn: row.instanceProfileArn, Id: row.instanceProfileId },
    State: state,
    Timestamp: row.associatedAt,
  };
}

/** What giving an instance a profile needs: the action on the instance, and passing the profile's role. */
export function associateRequirements(
  action: string,
  scope: Scope,
  {
    instanceId,
    instance,
    profile,
  }: {
    readonly instanceId: string;
    readonly instance: LoadedInstance | undefined;
    readonly profile: InstanceProfileReference | undefined;
  },
): [Requirement, ...Requirement[]] {
  const { resource, context } = existingInstance(scope, instanceId, instance);
  const onInstance = { action, resource, context: { ...context, 'ec2:NewInstanceProfile': profile?.arn } };
  return [onInstance, ...passRole(scope, profile, resource)];
}

/** `InvalidAssociationID.NotFound`. */
export function noAssociation(id: string): ServiceError {
  const message = `An invalid association-id of '${id}' was given`;
  return new ServiceError('InvalidAssociationID.NotFound', message);
}

/**
 * Associates an instance with a profile.
 * @throws ServiceError `IncorrectState` when it has one, `IncorrectInstanceState` when it is ending
 */
export function associate(
  tables: Ec2Tables,
  reading: Reading,
  { instanceId, profile }: { readonly instanceId: string; readonly profile: InstanceProfileReference },
): ProfileAssociationRow {
  for (const instance of instancesNow(tables, reading, [instanceId])) {
    const state = stateAt(instance, reading.now).Name;
    if (state === 'shutting-down' || state === 'terminated') {
      const message = `The instance '${instanceId}' is not in the 'running' or 'stopped' states.`;
      throw new ServiceError('IncorrectInstanceState', message);
    }
  }
  if (profileOf(tables, instanceId)) {
    throw new ServiceError('IncorrectState', `There is an existing association for instance ${instanceId}`);
  }
  return tables.profileAssociations.insert({
    ...inScope(reading),
    id: newEc2Id('iip-assoc'),
    instanceId,
    instanceProfileArn: profile.arn,
    instanceProfileId: profile.id,
    state: 'associated',
    associatedAt: new Date(reading.now),
  });
}

/**
 * Ends an association.
 * @throws ServiceError `InvalidAssociationID.NotFound` when it ended in the meantime
 */
export function disassociate(tables: Ec2Tables, id: string): void {
  if (!tables.profileAssociations.delete(id)) throw noAssociation(id);
}
