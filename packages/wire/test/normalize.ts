/** What a protocol cannot tell apart, made the same. */
import type { Member, Shape } from '@cloudgate/models';
import type { Purpose } from './values.js';

type Values = Readonly<Record<string, unknown>>;

/** Empty lists: awsQuery writes them; EC2's requests and flattened lists have no place for them. */
function keepsEmptyList(member: Member, { protocol, direction }: Purpose): boolean {
  if (protocol.startsWith('awsJson')) return true;
  if (member.traits.httpHeader !== undefined) return false;
  if (protocol === 'ec2Query' && direction === 'input') return false;
  return !(protocol !== 'ec2Query' || direction === 'output') || !member.traits.xmlFlattened;
}

/** In a query string, a structure or map is there if something in it is. */
function keepsEmptyStructure(member: Member, { protocol, direction }: Purpose): boolean {
  if (protocol.startsWith('awsJson')) return true;
  if (member.traits.httpPrefixHeaders !== undefined) return false;
  if (direction === 'input') return protocol === 'restXml' && !member.traits.xmlFlattened;
  return member.shape.type !== 'map' || !member.traits.xmlFlattened;
}

function isBlank(text: string, { protocol, direction }: Purpose): boolean {
  return direction === 'output' && !protocol.startsWith('awsJson') && text.includes('\n') && text.trim() === '';
}

function normalizeMember(member: Member, value: unknown, purpose: Purpose): unknown {
  const { shape } = member;
  if (value === undefined || value === null) return undefined;
  if (shape.type === 'list') {
    const items = (value as readonly unknown[])
      .map((item) => normalizeMember(shape.member, item, purpose))
      .filter((item) => item !== undefined);
    // A query string shows an empty list, but not a list of empty structures.
    const vanished = (value as readonly unknown[]).length > items.length;
    return items.length > 0 || (!vanished && keepsEmptyList(member, purpose)) ? items : undefined;
  }
  if (shape.type === 'map') {
    const entries = Object.entries(value as Values)
      .map(([key, item]) => [key, normalizeMember(shape.value, item, purpose)] as const)
      .filter(([, item]) => item !== undefined);
    return entries.length > 0 || keepsEmptyStructure(member, purpose) ? Object.fromEntries(entries) : undefined;
  }
  if (shape.type === 'structure' || shape.type === 'union') {
    const normalized = normalize(shape, value as Values, purpose);
    return Object.keys(normalized).length > 0 || keepsEmptyStructure(member, purpose) ? normalized : undefined;
  }
  // The client reads an element of nothing but white space with a line end as empty.
  if (typeof value === 'string' && isBlank(value, purpose)) return '';
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (value instanceof Date) return value.toISOString();
  return Object.is(value, -0) ? 0 : value;
}

/** The members of a structure in a form that can be compared. */
export function normalize(shape: Shape, value: Values, purpose: Purpose): Values {
  if (shape.type !== 'structure' && shape.type !== 'union') return {};
  const entries = shape.members
    .map((member) => [member.name, normalizeMember(member, value[member.name], purpose)] as const)
    .filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries);
}
