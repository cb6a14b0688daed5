import type { Commands } from '../../command.js';
import { createAccount } from './create-account.js';
import { deleteAccountAlias } from './delete-account-alias.js';
import { generateCredentialReport } from './generate-credential-report.js';
import { putOrganizationPolicies } from './put-organization-policies.js';
import { setAccountAlias } from './set-account-alias.js';
import { setTokenVersion } from './set-token-version.js';

/** Commands on accounts, by name. */
export const accountCommands = {
  createAccount,
  deleteAccountAlias,
  generateCredentialReport,
  putOrganizationPolicies,
  setAccountAlias,
  setTokenVersion,
} satisfies Partial<Commands>;
