import { notPermitted } from '../../errors/instance-state.js';
import { foundInstances, loadNamed, type NamedInstances, onEach } from '../../lifecycle/named-instances.js';
import { forgetTerminated, terminate } from '../../lifecycle/terminate.js';
import { stateChange } from '../../lifecycle/transition.js';
import { operation } from '../../operation.js';
import { instancesNow } from '../../rows/instances.js';
import { readingOf, viewOf } from '../../views/view-context.js';

export default operation('TerminateInstances', {
  load: (call): NamedInstances => loadNamed(call),
  authorize: (call) => onEach('ec2:TerminateInstances', call),
  async handle(call) {
    const reading = readingOf(viewOf(call));
    const ids = foundInstances(call.loaded).map(({ row }) => row.id);
    const changes = await call.tools.store.run((tables) => {
      const rows = instancesNow(tables, reading, ids);
      const kept = rows.find((row) => row.disableApiTermination);
      if (kept) throw notPermitted(kept.id, 'terminated', 'disableApiTermination');
      const transitions = rows.map((row) => terminate(tables, reading, row));
      forgetTerminated(tables, reading);
      return transitions;
    });
    return { TerminatingInstances: changes.map(stateChange) };
  },
});
