/** How EC2's operations are declared: what all of them share is done here, once. */
import { ServiceError } from '@cloudgate/common';
import type { Requirement } from '@cloudgate/ports';
import { operationOf } from '@cloudgate/service-kit';
import type { Ec2Tools } from './service.js';

/** EC2's operations and shapes, as the official client types them. */
type Ec2Client = typeof import('@aws-sdk/client-ec2');

const declare = operationOf<Ec2Client, Ec2Tools>('ec2');

/** Every EC2 requirement says in which region it is; iam:PassRole does not. */
function inRegion(requirement: Requirement, region: string): Requirement {
  if (!requirement.action.startsWith('ec2:')) return requirement;
  return { ...requirement, context: { ...requirement.context, 'ec2:Region': region } };
}

/**
 * Declares an operation. Adds `ec2:Region` to its requirements, and ends an allowed `DryRun` before the handler.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonParameters.html
 */
export const operation: typeof declare = (name, spec) => {
  const { authorize } = spec;
  if (authorize === undefined) return declare(name, spec);
  return declare(name, {
    ...spec,
    authorize(call) {
      const requirements = authorize(call);
      const { region } = call.request;
      if ('action' in requirements) return inRegion(requirements, region);
      const [first, ...rest] = requirements;
      return [inRegion(first, region), ...rest.map((requirement) => inRegion(requirement, region))];
    },
    handle(call) {
      if ((call.input as { readonly DryRun?: boolean }).DryRun === true) throw dryRun();
      return spec.handle(call);
    },
  });
};

function dryRun(): ServiceError {
  const message = 'Request would have succeeded, but DryRun flag is set.';
  return new ServiceError('DryRunOperation', message, { status: 412 });
}
