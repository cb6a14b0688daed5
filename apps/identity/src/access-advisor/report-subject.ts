/** What GenerateServiceLastAccessedDetails is to report on. */
import { parseArn } from '@cloudgate/common';
import type { AccessReportSubject } from '@cloudgate/ports';
import type { LoadRequest } from '@cloudgate/service-kit';
import type { IdentityTools } from '../identity-tools.js';
import { callerAccount } from '../resources/caller-account.js';
import { loadPolicy } from '../resources/policy.js';
import { required } from '../resources/required.js';
import { existing, type Target } from '../resources/target.js';
import { loadPolicySource, type PolicySourceTarget } from '../simulation/policy-source.js';

/** A user, group, role or managed policy that a request names by ARN. */
export interface ReportTarget extends Target<{ readonly id: string }> {
  /** @throws ServiceError `NoSuchEntity` */
  subject(): AccessReportSubject;
}

/** A user, group or role by the member `Arn`. @throws ServiceError `InvalidInput` for any other ARN */
export function loadIdentity(
  request: LoadRequest<{ readonly Arn?: string | undefined }, IdentityTools>,
): Promise<PolicySourceTarget> {
  return loadPolicySource({ ...request, input: { PolicySourceArn: required(request.input.Arn, 'Arn') } });
}

/** What the member `Arn` names. @throws ServiceError `InvalidInput` for an ARN of anything else */
export async function loadReportTarget(
  request: LoadRequest<{ readonly Arn?: string | undefined }, IdentityTools>,
): Promise<ReportTarget> {
  const arn = required(request.input.Arn, 'Arn');
  const parts = parseArn(arn);
  if (parts?.service === 'iam' && parts.resource.startsWith('policy/')) {
    const target = await loadPolicy({ ...request, input: { PolicyArn: arn } });
    return { ...target, subject: () => ({ policyArn: existing(target).arn }) };
  }
  const target = await loadIdentity(request);
  return { ...target, subject: () => ({ principalType: target.kind, principalId: existing(target).id }) };
}

/** Whose a report is: it is told to nobody else. */
export function reportOwner(caller: LoadRequest<unknown, IdentityTools>['caller']): {
  readonly account: string;
  readonly ownerId: string;
} {
  const account = callerAccount(caller);
  const { principal } = caller;
  if (principal.kind === 'role-session') return { account, ownerId: principal.roleId };
  return { account, ownerId: principal.userId };
}
