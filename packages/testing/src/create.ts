/** Users and roles, made by signed calls to IAM. */
import { type AwsClient, xmlText } from 'cloudgate';
import { randomBytes } from 'node:crypto';
import { type Policy, policySet, policyText, type Trust, trustText } from './policies.js';
import type { Credentials, TestRoot } from './principals.js';

interface EntityOptions {
  /** Made up unless given. */
  readonly name?: string;
  /** Such as `/team/`. */
  readonly path?: string;
  readonly policies?: Policy | readonly Policy[];
  /** A managed policy's ARN, or a policy that is made one. */
  readonly boundary?: Policy;
  readonly tags?: Readonly<Record<string, string>>;
  /** The root user of the account to make it in; the first account's unless given. */
  readonly root?: TestRoot;
}

/** What a user is made from. */
export type UserOptions = EntityOptions;

/** What a role is made from. */
export interface RoleOptions extends EntityOptions {
  /** Who may assume it. */
  readonly trust?: Trust;
  /** Seconds: the longest that a session may be asked for. */
  readonly maxSessionDuration?: number;
}

interface Entity {
  readonly arn: string;
  readonly name: string;
  readonly id: string;
}

function madeUp(kind: string): string {
  return `${kind}-${randomBytes(4).toString('hex')}`;
}

function need(xml: string, element: string): string {
  const text = xmlText(xml, element);
  if (text === undefined) throw new Error(`the answer has no ${element}`);
  return text;
}

async function boundaryOf(iam: AwsClient, boundary: Policy | undefined): Promise<Record<string, string>> {
  if (boundary === undefined) return {};
  if (typeof boundary === 'string' && boundary.startsWith('arn:')) return { PermissionsBoundary: boundary };
  const document = { PolicyName: madeUp('boundary'), PolicyDocument: policyText(boundary) };
  return { PermissionsBoundary: need(await iam.query('iam', 'CreatePolicy', document), 'Arn') };
}

function tagParameters(tags: Readonly<Record<string, string>> = {}): Record<string, string> {
  const parameters: Record<string, string> = {};
  Object.entries(tags).forEach(([key, value], index) => {
    parameters[`Tags.member.${index + 1}.Key`] = key;
    parameters[`Tags.member.${index + 1}.Value`] = value;
  });
  return parameters;
}

async function common(iam: AwsClient, options: EntityOptions): Promise<Record<string, string>> {
  return {
    ...(options.path === undefined ? {} : { Path: options.path }),
    ...tagParameters(options.tags),
    ...(await boundaryOf(iam, options.boundary)),
  };
}

async function givePolicies(
  iam: AwsClient,
  who: { kind: 'User' | 'Role'; name: string },
  policies: UserOptions['policies'],
) {
  const { inline, managed } = policySet(policies);
  const entity = { [`${who.kind}Name`]: who.name };
  for (const [index, PolicyDocument] of inline.entries()) {
    await iam.query('iam', `Put${who.kind}Policy`, { ...entity, PolicyName: `policy-${index + 1}`, PolicyDocument });
  }
  for (const PolicyArn of managed) await iam.query('iam', `Attach${who.kind}Policy`, { ...entity, PolicyArn });
}

/** Makes a user. */
export async function createUser(iam: AwsClient, options: UserOptions): Promise<Entity & { credentials: Credentials }> {
  const name = options.name ?? madeUp('user');
  const made = await iam.query('iam', 'CreateUser', { UserName: name, ...(await common(iam, options)) });
  await givePolicies(iam, { kind: 'User', name }, options.policies);
  const key = await iam.query('iam', 'CreateAccessKey', { UserName: name });
  const credentials = { accessKeyId: need(key, 'AccessKeyId'), secretAccessKey: need(key, 'SecretAccessKey') };
  return { arn: need(made, 'Arn'), id: need(made, 'UserId'), name, credentials };
}

/** Makes a role. */
export async function createRole(iam: AwsClient, options: RoleOptions & { readonly trust: Trust }): Promise<Entity> {
  const name = options.name ?? madeUp('role');
  const duration = options.maxSessionDuration;
  const made = await iam.query('iam', 'CreateRole', {
    RoleName: name,
    AssumeRolePolicyDocument: trustText(options.trust),
    ...(duration === undefined ? {} : { MaxSessionDuration: String(duration) }),
    ...(await common(iam, options)),
  });
  await givePolicies(iam, { kind: 'Role', name }, options.policies);
  return { arn: need(made, 'Arn'), id: need(made, 'RoleId'), name };
}
