/** What both simulations read from their requests. */
import type { ContextEntry } from '@aws-sdk/client-iam';
import { isAccountId } from '@cloudgate/common';
import type { ContextEntries, SimulationRequest } from '@cloudgate/ports';
import { checkedPolicy, inputPolicies } from './input-policies.js';
import { invalidInput } from './policy-source.js';
import { checkScenario } from './resource-scenarios.js';

/** The members that the two requests share. */
export interface SimulationInput {
  readonly PermissionsBoundaryPolicyInputList?: readonly string[] | undefined;
  readonly ActionNames?: readonly string[] | undefined;
  readonly ResourceArns?: readonly string[] | undefined;
  readonly ResourcePolicy?: string | undefined;
  readonly ResourceOwner?: string | undefined;
  readonly ContextEntries?: readonly ContextEntry[] | undefined;
  readonly ResourceHandlingOption?: string | undefined;
}

function contextOf(entries: readonly ContextEntry[] | undefined): ContextEntries {
  return Object.fromEntries(
    (entries ?? []).flatMap(({ ContextKeyName: key, ContextKeyValues: values = [], ContextKeyType: type }) => {
      if (key === undefined) return [];
      const [first] = values;
      return [[key, type?.endsWith('List') || values.length > 1 ? values : first] as const];
    }),
  );
}

function ownerOf(owner: string | undefined): string | undefined {
  if (owner === undefined) return undefined;
  const account = /^arn:[^:]*:iam::(\d{12}):root$/.exec(owner)?.[1] ?? owner;
  if (!isAccountId(account)) throw invalidInput(`Invalid Resource Owner: ${owner} is not an account.`);
  return account;
}

function actionsOf(names: readonly string[] | undefined): readonly string[] {
  for (const name of names ?? []) {
    if (!/^[\w-]+:[\w*]+$/.test(name)) throw invalidInput(`Invalid Action Name: ${name}`);
  }
  return names ?? [];
}

/**
 * The request's own part of a simulation.
 * @throws ServiceError `InvalidInput`
 */
export function simulationInput(
  input: SimulationInput,
): Omit<SimulationRequest, 'caller' | 'policies' | 'serviceControl'> {
  const list = 'PermissionsBoundaryPolicyInputList';
  const [boundary, ...more] = inputPolicies(input[list], { list, place: 'boundary' });
  if (more.length > 0) throw invalidInput('Only one permissions boundary policy can be given.');
  const resources = input.ResourceArns?.length ? input.ResourceArns : ['*'];
  checkScenario(input.ResourceHandlingOption, resources);
  const document = input.ResourcePolicy;
  return {
    actions: actionsOf(input.ActionNames),
    resources,
    resourceOwner: ownerOf(input.ResourceOwner),
    context: contextOf(input.ContextEntries),
    ...(boundary === undefined ? {} : { boundary }),
    ...(document === undefined
      ? {}
      : { resourcePolicy: checkedPolicy({ id: 'ResourcePolicy', document }, 'resource') }),
  };
}
