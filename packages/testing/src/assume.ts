/** Sessions of roles. */
import { AwsClient, parseDuration, type RunningCloud, sessionOf, xmlText } from 'cloudgate';
import { type Policy, policyText } from './policies.js';
import type { ClientSettings, Credentials, TestRole } from './principals.js';

/** How to assume a role. */
export interface AssumeOptions {
  /** Who calls AssumeRole; whoever the role trusts unless given. */
  readonly as?: ClientSettings;
  /** `testing` unless given. */
  readonly sessionName?: string;
  /** One hour unless given; `'15m'` or milliseconds. */
  readonly duration?: string | number;
  /** A session policy, which narrows the session. */
  readonly policy?: Policy;
  /** Managed policies as session policies, by ARN. */
  readonly policyArns?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
  readonly transitiveTagKeys?: readonly string[];
  readonly sourceIdentity?: string;
  readonly externalId?: string;
}

interface Session {
  readonly arn: string;
  readonly name: string;
  readonly expiration: Date;
  readonly credentials: Credentials;
}

type Role = Pick<TestRole, 'arn' | 'id'>;

function millisecondsOf({ duration = '1h' }: AssumeOptions): number {
  return parseDuration(duration);
}

/** A session as whoever the role trusts would have it. */
export async function issueSession(cloud: RunningCloud, role: Role, options: AssumeOptions): Promise<Session> {
  const name = options.sessionName ?? 'testing';
  const { policy, policyArns, transitiveTagKeys, sourceIdentity } = options;
  return sessionOf(cloud, role, {
    name,
    milliseconds: millisecondsOf(options),
    tags: Object.entries(options.tags ?? {}).map(([key, value]) => ({ key, value })),
    ...(policy === undefined ? {} : { policy: policyText(policy) }),
    ...(policyArns === undefined ? {} : { policyArns }),
    ...(transitiveTagKeys === undefined ? {} : { transitiveTagKeys }),
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  });
}

function members(prefix: string, values: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [prefix.replace('#', String(index + 1)), value]));
}

/** A session that a principal asks STS for. */
export async function assumeAs(who: ClientSettings, role: Role, options: AssumeOptions): Promise<Session> {
  const { endpoint, region, credentials } = who;
  const tags = Object.entries(options.tags ?? {});
  const answer = await new AwsClient({ endpoint, region, credentials }).query('sts', 'AssumeRole', {
    RoleArn: role.arn,
    RoleSessionName: options.sessionName ?? 'testing',
    DurationSeconds: String(Math.round(millisecondsOf(options) / 1000)),
    ...(options.policy === undefined ? {} : { Policy: policyText(options.policy) }),
    ...members('PolicyArns.member.#.arn', options.policyArns),
    ...members(
      'Tags.member.#.Key',
      tags.map(([key]) => key),
    ),
    ...members(
      'Tags.member.#.Value',
      tags.map(([, value]) => value),
    ),
    ...members('TransitiveTagKeys.member.#', options.transitiveTagKeys),
    ...(options.sourceIdentity === undefined ? {} : { SourceIdentity: options.sourceIdentity }),
    ...(options.externalId === undefined ? {} : { ExternalId: options.externalId }),
  });
  const text = (element: string): string => xmlText(answer, element) ?? '';
  return {
    arn: text('Arn'),
    name: options.sessionName ?? 'testing',
    expiration: new Date(text('Expiration')),
    credentials: {
      accessKeyId: text('AccessKeyId'),
      secretAccessKey: text('SecretAccessKey'),
      sessionToken: text('SessionToken'),
    },
  };
}
