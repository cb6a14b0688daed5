import { missingParameter } from '../../errors/parameters.js';
import { operation } from '../../operation.js';
import type { AnyResource } from '../../resources/any-resource.js';
import { allOf, requestTagKeys } from '../../resources/reference.js';
import { putTags } from '../../rows/tags.js';
import { scopeOf } from '../../scope.js';
import { checkTagCount, checkTags } from '../../tags/tag-rules.js';
import { readTags } from '../../tags/tag.js';
import { foundResources, loadResources } from '../../tags/tagged-resources.js';

export default operation('CreateTags', {
  load: (call): AnyResource[] => loadResources(call),
  authorize({ input, loaded }) {
    const keys = requestTagKeys(readTags(input.Tags));
    return allOf(
      'ec2:CreateTags',
      loaded.map(({ reference: { resource, context } }) => ({ resource, context: { ...context, ...keys } })),
    );
  },
  async handle(call) {
    const scope = scopeOf(call);
    const { Tags: given = [] } = call.input;
    if (given.length === 0) throw missingParameter('Tag');
    checkTags(given);
    const resources = foundResources(call.loaded);
    await call.tools.store.run((tables) => {
      for (const resource of resources) {
        putTags(tables, { ...scope, ...resource }, readTags(given));
        checkTagCount(tables.tags.findBy('resource', resource.id).length);
      }
    });
    return {};
  },
});
