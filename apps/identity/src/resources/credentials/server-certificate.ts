/** Server certificates as requests name them. */
import type { ServerCertificateRecord } from '@cloudgate/ports';
import type { LoadRequest } from '@cloudgate/service-kit';
import type { IdentityTools } from '../../identity-tools.js';
import { callerAccount } from '../caller-account.js';
import { iamArn } from '../iam-arn.js';
import { required } from '../required.js';
import type { Target } from '../target.js';

/** A server certificate. */
export type ServerCertificateTarget = Target<ServerCertificateRecord>;

/** The certificate with the name that the request gives. */
export async function loadServerCertificate({
  input,
  caller,
  tools,
  request,
}: LoadRequest<
  { readonly ServerCertificateName?: string | undefined },
  IdentityTools
>): Promise<ServerCertificateTarget> {
  const account = callerAccount(caller);
  const name = required(input.ServerCertificateName, 'ServerCertificateName');
  const record = await tools.policyStore.read('findServerCertificate', { account, name });
  const arn = record?.arn ?? iamArn({ partition: request.partition, account }, `server-certificate/${name}`);
  return { kind: 'server-certificate', account, name, arn, record };
}
