import { operation } from '../../iam-operation.js';
import { signingCertificateOutput } from '../../outputs/credentials/signing-certificate-output.js';
import { pageOutput, pageRequest } from '../../resources/paging.js';
import { requirement } from '../../resources/target.js';
import { existingUserOrRoot, loadUserOrSelf } from '../../resources/user.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSigningCertificates.html */
export default operation('ListSigningCertificates', {
  load: loadUserOrSelf,
  authorize: ({ loaded }) => requirement('iam:ListSigningCertificates', loaded),
  async handle({ input, loaded, tools }) {
    const page = await tools.policyStore.read('listSigningCertificates', {
      account: loaded.account,
      userId: existingUserOrRoot(loaded)?.id,
      page: pageRequest(input),
    });
    return { Certificates: page.items.map(signingCertificateOutput), ...pageOutput(page) };
  },
});
