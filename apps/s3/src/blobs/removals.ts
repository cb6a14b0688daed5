/** Deletes blobs a while after nothing refers to them, and not while somebody reads them. */
import { removalDelay } from './blobs.js';

interface Due {
  readonly id: string;
  readonly at: number;
}

/** The blobs that are to be deleted, in the order of their time. */
export class Removals {
  readonly #erase: (id: string) => Promise<void>;
  readonly #held = new Map<string, number>();
  /** Blobs whose time came while they were held. */
  readonly #overdue = new Set<string>();
  #waiting: Due[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(erase: (id: string) => Promise<void>) {
    this.#erase = erase;
  }

  hold(ids: readonly string[]): () => void {
    for (const id of ids) this.#held.set(id, (this.#held.get(id) ?? 0) + 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      for (const id of ids) this.release(id);
    };
  }

  remove(ids: readonly string[]): void {
    const at = performance.now() + removalDelay;
    for (const id of ids) this.#waiting.push({ id, at });
    this.schedule();
  }

  /** Deletes whatever waits, read or not. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const ids = [...this.#overdue, ...this.#waiting.map(({ id }) => id)];
    this.#waiting = [];
    this.#overdue.clear();
    await Promise.all(ids.map((id) => this.#erase(id)));
  }

  private release(id: string): void {
    const holders = (this.#held.get(id) ?? 1) - 1;
    if (holders > 0) {
      this.#held.set(id, holders);
      return;
    }
    this.#held.delete(id);
    if (this.#overdue.delete(id)) void this.#erase(id);
  }

  private schedule(): void {
    const next = this.#waiting[0];
    if (next === undefined || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.runDue(), Math.max(0, next.at - performance.now()));
    this.#timer.unref();
  }

  private runDue(): void {
    this.#timer = undefined;
    const now = performance.now();
    const later = this.#waiting.findIndex(({ at }) => at > now);
    const due = this.#waiting.splice(0, later < 0 ? this.#waiting.length : later);
    for (const { id } of due) {
      if (this.#held.has(id)) this.#overdue.add(id);
      else void this.#erase(id);
    }
    this.schedule();
  }
}
