/** A cloud for tests: in this process, in memory, on a port of its own. */
import type { RequestDecision } from '@cloudgate/ports';
import { AwsClient, parseDuration, type RunningCloud } from 'cloudgate';
import { type AssumeOptions, assumeAs, issueSession } from './assume.js';
import { createRole, createUser, type RoleOptions, type UserOptions } from './create.js';
import type { ClientSettings, Credentials, TestRole, TestRoot, TestSession, TestUser } from './principals.js';
import { type IdentityProviderOptions, TestIdentityProvider } from './identity-provider.js';
import { forget, remember } from './running.js';

/** The cloud's own clock, which decides expiry and `aws:CurrentTime`. */
export interface TestClock {
  now(): Date;
  /** Moves it forward, by `'1h'`, `'90s'`, `'2d'` or milliseconds. It never runs backwards. */
  advance(span: string | number): Promise<Date>;
}

/** A cloud for tests. */
export class TestCloud {
  readonly #cloud: RunningCloud;
  readonly #providers: TestIdentityProvider[] = [];
  readonly clock: TestClock;

  constructor(cloud: RunningCloud) {
    this.#cloud = cloud;
    const { installation } = cloud;
    this.clock = {
      now: () => new Date(installation.clock().now),
      async advance(span) {
        return new Date((await installation.advanceClock(parseDuration(span))).now);
      },
    };
    remember(this);
  }

  get endpoint(): string {
    return this.#cloud.endpoint;
  }

  get region(): string {
    return this.#cloud.region;
  }

  get accountId(): string {
    return this.#cloud.root.account;
  }

  /** The root user of the first account. */
  get root(): TestRoot {
    const { account, credentials } = this.#cloud.root;
    return { ...this.settings(credentials), arn: `arn:aws:iam::${account}:root`, account };
  }

  /** Adds an account and gives its root user; its id is made up unless given. */
  async createAccount(id?: string): Promise<TestRoot> {
    const { accountId, ...credentials } = await this.#cloud.installation.createAccount(id);
    return { ...this.settings(credentials), arn: `arn:aws:iam::${accountId}:root`, account: accountId };
  }

  /**
   * Makes a user with an access key and policies.
   * @throws ServiceError what IAM says of the name or the policies
   */
  async createUser(options: UserOptions = {}): Promise<TestUser> {
    const { credentials, ...user } = await createUser(this.#as(options.root), options);
    return { ...this.settings(credentials), ...user };
  }

  /**
   * Makes a role with policies; without `trust` its own account may assume it. What is returned calls as a session of
   * the role; {@link assume} gives others.
   * @throws ServiceError what IAM says of the name, the trust policy or the policies
   */
  async createRole(options: RoleOptions = {}): Promise<TestRole> {
    const account = options.root?.account ?? this.accountId;
    const role = await createRole(this.#as(options.root), { trust: account, ...options });
    const { credentials } = await issueSession(this.#cloud, role, {});
    return { ...this.settings(credentials), ...role };
  }

  /**
   * A session of a role. With `as` that principal calls AssumeRole, and is refused when the trust policy or its own
   * policies say so; without it the session is that of whoever the role trusts.
   * @throws ServiceError what STS says
   */
  async assume(role: Pick<TestRole, 'arn' | 'id'>, options: AssumeOptions = {}): Promise<TestSession> {
    const { credentials, ...session } = options.as
      ? await assumeAs(options.as, role, options)
      : await issueSession(this.#cloud, role, options);
    return { ...this.settings(credentials), ...session };
  }

  /** Starts an OpenID Connect provider, which stops with the cloud; it goes by the cloud's clock. */
  async identityProvider(options: IdentityProviderOptions = {}): Promise<TestIdentityProvider> {
    const provider = await TestIdentityProvider.start(() => this.clock.now(), options);
    this.#providers.push(provider);
    return provider;
  }

  /** A client of the AWS SDK that calls as `who`; the root user unless given. */
  client<Client>(type: new (settings: ClientSettings) => Client, who: ClientSettings = this.root): Client {
    return new type(who);
  }

  /** What a client with these credentials takes. */
  settings(credentials: Credentials): ClientSettings {
    return { endpoint: this.endpoint, region: this.region, credentials, forcePathStyle: true };
  }

  /** Why a request was allowed or denied; `undefined` when nothing was decided of it. */
  decision(requestId: string): Promise<RequestDecision | undefined> {
    return this.#cloud.installation.decisions.decision(requestId);
  }

  /** Empties the cloud; the root credentials stay, the clock stays where it is. */
  reset(): Promise<void> {
    return this.#cloud.installation.reset();
  }

  /** Stops the cloud; nothing of it is left. */
  async stop(): Promise<void> {
    forget(this);
    await Promise.all([this.#cloud.stop(), ...this.#providers.map((provider) => provider.stop())]);
  }

  /** Calls as a root user. */
  #as(root: TestRoot = this.root): AwsClient {
    return new AwsClient({ endpoint: this.endpoint, region: this.region, credentials: root.credentials });
  }
}
