import { operation } from '../../iam-operation.js';
import { instanceProfileOutput } from '../../outputs/instance-profile-output.js';
import { loadInstanceProfile } from '../../resources/instance-profile.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetInstanceProfile.html */
export default operation('GetInstanceProfile', {
  load: loadInstanceProfile,
  authorize: ({ loaded }) => requirement('iam:GetInstanceProfile', loaded),
  handle: ({ loaded }) => ({ InstanceProfile: instanceProfileOutput(existing(loaded)) }),
});
