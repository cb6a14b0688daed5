import { operation } from '../../iam-operation.js';
import { policyOutput } from '../../outputs/policy-output.js';
import { loadPolicy } from '../../resources/policy.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html */
export default operation('GetPolicy', {
  load: loadPolicy,
  authorize: ({ loaded }) => requirement('iam:GetPolicy', loaded),
  handle: ({ loaded }) => ({ Policy: policyOutput(existing(loaded)) }),
});
