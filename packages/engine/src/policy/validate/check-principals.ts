import { isJsonObject } from '../parse/json-value.js';
import { readPrincipals } from '../parse/read-statement.js';
import type { PrincipalValue } from '../parsed-policy.js';
import { eachStatement, type Check } from './document-view.js';
import type { ValidateOptions } from './validate-options.js';

const ARN =
  /^arn:[a-z0-9-]+:(?:iam::[0-9]{12}:(?:root|(?:user|role)\/[\x21-\x7e]+)|sts::[0-9]{12}:(?:assumed-role\/[\w+=,.@-]+\/[\w+=,.@-]+|federated-user\/[\w+=,.@-]+))$/;

const PROVIDERS: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'cognito-identity.amazonaws.com',
  'graph.facebook.com',
  'www.amazon.com',
]);

/** Whether every principal has a form that AWS knows, and exists. */
export function checkPrincipals(options: ValidateOptions, message: (principal: PrincipalValue) => string): Check {
  return eachStatement(({ object, path }) => {
    for (const element of ['Principal', 'NotPrincipal']) {
      const value = object.get(element);
      if (value === undefined) continue;
      const at = [...path, element];
      const wrong = readPrincipals(value, at).find((principal) => !isPrincipal(principal, options));
      if (wrong !== undefined) return { path: isJsonObject(value) ? [...at, wrong.kind] : at, message: message(wrong) };
    }
    return undefined;
  });
}

function isPrincipal({ kind, value }: PrincipalValue, { principalExists }: ValidateOptions): boolean {
  if (!hasForm(kind, value)) return false;
  return (kind === 'AWS' && value === '*') || principalExists === undefined || principalExists(value, kind);
}

function hasForm(kind: PrincipalValue['kind'], value: string): boolean {
  switch (kind) {
    case 'AWS':
      // No wildcard stands inside an ARN.
      if (value === '*' || /^[0-9]{12}$/.test(value) || /^A(?:IDA|ROA)[A-Z0-9]{12,124}$/.test(value)) return true;
      return ARN.test(value) && !/[*?]/.test(value);
    case 'Service':
      return /^[a-z0-9.-]+\.[a-z]{2,}$/.test(value);
    case 'Federated':
      return PROVIDERS.has(value) || /^arn:[a-z0-9-]+:iam::[0-9]{12}:(?:oidc|saml)-provider\/[\x21-\x7e]+$/.test(value);
    case 'CanonicalUser':
      return /^[0-9a-f]{64}$/.test(value);
  }
}
