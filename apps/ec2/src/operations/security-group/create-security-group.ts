import { newEc2Id } from '@cloudgate/common';
import { allFound } from '../../errors/not-found.js';
import { invalidValue } from '../../errors/parameters.js';
import { duplicateGroup } from '../../errors/security-groups.js';
import { operation } from '../../operation.js';
import { allOf } from '../../resources/reference.js';
import { newSecurityGroup } from '../../resources/security-group.js';
import { existingVpc } from '../../resources/vpc.js';
import { writeDefaultNetwork } from '../../rows/default-network.js';
import { defaultVpc, vpcWith } from '../../rows/network.js';
import { inScope } from '../../rows/scoped.js';
import { putTags, tagsOf } from '../../rows/tags.js';
import type { VpcRow } from '../../rows/types.js';
import { ec2Arn, scopeOf } from '../../scope.js';
import type { Tag } from '../../tags/tag.js';
import { checkTagSpecifications, tagOnCreate, tagsFor } from '../../tags/tag-specifications.js';
import { viewOf } from '../../views/view-context.js';

interface LoadedVpc {
  readonly row: VpcRow;
  readonly tags: readonly Tag[];
}

const text = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/;

export default operation('CreateSecurityGroup', {
  load(call): LoadedVpc | undefined {
    const { tables, scope } = viewOf(call);
    const { VpcId: id } = call.input;
    const row = id ? vpcWith(tables, scope, id) : defaultVpc(tables, scope);
    return row && { row, tags: tagsOf(tables, row.id) };
  },
  authorize(call) {
    const scope = scopeOf(call);
    const { input, loaded } = call;
    const vpc = loaded && { tenancy: loaded.row.instanceTenancy, tags: loaded.tags };
    const [first, ...rest] = allOf('ec2:CreateSecurityGroup', [
      newSecurityGroup(scope, tagsFor(input.TagSpecifications, 'security-group')),
      existingVpc(scope, loaded?.row.id ?? input.VpcId ?? '*', vpc),
    ]);
    return [first, ...rest, ...tagOnCreate(scope, 'CreateSecurityGroup', input.TagSpecifications)];
  },
  async handle(call) {
    const { input, loaded, tools, request } = call;
    const scope = scopeOf(call);
    const [vpc] = allFound('vpc', new Map([[input.VpcId ?? loaded?.row.id ?? '', loaded]]));
    const vpcId = vpc?.row.id ?? '';
    const { GroupName: name = '', Description: description = '' } = input;
    checkText(name, 'groupName');
    checkText(description, 'groupDescription');
    if (name.startsWith('sg-')) throw invalidValue(`Invalid value '${name}' for groupName. It may not begin with sg-.`);
    if (name === 'default') throw invalidValue('Cannot use reserved security group name: default');
    checkTagSpecifications(input.TagSpecifications, ['security-group']);
    const tags = tagsFor(input.TagSpecifications, 'security-group');
    const id = await tools.store.run((tables) => {
      writeDefaultNetwork(tables, scope);
      const key = { ...inScope(scope), vpcId, name };
      if (tables.securityGroups.find('name', key)) throw duplicateGroup(name, vpcId);
      const createdAt = new Date(request.clock.cloud());
      const group = tables.securityGroups.insert({ ...key, id: newEc2Id('sg'), description, createdAt });
      tables.securityGroupRules.insert({
        ...inScope(scope),
        id: newEc2Id('sgr'),
        groupId: group.id,
        isEgress: true,
        ipProtocol: '-1',
        fromPort: null,
        toPort: null,
        cidrIpv4: '0.0.0.0/0',
        cidrIpv6: null,
        prefixListId: null,
        referencedGroupId: null,
        referencedUserId: null,
        description: null,
      });
      putTags(tables, { ...scope, id: group.id, type: 'security-group' }, tags);
      return group.id;
    });
    return { GroupId: id, Tags: tags, SecurityGroupArn: ec2Arn(scope, 'security-group', id) };
  },
});

function checkText(value: string, parameter: string): void {
  if (text.test(value)) return;
  throw invalidValue(
    `Value (${value}) for parameter ${parameter} is invalid. Character sets beyond ASCII are not supported.`,
  );
}
