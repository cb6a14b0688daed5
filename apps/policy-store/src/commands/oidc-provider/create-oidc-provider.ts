import type { Command } from '../../command.js';
import { entityAlreadyExists, quotaExceeded } from '../../errors.js';
import { quotas } from '../../quotas.js';
import { oidcProviderRecord } from '../../records/oidc-provider-record.js';
import { now } from '../../tools.js';
import { writeTags } from '../tag/write-tags.js';
import { checkLists } from './check-lists.js';

/** Registers a provider. */
export const createOidcProvider: Command<'createOidcProvider'> = (tables, input, tools) => {
  const { id, account, url, tags } = input;
  if (tables.oidcProviders.get(id) !== undefined) {
    throw entityAlreadyExists(`Provider with url ${url} already exists.`);
  }
  if (tables.oidcProviders.findBy('account', account).length >= quotas.oidcProvidersPerAccount) {
    throw quotaExceeded('OpenIdConnectProvidersPerAccount', quotas.oidcProvidersPerAccount);
  }
  const clientIds = [...new Set(input.clientIds)];
  const thumbprints = [...new Set(input.thumbprints)];
  checkLists({ clientIds, thumbprints });
  const provider = tables.oidcProviders.insert({
    arn: id,
    accountId: account,
    url,
    createdAt: now(tools),
    clientIds: JSON.stringify(clientIds),
    thumbprints: JSON.stringify(thumbprints),
  });
  writeTags(tables, { id, accountId: account }, tags);
  return oidcProviderRecord(tables, provider);
};
