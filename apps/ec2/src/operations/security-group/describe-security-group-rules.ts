import type { SecurityGroupRule } from '@aws-sdk/client-ec2';
import { allFound } from '../../errors/not-found.js';
import { operation } from '../../operation.js';
import { type FilterTable, filterBy, tagFilters } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { securityGroupRules } from '../../rows/network.js';
import { ruleView } from '../../views/security-group-view.js';
import { viewOf } from '../../views/view-context.js';

export default operation('DescribeSecurityGroupRules', {
  authorize: () => anywhere('ec2:DescribeSecurityGroupRules'),
  handle(call) {
    const { input } = call;
    const context = viewOf(call);
    const all = securityGroupRules(context.tables, context.scope);
    const ids = input.SecurityGroupRuleIds ?? [];
    const byId = new Map(all.map((rule) => [rule.id, rule]));
    const rows = ids.length > 0 ? allFound('security-group-rule', new Map(ids.map((id) => [id, byId.get(id)]))) : all;
    const shown = rows.map((row) => ruleView(context, row)).filter(filterBy(input.Filters, filters));
    const { items, NextToken } = pageOf(shown, input, { idOf: ({ SecurityGroupRuleId: id = '' }) => id });
    return { SecurityGroupRules: [...items], NextToken };
  },
});

const filters: FilterTable<SecurityGroupRule> = {
  ...tagFilters,
  'group-id': ({ GroupId }) => GroupId,
  'security-group-rule-id': ({ SecurityGroupRuleId }) => SecurityGroupRuleId,
};
