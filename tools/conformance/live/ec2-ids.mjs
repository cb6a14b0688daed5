/**
 * EC2 chooses its ids and knows them by their form: the short ids of a case are replaced, in its policies too, by ids
 * of that form, and by a real instance's where the case asks about its tags.
 */
import { query, textOf } from './client.mjs';
import { arnParts } from './arn.mjs';

const short = { instance: 'i-1', image: 'ami-1', subnet: 'subnet-1' };
const formed = { instance: 'i-0123456789abcdef0', image: 'ami-0123456789abcdef0', subnet: 'subnet-0123456789abcdef0' };

async function anyImage(world, account, region) {
  const filter = { 'Filter.1.Name': 'architecture', 'Filter.1.Value.1': 'x86_64' };
  const text = await world.make(account, { ...query('ec2', 'DescribeImages', filter), region });
  return textOf(text, 'imageId');
}

async function instanceWith(world, { account, region, tags }) {
  const tagging = tags.flatMap(([key, value], index) => [
    [`TagSpecification.1.Tag.${index + 1}.Key`, key],
    [`TagSpecification.1.Tag.${index + 1}.Value`, value],
  ]);
  const text = await world.make(account, {
    ...query('ec2', 'RunInstances', {
      ImageId: await anyImage(world, account, region),
      MinCount: '1',
      MaxCount: '1',
      'TagSpecification.1.ResourceType': 'instance',
      ...Object.fromEntries(tagging),
    }),
    region,
  });
  const id = textOf(text, 'instanceId');
  world.later(account, { ...query('ec2', 'TerminateInstances', { 'InstanceId.1': id }), region });
  return id;
}

/** The case with the endpoint's ids, and the image to run. */
export async function withEc2Ids(world, one, { account, plan }) {
  const { region } = arnParts(one.request.resource);
  const ids = { ...formed };
  if (plan.resourceTags.length > 0)
    ids.instance = await instanceWith(world, { account, region, tags: plan.resourceTags });
  if (one.request.action === 'ec2:RunInstances') ids.image = await anyImage(world, account, region);
  let text = JSON.stringify(one);
  for (const [type, id] of Object.entries(ids)) text = text.replaceAll(`/${short[type]}"`, `/${id}"`);
  return { one: JSON.parse(text), image: ids.image };
}
