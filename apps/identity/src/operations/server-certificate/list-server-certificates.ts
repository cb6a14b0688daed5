import { operation } from '../../iam-operation.js';
import { serverCertificateMetadata } from '../../outputs/credentials/server-certificate-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServerCertificates.html */
export default operation('ListServerCertificates', {
  authorize: () => everywhere('iam:ListServerCertificates'),
  async handle({ input, caller, tools }) {
    const page = await tools.policyStore.read('listServerCertificates', {
      account: callerAccount(caller),
      pathPrefix: input.PathPrefix,
      page: pageRequest(input),
    });
    return { ServerCertificateMetadataList: page.items.map(serverCertificateMetadata), ...pageOutput(page) };
  },
});
