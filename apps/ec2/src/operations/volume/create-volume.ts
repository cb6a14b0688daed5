import { newEc2Id } from '@cloudgate/common';
import { zonesOf } from '../../catalogue/zones.js';
import { missingParameter } from '../../errors/parameters.js';
import { noZone } from '../../errors/volumes.js';
import { checkSnapshot, snapshotSize } from '../../launch/block-devices.js';
import { checkVolume, planVolume } from '../../launch/volume-plan.js';
import { operation } from '../../operation.js';
import { allOf } from '../../resources/reference.js';
import { snapshot } from '../../resources/snapshot.js';
import { newVolume } from '../../resources/volume.js';
import { inScope } from '../../rows/scoped.js';
import { putTags } from '../../rows/tags.js';
import { scopeOf } from '../../scope.js';
import { checkTagSpecifications, tagOnCreate, tagsFor } from '../../tags/tag-specifications.js';
import { viewOf } from '../../views/view-context.js';
import { volumeView } from '../../views/volume-view.js';

interface ZoneInput {
  readonly AvailabilityZone?: string | undefined;
  readonly AvailabilityZoneId?: string | undefined;
}

export default operation('CreateVolume', {
  authorize(call) {
    const scope = scopeOf(call);
    const { input } = call;
    const plan = planVolume(input, snapshotSize(scope.region, input.SnapshotId));
    const tags = tagsFor(input.TagSpecifications, 'volume');
    const availabilityZone = zoneOf(scope.region, input) ?? `${scope.region}a`;
    const [first, ...rest] = allOf('ec2:CreateVolume', [
      newVolume(scope, { ...plan, availabilityZone }, tags),
      ...(input.SnapshotId ? [snapshot(scope, input.SnapshotId)] : []),
    ]);
    return [first, ...rest, ...tagOnCreate(scope, 'CreateVolume', input.TagSpecifications)];
  },
  async handle(call) {
    const { input, tools } = call;
    const context = viewOf(call);
    const { scope, now } = context;
    const zone = zoneOf(scope.region, input);
    if (!input.AvailabilityZone && !input.AvailabilityZoneId) throw missingParameter('AvailabilityZone');
    if (zone === undefined) throw noZone(input.AvailabilityZone ?? input.AvailabilityZoneId ?? '');
    const size = snapshotSize(scope.region, input.SnapshotId);
    checkSnapshot(input.SnapshotId, size);
    checkVolume(input, size);
    checkTagSpecifications(input.TagSpecifications, ['volume']);
    const row = await tools.store.run((tables) => {
      const volume = tables.volumes.insert({
        ...inScope(scope),
        ...planVolume(input, size),
        id: newEc2Id('vol'),
        availabilityZone: zone,
        state: 'available',
        createdAt: new Date(now),
        multiAttach: input.MultiAttachEnabled ?? false,
      });
      putTags(tables, { ...scope, id: volume.id, type: 'volume' }, tagsFor(input.TagSpecifications, 'volume'));
      return volume;
    });
    return volumeView(viewOf(call), row);
  },
});

function zoneOf(region: string, input: ZoneInput): string | undefined {
  const { AvailabilityZone: name, AvailabilityZoneId: id } = input;
  return zonesOf(region).find((zone) => (name ? zone.name === name : zone.id === id))?.name;
}
