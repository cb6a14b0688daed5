import { checkActionsExist, checkActionVendors } from './check-actions.js';
import { checkNoPrincipal } from './check-no-principal.js';
import { checkResourceFormats, checkResourcesExist } from './check-resources.js';
import { checkSids } from './check-sids.js';
import { checkOperators, checkSyntax } from './check-syntax.js';
import { type Check, eachStatement, firstFinding, textsOf } from './document-view.js';

const REFUSED = 'The provided policy document does not meet the requirements of the specified policy type.';

/** Organizations has one sentence for everything; what was found is its detail. */
function inOneSentence(checks: readonly Check[]): readonly Check[] {
  return [
    (document) => {
      const finding = firstFinding(checks, document);
      return finding === undefined ? undefined : { path: finding.path, message: REFUSED, detail: detailOf(finding) };
    },
  ];
}

function detailOf({ message, detail }: { message: string; detail?: string | undefined }): string {
  return detail ?? message;
}

const checkVersionSaid: Check = ({ root }) =>
  root.get('Version') === '2012-10-17' ? undefined : { path: ['Version'], message: '`Version` must be `2012-10-17`' };

const common = [checkSyntax, checkOperators, checkVersionSaid, checkSids('`Sid` is not unique'), checkActionsExist];

/**
 * What Organizations checks of a service control policy.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
 */
export const serviceControlChecks: readonly Check[] = inOneSentence([
  ...common,
  checkNoPrincipal,
  checkActionVendors,
  checkResourceFormats,
  checkResourcesExist,
]);

const checkDenyOnly = eachStatement(({ object, path }) =>
  object.get('Effect') === 'Deny' ? undefined : { path: [...path, 'Effect'], message: '`Effect` must be `Deny`' },
);

const checkAnyPrincipal = eachStatement(({ object, path }) => {
  if (object.get('Principal') === '*') return undefined;
  return { path: object.has('Principal') ? [...path, 'Principal'] : path, message: '`Principal` must be `"*"`' };
});

const checkNoNotAction = eachStatement(({ object, path }) =>
  object.has('NotAction') ? { path: [...path, 'NotAction'], message: '`NotAction` is not supported' } : undefined,
);

/** `*` alone stands in `RCPFullAWSAccess`, which AWS manages; a customer's policy says which service it is about. */
const checkServiceNamed = eachStatement((statement) => {
  const every = textsOf(statement, 'Action').find(({ text }) => text.startsWith('*'));
  return every === undefined ? undefined : { path: every.path, message: '`Action` must name a service' };
});

/**
 * What Organizations checks of a resource control policy.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
export const resourceControlChecks: readonly Check[] = inOneSentence([
  ...common,
  checkDenyOnly,
  checkAnyPrincipal,
  checkNoNotAction,
  checkServiceNamed,
  checkActionVendors,
  checkResourcesExist,
]);
