/** How much a provider may list. */
import { quotaExceeded } from '../../errors.js';
import { quotas } from '../../quotas.js';

/** @throws ServiceError `LimitExceeded` */
export function checkLists(lists: {
  readonly clientIds?: readonly string[];
  readonly thumbprints?: readonly string[];
}): void {
  const { clientIdsPerOidcProvider, thumbprintsPerOidcProvider } = quotas;
  if ((lists.clientIds?.length ?? 0) > clientIdsPerOidcProvider) {
    throw quotaExceeded('ClientIdsPerOpenIdConnectProvider', clientIdsPerOidcProvider);
  }
  if ((lists.thumbprints?.length ?? 0) > thumbprintsPerOidcProvider) {
    throw quotaExceeded('ThumbprintsPerOpenIdConnectProvider', thumbprintsPerOidcProvider);
  }
}
