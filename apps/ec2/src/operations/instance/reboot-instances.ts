import { wrongState } from '../../errors/instance-state.js';
import { foundInstances, loadNamed, type NamedInstances, onEach } from '../../lifecycle/named-instances.js';
import { operation } from '../../operation.js';
import { stateAt } from '../../rows/instance-state.js';

export default operation('RebootInstances', {
  load: (call): NamedInstances => loadNamed(call),
  authorize: (call) => onEach('ec2:RebootInstances', call),
  handle(call) {
    const now = call.request.clock.cloud();
    const ready = new Set(['pending', 'running']);
    const notReady = foundInstances(call.loaded).find(({ row }) => !ready.has(stateAt(row, now).Name));
    if (notReady) throw wrongState(notReady.row.id, 'rebooted');
    // A reboot changes nothing that a client could see.
    return {};
  },
});
