import { volumeInUse } from '../../errors/volumes.js';
import { operation } from '../../operation.js';
import { existingVolume } from '../../resources/volume.js';
import { dropTags } from '../../rows/tags.js';
import { foundVolume, type LoadedVolume, loadVolume, volumeNow } from '../../rows/volumes.js';
import { scopeOf } from '../../scope.js';
import { viewOf } from '../../views/view-context.js';

export default operation('DeleteVolume', {
  load(call): LoadedVolume | undefined {
    const { tables, scope } = viewOf(call);
    return loadVolume(tables, scope, call.input.VolumeId ?? '');
  },
  authorize(call) {
    const { resource, context } = existingVolume(scopeOf(call), call.input.VolumeId ?? '', call.loaded);
    return { action: 'ec2:DeleteVolume', resource, context };
  },
  async handle(call) {
    const scope = scopeOf(call);
    const { id } = foundVolume(call.input.VolumeId, call.loaded);
    await call.tools.store.run((tables) => {
      volumeNow(tables, scope, id);
      const [attachment] = tables.volumeAttachments.findBy('volume', id);
      if (attachment) throw volumeInUse(id, attachment.instanceId);
      dropTags(tables, id);
      tables.volumes.delete(id);
    });
    return {};
  },
});
