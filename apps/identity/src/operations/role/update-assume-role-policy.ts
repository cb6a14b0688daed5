import { operation } from '../../iam-operation.js';
import { targetBoundary } from '../../resources/boundary-context.js';
import { required } from '../../resources/required.js';
import { loadRole } from '../../resources/role.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html */
export default operation('UpdateAssumeRolePolicy', {
  load: loadRole,
  authorize: ({ loaded }) => requirement('iam:UpdateAssumeRolePolicy', loaded, targetBoundary(loaded)),
  async handle({ input, loaded, tools }) {
    await tools.policyStore.run('updateTrustPolicy', {
      id: existing(loaded).id,
      document: required(input.PolicyDocument, 'PolicyDocument'),
    });
    return {};
  },
});
