import type { PrincipalKind, PrincipalValue } from '../parsed-policy.js';
import {
  checkActionExists,
  checkEffect,
  checkNoAllowNotPrincipal,
  checkPrincipalExists,
  checkStatementExists,
  checkVersionString,
} from './check-grants.js';
import { checkPrincipals } from './check-principals.js';
import { checkSids } from './check-sids.js';
import { checkOperators, checkSyntax } from './check-syntax.js';
import { type Check, eachStatement, textsOf } from './document-view.js';
import type { ValidateOptions } from './validate-options.js';

const KIND_WORDS: Readonly<Record<Exclude<PrincipalKind, 'Federated'>, string>> = {
  AWS: 'AWS',
  Service: 'SERVICE',
  CanonicalUser: 'CANONICAL_USER',
};

const checkNoNotPrincipal = eachStatement(({ object, path }) =>
  object.has('NotPrincipal')
    ? { path: [...path, 'NotPrincipal'], message: 'AssumeRole policy must not contain NotPrincipal field.' }
    : undefined,
);

const checkStsActions = eachStatement((statement) => {
  const other = ['Action', 'NotAction']
    .flatMap((element) => textsOf(statement, element))
    .find(({ text }) => !/^sts:./i.test(text));
  if (other === undefined) return undefined;
  return { path: other.path, message: 'AssumeRole policy may only specify STS AssumeRole actions.' };
});

const checkNoResource = eachStatement(({ object, path }) => {
  if (object.has('Resource')) return { path: [...path, 'Resource'], message: 'Has prohibited field Resource' };
  if (!object.has('NotResource')) return undefined;
  return { path: [...path, 'NotResource'], message: 'AssumeRole policy must not contain resources.' };
});

/** A role's policy names its principals by kind; the bare string stands in resource policies only. */
const checkPrincipalMap = eachStatement(({ object, path }) =>
  typeof object.get('Principal') === 'string'
    ? {
        path: [...path, 'Principal'],
        message: `Invalid principal in policy: "AWS":"${String(object.get('Principal'))}"`,
      }
    : undefined,
);

/**
 * What IAM checks of a role's trust policy.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html
 */
export function trustChecks(options: ValidateOptions): readonly Check[] {
  return [
    checkVersionString,
    checkStatementExists,
    checkEffect,
    checkNoAllowNotPrincipal,
    checkNoNotPrincipal,
    checkPrincipalExists,
    checkPrincipalMap,
    checkActionExists,
    checkNoResource,
    checkSyntax,
    checkOperators,
    checkStsActions,
    checkSids('The Statement Ids in the policy are not unique'),
    checkPrincipals(options, invalidPrincipal),
  ];
}

function invalidPrincipal({ kind, value }: PrincipalValue): string {
  // Whether a provider exists is not looked into.
  if (kind === 'Federated') return 'Federated principals must be valid domain names or SAML metadata ARNs';
  return `Invalid principal in policy: "${KIND_WORDS[kind]}":"${value}"`;
}
