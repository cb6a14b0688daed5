/**
 * Reads an input from query parameters.
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
import type { Member, Shape, StructureShape } from '@cloudgate/models';
import { MalformedValue } from '../values/malformed-value.js';
import { parseScalar } from '../values/scalar.js';
import type { ParameterNode } from './parameters.js';

type Read = (node: ParameterNode) => unknown;

interface Field {
  readonly name: string;
  readonly read: Read;
}

/** By the parameter's name. */
type Fields = ReadonlyMap<string, Field>;

/** Lists begin at 1. */
const listIndex = /^[1-9]\d{0,8}$/;

/** The children of a list or map in order of their numbers; numbers may have gaps. */
function numbered(node: ParameterNode | undefined): ParameterNode[] {
  if (node?.value) throw new MalformedValue('list', node.value);
  if (!node?.children) return [];
  const items: [number, ParameterNode][] = [];
  for (const [key, child] of node.children) {
    if (!listIndex.test(key)) throw new MalformedValue('list index', key);
    items.push([Number(key), child]);
  }
  items.sort(([a], [b]) => a - b);
  return items.map(([, child]) => child);
}

/** What lies in a list's wrapper; a list without it would otherwise be lost in silence. */
function wrapped({ children }: ParameterNode, wrapper: string): ParameterNode | undefined {
  for (const key of children?.keys() ?? []) if (key !== wrapper) throw new MalformedValue('list wrapper', key);
  return children?.get(wrapper);
}

/** How names are found: awsQuery takes `xmlName`, EC2 `ec2QueryName` or the name capitalized, and no list wrappers. */
export class QueryDecoder {
  readonly #ec2: boolean;
  readonly #fields = new WeakMap<StructureShape, Fields>();

  constructor(protocol: 'awsQuery' | 'ec2Query') {
    this.#ec2 = protocol === 'ec2Query';
  }

  /** The members of a structure that are present. @throws MalformedValue */
  structure(shape: StructureShape, node: ParameterNode): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    if (!node.children) return result;
    const fields = this.#fieldsOf(shape);
    for (const [key, child] of node.children) {
      const field = fields.get(key);
      if (!field) continue;
      try {
        const value = field.read(child);
        if (value !== undefined) result[field.name] = value;
      } catch (error) {
        if (error instanceof MalformedValue) error.member = error.member ? `${key}.${error.member}` : key;
        throw error;
      }
    }
    return result;
  }

  /** True for a parameter that a structure has. */
  knows(shape: StructureShape, parameter: string): boolean {
    return this.#fieldsOf(shape).has(parameter);
  }

  #fieldsOf(shape: StructureShape): Fields {
    let fields = this.#fields.get(shape);
    if (!fields) {
      fields = new Map(
        shape.members.map((member) => [
          this.#key(member, member.name, true),
          { name: member.name, read: this.#reader(member.shape, member) },
        ]),
      );
      this.#fields.set(shape, fields);
    }
    return fields;
  }

  #key({ traits }: Member, fallback: string, capitalize = false): string {
    if (this.#ec2 && traits.ec2QueryName !== undefined) return traits.ec2QueryName;
    const key = traits.xmlName ?? fallback;
    return this.#ec2 && capitalize ? key.charAt(0).toUpperCase() + key.slice(1) : key;
  }

  #reader(shape: Shape, member: Member): Read {
    switch (shape.type) {
      case 'structure':
      case 'union':
        return (node) => {
          if (node.value) throw new MalformedValue('structure', node.value);
          return this.structure(shape, node);
        };
      case 'list': {
        const flat = this.#ec2 || member.traits.xmlFlattened === true;
        const wrapper = this.#key(shape.member, 'member');
        const read = this.#lazyReader(shape.member);
        return (node) => {
          if (node.value) throw new MalformedValue('list', node.value);
          return numbered(flat ? node : wrapped(node, wrapper)).map(read);
        };
      }
      case 'map': {
        const flat = member.traits.xmlFlattened === true;
        const [key, value] = [this.#key(shape.key, 'key'), this.#key(shape.value, 'value')];
        const read = this.#lazyReader(shape.value);
        return (node) => {
          if (node.value) throw new MalformedValue('map', node.value);
          const entries = numbered(flat ? node : node.children?.get('entry'));
          return Object.fromEntries(entries.map((entry) => this.#entry(entry, { key, value, read })));
        };
      }
      default:
        return (node) => {
          if (node.children) throw new MalformedValue(shape.type, node.value ?? '');
          return parseScalar(shape.type, node.value ?? '', member.traits);
        };
    }
  }

  #entry(entry: ParameterNode, plan: { key: string; value: string; read: Read }): [string, unknown] {
    const key = entry.children?.get(plan.key)?.value;
    const value = entry.children?.get(plan.value);
    if (key === undefined) throw new MalformedValue('map key', '');
    return [key, value && plan.read(value)];
  }

  /** Made when first used, since shapes may contain themselves. */
  #lazyReader(member: Member): Read {
    let read: Read | undefined;
    return (node) => (read ??= this.#reader(member.shape, member))(node);
  }
}
