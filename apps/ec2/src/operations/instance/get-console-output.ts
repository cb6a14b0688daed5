import { foundInstance, loadOne, onInstance } from '../../lifecycle/named-instance.js';
import { operation } from '../../operation.js';
import type { LoadedInstance } from '../../rows/instances.js';

export default operation('GetConsoleOutput', {
  load: (call): LoadedInstance | undefined => loadOne(call),
  authorize: (call) => onInstance('ec2:GetConsoleOutput', call),
  handle(call) {
    const { row } = foundInstance(call.input.InstanceId, call.loaded);
    // Nothing runs, so nothing was ever written.
    return { InstanceId: row.id, Timestamp: row.stateChangedAt, Output: '' };
  },
});
