import { operation } from '../../iam-operation.js';
import { disableFeature } from '../../organization/management-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DisableOrganizationsRootCredentialsManagement.html */
export default operation('DisableOrganizationsRootCredentialsManagement', {
  authorize: () => everywhere('iam:DisableOrganizationsRootCredentialsManagement'),
  handle: ({ caller, tools }) => disableFeature('RootCredentialsManagement', caller, tools),
});
