/** Where the members of an input or output go in an HTTP message; found once for each structure. */
import type { Member, StructureShape } from '@cloudgate/models';

/** A member with the name that it has on the wire; header names are lower-cased. */
export interface Binding {
  readonly member: Member;
  readonly name: string;
}

/** All bindings of a structure. */
export interface HttpBindings {
  readonly labels: readonly Binding[];
  readonly query: readonly Binding[];
  readonly headers: ReadonlyMap<string, Binding>;
  /** The same bindings by the member's name. */
  readonly headersOfMembers: ReadonlyMap<string, Binding>;
  readonly prefixHeaders: readonly Binding[];
  readonly payload: Member | undefined;
  /** Members that are elements of the body, where there is no payload. */
  readonly body: boolean;
}

const known = new WeakMap<StructureShape, HttpBindings>();

function bind(shape: StructureShape): HttpBindings {
  const labels: Binding[] = [];
  const query: Binding[] = [];
  const headers = new Map<string, Binding>();
  const headersOfMembers = new Map<string, Binding>();
  const prefixHeaders: Binding[] = [];
  let payload: Member | undefined;
  let body = false;
  for (const member of shape.members) {
    const { traits } = member;
    if (traits.httpLabel) labels.push({ member, name: member.name });
    else if (traits.httpQuery !== undefined) query.push({ member, name: traits.httpQuery });
    else if (traits.httpHeader !== undefined) {
      const name = traits.httpHeader.toLowerCase();
      const binding = { member, name };
      headers.set(name, binding);
      headersOfMembers.set(member.name, binding);
    } else if (traits.httpPrefixHeaders !== undefined) {
      prefixHeaders.push({ member, name: traits.httpPrefixHeaders.toLowerCase() });
    } else if (traits.httpPayload) payload = member;
    else if (!traits.hostLabel) body = true;
  }
  return { labels, query, headers, headersOfMembers, prefixHeaders, payload, body };
}

/** The bindings of a structure. */
export function bindingsOf(shape: StructureShape): HttpBindings {
  let bindings = known.get(shape);
  if (!bindings) known.set(shape, (bindings = bind(shape)));
  return bindings;
}
