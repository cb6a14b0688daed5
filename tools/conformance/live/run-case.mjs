/** One case, put to one endpoint. */
import { arnParts } from './arn.mjs';
import { Refused } from './client.mjs';
import { compareContext, compareOutcome, compareReason } from './compare.mjs';
import { planContext } from './context.mjs';
import { withEc2Ids } from './ec2-ids.mjs';
import { mentionedKeys } from './mentioned-keys.mjs';
import { outcomeOf } from './outcome.mjs';
import { accountOfCaller, makeCaller } from './principals.mjs';
import { requestOf } from './requests.mjs';
import { makeResource } from './resources.mjs';
import { reasons, Skip } from './skip.mjs';
import { World } from './world.mjs';

/** What a case says it needs, and this target has. */
const provided = (target, reason) => reason === reasons.organization && target.putOrganization !== undefined;

/**
 * Makes what the case needs, sends its request and takes everything away again.
 * @returns `{skip: reason}` when it was not run, or else `{differences: [words]}`
 */
export async function runCase(written, target) {
  const one = target.translated?.(written) ?? written;
  if (one.live !== undefined && !provided(target, one.live.skip)) return { skip: one.live.skip };
  const world = new World(target);
  try {
    return await put(one, target, world);
  } catch (error) {
    if (error instanceof Skip) return { skip: error.message };
    if (error instanceof Refused)
      return { skip: `the endpoint refuses the setup: ${error.operation} ${error.code}`, told: error.message };
    throw error;
  } finally {
    await world.end();
  }
}

async function put(written, target, world) {
  const { principal, policies, request } = written;
  if (typeof request.resource !== 'string') throw new Skip(reasons.resource);
  if (policies.vpcEndpoint !== undefined) throw new Skip(reasons.transport);
  const action = requestOf(request.action);
  if (action.several && !target.tellsReasons) throw new Skip(reasons.several);
  if (principal === 'anonymous' && action.service !== 's3') throw new Skip(reasons.principal);
  const plan = planContext(written, action, target);
  const caller = accountOfCaller(principal);
  const account = request.resourceAccount ?? (arnParts(request.resource).account || caller);
  const organized = policies.serviceControl !== undefined || policies.resourceControl !== undefined;
  if (organized && target.putOrganization === undefined) throw new Skip(reasons.organization);

  const onEc2 = action.service === 'ec2' && request.resource !== '*';
  const { one, image } = onEc2 ? await withEc2Ids(world, written, { account, plan }) : { one: written };
  const call = action.build({ resource: one.request.resource, ...plan, image });
  const credentials = await makeCaller(world, principal, { policies: one.policies, plan });
  await makeResource(world, one, { account, plan });
  if (organized) await target.putOrganization(world, one.policies, { caller, owner: account });

  const headers = { ...plan.headers, ...call.headers };
  const answer = await target.send(credentials, { ...call, headers, region: plan.region });
  if (action.undo !== undefined && answer.status < 300) {
    world.later(account, { ...action.undo(answer.text, one.request), region: plan.region });
  }
  return target.tellsReasons ? judgeReason(answer, { one, target, action }) : judgeOutcome(answer, one.expect);
}

function judgeOutcome(answer, expect) {
  const told = outcomeOf(answer);
  if (told.unserved) throw new Skip(reasons.unserved);
  if (told.early) throw new Skip(reasons.early);
  if (told.broken) throw new Skip(reasons.broken);
  if (told.unknownCaller) return { skip: reasons.unknown, told: answer.code };
  return { differences: compareOutcome(told, expect) };
}

async function judgeReason(answer, { one, target, action }) {
  const { request, policies, expect } = one;
  const told = outcomeOf(answer);
  if (told.fault !== undefined) return { differences: [told.fault] };
  const decision = await target.decision(answer.requestId);
  if (decision === undefined) return judgeUndecided(answer, told, expect);
  const record = decision.requirements.find((decided) => isAbout(decided, request));
  if (record === undefined) {
    if (action.several) throw new Skip(reasons.several);
    const asked = decision.requirements.map((decided) => `${decided.action} on ${decided.resource}`).join(', ');
    return { differences: [`nothing was decided of it, but of ${asked}`] };
  }
  const whole = action.several ? [] : compareOutcome(told, expect);
  const context = compareContext(record, request.context ?? {}, mentionedKeys(policies));
  return { differences: [...whole, ...compareReason(record, expect), ...context] };
}

/** What the service itself rules is never put to the policies; what is refused as malformed is not decided at all. */
function judgeUndecided({ status, code }, told, expect) {
  if (expect.layer === 'service rule') return { differences: compareOutcome(told, expect) };
  if (told.outcome === 'allow' && status >= 400) throw new Skip(reasons.early);
  return { differences: [`nothing was decided, and the answer was ${status} ${code ?? ''}`.trim()] };
}

const isAbout = ({ action, resource }, wanted) =>
  action.toLowerCase() === wanted.action.toLowerCase() && resource === wanted.resource;
