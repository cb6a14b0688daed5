/**
 * The access advisor's report: the services that policies let somebody use, and when they were used last. Only
 * identity-based policies are looked at, and attempts count whether they were allowed or not, both as AWS has it.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GenerateServiceLastAccessedDetails.html
 */
import type { AccessibleService, AccessReportRecord, LastUse, NewAccessReport, ReportedEntity } from '@cloudgate/ports';
import type { ActionLastUsed, IamReadTables } from '@cloudgate/store';
import { awsServices } from '../aws/aws-services.js';
import { entityArn } from '../records/entity-arn.js';
import { now, type Tools } from '../tools.js';
import { grantsOf } from './grants-of.js';
import { type Actor, reportedSubject } from './reported-subject.js';

/** How far back uses are told. */
const trackingMilliseconds = 400 * 24 * 3600 * 1000;

/** A use of an action by an entity. */
interface Use extends LastUse {
  /** In lower case. */
  readonly action: string;
}

function namespaceOf(action: string): string {
  return action.slice(0, action.indexOf(':'));
}

function latest(uses: readonly Use[]): { readonly lastUse?: LastUse } {
  const [first, ...rest] = uses;
  if (first === undefined) return {};
  const { at, region, entity } = rest.reduce((last, use) => (use.at > last.at ? use : last), first);
  return { lastUse: { at, region, entity } };
}

function reportedEntity(
  { type, row }: Actor,
  uses: readonly ActionLastUsed[],
  tools: Tools,
): ReportedEntity & { readonly uses: readonly Use[] } {
  const { id, name, path } = row;
  const arn = entityArn(tools.partition, type, row);
  const lastUses: Record<string, number> = {};
  for (const { action, usedAt } of uses) {
    const namespace = namespaceOf(action);
    lastUses[namespace] = Math.max(lastUses[namespace] ?? 0, usedAt.getTime());
  }
  return {
    ...{ type, id, arn, name, path, lastUses },
    uses: uses.map(({ action, usedAt, region }) => {
      return { action: action.toLowerCase(), at: usedAt.getTime(), region, entity: arn };
    }),
  };
}

function usesByService(uses: readonly Use[]): ReadonlyMap<string, readonly Use[]> {
  const found = new Map<string, Use[]>();
  for (const use of uses) {
    const namespace = namespaceOf(use.action);
    const known = found.get(namespace);
    if (known === undefined) found.set(namespace, [use]);
    else known.push(use);
  }
  return found;
}

/** Makes a report. @throws ServiceError `NoSuchEntity` */
export function accessReport(
  tables: IamReadTables,
  request: Omit<NewAccessReport, 'ownerId'>,
  tools: Tools,
): AccessReportRecord {
  const { policies, actors } = reportedSubject(tables, request, tools);
  const createdAt = now(tools).getTime();
  const isTracked = ({ usedAt }: ActionLastUsed): boolean => createdAt - usedAt.getTime() < trackingMilliseconds;
  const entities = actors.map((actor) => {
    const uses = tables.actionLastUsed.findBy('principal', actor.row.id);
    return reportedEntity(actor, uses.filter(isTracked), tools);
  });
  const used = usesByService(entities.flatMap(({ uses }) => uses));
  const grants = grantsOf(policies);
  const services = awsServices().flatMap(({ namespace, name, actions, tracked }): AccessibleService[] => {
    const granted = grants(namespace);
    const isGranted = (action: string): boolean => granted(`${namespace}:${action}`.toLowerCase());
    if (!actions.some(isGranted)) return [];
    const uses = used.get(namespace) ?? [];
    const service = { namespace, name, ...latest(uses), entities: new Set(uses.map(({ entity }) => entity)).size };
    if (!request.actions) return [service];
    const ofAction = (action: string): Use[] =>
      uses.filter((use) => use.action === `${namespace}:${action}`.toLowerCase());
    return [
      {
        ...service,
        actions: tracked.filter(isGranted).map((action) => ({ name: action, ...latest(ofAction(action)) })),
      },
    ];
  });
  return {
    createdAt,
    actions: request.actions,
    services,
    entities: entities.map(({ uses: _uses, ...entity }) => entity),
  };
}
