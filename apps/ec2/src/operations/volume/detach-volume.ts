import { checkIds } from '../../errors/not-found.js';
import { detach } from '../../lifecycle/attachments.js';
import { operation } from '../../operation.js';
import { existingInstance } from '../../resources/instance.js';
import { allOf } from '../../resources/reference.js';
import { existingVolume } from '../../resources/volume.js';
import { type LoadedInstance, loadInstance } from '../../rows/instances.js';
import { foundVolume, type LoadedVolume, loadVolume } from '../../rows/volumes.js';
import { scopeOf } from '../../scope.js';
import { readingOf, viewOf } from '../../views/view-context.js';
import { attachmentView } from '../../views/volume-view.js';

interface Loaded {
  readonly volume: LoadedVolume | undefined;
  /** The instance that is named, else the one that the volume is on. */
  readonly instanceId: string | undefined;
  readonly instance: LoadedInstance | undefined;
}

export default operation('DetachVolume', {
  load(call): Loaded {
    const context = viewOf(call);
    const { tables, scope } = context;
    const volume = loadVolume(tables, scope, call.input.VolumeId ?? '');
    const [attachment] = volume ? tables.volumeAttachments.findBy('volume', volume.row.id) : [];
    const instanceId = call.input.InstanceId || attachment?.instanceId;
    const instance = instanceId === undefined ? undefined : loadInstance(tables, readingOf(context), instanceId);
    return { volume, instanceId, instance };
  },
  authorize({ input, loaded, ...call }) {
    const scope = scopeOf(call);
    const { instanceId, instance, volume } = loaded;
    return allOf('ec2:DetachVolume', [
      existingVolume(scope, input.VolumeId ?? '', volume),
      ...(instanceId === undefined ? [] : [existingInstance(scope, instanceId, instance)]),
    ]);
  },
  async handle(call) {
    const { input, loaded, tools } = call;
    const reading = readingOf(viewOf(call));
    const { id: volumeId } = foundVolume(input.VolumeId, loaded.volume);
    if (input.InstanceId) checkIds('instance', [input.InstanceId]);
    const wanted = { volumeId, instanceId: input.InstanceId, device: input.Device };
    return attachmentView(await tools.store.run((tables) => detach(tables, reading, wanted)), 'detaching');
  },
});
