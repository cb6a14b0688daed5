import type { TagDescription } from '@aws-sdk/client-ec2';
import { operation } from '../../operation.js';
import { type FilterTable, filterBy, tagFilters } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { inScope } from '../../rows/scoped.js';
import { scopeOf } from '../../scope.js';

/** A described tag; `Tags` is how the filters by tag see it. */
type Filtered = TagDescription & { readonly Tags: { readonly Key: string; readonly Value: string }[] };

export default operation('DescribeTags', {
  authorize: () => anywhere('ec2:DescribeTags'),
  handle(call) {
    const { input, tools } = call;
    const shown = tools.store.tables.tags
      .findBy('region', inScope(scopeOf(call)))
      .map(({ resourceId, resourceType, key, value }): Filtered => {
        const tag = { ResourceId: resourceId, ResourceType: resourceType as TagDescription['ResourceType'] };
        return { ...tag, Key: key, Value: value, Tags: [{ Key: key, Value: value }] };
      })
      .filter(filterBy(input.Filters, filters));
    const { items, NextToken } = pageOf(shown, input, { idOf: ({ ResourceId, Key }) => `${ResourceId}/${Key}` });
    return { Tags: items.map(({ Tags: _, ...tag }) => tag), NextToken };
  },
});

const filters: FilterTable<Filtered> = {
  ...tagFilters,
  key: ({ Key }) => Key,
  'resource-id': ({ ResourceId }) => ResourceId,
  'resource-type': ({ ResourceType }) => ResourceType,
  value: ({ Value }) => Value,
};
