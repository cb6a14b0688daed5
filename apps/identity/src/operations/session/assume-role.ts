import type { RoleRecord, Caller } from '@cloudgate/ports';
import { accessDenied, notAuthorized } from '../../access-denied.js';
import { required, validationError } from '../../resources/required.js';
import { assumeRoleRequirements, sourceIdentity } from '../../sessions/assume-role-requirements.js';
import { checkRoleLimit } from '../../sessions/assumed-role.js';
import { verifiedCode, withMultiFactor } from '../../sessions/multi-factor.js';
import { namedRole } from '../../sessions/named-role.js';
import { issueRoleSession } from '../../sessions/role-session.js';
import { joinedTags, sessionTags } from '../../sessions/session-tags.js';
import { operation } from '../../sts-operation.js';

const defaultSeconds = 3600;
const chainedSeconds = 3600;

function checkDuration(seconds: number, role: RoleRecord, caller: Caller): void {
  checkRoleLimit(seconds, role);
  if (caller.principal.kind === 'role-session' && seconds > chainedSeconds) {
    throw validationError(
      'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.',
    );
  }
}

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export default operation('AssumeRole', {
  load: async ({ input, caller, tools }) => ({
    role: await namedRole(input, tools),
    code: await verifiedCode(input, caller, tools),
  }),
  authorize: ({ input, caller, loaded: { role, code } }) =>
    withMultiFactor(assumeRoleRequirements(input, caller, role), code),
  async handle({ input, caller, loaded: { role, code }, tools, request }) {
    if (caller.principal.kind === 'root') throw accessDenied('Roles may not be assumed by root accounts.');
    if (role === undefined) throw notAuthorized(caller, 'sts:AssumeRole', input.RoleArn ?? '');
    const durationSeconds = input.DurationSeconds ?? defaultSeconds;
    checkDuration(durationSeconds, role, caller);
    const set = caller.session?.sourceIdentity;
    if (set !== undefined && input.SourceIdentity !== undefined && input.SourceIdentity !== set) {
      throw validationError('The source identity is already set for this assume role session');
    }
    const name = required(input.RoleSessionName, 'RoleSessionName');
    return issueRoleSession(
      {
        role,
        name,
        durationSeconds,
        policies: input,
        partition: request.partition,
        ...joinedTags(sessionTags(caller, input)),
        sourceIdentity: sourceIdentity(caller, input),
        code,
      },
      tools,
    );
  },
});
