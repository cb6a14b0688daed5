/** The policy store: IAM's system of record over its tables, with a door for each of those who ask. */
import type { Clock, Partition } from '@cloudgate/common';
import type {
  AccountRecord,
  NewAccount,
  Directory,
  PolicySource,
  PolicyStore,
  ResourcePolicies,
} from '@cloudgate/ports';
import type { IamStore } from '@cloudgate/store';
import { awsManagedPolicies } from './aws/aws-managed-policies.js';
import { commands } from './commands/index.js';
import { tableDirectory } from './directory.js';
import { TablePolicySource } from './facts/policy-source.js';
import { queries } from './queries/index.js';
import { tableResourcePolicies } from './resource-policies.js';
import type { Tools } from './tools.js';

/** What the policy store runs on. */
export interface PolicyStoreOptions {
  readonly store: IamStore;
  readonly clock: Clock;
  /** The partition that ARNs are in; `aws` where absent. */
  readonly partition?: Partition;
}

/** The policy store's doors. */
export interface PolicyStoreParts {
  /** For identity: every command and query. */
  readonly policyStore: PolicyStore;
  /** For the authorizer: facts, synchronously. */
  readonly source: PolicySource;
  /** For other services: names that their requests mention. */
  readonly directory: Directory;
  /** For other services: their resources' policies. */
  readonly resourcePolicies: ResourcePolicies;
  /** Makes an account with its root access key unless the account exists; returns it either way. */
  bootstrap(account: NewAccount): Promise<AccountRecord>;
}

/** Puts the policy store on its tables. */
export function createPolicyStore({ store, clock, partition = 'aws' }: PolicyStoreOptions): PolicyStoreParts {
  const tools: Tools = { clock, partition, awsPolicies: awsManagedPolicies(partition) };
  const policyStore: PolicyStore = {
    run: async (name, input) => {
      const command = commands[name];
      return store.run((tables) => command(tables, input, tools));
    },
    read: async (name, input) => queries[name](store.tables, input, tools),
  };
  return {
    policyStore,
    source: new TablePolicySource(store, tools),
    directory: tableDirectory(store, tools),
    resourcePolicies: tableResourcePolicies(store, tools),
    async bootstrap(account) {
      const known = await policyStore.read('account', { id: account.id });
      return known ?? policyStore.run('createAccount', account);
    },
  };
}
