/** IAM's operations that make no sense without AWS's own back office, with the reasons; docs/coverage.md has them. */
import type { OperationName } from '@cloudgate/models';

type Name = OperationName<typeof import('@aws-sdk/client-iam')>;

const delegation =
  'Delegation requests come from product providers whom AWS has onboarded, with policy templates that it has ' +
  'registered for them.';
const organizationReport =
  'The report is on a path of ids that AWS Organizations gives to its root and units; here control policies are kept ' +
  'by account and level, without ids.';
const properties = 'AWS documents no property that an account could have.';
const roleTemplates = 'Role templates are AWS’s own, and it publishes none of them.';

/** The reasons, by operation. */
export const unservedIam = {
  AcceptDelegationRequest: delegation,
  AcquireRole: roleTemplates,
  AssociateDelegationRequest: delegation,
  CreateDelegationRequest: delegation,
  GenerateOrganizationsAccessReport: organizationReport,
  GetAccountProperties: properties,
  GetDelegationRequest: delegation,
  GetHumanReadableSummary: 'A language model of AWS’s writes the summary, of a delegation request.',
  GetOrganizationsAccessReport: organizationReport,
  GetRoleTemplateVersion: roleTemplates,
  ListDelegationRequests: delegation,
  PutAccountProperties: properties,
  RejectDelegationRequest: delegation,
  SendDelegationToken: delegation,
  UpdateDelegationRequest: delegation,
} satisfies Partial<Record<Name, string>>;
