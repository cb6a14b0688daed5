import type { ServerKeys } from '@cloudgate/ports';
import type { Core } from './open-core.js';

/** What a service app of this process is made from. */
export interface AppContext extends Core {
  readonly state: string | undefined;
  readonly keys: ServerKeys;
  readonly region: string;
}
