/** Policies as tests like to write them, and as IAM takes them. */

/** One statement; `Effect` is `Allow` and `Resource` is `*` where they are left out. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect?: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Principal?: '*' | Readonly<Record<string, string | readonly string[]>>;
  readonly NotPrincipal?: '*' | Readonly<Record<string, string | readonly string[]>>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A whole policy. */
export interface PolicyDocument {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement: Statement | readonly Statement[];
}

/**
 * A policy: a document, a statement, an action (`'s3:GetObject'` is allowed on everything), a document's JSON text, or
 * the ARN of a managed policy.
 */
export type Policy = PolicyDocument | Statement | string;

/** What a principal is to get: documents to put inline, and managed policies to attach. */
export interface PolicySet {
  readonly inline: readonly string[];
  readonly managed: readonly string[];
}

function isDocument(policy: PolicyDocument | Statement): policy is PolicyDocument {
  return 'Statement' in policy;
}

function whole(statement: Statement): Statement {
  const resource = statement.NotResource === undefined && statement.Resource === undefined ? { Resource: '*' } : {};
  return { Effect: 'Allow', ...resource, ...statement };
}

/** The JSON text of a policy with these statements. */
export function documentOf(statements: readonly Statement[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

/** The JSON text of one policy. */
export function policyText(policy: Policy): string {
  if (typeof policy === 'string') {
    return policy.trimStart().startsWith('{') ? policy : documentOf([whole({ Action: policy })]);
  }
  return isDocument(policy) ? JSON.stringify({ Version: '2012-10-17', ...policy }) : documentOf([whole(policy)]);
}

/** Sorts policies: single statements and actions become one document, in their order. */
export function policySet(policies: Policy | readonly Policy[] = []): PolicySet {
  const statements: Statement[] = [];
  const inline: string[] = [];
  const managed: string[] = [];
  for (const policy of isList(policies) ? policies : [policies]) {
    if (typeof policy === 'string' && policy.startsWith('arn:')) managed.push(policy);
    else if (typeof policy === 'string' && !policy.trimStart().startsWith('{'))
      statements.push(whole({ Action: policy }));
    else if (typeof policy === 'string' || isDocument(policy)) inline.push(policyText(policy));
    else statements.push(whole(policy));
  }
  return { inline: statements.length === 0 ? inline : [documentOf(statements), ...inline], managed };
}

function isList(policies: Policy | readonly Policy[]): policies is readonly Policy[] {
  return Array.isArray(policies);
}

/**
 * Whom a role trusts: a trust policy, a statement of one, or a principal: an ARN, an account id, or a service such as
 * `ec2.amazonaws.com`.
 */
export type Trust = PolicyDocument | Statement | string;

/** The JSON text of a trust policy. */
export function trustText(trust: Trust): string {
  if (typeof trust === 'object') {
    if (isDocument(trust)) return JSON.stringify({ Version: '2012-10-17', ...trust });
    return documentOf([{ Effect: 'Allow', Action: 'sts:AssumeRole', ...trust }]);
  }
  if (trust.trimStart().startsWith('{')) return trust;
  const type = /^[\w.-]+\.amazonaws\.com$/.test(trust) ? 'Service' : 'AWS';
  return documentOf([{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { [type]: trust } }]);
}
