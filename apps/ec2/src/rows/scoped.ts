/** Rows of one account and region: an id of another's is as good as one that does not exist. */
import type { Scope } from '../scope.js';

/** An account in a region, as tables are indexed by it. */
export type Place = Pick<Scope, 'account' | 'region'>;

interface Scoped {
  readonly accountId: string;
  readonly region: string;
}

/** The columns that place a row in a scope. */
export function inScope(place: Place): Scoped {
  return { accountId: place.account, region: place.region };
}

/** The row, when it is of the scope. */
export function ownRow<Row extends Scoped>(place: Place, row: Row | undefined): Row | undefined {
  return row?.accountId === place.account && row.region === place.region ? row : undefined;
}
