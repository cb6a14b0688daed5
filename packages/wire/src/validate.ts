/** Checks an input against what the model requires and AWS documents, and words failures as AWS does. */
import type { Constraints, Member, ServiceModel, Shape, StructureShape } from '@cloudgate/models';
import { brokenRules } from './constraint-rules.js';
import { operationModel } from './operation-model.js';
import { malformedXml } from './rest/malformed-xml.js';
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
  /** IAM's own sentence about a name or document, said where nothing else fails. */
  readonly sentence?: string;
}

/** Where a value is, as a chain that is written out for a failure only. */
interface Place {
  readonly parent: Place | undefined;
  /** A member, or the number or key of an item. */
  readonly step: Member | string;
}

interface Found {
  readonly place: Place | undefined;
  readonly value: unknown;
}

const checked = new WeakMap<StructureShape, readonly Member[]>();

/** The members of a structure that can fail, or that hold some that can. */
function checkedMembers(shape: StructureShape): readonly Member[] {
  let members = checked.get(shape);
  if (!members) {
    members = shape.members.filter(
      ({ required, constraints, shape: { type } }) =>
        required || constraints || type === 'structure' || type === 'union' || type === 'list' || type === 'map',
    );
    checked.set(shape, members);
  }
  return members;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function shown(value: unknown, member: Member): string {
  if (member.traits.sensitive) return '***Sensitive Data Redacted***';
  return typeof value === 'object' ? `'${JSON.stringify(value)}'` : `'${String(value)}'`;
}

class Validation {
  readonly failures: ValidationFailure[] = [];

  shape(shape: Shape, found: Found, constraints?: Constraints): void {
    if (shape.type === 'structure' || shape.type === 'union') {
      const values = found.value as Readonly<Record<string, unknown>>;
      for (const member of checkedMembers(shape)) {
        const value = values[member.name];
        if (member.required || (value !== undefined && value !== null)) {
          this.#member(member, { place: { parent: found.place, step: member }, value });
        }
      }
    } else if (shape.type === 'list' && Array.isArray(found.value)) {
      found.value.forEach((value: unknown, index) => {
        const place = { parent: found.place, step: String(index + 1) };
        this.#constraints(shape.member, { place, value }, constraints?.items);
        this.shape(shape.member.shape, { place, value });
      });
    } else if (shape.type === 'map') {
      for (const [key, value] of Object.entries(found.value as Readonly<Record<string, unknown>>)) {
        this.shape(shape.value.shape, { place: { parent: found.place, step: key }, value });
      }
    }
  }

  #member(member: Member, found: Found): void {
    const { place, value } = found;
    if (value !== undefined && value !== null) {
      this.#constraints(member, found, member.constraints);
      this.shape(member.shape, found, member.constraints);
    } else {
      const names = written(place);
      const message = `Value null at '${names.path}' failed to satisfy constraint: Member must not be null`;
      this.failures.push({ ...names, missing: true, message });
    }
  }

  #constraints(member: Member, { place, value }: Found, constraints: Constraints | undefined): void {
    if (!constraints) return;
    for (const { text, words } of brokenRules(constraints, value)) {
      const names = written(place);
      const message = `Value ${shown(value, member)} at '${names.path}' failed to satisfy constraint: ${text}`;
      const sentence = words && `The specified value for ${names.path} is invalid. ${words}`;
      this.failures.push({ ...names, missing: false, message, ...(sentence !== undefined && { sentence }) });
    }
  }
}

function written(place: Place | undefined): { path: string; parameter: string } {
  const path: string[] = [];
  const parameter: string[] = [];
  for (let at = place; at; at = at.parent) {
    if (typeof at.step === 'string') {
      path.unshift(at.step, 'member');
      parameter.unshift(at.step);
    } else {
      path.unshift(lowerFirst(at.step.name));
      parameter.unshift(at.step.traits.ec2QueryName ?? at.step.name);
    }
  }
  return { path: path.join('.'), parameter: parameter.join('.') };
}

/** What in an input fails the model's constraints, in the order of the model's members. */
export function validate(model: ServiceModel, operation: string, input: object): ValidationFailure[] {
  const validation = new Validation();
  validation.shape(operationModel(model, operation).input, { place: undefined, value: input });
  return validation.failures;
}

/** The error that AWS answers to failures, of which there is at least one. */
export function validationError(model: ServiceModel, failures: readonly ValidationFailure[]): WireError {
  if (model.protocol === 'ec2Query') {
    const [first] = failures.filter(({ missing }) => missing);
    if (first) return new WireError('MissingParameter', `The request must contain the parameter ${first.parameter}`);
    return new WireError('InvalidParameterValue', failures.map(({ message }) => message).join('; '));
  }
  if (model.protocol === 'restXml') {
    // What lies deeper than the input's own members is of a document.
    if (failures.some(({ path }) => path.includes('.'))) return malformedXml();
    const parameters = failures.map(({ parameter }) => parameter).join(', ');
    return new WireError('InvalidRequest', `Missing or invalid parameters: ${parameters}`);
  }
  const code = model.protocol === 'awsQuery' ? 'ValidationError' : 'ValidationException';
  const general = failures.filter(({ sentence }) => sentence === undefined);
  const sentence = general.length === 0 ? failures[0]?.sentence : undefined;
  if (sentence !== undefined) return new WireError(code, sentence);
  const detected = `${general.length} validation error${general.length === 1 ? '' : 's'} detected`;
  return new WireError(code, `${detected}: ${general.map(({ message }) => message).join('; ')}`);
}
