/** SAML providers as requests name them: by ARN. */
import { isAccountId, parseArn, ServiceError } from '@cloudgate/common';
import type { SamlProviderRecord } from '@cloudgate/ports';
import type { LoadRequest } from '@cloudgate/service-kit';
import type { IdentityTools } from '../identity-tools.js';
import { required } from './required.js';
import type { Target } from './target.js';

/** A SAML provider. */
export type SamlProviderTarget = Target<SamlProviderRecord>;

/**
 * The provider with the ARN that the request gives.
 * @throws ServiceError `InvalidInput` when that is no provider's ARN
 */
export async function loadSamlProvider({
  input,
  tools,
}: LoadRequest<{ readonly SAMLProviderArn?: string | undefined }, IdentityTools>): Promise<SamlProviderTarget> {
  const arn = required(input.SAMLProviderArn, 'SAMLProviderArn');
  const parts = parseArn(arn);
  if (parts?.service !== 'iam' || !isAccountId(parts.account) || !/^saml-provider\/[\w.-]+$/.test(parts.resource)) {
    throw new ServiceError('InvalidInput', `ARN ${arn} is not valid.`);
  }
  const record = await tools.policyStore.read('samlProvider', { id: arn });
  return { kind: 'saml-provider', account: parts.account, name: arn, arn, record };
}
