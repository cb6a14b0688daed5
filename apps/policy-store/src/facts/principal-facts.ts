/** A user or role with all its identity-based policies. */
import type { PolicyText, PrincipalFacts } from '@cloudgate/ports';
import type { IamReadTables } from '@cloudgate/store';
import { policyByArn } from '../lookups/entity-by-arn.js';
import { entityArn } from '../records/entity-arn.js';
import { tagsOf } from '../records/tags-of.js';
import type { Tools } from '../tools.js';
import type { PolicyTexts } from './policy-texts.js';

/** What facts are collected with. */
export interface FactSources {
  readonly tools: Tools;
  readonly texts: PolicyTexts;
}

/** The text in force of a managed policy, by ARN. */
export function managedPolicyText(
  tables: IamReadTables,
  { arn, attachedTo }: { readonly arn: string; readonly attachedTo?: string },
  { tools, texts }: FactSources,
): PolicyText | undefined {
  const label = { id: arn, kind: 'managed' as const, ...(attachedTo === undefined ? {} : { attachedTo }) };
  const aws = tools.awsPolicies.find(arn);
  if (aws !== undefined) return texts.of(aws, label);
  const policy = policyByArn(tables, arn, tools);
  if (policy === undefined) return undefined;
  const version = tables.policyVersions.get({ policyId: policy.id, versionId: policy.defaultVersionId });
  return version === undefined ? undefined : texts.of(version, label);
}

function policiesOf(
  tables: IamReadTables,
  { id, attachedTo }: { readonly id: string; readonly attachedTo?: string },
  sources: FactSources,
): PolicyText[] {
  const from = attachedTo === undefined ? {} : { attachedTo };
  const inline = tables.inlinePolicies
    .findBy('principal', id)
    .map((row) => sources.texts.of(row, { id: row.name, kind: 'inline', ...from }));
  const managed = tables.attachments.findBy('principal', id).map(({ policyArn }) => {
    const text = managedPolicyText(tables, { arn: policyArn, ...from }, sources);
    // INVARIANT: a policy in use cannot be deleted. Were one missing, its denials would be: so nothing is decided.
    if (text === undefined) throw new Error(`attached policy \`${policyArn}\` of \`${id}\` is missing`);
    return text;
  });
  return [...inline, ...managed];
}

/** What the account's password policy may give to its users; they can change no password but their own. */
const changePassword = {
  document: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:ChangePassword","Resource":"*"}]}',
};

function passwordPolicyOf(tables: IamReadTables, account: string, { texts }: FactSources): PolicyText[] {
  if (tables.passwordPolicies.get(account)?.allowUsersToChangePassword !== true) return [];
  const label = { id: 'AllowUsersToChangePassword', kind: 'inline', attachedTo: 'account password policy' } as const;
  return [texts.of(changePassword, label)];
}

/** The facts of a user or role as it stands. */
export function principalFacts(
  tables: IamReadTables,
  { kind, id }: { readonly kind: 'user' | 'role'; readonly id: string },
  sources: FactSources,
): PrincipalFacts | undefined {
  const row = kind === 'user' ? tables.users.get(id) : tables.roles.get(id);
  if (row === undefined) return undefined;
  const policies = policiesOf(tables, { id }, sources);
  if (kind === 'user') {
    policies.push(...passwordPolicyOf(tables, row.accountId, sources));
    for (const { groupId } of tables.groupMembers.findBy('user', id)) {
      const attachedTo = `group ${tables.groups.get(groupId)?.name ?? groupId}`;
      policies.push(...policiesOf(tables, { id: groupId, attachedTo }, sources));
    }
  }
  const boundary = row.boundaryArn === null ? undefined : managedPolicyText(tables, { arn: row.boundaryArn }, sources);
  if (row.boundaryArn !== null && boundary === undefined) {
    throw new Error(`permissions boundary \`${row.boundaryArn}\` of \`${id}\` is missing`);
  }
  return {
    kind,
    id,
    account: row.accountId,
    arn: entityArn(sources.tools.partition, kind, row),
    name: row.name,
    tags: tagsOf(tables, id),
    policies,
    ...(boundary === undefined ? {} : { boundary }),
  };
}

/** Whether two collections of facts say the same. Policy texts are compared by identity: equal ones are one object. */
export function samePrincipal(a: PrincipalFacts, b: PrincipalFacts): boolean {
  return (
    a.arn === b.arn &&
    a.boundary === b.boundary &&
    a.policies.length === b.policies.length &&
    a.policies.every((policy, index) => policy === b.policies[index]) &&
    a.tags.length === b.tags.length &&
    a.tags.every(({ key, value }, index) => key === b.tags[index]?.key && value === b.tags[index]?.value)
  );
}
