import { randomUUID } from 'node:crypto';
import { ServiceError } from '@cloudgate/common';
import { jsonWebToken } from '@cloudgate/ports';
import { identityClaims, subjectOf } from '../../outbound/identity-claims.js';
import { issuerUrl } from '../../outbound/issuer.js';
import { type SigningAlgorithm, signingKey } from '../../outbound/signing-key.js';
import { callerAccount } from '../../resources/caller-account.js';
import { required, validationError } from '../../resources/required.js';
import { taggedCreation, tagRecords } from '../../resources/tag-context.js';
import { everywhere } from '../../resources/target.js';
import { operation } from '../../sts-operation.js';

const defaultSeconds = 300;

function algorithmOf(name: string): SigningAlgorithm {
  if (name === 'RS256' || name === 'ES384') return name;
  throw validationError(
    `1 validation error detected: Value '${name}' at 'signingAlgorithm' failed to satisfy constraint: ` +
      'Member must satisfy enum value set: [RS256, ES384]',
  );
}

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetWebIdentityToken.html */
export default operation('GetWebIdentityToken', {
  authorize({ input }) {
    const get = everywhere('sts:GetWebIdentityToken', {
      'sts:IdentityTokenAudience': input.Audience,
      'sts:SigningAlgorithm': input.SigningAlgorithm,
      'sts:DurationSeconds': String(input.DurationSeconds ?? defaultSeconds),
    });
    return taggedCreation(get, { action: 'sts:TagGetWebIdentityToken', tags: input.Tags });
  },
  async handle({ input, caller, tools, request }) {
    const account = callerAccount(caller);
    const algorithm = algorithmOf(required(input.SigningAlgorithm, 'SigningAlgorithm'));
    const tags = tagRecords(input.Tags);
    if (new Set(tags.map(({ key }) => key.toLowerCase())).size < tags.length) {
      throw validationError('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
    }
    const federation = await tools.policyStore.read('outboundFederation', { account });
    if (federation?.enabled !== true) {
      const message = 'Outbound web identity federation is not enabled for this account.';
      throw new ServiceError('OutboundWebIdentityFederationDisabledException', message, { status: 403 });
    }
    const iat = Math.floor(tools.clock.cloud() / 1000);
    const exp = iat + (input.DurationSeconds ?? defaultSeconds);
    if (caller.session !== undefined && exp * 1000 > caller.session.expiresAt) {
      const message = 'The requested token duration would extend the session beyond its original expiration time.';
      throw new ServiceError('SessionDurationEscalationException', message, { status: 403 });
    }
    const audience = required(input.Audience, 'Audience');
    const claims = {
      iss: issuerUrl(request.endpoint, federation.issuerId),
      aud: audience.length === 1 ? audience[0] : audience,
      sub: subjectOf(caller),
      iat,
      exp,
      jti: randomUUID(),
      'https://sts.amazonaws.com/': await identityClaims(caller, { account, region: request.region, tags }, tools),
    };
    const { id, key } = await signingKey(account, algorithm, tools);
    return {
      WebIdentityToken: jsonWebToken().sign(claims, key, { algorithm, keyid: id }),
      Expiration: new Date(exp * 1000),
    };
  },
});
