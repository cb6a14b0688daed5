import { loadIdentity } from '../../access-advisor/report-subject.js';
import { operation } from '../../iam-operation.js';
import { listedPage, pageOutput } from '../../resources/paging.js';
import { existing, requirement } from '../../resources/target.js';

const types = { user: 'USER', group: 'GROUP', role: 'ROLE' } as const;

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPoliciesGrantingServiceAccess.html */
export default operation('ListPoliciesGrantingServiceAccess', {
  load: loadIdentity,
  authorize: ({ loaded }) => requirement('iam:ListPoliciesGrantingServiceAccess', loaded),
  async handle({ input, loaded, tools }) {
    const principal = { principalType: loaded.kind, principalId: existing(loaded).id };
    const page = listedPage(input.ServiceNamespaces ?? [], input);
    const policies = await tools.policyStore.read('grantingPolicies', { ...principal, namespaces: page.items });
    return {
      PoliciesGrantingServiceAccess: page.items.map((namespace, index) => ({
        ServiceNamespace: namespace,
        Policies: (policies[index] ?? []).map(({ name, arn, holder }) => ({
          PolicyName: name,
          ...(arn === undefined
            ? { PolicyType: 'INLINE' as const, EntityType: types[holder.type], EntityName: holder.name }
            : { PolicyType: 'MANAGED' as const, PolicyArn: arn }),
        })),
      })),
      ...pageOutput(page),
    };
  },
});
