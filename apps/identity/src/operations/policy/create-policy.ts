import { operation } from '../../iam-operation.js';
import { listedPolicy } from '../../outputs/policy-output.js';
import { tagsMember } from '../../outputs/tag-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required } from '../../resources/required.js';
import { taggedCreation, tagRecords } from '../../resources/tag-context.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html */
export default operation('CreatePolicy', {
  authorize({ input, caller, request }) {
    const account = callerAccount(caller);
    const name = required(input.PolicyName, 'PolicyName');
    const resource = iamArn({ partition: request.partition, account }, `policy${input.Path ?? '/'}${name}`);
    return taggedCreation({ action: 'iam:CreatePolicy', resource }, { action: 'iam:TagPolicy', tags: input.Tags });
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
