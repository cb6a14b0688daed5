/**
 * Errors about a request's parameters.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
import { ServiceError } from '@cloudgate/common';

/** `InvalidParameterValue`. */
export function invalidValue(message: string): ServiceError {
  return new ServiceError('InvalidParameterValue', message);
}

/** `InvalidParameterCombination`. */
export function invalidCombination(message: string): ServiceError {
  return new ServiceError('InvalidParameterCombination', message);
}

/** `MissingParameter`. */
export function missingParameter(name: string): ServiceError {
  return new ServiceError('MissingParameter', `The request must contain the parameter ${name}`);
}

/** A parameter that EC2 has and Cloudgate does not serve. */
export function unsupported(message: string): ServiceError {
  return new ServiceError('UnsupportedOperation', message);
}
