/** OpenID Connect providers as requests name them: by ARN. */
import { isAccountId, isLoopback, parseArn, ServiceError } from '@cloudgate/common';
import type { OidcProviderRecord } from '@cloudgate/ports';
import type { LoadRequest } from '@cloudgate/service-kit';
import type { IdentityTools } from '../identity-tools.js';
import { required, validationError } from './required.js';
import type { Target } from './target.js';

/** An OpenID Connect provider. */
export type OidcProviderTarget = Target<OidcProviderRecord>;

/**
 * The provider with the ARN that the request gives.
 * @throws ServiceError `InvalidInput` when that is no provider's ARN
 */
export async function loadOidcProvider({
  input,
  tools,
}: LoadRequest<
  { readonly OpenIDConnectProviderArn?: string | undefined },
  IdentityTools
>): Promise<OidcProviderTarget> {
  const arn = required(input.OpenIDConnectProviderArn, 'OpenIDConnectProviderArn');
  const parts = parseArn(arn);
  if (
    parts?.service !== 'iam' ||
    !isAccountId(parts.account) ||
    !/^oidc-provider\/[\x21-\x7e]+$/.test(parts.resource)
  ) {
    throw new ServiceError('InvalidInput', `ARN ${arn} is not valid.`);
  }
  const record = await tools.policyStore.read('oidcProvider', { id: arn });
  return { kind: 'oidc-provider', account: parts.account, name: arn, arn, record };
}

/**
 * A provider's URL: `https:` without a port and a query; on a loopback address `http:` too, and any port.
 * @returns it without its scheme: the name of the provider in its ARN and its condition keys
 * @throws ServiceError `ValidationError`
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
 */
export function providerName(text: string): string {
  const url = /^[\x21-\x7e]+$/.test(text) ? URL.parse(text) : null;
  const usable =
    url !== null && (isLoopback(url) ? /^https?:$/.test(url.protocol) : url.protocol === 'https:' && url.port === '');
  const plain = usable && `${url.search}${url.hash}${url.username}${url.password}` === '' && !/[?#@*\\]/.test(text);
  // What the URL says is what its tokens say: one that reads otherwise than it is written names nobody.
  if (!plain || (url.href !== text && url.href !== `${text}/`)) {
    throw validationError('Invalid Open ID Connect Provider URL');
  }
  return text.replace(/^https?:\/\//, '');
}

/**
 * The thumbprints of a request: SHA-1, hexadecimal.
 * @throws ServiceError `InvalidInput`
 */
export function thumbprintList(thumbprints: readonly string[]): readonly string[] {
  if (!thumbprints.every((one) => /^[0-9a-f]*$/i.test(one))) {
    throw new ServiceError('InvalidInput', 'Thumbprints must be hexadecimal.');
  }
  return thumbprints;
}
