import type { InstanceProfileReference } from '@cloudgate/ports';
import { missingParameter } from '../../errors/parameters.js';
import { foundInstance, loadOne } from '../../lifecycle/named-instance.js';
import { operation } from '../../operation.js';
import { associate, associateRequirements, associationView } from '../../profiles/association.js';
import { checkedProfile, loadProfile } from '../../profiles/named-profile.js';
import type { LoadedInstance } from '../../rows/instances.js';
import { scopeOf } from '../../scope.js';
import { readingOf, viewOf } from '../../views/view-context.js';

interface Loaded {
  readonly instance: LoadedInstance | undefined;
  readonly profile: InstanceProfileReference | undefined;
}

export default operation('AssociateIamInstanceProfile', {
  async load(call): Promise<Loaded> {
    const profile = await loadProfile(call.tools, scopeOf(call), call.input.IamInstanceProfile);
    return { instance: loadOne(call), profile };
  },
  authorize(call) {
    const named = { instanceId: call.input.InstanceId ?? '', ...call.loaded };
    return associateRequirements('ec2:AssociateIamInstanceProfile', scopeOf(call), named);
  },
  async handle(call) {
    const { input, loaded, tools } = call;
    const context = viewOf(call);
    const profile = checkedProfile(context.scope, input.IamInstanceProfile, loaded.profile);
    if (profile === undefined) throw missingParameter('IamInstanceProfile');
    const { row } = foundInstance(input.InstanceId, loaded.instance);
    const change = { instanceId: row.id, profile };
    const association = await tools.store.run((tables) => associate(tables, readingOf(context), change));
    return { IamInstanceProfileAssociation: associationView(association, 'associating') };
  },
});
