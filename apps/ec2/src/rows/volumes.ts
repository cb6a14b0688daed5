/** Reads volumes with what belongs to them. */
import type { Ec2ReadTables } from '@cloudgate/store';
import type { VolumeFacts } from '../resources/volume.js';
import type { Tag } from '../tags/tag.js';
import { ownRow, type Place } from './scoped.js';
import { tagsOf } from './tags.js';
import type { VolumeRow } from './types.js';

/** A volume and what policies ask of it. */
export interface LoadedVolume {
  readonly row: VolumeRow;
  readonly facts: VolumeFacts;
  readonly tags: readonly Tag[];
}

/** A volume with what policies ask of it. */
export function loadVolume(tables: Ec2ReadTables, place: Place, id: string): LoadedVolume | undefined {
  const row = ownRow(place, tables.volumes.get(id));
  // A row has every fact under the name that policies' facts have.
  return row && { row, facts: row, tags: tagsOf(tables, id) };
}
