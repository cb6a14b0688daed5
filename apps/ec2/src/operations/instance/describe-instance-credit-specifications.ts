import type { InstanceCreditSpecification } from '@aws-sdk/client-ec2';
import { instanceTypeNamed } from '../../catalogue/instance-types.js';
import { allFound } from '../../errors/not-found.js';
import { operation } from '../../operation.js';
import { type FilterTable, filterBy } from '../../query/filters.js';
import { pageOf } from '../../query/page.js';
import { anywhere } from '../../resources/reference.js';
import { attributesOf } from '../../rows/instance-attributes.js';
import { instances, instanceWith } from '../../rows/instances.js';
import { readingOf, viewOf } from '../../views/view-context.js';

export default operation('DescribeInstanceCreditSpecifications', {
  authorize: () => anywhere('ec2:DescribeInstanceCreditSpecifications'),
  handle(call) {
    const { input } = call;
    const context = viewOf(call);
    const reading = readingOf(context);
    const ids = input.InstanceIds ?? [];
    const found = new Map(ids.map((id) => [id, instanceWith(context.tables, reading, id)]));
    const rows = ids.length > 0 ? allFound('instance', found) : instances(context.tables, reading);
    const shown = rows
      .filter(({ instanceType }) => instanceTypeNamed(instanceType)?.burstable)
      .map((row) => ({ InstanceId: row.id, CpuCredits: attributesOf(row).cpuCredits ?? standard(row.instanceType) }))
      .filter(filterBy(input.Filters, filters));
    const { items, NextToken } = pageOf(shown, input, { idOf: ({ InstanceId }) => InstanceId });
    return { InstanceCreditSpecifications: [...items], NextToken };
  },
});

/** What a burstable type has when the launch did not say: T2 alone is held to its credits. */
function standard(instanceType: string): 'standard' | 'unlimited' {
  return instanceType.startsWith('t2.') ? 'standard' : 'unlimited';
}

const filters: FilterTable<InstanceCreditSpecification> = { 'instance-id': ({ InstanceId }) => InstanceId };
