/** What a request names, whether or not it exists. */
import { ServiceError } from '@cloudgate/common';
import type { TagRecord, ContextEntries, Requirement } from '@cloudgate/ports';
import { resourceTagContext } from './tag-context.js';

/** The kinds of entities that requests name. */
export type TargetKind =
  | 'user'
  | 'group'
  | 'role'
  | 'policy'
  | 'instance-profile'
  | 'mfa-device'
  | 'oidc-provider'
  | 'saml-provider'
  | 'server-certificate';

/** An entity that a request names. */
export interface Target<Record> {
  readonly kind: TargetKind;
  readonly account: string;
  /** As the request says it: a name, or for a policy its ARN. */
  readonly name: string;
  /** The entity's own where it exists, made of the name where it does not. */
  readonly arn: string;
  readonly record: Record | undefined;
}

interface Tagged {
  readonly id: string;
  readonly tags?: readonly TagRecord[];
}

/** The requirement of an action on a target, with the target's tags. */
export function requirement(action: string, target: Target<Tagged>, context: ContextEntries = {}): Requirement {
  return {
    action,
    resource: target.arn,
    account: target.account,
    context: { ...resourceTagContext(target.record?.tags ?? []), ...context },
  };
}

/** The requirement of an action that has no resource. */
export function everywhere(action: string, context: ContextEntries = {}): Requirement {
  return { action, resource: '*', context };
}

const notFound: Readonly<Record<TargetKind, (name: string) => string>> = {
  user: (name) => `The user with name ${name} cannot be found.`,
  group: (name) => `The group with name ${name} cannot be found.`,
  role: (name) => `The role with name ${name} cannot be found.`,
  policy: (arn) => `Policy ${arn} was not found.`,
  'instance-profile': (name) => `Instance Profile ${name} cannot be found.`,
  'mfa-device': (serialNumber) => `VirtualMFADevice with serial number ${serialNumber} does not exist.`,
  'oidc-provider': (arn) => `OpenIDConnect Provider not found for arn ${arn}`,
  'saml-provider': (arn) => `Manifest not found for arn ${arn}`,
  'server-certificate': (name) => `The Server Certificate with name ${name} cannot be found.`,
};

/**
 * The record of a target.
 * @throws ServiceError `NoSuchEntity`
 */
export function existing<Record>(target: Target<Record>): Record {
  if (target.record === undefined) throw noSuchEntity(notFound[target.kind](target.name));
  return target.record;
}

/** IAM's error for what is not there. */
export function noSuchEntity(message: string): ServiceError {
  return new ServiceError('NoSuchEntity', message, { status: 404 });
}
