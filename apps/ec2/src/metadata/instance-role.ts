/**
 * Whose credentials an instance has: what its metadata service gives credentials for.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html
 */
import type { Session } from '@cloudgate/ports';
import { stateAt } from '../rows/instance-state.js';
import { instanceWith, profileOf } from '../rows/instances.js';
import { ec2Arn, type Scope } from '../scope.js';
import type { Ec2Tools } from '../service.js';

/** The part of a session that the instance decides; the rest is whoever's who issues it. */
export type InstanceSession = Pick<Session, 'type' | 'account' | 'principalId' | 'name' | 'instanceArn'>;

/** A role as an instance has it. */
export interface InstanceRole {
  readonly roleName: string;
  readonly roleArn: string;
  readonly instanceProfileArn: string;
  readonly session: InstanceSession;
}

/**
 * The role of a running instance. `undefined` when the instance does not run, has its metadata service switched off, or
 * has no profile; when the profile holds no role any more, or is another that was made under the same name since.
 */
export async function instanceRole(
  tools: Ec2Tools,
  scope: Scope,
  instanceId: string,
): Promise<InstanceRole | undefined> {
  const now = tools.clock.cloud();
  const { tables } = tools.store;
  const instance = instanceWith(tables, { ...scope, now }, instanceId);
  if (instance === undefined || stateAt(instance, now).Name !== 'running') return undefined;
  if (instance.metadataHttpEndpoint !== 'enabled') return undefined;
  const association = profileOf(tables, instanceId);
  if (association === undefined) return undefined;
  const profile = await tools.directory.instanceProfile(scope.account, association.instanceProfileArn);
  if (profile?.role === undefined || profile.id !== association.instanceProfileId) return undefined;
  return {
    roleName: profile.role.name,
    roleArn: profile.role.arn,
    instanceProfileArn: profile.arn,
    session: {
      type: 'role',
      account: scope.account,
      principalId: profile.role.id,
      name: instanceId,
      instanceArn: ec2Arn(scope, 'instance', instanceId),
    },
  };
}
