import { operation } from '../../iam-operation.js';
import { callerAccount } from '../../resources/caller-account.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { loadPolicy } from '../../resources/policy.js';
import { entityFilter } from '../../resources/entity-filter.js';
import { existing, requirement } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html */
export default operation('ListEntitiesForPolicy', {
  load: loadPolicy,
  authorize: ({ loaded }) => requirement('iam:ListEntitiesForPolicy', loaded),
  async handle({ input, caller, loaded, tools }) {
    const page = await tools.policyStore.read('listEntitiesForPolicy', {
      account: callerAccount(caller),
      policyArn: existing(loaded).arn,
      ...entityFilter(input.EntityFilter),
      pathPrefix: input.PathPrefix,
      usage: input.PolicyUsageFilter,
      page: pageRequest(input),
    });
    const of = (type: 'user' | 'group' | 'role') => page.items.filter((entity) => entity.type === type);
    return {
      PolicyUsers: of('user').map(({ id, name }) => ({ UserId: id, UserName: name })),
      PolicyGroups: of('group').map(({ id, name }) => ({ GroupId: id, GroupName: name })),
      PolicyRoles: of('role').map(({ id, name }) => ({ RoleId: id, RoleName: name })),
      ...pageOutput(page),
    };
  },
});
