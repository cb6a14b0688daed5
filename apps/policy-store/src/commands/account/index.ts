import type { Commands } from '../../command.js';
import { createAccount } from './create-account.js';
import { deleteAccountAlias } from './delete-account-alias.js';
import { putOrganizationPolicies } from './put-organization-policies.js';
import { setAccountAlias } from './set-account-alias.js';

/** Commands on accounts, by name. */
export const accountCommands = {
  createAccount,
  deleteAccountAlias,
  putOrganizationPolicies,
  setAccountAlias,
} satisfies Partial<Commands>;
