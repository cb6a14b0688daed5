/** Counts who is inside, so that a reset can shut the door and wait until the last one has left. */
import type { FrontDoorTarget } from '@cloudgate/service-kit';
import type { ServerResponse } from 'node:http';

/** Milliseconds that requests under way are given to end before their connections are cut. */
const patience = 5000;

/** The door of the whole cloud. */
export class Turnstile {
  readonly #inside = new Set<ServerResponse>();
  #open = true;
  #emptied: (() => void) | undefined;

  get isOpen(): boolean {
    return this.#open;
  }

  open(): void {
    this.#open = true;
  }

  /** Lets nobody in any more. */
  close(): void {
    this.#open = false;
  }

  /** Waits until everybody who is inside has left; after some seconds they are put out. */
  async drain(): Promise<void> {
    if (this.#inside.size === 0) return;
    const timer = setTimeout(() => {
      for (const response of this.#inside) response.destroy();
    }, patience);
    await new Promise<void>((resolve) => (this.#emptied = resolve));
    clearTimeout(timer);
    this.#emptied = undefined;
  }

  /** A target whose requests are counted until its work on them has ended. */
  counting(target: FrontDoorTarget): FrontDoorTarget {
    const leave = (res: ServerResponse): void => {
      this.#inside.delete(res);
      if (this.#inside.size === 0) this.#emptied?.();
    };
    return {
      models: target.models,
      handle: (req, res, options) => {
        this.#inside.add(res);
        const done = (): void => leave(res);
        return Promise.resolve(target.handle(req, res, options)).then(done, done);
      },
    };
  }
}
