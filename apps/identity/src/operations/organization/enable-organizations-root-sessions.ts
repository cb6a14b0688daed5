import { operation } from '../../iam-operation.js';
import { enableFeature } from '../../organization/management-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableOrganizationsRootSessions.html */
export default operation('EnableOrganizationsRootSessions', {
  authorize: () => everywhere('iam:EnableOrganizationsRootSessions'),
  handle: ({ caller, tools }) => enableFeature('RootSessions', caller, tools),
});
