import { operation } from '../../iam-operation.js';
import { enableFeature } from '../../organization/management-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableOrganizationsRootCredentialsManagement.html */
export default operation('EnableOrganizationsRootCredentialsManagement', {
  authorize: () => everywhere('iam:EnableOrganizationsRootCredentialsManagement'),
  handle: ({ caller, tools }) => enableFeature('RootCredentialsManagement', caller, tools),
});
