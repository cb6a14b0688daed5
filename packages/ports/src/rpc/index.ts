export { currentCall, type CallContext, duringCall } from './call-context.js';
export { type CallClaims, type Callee, callKey, pairKey, signCall, verifyCall } from './call-token.js';
export { type Call, callDeadline, type PartAddress, PartClient } from './part-client.js';
export { bearerOf, offer, type OfferedPort, partRouter } from './part-router.js';
export { offerAuthorizer, remoteAuthorizer } from './remote-authorizer.js';
export { offerPolicySource, remotePolicySource } from './remote-policy-source.js';
export { remotePort } from './remote-port.js';
