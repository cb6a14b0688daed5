/** One part's process: started, watched, and started again when it died or hangs. */
import { beatEvery, type FromPart, type PartSetup, type ToPart } from '@cloudgate/ports/rpc';
import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

/** Signs of life that may be missing, one after another, before a part counts as hung. */
const missedBeats = 6;
/** Milliseconds after which a part that dies again and again is tried. */
const retryFirst = 50;
const retryMost = 2000;
/** Milliseconds that a part has to be ready, and to end. */
const readyWithin = 20_000;
const endWithin = 4000;
const clockWithin = 3000;

/** How to start it. */
export interface PartProcessOptions {
  readonly name: string;
  /** The file to run. */
  readonly main: string;
  /** Made anew at each start: the clock may have moved. */
  setup(): PartSetup;
  /** Told why the part went away, in one line. */
  readonly onAway: (line: string) => void;
}

/** A part's process. Emits `away` when it stops answering and `back` when it answers again. */
export class PartProcess extends EventEmitter<{ away: []; back: [] }> {
  readonly #options: PartProcessOptions;
  #child: ChildProcess | undefined;
  #ready = false;
  #stopping = false;
  #missed = 0;
  #retry = retryFirst;
  #watch: NodeJS.Timeout | undefined;

  constructor(options: PartProcessOptions) {
    super();
    this.setMaxListeners(0);
    this.#options = options;
  }

  get name(): string {
    return this.#options.name;
  }

  /** True while it can be asked. */
  get isHere(): boolean {
    return this.#ready;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /**
   * Starts the process and waits until it is ready; from then on it is kept running.
   * @throws Error with the part's own line, when it cannot start
   */
  async start(): Promise<void> {
    await this.spawn();
    this.#watch = setInterval(() => this.check(), beatEvery);
  }

  /** Tells it where the cloud clock stands, and waits until it has understood. */
  async setClock(offset: number): Promise<void> {
    const child = this.#child;
    // A part that is away is told when it comes back.
    if (!this.#ready || child === undefined) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        child.off('message', heard).off('exit', done);
        resolve();
      };
      const heard = (message: FromPart): void => {
        if (message.type === 'clock' && message.offset === offset) done();
      };
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        done();
      }, clockWithin);
      child.on('message', heard).on('exit', done);
      this.tell({ type: 'clock', offset });
    });
  }

  /** Ends it. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#watch);
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    this.tell({ type: 'stop' });
    const timer = setTimeout(() => child.kill('SIGKILL'), endWithin);
    await ended;
    clearTimeout(timer);
  }

  private tell(message: ToPart): void {
    if (this.#child?.connected) this.#child.send(message, () => undefined);
  }

  private spawn(): Promise<void> {
    const child = fork(this.#options.main, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    });
    this.#child = child;
    this.#missed = 0;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), readyWithin);
      child.on('message', (message: FromPart) => {
        this.#missed = 0;
        if (message.type === 'ready') {
          clearTimeout(timer);
          this.#ready = true;
          this.#retry = retryFirst;
          this.emit('back');
          resolve();
        } else if (message.type === 'failed') {
          clearTimeout(timer);
          child.kill('SIGKILL');
          reject(new Error(message.message));
        }
      });
      child.once('exit', (code, signal) => {
        clearTimeout(timer);
        reject(new Error(`the ${this.name} ended with ${signal ?? code ?? 'nothing'} before it was ready`));
        this.gone(signal ?? String(code));
      });
      child.once('error', reject);
      this.tell({ type: 'setup', setup: this.#options.setup() });
    });
  }

  /** Counts by own ticks, so that a launcher that was slow itself does not take a part for hung. */
  private check(): void {
    if (!this.#ready) return;
    this.#missed += 1;
    if (this.#missed <= missedBeats) return;
    this.#options.onAway(`the ${this.name} hangs and is started again`);
    this.away();
    this.#child?.kill('SIGKILL');
  }

  private away(): void {
    if (!this.#ready) return;
    this.#ready = false;
    this.emit('away');
  }

  private gone(how: string): void {
    const wasReady = this.#ready;
    this.away();
    if (this.#stopping || this.#watch === undefined) return;
    if (wasReady) this.#options.onAway(`the ${this.name} ended (${how}) and is started again`);
    const wait = this.#retry;
    this.#retry = Math.min(retryMost, wait * 2);
    setTimeout(() => {
      // A start that fails ends in another exit, which comes here again.
      if (!this.#stopping) this.spawn().catch(() => undefined);
    }, wait);
  }
}
