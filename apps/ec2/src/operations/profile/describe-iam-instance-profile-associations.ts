import type { IamInstanceProfileAssociation } from '@aws-sdk/client-ec2';
import { operation } from '../../operation.js';
import { associationView, noAssociation } from '../../profiles/association.js';
import { type FilterTable, filterBy } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { inScope } from '../../rows/scoped.js';
import { scopeOf } from '../../scope.js';

export default operation('DescribeIamInstanceProfileAssociations', {
  authorize: () => anywhere('ec2:DescribeIamInstanceProfileAssociations'),
  handle(call) {
    const { input, tools } = call;
    const all = tools.store.tables.profileAssociations.findBy('region', inScope(scopeOf(call)));
    const ids = input.AssociationIds ?? [];
    const missing = ids.find((id) => !all.some((row) => row.id === id));
    if (missing !== undefined) throw noAssociation(missing);
    const shown = all
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .map((row) => associationView(row, 'associated'))
      .filter(filterBy(input.Filters, filters));
    const { items, NextToken } = pageOf(shown, input, { idOf: ({ AssociationId = '' }) => AssociationId });
    return { IamInstanceProfileAssociations: [...items], NextToken };
  },
});

const filters: FilterTable<IamInstanceProfileAssociation> = {
  'instance-id': ({ InstanceId }) => InstanceId,
  state: ({ State }) => State,
};
