/** Reads values from XML elements, from plans that are made once for each structure. */
import type { Member, Shape, StructureShape } from '@cloudgate/models';
import { MalformedValue } from '../values/malformed-value.js';
import { parseScalar } from '../values/scalar.js';
import type { XmlElement } from './xml-reader.js';

type Read = (elements: readonly XmlElement[]) => unknown;

interface Plan {
  readonly attributes: readonly { readonly name: string; readonly local: string }[];
  readonly elements: ReadonlyMap<string, { readonly name: string; readonly read: Read }>;
}

const plans = new WeakMap<StructureShape, Plan>();

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function planOf(shape: StructureShape): Plan {
  let plan = plans.get(shape);
  if (!plan) {
    const attributes = shape.members.filter((member) => member.traits.xmlAttribute);
    const elements = shape.members.filter((member) => !member.traits.xmlAttribute);
    plan = {
      attributes: attributes.map((member) => ({
        name: member.name,
        local: localName(member.traits.xmlName ?? member.name),
      })),
      elements: new Map(
        elements.map((member) => [
          localName(member.traits.xmlName ?? member.name),
          { name: member.name, read: reader(member) },
        ]),
      ),
    };
    plans.set(shape, plan);
  }
  return plan;
}

function single(elements: readonly XmlElement[]): XmlElement {
  const [element, second] = elements;
  if (!element || second) throw new MalformedValue('single element', element?.name ?? '');
  return element;
}

/** Made when first used, since shapes may contain themselves. */
function lazyReader(member: Member): Read {
  let read: Read | undefined;
  return (elements) => (read ??= reader(member))(elements);
}

function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function mapReader(shape: Extract<Shape, { type: 'map' }>, flat: boolean): Read {
  const key = localName(shape.key.traits.xmlName ?? 'key');
  const value = localName(shape.value.traits.xmlName ?? 'value');
  const read = lazyReader(shape.value);
  return (elements) => {
    const entries = flat ? elements : childrenNamed(single(elements), 'entry');
    return Object.fromEntries(
      entries.map((entry) => [single(childrenNamed(entry, key)).text, read(childrenNamed(entry, value))]),
    );
  };
}

function reader({ shape, traits }: Member): Read {
  switch (shape.type) {
    case 'structure':
    case 'union':
      return (elements) => decodeElement(shape, single(elements));
    case 'list': {
      const read = lazyReader(shape.member);
      if (traits.xmlFlattened) return (elements) => elements.map((element) => read([element]));
      const name = localName(shape.member.traits.xmlName ?? 'member');
      return (elements) => childrenNamed(single(elements), name).map((element) => read([element]));
    }
    case 'map':
      return mapReader(shape, traits.xmlFlattened === true);
    default:
      return (elements) => {
        const element = single(elements);
        if (element.children.length > 0) throw new MalformedValue(shape.type, element.name);
        return parseScalar(shape.type, shape.type === 'string' ? element.text : element.text.trim(), traits);
      };
  }
}

/**
 * The members of a structure that an element holds; elements that the model does not know are ignored.
 * @throws MalformedValue for values of the wrong type
 */
export function decodeElement(shape: StructureShape, element: XmlElement): Record<string, unknown> {
  const { attributes, elements } = planOf(shape);
  const result: Record<string, unknown> = {};
  for (const { name, local } of attributes) {
    const text = element.attributes[local];
    if (text !== undefined) result[name] = text;
  }
  const groups = new Map<string, XmlElement[]>();
  for (const child of element.children) {
    const group = groups.get(child.name);
    if (group) group.push(child);
    else groups.set(child.name, [child]);
  }
  for (const [tag, group] of groups) {
    const plan = elements.get(tag);
    if (!plan) continue;
    try {
      result[plan.name] = plan.read(group);
    } catch (error) {
      if (error instanceof MalformedValue) error.member ??= tag;
      throw error;
    }
  }
  return result;
}
