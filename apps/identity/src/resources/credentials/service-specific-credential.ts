/** Service-specific credentials as requests name them. */
import type { ContextEntries, ServiceSpecificCredentialRecord } from '@cloudgate/ports';
import type { LoadRequest } from '@cloudgate/service-kit';
import type { IdentityTools } from '../../identity-tools.js';
import { required } from '../required.js';
import { loadUserOrSelf, type UserTarget } from '../user.js';

/** A user, and the credential that the request names, whosever it is. */
export interface CredentialTarget {
  readonly user: UserTarget;
  readonly credential: ServiceSpecificCredentialRecord | undefined;
}

interface Named {
  readonly UserName?: string | undefined;
  readonly ServiceSpecificCredentialId?: string | undefined;
}

/** The user of the request, and the credential. */
export async function loadServiceCredential(load: LoadRequest<Named, IdentityTools>): Promise<CredentialTarget> {
  const id = required(load.input.ServiceSpecificCredentialId, 'ServiceSpecificCredentialId');
  const user = await loadUserOrSelf(load);
  const credential = await load.tools.policyStore.read('serviceSpecificCredential', { id });
  return { user, credential };
}

/** The condition key of the service; none for a credential that is not the user's. */
export function serviceContext({ user, credential }: CredentialTarget): ContextEntries {
  if (credential === undefined || credential.userId !== user.record?.id) return {};
  return { 'iam:ServiceSpecificCredentialServiceName': credential.service };
}
