/** What a case's request is about, and the resource-based policy of it. */
import { arnParts, bucketAndKey } from './arn.mjs';
import { statementsOf, textOfPolicy } from './mentioned-keys.mjs';
import { reasons, Skip } from './skip.mjs';

/** Every principal that a resource-based policy names must exist before the policy can be stored. */
async function makeNamed(world, text) {
  for (const { Principal, NotPrincipal } of statementsOf(text)) {
    for (const named of [Principal?.AWS, NotPrincipal?.AWS].flat()) {
      if (typeof named !== 'string' || named === '*') continue;
      if (/^\d{12}$/.test(named)) await world.admin(named);
      if (!named.startsWith('arn:')) continue;
      const { account, service, type, resource } = arnParts(named);
      if (/[*?$]/.test(named) || !/^\d{12}$/.test(account)) continue;
      await world.admin(account);
      if (service === 'iam' && type === 'user') await world.user(named);
      if (service === 'iam' && type === 'role') await world.role(named);
      if (type === 'assumed-role') await world.role(`arn:aws:iam::${account}:role/${resource.split('/')[1]}`);
    }
  }
}

function onlyPolicy(policies = []) {
  if (policies.length > 1) throw new Skip(reasons.policies);
  return policies.length === 0 ? undefined : textOfPolicy(policies[0]);
}

async function s3(world, { account, arn, policy, plan, action }) {
  const { bucket, key } = bucketAndKey(arn);
  if (bucket === '*') return;
  await world.bucket(account, bucket);
  if (key && /^s3:put/i.test(action)) world.mayMakeObject(account, arn);
  else if (key) await world.object(account, arn, plan.objectTags);
  if (policy === undefined) return;
  await makeNamed(world, policy);
  await world.bucketPolicy(account, bucket, policy);
}

async function iam(world, { arn, policy, plan, action }) {
  const { type } = arnParts(arn);
  if (type === 'role') {
    if (policy !== undefined) await makeNamed(world, policy);
    await world.role(arn, { trust: policy, tags: plan.resourceTags });
  }
  if (type === 'user' && !/^iam:createuser$/i.test(action)) await world.user(arn, plan.resourceTags);
}

/** What needs no making: EC2's are made where their ids are, and a federated user is what its token says. */
const nothing = async () => undefined;

const services = { s3, iam, ec2: nothing, sts: nothing };

/** Makes the resource and its policy. @throws {Skip} */
export async function makeResource(world, { request, policies }, { account, plan }) {
  const { resource: arn, action } = request;
  const policy = onlyPolicy(policies.resource);
  if (arn === '*') {
    if (policy !== undefined) throw new Skip(reasons.policies);
    return;
  }
  const make = services[arnParts(arn).service];
  if (make === undefined) throw new Skip(reasons.resource);
  await make(world, { account, arn, policy, plan, action });
}
