import { isJsonArray, isJsonObject, type JsonValue } from '../parse/json-value.js';
import { type Check, eachStatement, type StatementView, textsOf } from './document-view.js';

/** The words that the newer parser, that of trust and bucket policies, has for what every policy needs. */

export const checkVersionString: Check = ({ root }) => {
  const version = root.get('Version');
  if (version === undefined || version === '2012-10-17' || version === '2008-10-17') return undefined;
  return { path: ['Version'], message: 'The policy must contain a valid version string' };
};

export const checkStatementExists: Check = ({ root }) => {
  const statement = root.get('Statement');
  if (statement === undefined) return { path: [], message: 'Missing required field Statement' };
  const empty = isJsonArray(statement) ? statement.length === 0 : isJsonObject(statement) && statement.size === 0;
  return empty ? { path: ['Statement'], message: 'Could not parse the policy: Statement is empty!' } : undefined;
};

export const checkEffect = eachStatement(({ object, path }) => {
  const effect = object.get('Effect');
  if (effect === undefined) return { path, message: 'Missing required field Effect' };
  if (effect === 'Allow' || effect === 'Deny') return undefined;
  return { path: [...path, 'Effect'], message: `Invalid effect: ${typeof effect === 'string' ? effect : ''}` };
});

export const checkPrincipalExists = eachStatement(({ object, path }) => {
  if (object.has('NotPrincipal')) return undefined;
  const principal = object.get('Principal');
  if (principal === undefined) return { path, message: 'Missing required field Principal' };
  if (!isEmpty(principal)) return undefined;
  return { path: [...path, 'Principal'], message: 'Missing required field Principal cannot be empty!' };
});

export const checkNoAllowNotPrincipal = eachStatement(({ object, path }) => {
  if (!object.has('NotPrincipal') || object.get('Effect') !== 'Allow') return undefined;
  return { path: [...path, 'NotPrincipal'], message: 'Allow with NotPrincipal is not allowed.' };
});

export const checkActionExists = requireOneOf(['Action', 'NotAction'], 'Missing required field Action');

export const checkResourceExists = requireOneOf(['Resource', 'NotResource'], 'Missing required field Resource');

function requireOneOf(elements: readonly string[], message: string): Check {
  return eachStatement((statement: StatementView) =>
    elements.some((element) => textsOf(statement, element).length > 0) ? undefined : { path: statement.path, message },
  );
}

function isEmpty(value: JsonValue): boolean {
  if (value === '') return true;
  if (isJsonArray(value)) return value.length === 0;
  return isJsonObject(value) && (value.size === 0 || [...value.values()].some(isEmpty));
}
