import { operation } from '../../operation.js';
import { associationView, disassociate, noAssociation } from '../../profiles/association.js';
import { loadAssociation, type NamedAssociation } from '../../profiles/named-association.js';
import { existingInstance } from '../../resources/instance.js';
import { scopeOf } from '../../scope.js';

export default operation('DisassociateIamInstanceProfile', {
  load: (call): NamedAssociation => loadAssociation(call),
  authorize(call) {
    const { association, instance } = call.loaded;
    const { resource, context } = existingInstance(scopeOf(call), association?.instanceId ?? '*', instance);
    return { action: 'ec2:DisassociateIamInstanceProfile', resource, context };
  },
  async handle(call) {
    const { association } = call.loaded;
    if (association === undefined) throw noAssociation(call.input.AssociationId ?? '');
    await call.tools.store.run((tables) => disassociate(tables, association.id));
    return { IamInstanceProfileAssociation: associationView(association, 'disassociating') };
  },
});
