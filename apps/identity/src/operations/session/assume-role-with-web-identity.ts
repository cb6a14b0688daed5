import { accessDenied } from '../../access-denied.js';
import { required } from '../../resources/required.js';
import { federatedRequirements, federationOf } from '../../sessions/federated-requirements.js';
import { issueFederatedSession } from '../../sessions/federated-session.js';
import { namedRole } from '../../sessions/named-role.js';
import { operation } from '../../sts-operation.js';

const action = 'sts:AssumeRoleWithWebIdentity';
const defaultSeconds = 3600;

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
export default operation('AssumeRoleWithWebIdentity', {
  credential: ({ input: { WebIdentityToken, RoleArn, ProviderId } }) => ({
    kind: 'web-identity',
    token: required(WebIdentityToken, 'WebIdentityToken'),
    roleArn: required(RoleArn, 'RoleArn'),
    ...(ProviderId === undefined ? {} : { providerId: ProviderId }),
  }),
  async load({ input, tools }) {
    return {
      role: await namedRole(input, tools),
      roleArn: required(input.RoleArn, 'RoleArn'),
      sessionName: required(input.RoleSessionName, 'RoleSessionName'),
    };
  },
  authorize: ({ input, caller, loaded }) =>
    federatedRequirements({
      action,
      ...loaded,
      federation: federationOf(caller),
      durationSeconds: input.DurationSeconds,
    }),
  async handle({ input, caller, loaded: { role, sessionName }, tools, request: { partition } }) {
    // In the words of a denial, so that nobody learns which roles exist.
    if (role === undefined) throw accessDenied(`Not authorized to perform ${action}`);
    const federation = federationOf(caller);
    const session = await issueFederatedSession(
      {
        role,
        federation,
        name: sessionName,
        durationSeconds: input.DurationSeconds ?? defaultSeconds,
        policies: input,
        partition,
      },
      tools,
    );
    return {
      ...session,
      SubjectFromWebIdentityToken: federation.subject,
      Audience: federation.audience,
      Provider: federation.provider,
    };
  },
});
