import { operation } from '../../operation.js';
import { ofInstallation } from '../../requirements.js';

/** Replaces the service and resource control policies above an account; no levels at all take it out of any organization. */
export default operation('PutOrganizationPolicies', {
  load: ({ tools }) => ({ firstAccount: tools.installation.firstAccount }),
  authorize: ({ input, loaded }) =>
    ofInstallation('PutOrganizationPolicies', loaded.firstAccount, input.accountId ?? loaded.firstAccount),
  async handle({ input, tools }) {
    await tools.installation.putOrganizationPolicies(input.accountId ?? '', {
      serviceControlPolicies: input.serviceControlPolicies ?? [],
      resourceControlPolicies: input.resourceControlPolicies ?? [],
    });
    return {};
  },
});
