/** Writes values as XML elements, from plans that are made once for each structure. */
import type { Member, MemberTraits, Shape, StructureShape } from '@cloudgate/models';
import type { Values } from '../protocol.js';
import { formatBlob } from '../values/scalar.js';
import { formatTimestamp } from '../values/timestamp.js';
import { escapeAttribute, escapeText } from './escape.js';

type Write = (value: unknown) => string;

interface Plan {
  readonly attributes: readonly { readonly name: string; readonly open: string; readonly text: Write }[];
  readonly elements: readonly { readonly name: string; readonly write: Write }[];
}

/** An `xmlns` attribute, with the space before it. */
export function namespaceAttribute(namespace: MemberTraits['xmlNamespace']): string {
  if (!namespace) return '';
  const [prefix, uri] = namespace;
  return ` ${prefix ? `xmlns:${prefix}` : 'xmlns'}="${escapeAttribute(uri)}"`;
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}

/** The XML of one protocol; `dateTime` is how it writes a timestamp of the format `date-time`. */
export class XmlEncoder {
  readonly #dateTime: (value: Date) => string;
  readonly #plans = new WeakMap<StructureShape, Plan>();

  constructor(dateTime: (value: Date) => string) {
    this.#dateTime = dateTime;
  }

  /** The elements of a structure's members, without an element around them; absent members are left out. */
  members(shape: StructureShape, value: Values): string {
    let text = '';
    for (const { name, write } of this.#planOf(shape).elements) {
      const member = value[name];
      if (member !== undefined && member !== null) text += write(member);
    }
    return text;
  }

  /** A structure as an element. */
  element(tag: string, shape: StructureShape, value: Values): string {
    let attributes = '';
    for (const { name, open, text } of this.#planOf(shape).attributes) {
      const member = value[name];
      if (member !== undefined && member !== null) attributes += `${open}${escapeAttribute(text(member))}"`;
    }
    const content = this.members(shape, value);
    return content ? `<${tag}${attributes}>${content}</${firstWord(tag)}>` : `<${tag}${attributes}/>`;
  }

  #planOf(shape: StructureShape): Plan {
    let plan = this.#plans.get(shape);
    if (!plan) {
      const attributes = shape.members.filter((member) => member.traits.xmlAttribute);
      const elements = shape.members.filter((member) => !member.traits.xmlAttribute);
      plan = {
        attributes: attributes.map((member) => ({
          name: member.name,
          open: ` ${member.traits.xmlName ?? member.name}="`,
          text: this.#text(member),
        })),
        elements: elements.map((member) => ({
          name: member.name,
          write: this.#writer(member, member.traits.xmlName ?? member.name),
        })),
      };
      this.#plans.set(shape, plan);
    }
    return plan;
  }

  /** Writes a member as elements named `name`. */
  #writer(member: Member, name: string): Write {
    const { shape, traits } = member;
    const tag = name + namespaceAttribute(traits.xmlNamespace);
    switch (shape.type) {
      case 'structure':
      case 'union': {
        const open = tag + (traits.xmlNamespace ? '' : namespaceAttribute(shape.traits.xmlNamespace));
        return (value) => this.element(open, shape, isValues(value) ? value : {});
      }
      case 'list': {
        const flat = traits.xmlFlattened === true;
        return wrapped(tag, flat, this.#items(shape.member, flat ? name : (shape.member.traits.xmlName ?? 'member')));
      }
      case 'map': {
        const flat = traits.xmlFlattened === true;
        return wrapped(tag, flat, this.#entries(shape, flat ? name : 'entry'));
      }
      default: {
        const text = this.#text(member);
        const [open, close] = [`<${tag}>`, `</${name}>`];
        return (value) => open + escapeText(text(value)) + close;
      }
    }
  }

  #items(member: Member, name: string): Write {
    const write = this.#lazyWriter(member, name);
    return (value) => {
      let text = '';
      for (const item of value as readonly unknown[]) if (item !== undefined && item !== null) text += write(item);
      return text;
    };
  }

  #entries(shape: Extract<Shape, { type: 'map' }>, entry: string): Write {
    const key = this.#lazyWriter(shape.key, shape.key.traits.xmlName ?? 'key');
    const value = this.#lazyWriter(shape.value, shape.value.traits.xmlName ?? 'value');
    return (map) => {
      let text = '';
      for (const [name, item] of Object.entries(map as Values)) {
        if (item !== undefined && item !== null) text += `<${entry}>${key(name)}${value(item)}</${entry}>`;
      }
      return text;
    };
  }

  /** Made when first used, since shapes may contain themselves. */
  #lazyWriter(member: Member, name: string): Write {
    let write: Write | undefined;
    return (value) => (write ??= this.#writer(member, name))(value);
  }

  #text({ shape, traits }: Member): Write {
    if (shape.type === 'blob') return formatBlob;
    if (shape.type !== 'timestamp') return String;
    const format = traits.timestampFormat ?? 'date-time';
    return (value) => {
      const date = value as Date;
      return format === 'date-time' ? this.#dateTime(date) : formatTimestamp(date, format);
    };
  }
}

function firstWord(tag: string): string {
  const space = tag.indexOf(' ');
  return space < 0 ? tag : tag.slice(0, space);
}

/** Items inside an element of their own, unless they are flattened. */
function wrapped(tag: string, flat: boolean, items: Write): Write {
  if (flat) return items;
  const name = firstWord(tag);
  return (value) => {
    const text = items(value);
    return text ? `<${tag}>${text}</${name}>` : `<${tag}/>`;
  };
}
