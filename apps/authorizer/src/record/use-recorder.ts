/**
 * When keys, roles and actions were last used: gathered, and told to the policy store now and then, as AWS itself shows
 * it with a delay. It raises no revision and holds no request up.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html
 */
import type { Principal } from '@cloudgate/common';
import type { ActionUse, AuditEvent, CredentialUse } from '@cloudgate/ports';

const tellEvery = 5000;

type Use = CredentialUse | ActionUse;

function keyOf(use: Use): string {
  return use.kind === 'action' ? `${use.id} ${use.action}` : use.id;
}

/** Under which id the uses of a principal are kept: a user's, a role's, or the account of a root user. */
function actorOf(principal: Principal): string | undefined {
  switch (principal.kind) {
    case 'user':
      return principal.id;
    case 'role-session':
      return principal.roleId;
    case 'root':
      return principal.account;
    default:
      return undefined;
  }
}

/** Gathers uses and tells them. */
export class UseRecorder {
  readonly #tell: (uses: readonly Use[]) => Promise<void>;
  readonly #waiting = new Map<string, Use>();
  #timer: NodeJS.Timeout | undefined;

  constructor(tell: (uses: readonly Use[]) => Promise<void>) {
    this.#tell = tell;
  }

  /** Takes note of an authenticated request, and of the action that it asked for, which need not have been allowed. */
  note({ caller, at, region, service }: AuditEvent, action: string): void {
    if (caller === undefined) return;
    const { principal, accessKeyId, session } = caller;
    const id = actorOf(principal);
    if (id !== undefined) this.#add({ kind: 'action', id, action, at, region });
    if (principal.kind === 'role-session') this.#add({ kind: 'role', id: principal.roleId, at, region, service });
    else if (accessKeyId !== undefined && session === undefined) {
      this.#add({ kind: 'access-key', id: accessKeyId, at, region, service });
    }
  }

  /** Tells what is waiting; what cannot be told is told with the next. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const uses = [...this.#waiting.values()];
    if (uses.length === 0) return;
    this.#waiting.clear();
    try {
      await this.#tell(uses);
    } catch {
      for (const use of uses) if (!this.#waiting.has(keyOf(use))) this.#waiting.set(keyOf(use), use);
    }
  }

  /** Forgets what is waiting: after a reset, it is of principals that are gone. */
  clear(): void {
    this.#waiting.clear();
  }

  #add(use: Use): void {
    this.#waiting.set(keyOf(use), use);
    this.#timer ??= setTimeout(() => void this.flush(), tellEvery).unref();
  }
}
