/** What answers are made from. */
import type { Caller } from '@cloudgate/ports';
import type { RequestInfo } from '@cloudgate/service-kit';
import type { Ec2ReadTables } from '@cloudgate/store';
import type { Reading } from '../rows/instances.js';
import { type Scope, scopeOf } from '../scope.js';
import type { Ec2Tools } from '../service.js';

/** What a view is made from beside its row. */
export interface ViewContext {
  readonly tables: Ec2ReadTables;
  readonly scope: Scope;
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly now: number;
}

/** The same, as rows are read. */
export function readingOf({ scope, now }: Pick<ViewContext, 'scope' | 'now'>): Reading {
  return { account: scope.account, region: scope.region, now };
}

/** The context of a call's answer. */
export function viewOf(call: {
  readonly caller: Caller;
  readonly request: RequestInfo;
  readonly tools: Ec2Tools;
}): ViewContext {
  return { tables: call.tools.store.tables, scope: scopeOf(call), now: call.request.clock.cloud() };
}
