import { checkCase, checkMembers, isFields } from './check-shape.js';
import { CaseFormatError, type DecisionCase, type DecisionFile } from './decision-case.js';

/** What a file's cases have in common; each case's own fields go over it, member by member in `policies` and `request`. */
const GIVEN = ['principal', 'policies', 'request', 'live'];

/**
 * Reads a file of cases: an object with `cases`, a list of cases, or one case.
 * @throws {CaseFormatError} when it is not in the format.
 */
export function readCases(text: string, name: string): DecisionFile {
  const value = parseJson(text, name);
  if (Array.isArray(value))
    return { title: name, cases: value.map((one, index) => readCase(one, `${name}[${index}]`)) };
  if (isFields(value) && 'cases' in value) return readFile(value, name);
  return { title: name, cases: [readCase(value, name)] };
}

/** @throws {CaseFormatError} */
export function readCase(value: unknown, where: string): DecisionCase {
  checkCase(value, isFields(value) && typeof value['name'] === 'string' ? `${where}: ${value['name']}` : where);
  return value as DecisionCase;
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CaseFormatError(name, error instanceof Error ? error.message : 'not JSON');
  }
}

function readFile(value: Readonly<Record<string, unknown>>, name: string): DecisionFile {
  const fields = checkMembers(value, name, {
    needs: ['title', 'cases'],
    may: ['source', 'given', 'named', 'expectations'],
  });
  const { title, source, cases } = fields;
  if (typeof title !== 'string' || !Array.isArray(cases)) throw new CaseFormatError(name, 'bad `title` or `cases`');
  const given = fields['given'] === undefined ? {} : checkMembers(fields['given'], `${name}: given`, { may: GIVEN });
  const named = isFields(fields['named']) ? fields['named'] : {};
  const expectations = isFields(fields['expectations']) ? fields['expectations'] : {};
  const shared: Shared = { given, named, expectations, source };
  const read = cases.map((one: unknown, index) => readCase(completed(one, shared), `${name}[${index}]`));
  return { title, ...(typeof source === 'string' ? { source } : {}), cases: read };
}

interface Shared {
  readonly given: Readonly<Record<string, unknown>>;
  /** Values that a case's `with` may call by name. */
  readonly named: Readonly<Record<string, unknown>>;
  readonly expectations: Readonly<Record<string, unknown>>;
  readonly source: unknown;
}

function completed(value: unknown, { given, named, expectations, source }: Shared): unknown {
  if (!isFields(value)) return value;
  const { with: values, context, expect, ...own } = value;
  const filled = fill(given, called(values, named)) as Readonly<Record<string, unknown>>;
  const request = merged(merged(filled['request'], own['request']), context === undefined ? undefined : { context });
  return {
    ...(source === undefined ? {} : { source }),
    ...filled,
    ...own,
    policies: merged(filled['policies'], own['policies']),
    request: mergedContext(filled['request'], request),
    ...(expect === undefined ? {} : { expect: typeof expect === 'string' ? (expectations[expect] ?? expect) : expect }),
  };
}

/** A case's `with`, each name in it replaced by what the file calls so. */
function called(values: unknown, named: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (!isFields(values)) return {};
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value in named ? named[value] : value,
  ]);
  return Object.fromEntries(entries) as Readonly<Record<string, unknown>>;
}

function merged(shared: unknown, own: unknown): unknown {
  if (own === undefined) return shared;
  return isFields(shared) && isFields(own) ? { ...shared, ...own } : own;
}

/** Context keys are merged one by one. */
function mergedContext(shared: unknown, request: unknown): unknown {
  const common = isFields(shared) ? shared['context'] : undefined;
  if (!isFields(request) || request['context'] === undefined) return request;
  return { ...request, context: merged(common, request['context']) };
}

/** Puts a case's `with` values where the shared part says `"$name"`; a value left out takes its member away. */
function fill(template: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (typeof template === 'string') return /^\$[a-z]\w*$/i.test(template) ? values[template.slice(1)] : template;
  if (Array.isArray(template)) return template.map((item) => fill(item, values)).filter((item) => item !== undefined);
  if (!isFields(template)) return template;
  const filled = Object.entries(template).map(([name, item]) => [name, fill(item, values)] as const);
  return Object.fromEntries(filled.filter(([, item]) => item !== undefined));
}
