import { ServiceError } from '@cloudgate/common';
import { operation } from '../../iam-operation.js';
import { issuerUrl } from '../../outbound/issuer.js';
import { callerAccount } from '../../resources/caller-account.js';
import { everywhere } from '../../resources/target.js';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOutboundWebIdentityFederationInfo.html */
export default operation('GetOutboundWebIdentityFederationInfo', {
  authorize: () => everywhere('iam:GetOutboundWebIdentityFederationInfo'),
  async handle({ caller, tools, request }) {
    const federation = await tools.policyStore.read('outboundFederation', { account: callerAccount(caller) });
    if (federation?.enabled !== true) {
      const message = 'Outbound web identity federation is disabled for this account.';
      throw new ServiceError('FeatureDisabled', message, { status: 404 });
    }
    return { IssuerIdentifier: issuerUrl(request.endpoint, federation.issuerId), JwtVendingEnabled: true };
  },
});
