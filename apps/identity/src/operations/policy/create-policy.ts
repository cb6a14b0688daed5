import { operation } from '../../iam-operation.js';
import { listedPolicy } from '../../outputs/policy-output.js';
import { tagsMember } from '../../outputs/tag-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required } from '../../resources/required.js';
import { requestTagContext, tagRecords } from '../../resources/tag-context.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html */
export default operation('CreatePolicy', {
  authorize({ input, caller, request }) {
    const account = callerAccount(caller);
    const name = required(input.PolicyName, 'PolicyName');
    const resource = iamArn({ partition: request.partition, account }, `policy${input.Path ?? '/'}${name}`);
    const context = requestTagContext(tagRecords(input.Tags));
    const create = { action: 'iam:CreatePolicy', resource, context };
    return input.Tags?.length ? [create, { action: 'iam:TagPolicy', resource, context }] : create;
  },
  async handle({ input, caller, tools }) {
    const policy = await tools.policyStore.run('createPolicy', {
      account: callerAccount(caller),
      name: required(input.PolicyName, 'PolicyName'),
      path: input.Path ?? '/',
      description: input.Description,
      document: required(input.PolicyDocument, 'PolicyDocument'),
      tags: tagRecords(input.Tags),
    });
    return { Policy: { ...listedPolicy(policy), ...tagsMember(policy.tags) } };
  },
});
