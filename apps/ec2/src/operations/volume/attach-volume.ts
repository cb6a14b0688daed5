import { missingParameter } from '../../errors/parameters.js';
import { attach } from '../../lifecycle/attachments.js';
import { foundInstance, loadOne } from '../../lifecycle/named-instance.js';
import { operation } from '../../operation.js';
import { existingInstance } from '../../resources/instance.js';
import { allOf } from '../../resources/reference.js';
import { existingVolume } from '../../resources/volume.js';
import type { LoadedInstance } from '../../rows/instances.js';
import { foundVolume, type LoadedVolume, loadVolume } from '../../rows/volumes.js';
import { scopeOf } from '../../scope.js';
import { readingOf, viewOf } from '../../views/view-context.js';
import { attachmentView } from '../../views/volume-view.js';

interface Loaded {
  readonly instance: LoadedInstance | undefined;
  readonly volume: LoadedVolume | undefined;
}

export default operation('AttachVolume', {
  load(call): Loaded {
    const { tables, scope } = viewOf(call);
    return { instance: loadOne(call), volume: loadVolume(tables, scope, call.input.VolumeId ?? '') };
  },
  authorize({ input, loaded, ...call }) {
    const scope = scopeOf(call);
    return allOf('ec2:AttachVolume', [
      existingInstance(scope, input.InstanceId ?? '', loaded.instance),
      existingVolume(scope, input.VolumeId ?? '', loaded.volume),
    ]);
  },
  async handle(call) {
    const { input, loaded, tools } = call;
    const reading = readingOf(viewOf(call));
    if (!input.Device) throw missingParameter('device');
    const { id: volumeId } = foundVolume(input.VolumeId, loaded.volume);
    const { row } = foundInstance(input.InstanceId, loaded.instance);
    const attachment = { volumeId, instanceId: row.id, device: input.Device };
    return attachmentView(await tools.store.run((tables) => attach(tables, reading, attachment)), 'attaching');
  },
});
