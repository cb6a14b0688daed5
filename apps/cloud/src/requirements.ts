/** What the operations of the `cloudgate` service need. Its resources are accounts. */
import { accountOf } from '@cloudgate/common';
import type { Caller, Requirement } from '@cloudgate/ports';

/** The ARN by which policies name an account, as the account that governs it. */
export function accountArn(owner: string, account: string): string {
  return `arn:aws:cloudgate::${owner}:account/${account}`;
}

/**
 * What concerns the whole installation: on a resource of the first account, which has no policy of its own, so that
 * no principal of another account is ever allowed it, whatever its policies say.
 */
export function ofInstallation(action: string, firstAccount: string, account = firstAccount): Requirement {
  return { action: `cloudgate:${action}`, resource: accountArn(firstAccount, account), account: firstAccount };
}

/** What concerns the caller's own account; callers without one are asked for the first account's. */
export function ofOwnAccount(action: string, caller: Caller, firstAccount: string): Requirement {
  const account = accountOf(caller.principal) ?? firstAccount;
  return { action: `cloudgate:${action}`, resource: accountArn(account, account), account };
}

/** What `load` gives to every operation: `authorize` has no tools. */
export interface LoadedInstallation {
  readonly firstAccount: string;
}

/** The account whose records a caller may read: every one's from the first account, else only its own. */
export function visibleAccount(caller: Caller, firstAccount: string): string | undefined {
  const account = accountOf(caller.principal);
  return account === firstAccount ? undefined : (account ?? '');
}
