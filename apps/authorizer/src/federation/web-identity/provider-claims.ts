/**
 * Claims that AWS makes condition keys of for some providers, beside those that it knows of every one.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html
 */

const github = [
  'actor',
  'actor_id',
  'enterprise_id',
  'environment',
  'job_workflow_ref',
  'ref',
  'repository',
  'repository_id',
  'repository_owner_id',
  'workflow',
];
const gitlab = [
  'namespace_id',
  'pipeline_source',
  'project_id',
  'ref_protected',
  'runner_environment',
  'user_access_level',
  'user_email',
  'user_id',
  'user_login',
];
const buildkite = [
  'cluster_id',
  'cluster_name',
  'organization_id',
  'organization_slug',
  'pipeline_id',
  'pipeline_slug',
];

const claimsOf: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^token\.actions\.githubusercontent\.com(?:\/.+)?$/, github],
  [/^token\.actions\.[^/]+\.ghe\.com$/, github],
  [/^gitlab\.com$/, gitlab],
  [/^agent\.buildkite\.com$/, buildkite],
  [/^agent\.[^/]+\.buildkite\.(?:dev|site)$/, [...buildkite, 'build_branch']],
  [/^oidc\.circleci\.com\/org\/[^/]+$/, ['oidc.circleci.com/project-id']],
  [/^idcs-[^/]+\.identity\.oraclecloud\.com$/, ['rpst_id']],
  [/^accounts\.google\.com$/, ['google/organization_number']],
];

/** The claims of this provider. */
export function providerClaims(name: string): readonly string[] {
  return claimsOf.find(([form]) => form.test(name))?.[1] ?? [];
}
