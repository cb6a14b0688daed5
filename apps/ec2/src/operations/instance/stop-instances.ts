import { ServiceError } from '@cloudgate/common';
import { foundInstances, loadNamed, type NamedInstances, onEach } from '../../lifecycle/named-instances.js';
import { stop } from '../../lifecycle/start-stop.js';
import { stateChange } from '../../lifecycle/transition.js';
import { operation } from '../../operation.js';
import { instancesNow } from '../../rows/instances.js';
import { readingOf, viewOf } from '../../views/view-context.js';

export default operation('StopInstances', {
  load: (call): NamedInstances => loadNamed(call),
  authorize: (call) => onEach('ec2:StopInstances', call),
  async handle(call) {
    const reading = readingOf(viewOf(call));
    const ids = foundInstances(call.loaded).map(({ row }) => row.id);
    if (call.input.Hibernate) {
      const message = `Instance ${ids.join(', ')} is not configured for hibernation.`;
      throw new ServiceError('UnsupportedHibernationConfiguration', message);
    }
    const changes = await call.tools.store.run((tables) =>
      instancesNow(tables, reading, ids).map((row) => stop(tables, reading, row)),
    );
    return { StoppingInstances: changes.map(stateChange) };
  },
});
