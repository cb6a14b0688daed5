/**
 * The policy simulator: the engine's own decisions, on policies that the request brings along.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html
 */
import { isAccountId, parseArn } from '@cloudgate/common';
import {
  compilePolicies,
  type PolicyLayers,
  type RequestContext,
  simulate,
  type SimulationResult,
} from '@cloudgate/engine/evaluate';
import type { SimulatedResult, SimulationRequest, Simulator } from '@cloudgate/ports';

const kinds: Readonly<Record<string, string>> = { s3: 'bucket', kms: 'key' };

function layersOf({ policies, boundary, resourcePolicy, serviceControl }: SimulationRequest): PolicyLayers {
  const organization = (document: string) => ({ id: 'service control policy', document });
  return {
    identity: compilePolicies(policies),
    ...(boundary === undefined ? {} : { boundary: compilePolicies([boundary]) }),
    ...(resourcePolicy === undefined ? {} : { resource: compilePolicies([resourcePolicy]) }),
    ...(serviceControl.length === 0
      ? {}
      : { serviceControl: serviceControl.map((level) => compilePolicies(level.map(organization))) }),
  };
}

function contextOf({ context }: SimulationRequest): RequestContext {
  const given = Object.entries(context).flatMap(([key, value]) =>
    value === undefined ? [] : [[key.toLowerCase(), value] as const],
  );
  return new Map(given);
}

function ownerOf(resource: string, owner: string | undefined): string | undefined {
  const account = parseArn(resource)?.account ?? '';
  return isAccountId(account) ? account : owner;
}

function resultOf(result: SimulationResult): SimulatedResult {
  const { action, resource, decision, matchedStatements, resourceSpecificResults } = result;
  const { allowedByPermissionsBoundary, allowedByOrganizations } = result;
  const [specific] = resourceSpecificResults;
  return {
    action,
    resource,
    decision,
    matchedStatements: matchedStatements.map(({ policy, start, end }) => ({ policy, start, end })),
    missingContextValues: (specific ?? result).missingContextValues,
    ...(allowedByPermissionsBoundary === undefined ? {} : { allowedByPermissionsBoundary }),
    ...(allowedByOrganizations === undefined ? {} : { allowedByOrganizations }),
  };
}

/** Makes a simulator; it keeps nothing. */
export function createSimulator(): Simulator {
  return {
    simulate: async (request) => {
      const { caller: principal, actions, resources, resourceOwner } = request;
      const layers = layersOf(request);
      const context = contextOf(request);
      const one = (action: string, resource: string): SimulatedResult[] => {
        const resourceAccount = ownerOf(resource, resourceOwner);
        const resourceKind = kinds[action.slice(0, action.indexOf(':')).toLowerCase()];
        const asked = { principal, resourceAccount, context, layers: { ...layers, resourceKind } };
        return simulate({ ...asked, actions: [action], resources: [resource] }).map(resultOf);
      };
      return actions.flatMap((action) => resources.flatMap((resource) => one(action, resource)));
    },
  };
}
