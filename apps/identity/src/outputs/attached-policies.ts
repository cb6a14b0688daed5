/** Managed policies of users, groups and roles, as the lists of the three tell them. */
import type { AttachedPolicy } from '@aws-sdk/client-iam';
import type { PrincipalReference } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { pageOutput, pageRequest } from '../resources/paging.js';

/** What a request says of the page it asks for. */
interface Listing {
  readonly PathPrefix?: string | undefined;
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

/** What all three answer. */
interface AttachedPolicies extends ReturnType<typeof pageOutput> {
  readonly AttachedPolicies: AttachedPolicy[];
}

/** One page of the policies that are attached to a principal. */
export async function attachedPolicies(
  principal: PrincipalReference,
  input: Listing,
  { policyStore }: IdentityTools,
): Promise<AttachedPolicies> {
  const pathPrefix = input.PathPrefix;
  const page = await policyStore.read('listAttachedPolicies', { ...principal, pathPrefix, page: pageRequest(input) });
  return {
    AttachedPolicies: page.items.map(({ name, arn }) => ({ PolicyName: name, PolicyArn: arn })),
    ...pageOutput(page),
  };
}
