import { invalidValue } from '../../errors/parameters.js';
import { operation } from '../../operation.js';
import { anywhere } from '../../resources/reference.js';
import { defaultVpc } from '../../rows/network.js';
import { viewOf } from '../../views/view-context.js';

export default operation('DescribeAccountAttributes', {
  authorize: () => anywhere('ec2:DescribeAccountAttributes'),
  handle(call) {
    const { tables, scope } = viewOf(call);
    const values: Readonly<Record<string, string>> = {
      'default-vpc': defaultVpc(tables, scope).id,
      'max-elastic-ips': '5',
      'max-instances': '20',
      'supported-platforms': 'VPC',
      'vpc-max-elastic-ips': '5',
      'vpc-max-security-groups-per-interface': '5',
    };
    const wanted = call.input.AttributeNames ?? [];
    const unknown = wanted.find((name) => !Object.hasOwn(values, name));
    if (unknown !== undefined) throw invalidValue(`Value (${unknown}) for parameter attributeName is invalid.`);
    const AccountAttributes = Object.entries(values)
      .filter(([name]) => wanted.length === 0 || wanted.some((each) => each === name))
      .map(([AttributeName, AttributeValue]) => ({ AttributeName, AttributeValues: [{ AttributeValue }] }));
    return { AccountAttributes };
  },
});
