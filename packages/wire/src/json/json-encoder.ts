/** Turns values into what JSON can hold, as the model types them. */
import type { Member, StructureShape } from '@cloudgate/models';
import type { Values } from '../protocol.js';
import { formatBlob } from '../values/scalar.js';
import { formatTimestamp } from '../values/timestamp.js';

function encodeNumber(value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function encodeMember({ shape, traits }: Member, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (shape.type) {
    case 'structure':
    case 'union':
      return encodeJson(shape, value as Values);
    case 'list':
      return (value as readonly unknown[]).map((item) => encodeMember(shape.member, item));
    case 'map':
      return Object.fromEntries(
        Object.entries(value as Values).map(([key, item]) => [key, encodeMember(shape.value, item)]),
      );
    case 'timestamp': {
      const format = traits.timestampFormat ?? 'epoch-seconds';
      const date = value as Date;
      return format === 'epoch-seconds' ? date.getTime() / 1000 : formatTimestamp(date, format);
    }
    case 'blob':
      return formatBlob(value);
    case 'number':
      return encodeNumber(value);
    case 'bigInteger':
      return typeof value === 'bigint' ? Number(value) : value;
    default:
      return value;
  }
}

/** A structure as an object for `JSON.stringify`; absent members are left out. */
export function encodeJson(shape: StructureShape, value: Values): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const member of shape.members) {
    const item = value[member.name];
    if (item !== undefined && item !== null) result[member.name] = encodeMember(member, item);
  }
  return result;
}
