/**
 * Who manages the organization. Its management account is the installation's first one; nobody is delegated.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html
 */
import { ServiceError } from '@cloudgate/common';
import type { Caller, OrganizationFeature, OrganizationRecord } from '@cloudgate/ports';
import type { IdentityTools } from '../identity-tools.js';
import { callerAccount } from '../resources/caller-account.js';

/** What answers a caller of another account. */
export const notManagementAccount = {
  enable: () =>
    new ServiceError('CallerIsNotManagementAccountException', 'The caller is not in the management account.'),
  other: () =>
    new ServiceError(
      'AccountNotManagementOrDelegatedAdministratorException',
      'The account is neither the management account nor a delegated administrator of the organization.',
    ),
} as const;

/** The organization, for a caller who manages it. @throws the error that is given, for any other caller */
export async function managedOrganization(
  caller: Caller,
  { policyStore }: IdentityTools,
  otherwise: () => ServiceError,
): Promise<OrganizationRecord> {
  const organization = await policyStore.read('organization', {});
  if (callerAccount(caller) !== organization.managementAccount) throw otherwise();
  return organization;
}

/** What every operation on the features answers. */
export function featuresOutput({ id, features }: OrganizationRecord): {
  OrganizationId: string;
  EnabledFeatures: OrganizationFeature[];
} {
  return { OrganizationId: id, EnabledFeatures: [...features] };
}

/** Turns a feature on, for a caller who manages the organization. */
export async function enableFeature(feature: OrganizationFeature, caller: Caller, tools: IdentityTools) {
  await managedOrganization(caller, tools, notManagementAccount.enable);
  return featuresOutput(await tools.policyStore.run('setOrganizationFeature', { feature, enabled: true }));
}

/** Turns a feature off, for a caller who manages the organization. */
export async function disableFeature(feature: OrganizationFeature, caller: Caller, tools: IdentityTools) {
  await managedOrganization(caller, tools, notManagementAccount.other);
  return featuresOutput(await tools.policyStore.run('setOrganizationFeature', { feature, enabled: false }));
}
