/** Errors about security groups and their rules. */
import { ServiceError } from '@cloudgate/common';

/** `InvalidGroup.Duplicate`. */
export function duplicateGroup(name: string, vpcId: string): ServiceError {
  return new ServiceError('InvalidGroup.Duplicate', `The security group '${name}' already exists for VPC '${vpcId}'`);
}

/** `InvalidGroup.NotFound`, for a group named in the default VPC. */
export function noGroupNamed(name: string, vpcId: string): ServiceError {
  return new ServiceError(
    'InvalidGroup.NotFound',
    `The security group '${name}' does not exist in default VPC '${vpcId}'`,
  );
}

/** `CannotDelete`, for a VPC's default group. */
export function defaultGroup(id: string): ServiceError {
  const message = `the specified group: "${id}" name: "default" cannot be deleted by a user`;
  return new ServiceError('CannotDelete', message);
}

/** `DependencyViolation`, for a group that something still uses. */
export function groupInUse(id: string): ServiceError {
  return new ServiceError('DependencyViolation', `resource ${id} has a dependent object`);
}

/** `InvalidPermission.Duplicate`. */
export function duplicateRule(rule: {
  peer: string;
  protocol: string;
  from: number | null;
  to: number | null;
}): ServiceError {
  const protocol = rule.protocol === '-1' ? 'ALL' : rule.protocol.toUpperCase();
  const ports = rule.from === null ? '' : `, from port: ${rule.from}, to port: ${rule.to}`;
  const message = `the specified rule "peer: ${rule.peer}, ${protocol}${ports}, ALLOW" already exists`;
  return new ServiceError('InvalidPermission.Duplicate', message);
}

/** `InvalidPermission.NotFound`. */
export function noSuchRule(): ServiceError {
  return new ServiceError('InvalidPermission.NotFound', 'The specified rule does not exist in this security group.');
}
