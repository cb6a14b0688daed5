/** A service app of this process: opened with the first request for it, or at once. */
import { createService, type FrontDoorTarget, type Gate, type ServiceDefinition } from '@cloudgate/service-kit';
import { lazyTarget, once } from '../front/lazy.js';

/** What a service app is once it is open. */
export interface OpenApp {
  readonly definition: ServiceDefinition;
  /** Takes everything out. */
  empty?(): Promise<void>;
  close?(): Promise<void>;
}

/** A service app before it is open. */
export interface ServiceApp {
  readonly models: readonly string[];
  open(): Promise<OpenApp>;
}

/** A service app behind the gate. */
export interface GatedApp {
  readonly target: FrontDoorTarget;
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** Puts a service app behind the gate; `keeps` says that there is state to empty even before the first request. */
export function gated(app: ServiceApp, gate: Gate, keeps: boolean): GatedApp {
  let opened: OpenApp | undefined;
  const open = once(async () => (opened = await app.open()));
  const make = async (): Promise<FrontDoorTarget> => createService((await open()).definition, gate);
  return {
    target: lazyTarget(app.models, make, (error) => gate.onFault?.('', error)),
    async empty() {
      if (keeps) await open();
      await opened?.empty?.();
    },
    async close() {
      await opened?.close?.();
    },
  };
}
