/** Inputs as the parameters of a form, as the awsQuery protocol names them. */
import type { Shape } from '@cloudgate/models';

/** A parameter; `encoded` values go over the wire as they are. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
  readonly encoded?: true;
}

/** The parameters of a value of a shape, below `name`. */
export function parametersOf(shape: Shape, value: unknown, name = ''): Parameter[] {
  if (value === undefined) return [];
  if (shape.type === 'structure' || shape.type === 'union') {
    const prefix = name === '' ? '' : `${name}.`;
    const values = value as Readonly<Record<string, unknown>>;
    return shape.members.flatMap((member) => parametersOf(member.shape, values[member.name], prefix + member.name));
  }
  if (shape.type === 'list') {
    const items = value as readonly unknown[];
    return items.flatMap((item, at) => parametersOf(shape.member.shape, item, `${name}.member.${at + 1}`));
  }
  if (value instanceof Date) return [{ name, value: value.toISOString() }];
  if (value instanceof Uint8Array) return [{ name, value: Buffer.from(value).toString('base64') }];
  return [{ name, value: String(value) }];
}

/** The text of a form. */
export function formOf(parameters: readonly Parameter[]): string {
  return parameters
    .map(({ name, value, encoded }) => `${encodeURIComponent(name)}=${encoded ? value : encodeURIComponent(value)}`)
    .join('&');
}

/** The parameters without those at a name or below it. */
export function without(parameters: readonly Parameter[], name: string): Parameter[] {
  return parameters.filter((parameter) => parameter.name !== name && !parameter.name.startsWith(`${name}.`));
}
