import { ServiceError } from '@cloudgate/common';
import { operation } from '../../iam-operation.js';
import { createdRole } from '../../outputs/role-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required } from '../../resources/required.js';
import { linkedRoleOf } from '../../roles/service-linked-roles.js';

const longestName = 64;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceLinkedRole.html */
export default operation('CreateServiceLinkedRole', {
  load({ input, caller, request: { partition } }) {
    const service = required(input.AWSServiceName, 'AWSServiceName');
    const role = linkedRoleOf(service);
    const suffix = input.CustomSuffix === undefined ? '' : `_${input.CustomSuffix}`;
    const name = `${role?.name ?? 'AWSServiceRoleFor'}${suffix}`;
    const account = callerAccount(caller);
    const arn = iamArn({ partition, account }, `role/aws-service-role/${service}/${name}`);
    return { account, service, role, name, arn };
  },
  authorize: ({ loaded: { arn, service } }) => ({
    action: 'iam:CreateServiceLinkedRole',
    resource: arn,
    context: { 'iam:AWSServiceName': service },
  }),
  async handle({ input, loaded: { account, service, role, name }, tools, request: { partition } }) {
    if (role === undefined) throw new ServiceError('InvalidInput', `Service ${service} has no service-linked role.`);
    if (input.CustomSuffix !== undefined && role.suffix !== true) {
      throw new ServiceError('InvalidInput', `Custom suffix is not allowed for ${service}`);
    }
    if (name.length > longestName) throw new ServiceError('InvalidInput', `The role name ${name} is too long.`);
    const place = { partition, account: 'aws' };
    const made = await tools.policyStore.run('createServiceLinkedRole', {
      account,
      service,
      name,
      description: input.Description,
      policyArns: role.policies.map((policy) => iamArn(place, `policy/aws-service-role/${policy}`)),
    });
    return { Role: createdRole(made) };
  },
});
