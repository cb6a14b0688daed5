import { parseArn } from '@cloudgate/common';
import type { FederationFacts } from '@cloudgate/ports';
import { accessDenied } from '../../access-denied.js';
import { required, validationError } from '../../resources/required.js';
import { federatedRequirements, federationOf } from '../../sessions/federated-requirements.js';
import { issueFederatedSession } from '../../sessions/federated-session.js';
import { namedRole } from '../../sessions/named-role.js';
import { operation } from '../../sts-operation.js';

const action = 'sts:AssumeRoleWithSAML';
const defaultSeconds = 3600;

/**
 * Of what policies know of an assertion, a session's own may use this.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml
 */
const sessionKeys = ['saml:namequalifier', 'saml:sub', 'saml:sub_type'];

function providerArnOf(principalArn: string | undefined): string {
  const arn = required(principalArn, 'PrincipalArn');
  const parts = parseArn(arn);
  if (parts?.service !== 'iam' || !parts.resource.startsWith('saml-provider/')) {
    throw validationError('Principal ARN is invalid');
  }
  return arn;
}

function kept(federation: FederationFacts): FederationFacts {
  const keys = Object.fromEntries(sessionKeys.map((key) => [key, federation.keys[key]]));
  return { ...federation, keys };
}

function samlOf({ saml }: FederationFacts): NonNullable<FederationFacts['saml']> {
  if (saml === undefined) throw new Error('the caller was not authenticated by an assertion');
  return saml;
}

/** Seconds: what was asked for, and no more than the assertion allows. */
function sessionSeconds(requested: number, federation: FederationFacts, now: number): number {
  const { sessionSeconds: allowed = requested, sessionEndsAt } = samlOf(federation);
  const left = sessionEndsAt === undefined ? requested : Math.floor((sessionEndsAt - now) / 1000);
  return Math.min(requested, allowed, left);
}

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html */
export default operation('AssumeRoleWithSAML', {
  credential: ({ input: { SAMLAssertion, RoleArn, PrincipalArn } }) => ({
    kind: 'saml',
    assertion: required(SAMLAssertion, 'SAMLAssertion'),
    roleArn: required(RoleArn, 'RoleArn'),
    providerArn: providerArnOf(PrincipalArn),
  }),
  async load({ input, tools }) {
    return { role: await namedRole(input, tools), roleArn: required(input.RoleArn, 'RoleArn') };
  },
  authorize({ input, caller, loaded }) {
    const federation = federationOf(caller);
    const { sessionName } = samlOf(federation);
    return federatedRequirements({
      action,
      ...loaded,
      federation,
      sessionName,
      durationSeconds: input.DurationSeconds,
    });
  },
  async handle({ input, caller, loaded: { role }, tools, request: { partition } }) {
    // In the words of a denial, so that nobody learns which roles exist.
    if (role === undefined) throw accessDenied(`Not authorized to perform ${action}`);
    const federation = federationOf(caller);
    const { sessionName, subjectType, nameQualifier } = samlOf(federation);
    const requested = input.DurationSeconds ?? defaultSeconds;
    const durationSeconds = sessionSeconds(requested, federation, tools.clock.cloud());
    const session = await issueFederatedSession(
      { role, federation: kept(federation), name: sessionName, durationSeconds, policies: input, partition },
      tools,
    );
    return {
      ...session,
      Subject: federation.subject,
      SubjectType: subjectType,
      Issuer: federation.issuer,
      Audience: federation.audience,
      NameQualifier: nameQualifier,
    };
  },
});
