import { newUniqueId } from '@cloudgate/common';
import { seal } from '@cloudgate/ports';
import { checkChain } from '../../certificates/check-chain.js';
import { checkedPrivateKey } from '../../certificates/check-key-pair.js';
import { readCertificate } from '../../certificates/read-certificate.js';
import { operation } from '../../iam-operation.js';
import { serverCertificateMetadata } from '../../outputs/credentials/server-certificate-output.js';
import { tagsMember } from '../../outputs/tag-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required } from '../../resources/required.js';
import { taggedCreation, tagRecords } from '../../resources/tag-context.js';

/**
 * The private key is kept sealed, and never told.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadServerCertificate.html
 */
export default operation('UploadServerCertificate', {
  load({ input, caller, request }) {
    const account = callerAccount(caller);
    const name = required(input.ServerCertificateName, 'ServerCertificateName');
    const path = input.Path ?? '/';
    return {
      account,
      name,
      path,
      arn: iamArn({ partition: request.partition, account }, `server-certificate${path}${name}`),
    };
  },
  authorize: ({ input, loaded: { arn: resource } }) =>
    taggedCreation(
      { action: 'iam:UploadServerCertificate', resource },
      { action: 'iam:TagServerCertificate', tags: input.Tags },
    ),
  async handle({ input, loaded: { account, name, path }, tools }) {
    const body = required(input.CertificateBody, 'CertificateBody').trim();
    const chain = input.CertificateChain?.trim();
    const certificate = readCertificate(body, tools.clock.cloud());
    const privateKey = checkedPrivateKey(certificate, required(input.PrivateKey, 'PrivateKey'));
    if (chain !== undefined) checkChain(certificate, chain);
    const id = newUniqueId('ASCA', account);
    const record = await tools.policyStore.run('uploadServerCertificate', {
      id,
      account,
      name,
      path,
      body,
      chain,
      sealedPrivateKey: seal(tools.keys.secretSeal, privateKey, id),
      expiresAt: Date.parse(certificate.validTo),
      tags: tagRecords(input.Tags),
    });
    return { ServerCertificateMetadata: serverCertificateMetadata(record), ...tagsMember(record.tags) };
  },
});
