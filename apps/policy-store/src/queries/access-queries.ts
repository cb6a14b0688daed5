/** Queries of the access advisor. */
import type { AccessReportRecord, GrantingPolicy } from '@cloudgate/ports';
import { grantsOf } from '../access/grants-of.js';
import { awsServices } from '../aws/aws-services.js';
import type { Queries } from '../command.js';
import { heldPolicies, holdersOf } from '../lookups/held-policies.js';

export const accessQueries: Pick<Queries, 'accessReport' | 'grantingPolicies'> = {
  accessReport(tables, { account, ownerId, jobId }) {
    const row = tables.accessReports.get(jobId);
    if (row?.accountId !== account || row.ownerId !== ownerId) return undefined;
    return JSON.parse(row.content) as AccessReportRecord;
  },

  grantingPolicies(tables, { namespaces, ...reference }, tools) {
    const held = holdersOf(tables, reference).flatMap((holder) =>
      heldPolicies(tables, holder, tools).map(({ name, arn, document }) => ({
        policy: { name, ...(arn === undefined ? {} : { arn }), holder: { type: holder.type, name: holder.name } },
        grants: grantsOf([{ document }]),
      })),
    );
    // A managed policy that a user has twice, by itself and by a group, is named once.
    const distinct = held.filter(
      ({ policy: { arn } }, at) => arn === undefined || held.findIndex(({ policy }) => policy.arn === arn) === at,
    );
    const services = new Map(awsServices().map((service) => [service.namespace, service]));
    return namespaces.map((namespace): GrantingPolicy[] => {
      const actions = services.get(namespace)?.actions.map((action) => `${namespace}:${action}`.toLowerCase()) ?? [];
      return distinct.flatMap(({ policy, grants }) => (actions.some(grants(namespace)) ? [policy] : []));
    });
  },
};
