/** The installation over its parts' ports, whichever process they are in. */
import { type AdjustableClock, ServiceError } from '@cloudgate/common';
import type { DecisionLog, PolicyStore, ServerKeys } from '@cloudgate/ports';
import { randomInt } from 'node:crypto';
import type { Turnstile } from '../front/turnstile.js';
import type { RootCredentials } from '../settings/settings.js';
import type { Installation, Part } from './installation.js';
import { newRootCredentials, type RootUser, sealedRootKey } from './root-user.js';

/** What an installation is made of. */
export interface InstallationOptions {
  readonly root: RootUser;
  readonly policyStore: PolicyStore;
  readonly decisions: DecisionLog;
  readonly keys: ServerKeys;
  readonly clock: AdjustableClock;
  readonly turnstile: Turnstile;
  readonly version: string;
  endpoint(): string;
  parts(): readonly Part[];
  /** Empties a part each, in this order, after the policy store. */
  readonly empty: readonly (() => Promise<void>)[];
  /** Tells the other processes where the cloud clock stands. */
  readonly onClock?: (offset: number) => Promise<void>;
  /** Keeps the credentials of a new account. */
  readonly onAccount?: (account: string, credentials: RootCredentials) => void;
}

function freeAccountId(): string {
  return String(randomInt(100_000_000_000, 1_000_000_000_000));
}

/**
 * As in AWS, the management account is under no control policies, nor are its resources: it could lock itself out.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
function managementAccount(account: string): ServiceError {
  return new ServiceError(
    'ValidationException',
    `Account ${account} is the management account: service and resource control policies do not affect it. ` +
      'Put them above another account; `cloudgate account create` makes one.',
  );
}

/** Makes the installation. */
export function createInstallation(options: InstallationOptions): Installation {
  const { root, policyStore, decisions, keys, clock, turnstile, version } = options;
  const startedAt = clock.wall();
  let resetting = false;
  let moving: Promise<unknown> = Promise.resolve();
  const reading = () => ({ now: clock.cloud(), offset: clock.offset });
  const requireAccount = async (id: string): Promise<void> => {
    if ((await policyStore.read('account', { id })) !== undefined) return;
    throw new ServiceError('ResourceNotFoundException', `Account ${id} cannot be found.`);
  };
  return {
    firstAccount: root.account,
    version,
    startedAt,
    decisions,
    get endpoint() {
      return options.endpoint();
    },
    parts: () => options.parts(),
    clock: reading,
    advanceClock(milliseconds) {
      // One after another: each adds to what the one before has kept.
      const moved = moving.then(async () => {
        const by = Math.round(milliseconds);
        await policyStore.run('setClockOffset', { milliseconds: clock.offset + by });
        clock.advance(by);
        await options.onClock?.(clock.offset);
        return reading();
      });
      moving = moved.catch(() => undefined);
      return moved;
    },
    async accounts() {
      return (await policyStore.read('listAccounts', {})).map(({ id }) => id);
    },
    async createAccount(account = freeAccountId()) {
      if ((await policyStore.read('account', { id: account })) !== undefined) {
        throw new ServiceError('ConflictException', `Account ${account} already exists.`);
      }
      const credentials = newRootCredentials(account);
      await policyStore.run('createAccount', { id: account, rootKey: sealedRootKey(keys, credentials) });
      options.onAccount?.(account, credentials);
      return { accountId: account, ...credentials };
    },
    async organizationPolicies(account) {
      await requireAccount(account);
      const { serviceControl, resourceControl } = await policyStore.read('organizationPolicies', { account });
      return { serviceControlPolicies: serviceControl, resourceControlPolicies: resourceControl };
    },
    async putOrganizationPolicies(account, { serviceControlPolicies, resourceControlPolicies }) {
      if (serviceControlPolicies === undefined && resourceControlPolicies === undefined) {
        const message = 'Give serviceControlPolicies, resourceControlPolicies or both; an empty list clears its kind.';
        throw new ServiceError('ValidationException', message);
      }
      const given = [...(serviceControlPolicies ?? []), ...(resourceControlPolicies ?? [])];
      if (account === root.account && given.length > 0) throw managementAccount(account);
      await requireAccount(account);
      await policyStore.run('putOrganizationPolicies', {
        account,
        ...(serviceControlPolicies === undefined ? {} : { serviceControl: serviceControlPolicies }),
        ...(resourceControlPolicies === undefined ? {} : { resourceControl: resourceControlPolicies }),
      });
    },
    async reset() {
      if (resetting || !turnstile.isOpen) throw new ServiceError('ConflictException', 'A reset is under way.');
      resetting = true;
      turnstile.close();
      try {
        await turnstile.drain();
        await policyStore.run('reset', {
          account: { id: root.account, rootKey: sealedRootKey(keys, root.credentials) },
        });
        for (const empty of options.empty) await empty();
        turnstile.open();
      } finally {
        resetting = false;
      }
    },
  };
}
