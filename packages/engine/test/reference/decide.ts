import type { Decision, LayerName } from '../../src/evaluate/decision.js';
import { applies, type Document, type Question, type Statement, statementsOf, type Way, waysOf } from './statements.js';

export interface Layers {
  readonly identity?: readonly Document[];
  readonly boundary?: readonly Document[];
  readonly session?: readonly Document[];
  readonly resource?: readonly Document[];
  readonly resourceKind?: string;
  readonly serviceControl?: readonly (readonly Document[])[];
  readonly resourceControl?: readonly (readonly Document[])[];
  readonly vpcEndpoint?: readonly Document[];
}

interface Verdict {
  readonly denies: boolean;
  readonly ways: ReadonlySet<Way>;
}

type Naming = 'unnamed' | 'named' | 'optional';

function verdictOf(documents: readonly Document[], naming: Naming, { question, bounded }: Scope): Verdict {
  let denies = false;
  const ways = new Set<Way>();
  for (const document of documents) {
    for (const statement of statementsOf(document)) {
      if (!applies(statement, question, document.Version === '2012-10-17')) continue;
      const how = naming === 'unnamed' ? new Set<Way>(['name']) : named(statement, naming, { question, bounded });
      if (how.size === 0) continue;
      if (statement.Effect === 'Deny') denies = true;
      else for (const way of how) ways.add(way);
    }
  }
  return { denies, ways };
}

interface Scope {
  readonly question: Question;
  readonly bounded: boolean;
}

function named(statement: Statement, naming: Naming, { question, bounded }: Scope): ReadonlySet<Way> {
  const open = statement.Principal === undefined && statement.NotPrincipal === undefined;
  if (open && naming === 'optional') return new Set(['anyone']);
  return waysOf(statement, question, bounded);
}

/** The decision, without a statement, and without the rules that services have of their own. */
export function decide(question: Question, layers: Layers): Pick<Decision, 'outcome' | 'layer'> {
  const { principal } = question;
  const scope = { question, bounded: layers.boundary !== undefined };
  const inAccount = 'account' in principal;
  const linked = principal.kind === 'role-session' && principal.roleArn.includes(':role/aws-service-role/');
  const owns = inAccount && principal.kind !== 'root';
  const resourceName: LayerName = layers.resourceKind === 'trust' ? 'role trust policy' : 'resource-based policy';
  const all = (sets: readonly (readonly Document[])[] | undefined, naming: Naming) =>
    (sets ?? []).map((set) => verdictOf(set, naming, scope));
  const one = (set: readonly Document[] | undefined, naming: Naming) =>
    set === undefined ? undefined : verdictOf(set, naming, scope);

  const rcp = question.resource === '*' || linked ? [] : all(layers.resourceControl, 'named');
  const scp = inAccount && !linked ? all(layers.serviceControl, 'unnamed') : [];
  const vpce = one(layers.vpcEndpoint, 'optional');
  const resource = one(layers.resource, 'named') ?? { denies: false, ways: new Set<Way>() };
  const boundary = owns ? one(layers.boundary, 'unnamed') : undefined;
  const session = inAccount ? one(layers.session, 'unnamed') : undefined;
  const identity = owns ? one(layers.identity, 'unnamed') : undefined;

  const explicit: readonly (readonly [LayerName, boolean])[] = [
    ['resource control policy', rcp.some((level) => level.denies)],
    ['service control policy', scp.some((level) => level.denies)],
    ['VPC endpoint policy', vpce?.denies === true],
    [resourceName, resource.denies],
    ['permissions boundary', boundary?.denies === true],
    ['session policy', session?.denies === true],
    ['identity-based policy', identity?.denies === true],
  ];
  const denied = explicit.find(([, denies]) => denies);
  if (denied !== undefined) return { outcome: 'explicitDeny', layer: denied[0] };

  const no = (layer: LayerName) => ({ outcome: 'implicitDeny', layer }) as const;
  const yes = (layer: LayerName) => ({ outcome: 'allow', layer }) as const;
  if (rcp.some((level) => level.ways.size === 0)) return no('resource control policy');
  if (scp.some((level) => level.ways.size === 0)) return no('service control policy');
  if (vpce?.ways.size === 0) return no('VPC endpoint policy');

  const { ways } = resource;
  if (!inAccount) return ways.size > 0 ? yes(resourceName) : no(resourceName);
  const sameAccount = question.account === undefined || question.account === principal.account;
  const strict =
    layers.resourceKind === 'trust' ||
    (layers.resourceKind === 'key' && question.resource !== '*' && question.resource?.includes(':alias/') !== true);
  if (principal.kind === 'root') {
    if (sameAccount && !strict) return yes('root user');
    return ways.size > 0 ? yes(resourceName) : no(resourceName);
  }
  const byRoot = principal.kind === 'federated-user' && principal.issuer === undefined;
  const noSession = session === undefined ? principal.kind === 'federated-user' : session.ways.size === 0;
  const limit = boundary?.ways.size === 0 ? no('permissions boundary') : noSession ? no('session policy') : undefined;
  const mine = identity !== undefined && identity.ways.size > 0;
  const byMe = mine || !byRoot ? yes('identity-based policy') : yes('root user');
  if (!sameAccount) {
    if (ways.size === 0) return no(resourceName);
    if (!mine && !byRoot)
      return no([...ways].every((way) => way === 'account') ? resourceName : 'identity-based policy');
    return limit ?? byMe;
  }
  if (ways.has('name')) return yes(resourceName);
  if (ways.has('anyone') && principal.kind !== 'federated-user') return yes(resourceName);
  if (ways.has('anyone') || ways.has('role') || ways.has('issuer')) return limit ?? yes(resourceName);
  if (!mine && !byRoot) return no('identity-based policy');
  if (strict && !ways.has('account')) return no(resourceName);
  return limit ?? byMe;
}
