import { operation } from '../../iam-operation.js';
import { featuresOutput, managedOrganization, notManagementAccount } from '../../organization/management-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOrganizationsFeatures.html */
export default operation('ListOrganizationsFeatures', {
  authorize: () => everywhere('iam:ListOrganizationsFeatures'),
  async handle({ caller, tools }) {
    return featuresOutput(await managedOrganization(caller, tools, notManagementAccount.other));
  },
});
