/**
 * What a token says of the principal that asked for it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_outbound_token_claims.html
 */
import type { Caller, TagRecord } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';

/** Whose token it is: the user, or the role of a session. */
export function subjectOf({ principal }: Caller): string {
  return principal.kind === 'role-session' ? principal.roleArn : principal.arn;
}

async function ownTags({ principal }: Caller, { policyStore }: IdentityTools): Promise<readonly TagRecord[]> {
  if (principal.kind === 'user') return (await policyStore.read('userById', { id: principal.id }))?.tags ?? [];
  if (principal.kind !== 'role-session') return [];
  return (await policyStore.read('roleById', { id: principal.roleId }))?.tags ?? [];
}

function asObject(tags: readonly TagRecord[]): Record<string, string> {
  return Object.fromEntries(tags.map(({ key, value }) => [key, value]));
}

/** The principal's own tags, and over them those of its session. */
async function principalTags(caller: Caller, tools: IdentityTools): Promise<readonly TagRecord[]> {
  const given = caller.session?.tags ?? [];
  const keys = new Set(given.map(({ key }) => key.toLowerCase()));
  return [...(await ownTags(caller, tools)).filter(({ key }) => !keys.has(key.toLowerCase())), ...given];
}

/** The claims under AWS's own name. */
export async function identityClaims(
  caller: Caller,
  { account, region, tags }: { readonly account: string; readonly region: string; readonly tags: readonly TagRecord[] },
  tools: IdentityTools,
): Promise<Readonly<Record<string, unknown>>> {
  const own = await principalTags(caller, tools);
  const { session } = caller;
  return {
    aws_account: account,
    source_region: region,
    principal_id: subjectOf(caller),
    ...(own.length === 0 ? {} : { principal_tags: asObject(own) }),
    ...(session?.federation === undefined ? {} : { federated_provider: session.federation.provider }),
    ...(session === undefined ? {} : { original_session_exp: new Date(session.expiresAt).toISOString() }),
    ...(tags.length === 0 ? {} : { request_tags: asObject(tags) }),
  };
}
