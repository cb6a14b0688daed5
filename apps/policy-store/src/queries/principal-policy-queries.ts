/** Queries of the policies that users, groups and roles have. */
import type { Queries } from '../command.js';
import { below } from '../lookups/below.js';
import { pageOf } from '../lookups/page-of.js';
import { pathOfPolicyArn } from '../records/policy-arn.js';
import { effectivePolicies } from './effective-policies.js';

export const principalPolicyQueries: Pick<
  Queries,
  'effectivePolicies' | 'listAttachedPolicies' | 'inlinePolicy' | 'listInlinePolicies'
> = {
  effectivePolicies,

  listAttachedPolicies(tables, { principalId, pathPrefix, page }) {
    const attached = tables.attachments
      .findBy('principal', principalId)
      .map(({ policyArn: arn }) => ({ arn, ...pathOfPolicyArn(arn) }))
      .filter(below(pathPrefix));
    return pageOf(attached, page, {
      key: ({ name, arn }) => `${name.toLowerCase()} ${arn}`,
      show: ({ name, arn }) => ({ name, arn }),
    });
  },

  inlinePolicy(tables, { principalId, name }) {
    const row = tables.inlinePolicies.get({ principalId, name });
    return row === undefined ? undefined : { name: row.name, document: row.document };
  },

  listInlinePolicies(tables, { principalId, page }) {
    return pageOf(tables.inlinePolicies.findBy('principal', principalId), page, {
      key: ({ name }) => name,
      show: ({ name, document }) => ({ name, document }),
    });
  },
};
