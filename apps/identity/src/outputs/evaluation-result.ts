/** Results of simulations as IAM gives them back. */
import type { EvaluationResult, PolicySourceType, Statement } from '@aws-sdk/client-iam';
import type { SimulatedResult, SimulatedStatement } from '@cloudgate/ports';

function matched({ policy, start, end }: SimulatedStatement): Statement {
  // AWS answers with these two, which are not among the values of its own model.
  const type = policy === 'ResourcePolicy' ? 'Resource Policy' : 'IAM Policy';
  return {
    SourcePolicyId: policy,
    SourcePolicyType: type as PolicySourceType,
    StartPosition: { Line: start.line, Column: start.column },
    EndPosition: { Line: end.line, Column: end.column },
  };
}

/** One action on one resource; missing context values stand with the resource where there is one. */
export function evaluationResult(result: SimulatedResult): EvaluationResult {
  const { action, resource, decision, missingContextValues } = result;
  const { allowedByOrganizations, allowedByPermissionsBoundary } = result;
  const MatchedStatements = result.matchedStatements.map(matched);
  const boundary =
    allowedByPermissionsBoundary === undefined
      ? {}
      : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: allowedByPermissionsBoundary } };
  const missing = [...missingContextValues];
  const common = { MatchedStatements, ...boundary };
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: decision,
    ...common,
    MissingContextValues: resource === '*' ? missing : [],
    ...(allowedByOrganizations === undefined
      ? {}
      : { OrganizationsDecisionDetail: { AllowedByOrganizations: allowedByOrganizations } }),
    ResourceSpecificResults:
      resource === '*'
        ? []
        : [
            {
              EvalResourceName: resource,
              EvalResourceDecision: decision,
              ...common,
              MissingContextValues: missing,
            },
          ],
  };
}
