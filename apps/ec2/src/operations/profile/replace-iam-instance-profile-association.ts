import type { InstanceProfileReference } from '@cloudgate/ports';
import { missingParameter } from '../../errors/parameters.js';
import { operation } from '../../operation.js';
import {
  associate,
  associateRequirements,
  associationView,
  disassociate,
  noAssociation,
} from '../../profiles/association.js';
import { loadAssociation, type NamedAssociation } from '../../profiles/named-association.js';
import { checkedProfile, loadProfile } from '../../profiles/named-profile.js';
import { scopeOf } from '../../scope.js';
import { readingOf, viewOf } from '../../views/view-context.js';

interface Loaded extends NamedAssociation {
  readonly profile: InstanceProfileReference | undefined;
}

export default operation('ReplaceIamInstanceProfileAssociation', {
  async load(call): Promise<Loaded> {
    const profile = await loadProfile(call.tools, scopeOf(call), call.input.IamInstanceProfile);
    return { ...loadAssociation(call), profile };
  },
  authorize(call) {
    const { association, ...loaded } = call.loaded;
    const named = { instanceId: association?.instanceId ?? '*', ...loaded };
    return associateRequirements('ec2:ReplaceIamInstanceProfileAssociation', scopeOf(call), named);
  },
  async handle(call) {
    const { input, loaded, tools } = call;
    const context = viewOf(call);
    const { association } = loaded;
    const profile = checkedProfile(context.scope, input.IamInstanceProfile, loaded.profile);
    if (profile === undefined) throw missingParameter('IamInstanceProfile');
    if (association === undefined) throw noAssociation(input.AssociationId ?? '');
    const row = await tools.store.run((tables) => {
      disassociate(tables, association.id);
      return associate(tables, readingOf(context), { instanceId: association.instanceId, profile });
    });
    return { IamInstanceProfileAssociation: associationView(row, 'associating') };
  },
});
