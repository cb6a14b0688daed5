import { operation } from '../../iam-operation.js';
import { disableFeature } from '../../organization/management-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DisableOrganizationsRootSessions.html */
export default operation('DisableOrganizationsRootSessions', {
  authorize: () => everywhere('iam:DisableOrganizationsRootSessions'),
  handle: ({ caller, tools }) => disableFeature('RootSessions', caller, tools),
});
