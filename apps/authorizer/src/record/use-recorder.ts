/**
 * When keys and roles were last used: gathered, and told to the policy store now and then, as AWS itself shows it with
 * a delay. It raises no revision and holds no request up.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html
 */
import type { AuditEvent, CredentialUse } from '@cloudgate/ports';

const tellEvery = 5000;

/** Gathers uses and tells them. */
export class UseRecorder {
  readonly #tell: (uses: readonly CredentialUse[]) => Promise<void>;
  readonly #waiting = new Map<string, CredentialUse>();
  #timer: NodeJS.Timeout | undefined;

  constructor(tell: (uses: readonly CredentialUse[]) => Promise<void>) {
    this.#tell = tell;
  }

  /** Takes note of an authenticated request. */
  note({ caller, at, region, service }: AuditEvent): void {
    if (caller === undefined) return;
    const { principal, accessKeyId, session } = caller;
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
      for (const use of uses) if (!this.#waiting.has(use.id)) this.#waiting.set(use.id, use);
    }
  }

  #add(use: CredentialUse): void {
    this.#waiting.set(use.id, use);
    this.#timer ??= setTimeout(() => void this.flush(), tellEvery).unref();
  }
}
