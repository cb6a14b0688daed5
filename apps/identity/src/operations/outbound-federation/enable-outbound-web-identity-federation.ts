import { randomUUID } from 'node:crypto';
import { operation } from '../../iam-operation.js';
import { issuerUrl } from '../../outbound/issuer.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableOutboundWebIdentityFederation.html */
export default operation('EnableOutboundWebIdentityFederation', {
  authorize: () => everywhere('iam:EnableOutboundWebIdentityFederation'),
  async handle({ caller, tools, request }) {
    const account = callerAccount(caller);
    const { issuerId } = await tools.policyStore.run('enableOutboundFederation', { account, issuerId: randomUUID() });
    return { IssuerIdentifier: issuerUrl(request.endpoint, issuerId) };
  },
});
