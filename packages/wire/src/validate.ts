/** Checks an input against what the model requires and AWS documents, and words failures as AWS does. */
import type { Constraints, Member, ServiceModel, Shape } from '@cloudgate/models';
import { operationModel } from './operation-model.js';
import { WireError } from './wire-error.js';

/** A member that fails a constraint. */
export interface ValidationFailure {
  /** As AWS writes it: `tags.1.member.key`. */
  readonly path: string;
  /** The parameter as EC2 writes it: `TagSpecification.1.Tag.1.Key`. */
  readonly parameter: string;
  readonly missing: boolean;
  /** Such as `Value null at 'userName' failed to satisfy constraint: Member must not be null`. */
  readonly message: string;
}

interface Place {
  readonly path: string;
  readonly parameter: string;
}

const patterns = new Map<string, RegExp>();

/** AWS's patterns are Java's; the few forms that differ in JavaScript are the Unicode classes, hence the flag `v`. */
function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (!pattern) patterns.set(source, (pattern = new RegExp(`^(?:${source})$`, 'su')));
  return pattern;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function shown(value: unknown, member: Member): string {
  if (member.shape.type === 'list' || member.shape.type === 'map') {
    return `'${JSON.stringify(value)}'`;
  }
  const secret = member.traits.sensitive === true;
  return secret ? '***Sensitive Data Redacted***' : `'${String(value)}'`;
}

/** A string's length in characters, as Java's `codePointCount`; a list's or map's in items. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return [...value].length;
  if (Array.isArray(value)) return value.length;
  if (value instanceof Uint8Array) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}

function brokenRules(constraints: Constraints, value: unknown): string[] {
  const { min, max, pattern, enum: values } = constraints;
  const broken: string[] = [];
  if (typeof value === 'number') {
    if (max !== undefined && value > max) broken.push(`Member must have value less than or equal to ${max}`);
    if (min !== undefined && value < min) broken.push(`Member must have value greater than or equal to ${min}`);
    return broken;
  }
  const size = sizeOf(value);
  if (size !== undefined && max !== undefined && size > max) {
    broken.push(`Member must have length less than or equal to ${max}`);
  }
  if (size !== undefined && min !== undefined && size < min) {
    broken.push(`Member must have length greater than or equal to ${min}`);
  }
  if (typeof value === 'string') {
    if (values && !values.includes(value)) broken.push(`Member must satisfy enum value set: [${values.join(', ')}]`);
    if (pattern !== undefined && !patternOf(pattern).test(value)) {
      broken.push(`Member must satisfy regular expression pattern: ${pattern}`);
    }
  }
  return broken;
}

function checkMember(failures: ValidationFailure[], member: Member, at: { place: Place; value: unknown }): void {
  const { place, value } = at;
  if (value === undefined || value === null) {
    if (!member.required) return;
    const message = `Value null at '${place.path}' failed to satisfy constraint: Member must not be null`;
    failures.push({ ...place, missing: true, message });
    return;
  }
  for (const rule of member.constraints ? brokenRules(member.constraints, value) : []) {
    const message = `Value ${shown(value, member)} at '${place.path}' failed to satisfy constraint: ${rule}`;
    failures.push({ ...place, missing: false, message });
  }
  checkShape(failures, member.shape, at);
}

function checkShape(
  failures: ValidationFailure[],
  shape: Shape,
  { place, value }: { place: Place; value: unknown },
): void {
  if (shape.type === 'structure' || shape.type === 'union') {
    const values = value as Readonly<Record<string, unknown>>;
    for (const member of shape.members) {
      const parameter = member.traits.ec2QueryName ?? member.name;
      checkMember(failures, member, {
        place: {
          path: place.path ? `${place.path}.${lowerFirst(member.name)}` : lowerFirst(member.name),
          parameter: place.parameter ? `${place.parameter}.${parameter}` : parameter,
        },
        value: values[member.name],
      });
    }
  } else if (shape.type === 'list' && Array.isArray(value)) {
    value.forEach((item, index) => {
      const path = `${place.path}.${index + 1}.member`;
      const parameter = `${place.parameter}.${index + 1}`;
      checkMember(failures, shape.member, { place: { path, parameter }, value: item });
    });
  } else if (shape.type === 'map') {
    for (const [key, item] of Object.entries(value as Readonly<Record<string, unknown>>)) {
      const path = `${place.path}.${key}.member`;
      checkMember(failures, shape.value, { place: { path, parameter: path }, value: item });
    }
  }
}

/** What in an input fails the model's constraints, in the order of the model's members. */
export function validate(model: ServiceModel, operation: string, input: object): ValidationFailure[] {
  const failures: ValidationFailure[] = [];
  checkShape(failures, operationModel(model, operation).input, { place: { path: '', parameter: '' }, value: input });
  return failures;
}

/** The error that AWS answers to failures, of which there is at least one. */
export function validationError(model: ServiceModel, failures: readonly ValidationFailure[]): WireError {
  const missing = failures.find((failure) => failure.missing);
  if (model.protocol === 'ec2Query') {
    if (missing) {
      return new WireError('MissingParameter', `The request must contain the parameter ${missing.parameter}`);
    }
    return new WireError('InvalidParameterValue', failures.map(({ message }) => message).join('; '));
  }
  if (model.protocol === 'restXml') {
    return new WireError(
      'InvalidRequest',
      `Missing or invalid: ${failures.map(({ parameter }) => parameter).join(', ')}`,
    );
  }
  const count = failures.length;
  const text = failures.map(({ message }) => message).join('; ');
  const code = model.protocol === 'awsQuery' ? 'ValidationError' : 'ValidationException';
  return new WireError(code, `${count} validation error${count === 1 ? '' : 's'} detected: ${text}`);
}
