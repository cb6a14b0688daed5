/** The instance profile that a request names. */
import type { InstanceProfileReference } from '@cloudgate/ports';
import type { ServiceError } from '@cloudgate/common';
import { invalidCombination, invalidValue } from '../errors/parameters.js';
import type { Scope } from '../scope.js';
import type { Ec2Tools } from '../service.js';

/** An instance profile as requests name it: by one of the two. */
export interface ProfileInput {
  readonly Arn?: string | undefined;
  readonly Name?: string | undefined;
}

/** Reads the profile that a request names; undefined when it names none, or one that is not there. */
export async function loadProfile(
  { directory }: Ec2Tools,
  scope: Scope,
  input: ProfileInput | undefined,
): Promise<InstanceProfileReference | undefined> {
  const named = input?.Arn || input?.Name;
  return named ? directory.instanceProfile(scope.account, named) : undefined;
}

/**
 * The profile that a request names, if it names one.
 * @throws ServiceError `InvalidParameterValue` for one that is not there, holds no role or is another account's
 */
export function checkedProfile(
  scope: Scope,
  input: ProfileInput | undefined,
  found: InstanceProfileReference | undefined,
): InstanceProfileReference | undefined {
  if (!input?.Arn && !input?.Name) return undefined;
  if (input.Arn && input.Name) {
    throw invalidCombination(
      "The parameter 'iamInstanceProfile.name' may not be used in combination with 'iamInstanceProfile.arn'",
    );
  }
  if (found === undefined || found.account !== scope.account) {
    throw invalidProfile(input, `Invalid IAM Instance Profile ${input.Arn ? 'ARN' : 'name'}`);
  }
  if (found.role === undefined) {
    throw invalidProfile(input, `IAM Instance Profile "${found.arn}" has no associated IAM Roles`);
  }
  return found;
}

function invalidProfile({ Arn: arn, Name: name = '' }: ProfileInput, why: string): ServiceError {
  const parameter = arn ? 'iamInstanceProfile.arn' : 'iamInstanceProfile.name';
  return invalidValue(`Value (${arn || name}) for parameter ${parameter} is invalid. ${why}`);
}
