/**
 * IAM's errors, in its words.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 */
import { ServiceError } from '@cloudgate/common';
import type { PrincipalType } from '@cloudgate/ports';

/** What a name names. */
export type EntityKind = PrincipalType | 'instance profile' | 'server certificate';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html#API_GetUser_Errors */
export function noSuchEntity(message: string): ServiceError {
  return new ServiceError('NoSuchEntity', message, { status: 404 });
}

/** An entity that its name, or its id, does not find. */
export function entityNotFound(kind: EntityKind, name: string): ServiceError {
  if (kind === 'instance profile') return noSuchEntity(`Instance Profile ${name} cannot be found.`);
  if (kind === 'server certificate') return noSuchEntity(`The Server Certificate with name ${name} cannot be found.`);
  return noSuchEntity(`The ${kind} with name ${name} cannot be found.`);
}

/** A managed policy that its ARN does not find. */
export function policyNotFound(arn: string): ServiceError {
  return noSuchEntity(`Policy ${arn} was not found.`);
}

/** A managed policy that cannot be attached. */
export function policyNotAttachable(arn: string): ServiceError {
  return noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
}

/** A version that a policy does not have. */
export function policyVersionNotFound(arn: string, versionId: string): ServiceError {
  return noSuchEntity(`Policy ${arn} version ${versionId} does not exist or is not attachable.`);
}

/** An access key that nobody has. */
export function accessKeyNotFound(id: string): ServiceError {
  return noSuchEntity(`The Access Key with id ${id} cannot be found.`);
}

/** A taken name. */
export function entityAlreadyExists(message: string): ServiceError {
  return new ServiceError('EntityAlreadyExists', message, { status: 409 });
}

/** A taken name of a user, group or role. */
export function nameTaken(kind: EntityKind, name: string): ServiceError {
  if (kind === 'instance profile') return entityAlreadyExists(`Instance Profile ${name} already exists.`);
  if (kind === 'server certificate')
    return entityAlreadyExists(`The Server Certificate with name ${name} already exists.`);
  return entityAlreadyExists(`${kind.charAt(0).toUpperCase()}${kind.slice(1)} with name ${name} already exists.`);
}

/** Something that still belongs to an entity. */
export function deleteConflict(message: string): ServiceError {
  return new ServiceError('DeleteConflict', message, { status: 409 });
}

/** A quota, by AWS's name for it. */
export function quotaExceeded(quota: string, limit: number): ServiceError {
  return limitExceeded(`Cannot exceed quota for ${quota}: ${limit}`);
}

/** A limit that has a sentence of its own. */
export function limitExceeded(message: string): ServiceError {
  return new ServiceError('LimitExceeded', message, { status: 409 });
}

/** Input that only the records show to be wrong. */
export function invalidInput(message: string): ServiceError {
  return new ServiceError('InvalidInput', message);
}
