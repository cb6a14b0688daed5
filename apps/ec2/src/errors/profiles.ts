/** Errors about instance profiles that requests name. */
import type { InstanceProfileReference } from '@cloudgate/ports';
import type { ServiceError } from '@cloudgate/common';
import type { Scope } from '../scope.js';
import { invalidCombination, invalidValue } from './parameters.js';

/** An instance profile as requests name it: by one of the two. */
export interface ProfileInput {
  readonly Arn?: string | undefined;
  readonly Name?: string | undefined;
}

function invalidProfile(key: 'arn' | 'name', value: string, why: string): ServiceError {
  return invalidValue(`Value (${value}) for parameter iamInstanceProfile.${key} is invalid. ${why}`);
}

/**
 * Checks the profile that a request names, if it names one.
 * @throws ServiceError `InvalidParameterValue` for one that is not there, holds no role or is another account's
 */
export function checkProfile(
  scope: Scope,
  input: ProfileInput | undefined,
  found: InstanceProfileReference | undefined,
): void {
  if (!input?.Arn && !input?.Name) return;
  if (input.Arn && input.Name) {
    throw invalidCombination(
      "The parameter 'iamInstanceProfile.name' may not be used in combination with 'iamInstanceProfile.arn'",
    );
  }
  const key = input.Arn ? 'arn' : 'name';
  const value = input.Arn || input.Name || '';
  if (found === undefined || found.account !== scope.account) {
    throw invalidProfile(key, value, `Invalid IAM Instance Profile ${key === 'arn' ? 'ARN' : 'name'}`);
  }
  if (found.role === undefined) {
    throw invalidProfile(key, value, `IAM Instance Profile "${found.arn}" has no associated IAM Roles`);
  }
}
