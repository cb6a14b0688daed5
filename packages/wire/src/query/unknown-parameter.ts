import { WireError } from '../wire-error.js';
import type { ParameterNode } from './parameters.js';

/** Parameters that are of the request, not of an operation: those that both generations of signatures add. */
const ofTheRequest = new Set([
  ...['Action', 'Version', 'AWSAccessKeyId', 'Signature', 'SignatureMethod', 'SignatureVersion', 'SecurityToken'],
  ...['Timestamp', 'Expires'],
]);

/**
 * Refuses parameters that the operation does not have, as EC2 does: a mistyped `DryRun` must not be ignored.
 * @throws WireError UnknownParameter
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export function checkKnown({ children }: ParameterNode, known: (name: string) => boolean): void {
  for (const name of children?.keys() ?? []) {
    if (known(name) || ofTheRequest.has(name) || name.startsWith('X-Amz-')) continue;
    throw new WireError('UnknownParameter', `The parameter ${name} is not recognized`);
  }
}
