import type { ContextEntries } from '@cloudgate/ports';
import { operation } from '../../operation.js';
import type { AnyResource } from '../../resources/any-resource.js';
import { allOf, requestTagKeys } from '../../resources/reference.js';
import { readTags, type TagInput } from '../../tags/tag.js';
import { foundResources, loadResources } from '../../tags/tagged-resources.js';

export default operation('DeleteTags', {
  load: (call): AnyResource[] => loadResources(call),
  authorize({ input, loaded }) {
    const keys = deletedTagKeys(input.Tags ?? []);
    return allOf(
      'ec2:DeleteTags',
      loaded.map(({ reference: { resource, context } }) => ({ resource, context: { ...onlyTags(context), ...keys } })),
    );
  },
  async handle(call) {
    const resources = foundResources(call.loaded);
    const { Tags: named } = call.input;
    await call.tools.store.run((tables) => {
      for (const { id } of resources) {
        for (const tag of tables.tags.findBy('resource', id)) {
          if (!named || named.some((each) => names(each, tag))) tables.tags.delete(tag);
        }
      }
    });
    return {};
  },
});

/** Of a resource's own keys AWS gives this action the tags alone. */
function onlyTags(context: ContextEntries): ContextEntries {
  return Object.fromEntries(Object.entries(context).filter(([key]) => key.includes(':ResourceTag/')));
}

/** A tag without a value is deleted whatever its value is; one with a value, an empty one too, only if it has it. */
function names({ Key, Value }: TagInput, tag: { readonly key: string; readonly value: string }): boolean {
  return Key === tag.key && (Value === undefined || Value === tag.value);
}

function deletedTagKeys(tags: readonly TagInput[]): ContextEntries {
  if (tags.length === 0) return {};
  const valued = requestTagKeys(readTags(tags.filter(({ Value }) => Value !== undefined)));
  return { ...valued, 'aws:TagKeys': readTags(tags).map(({ Key }) => Key) };
}
