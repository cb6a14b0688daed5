import { operation } from '../../iam-operation.js';
import { loginProfileOutput } from '../../outputs/login-profile-output.js';
import { existingProfile, profileOwner } from '../../resources/login-profile.js';
import { requirement } from '../../resources/target.js';
import { loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html */
export default operation('GetLoginProfile', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:GetLoginProfile', loaded),
  async handle({ loaded, tools }) {
    const user = profileOwner(loaded);
    return { LoginProfile: loginProfileOutput(user, await existingProfile(tools, user)) };
  },
});
