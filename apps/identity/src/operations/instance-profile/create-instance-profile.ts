import { operation } from '../../iam-operation.js';
import { instanceProfileOutput } from '../../outputs/instance-profile-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required } from '../../resources/required.js';
import { taggedCreation, tagRecords } from '../../resources/tag-context.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateInstanceProfile.html */
export default operation('CreateInstanceProfile', {
  authorize({ input, caller, request }) {
    const place = { partition: request.partition, account: callerAccount(caller) };
    const name = required(input.InstanceProfileName, 'InstanceProfileName');
    const resource = iamArn(place, `instance-profile${input.Path ?? '/'}${name}`);
    return taggedCreation(
      { action: 'iam:CreateInstanceProfile', resource },
      { action: 'iam:TagInstanceProfile', tags: input.Tags },
    );
  },
  async handle({ input, caller, tools }) {
    const profile = await tools.policyStore.run('createInstanceProfile', {
      account: callerAccount(caller),
      name: required(input.InstanceProfileName, 'InstanceProfileName'),
      path: input.Path ?? '/',
      tags: tagRecords(input.Tags),
    });
    return { InstanceProfile: instanceProfileOutput(profile) };
  },
});
