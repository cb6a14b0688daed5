/** Reads volumes with what belongs to them. */
import type { Ec2ReadTables } from '@cloudgate/store';
import { allFound } from '../errors/not-found.js';
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

/**
 * The volume that a request names, which is there.
 * @throws ServiceError `InvalidParameterValue` or `InvalidVolume.NotFound`
 */
export function foundVolume(id: string | undefined, loaded: LoadedVolume | undefined): VolumeRow {
  const [found] = allFound('volume', new Map([[id ?? '', loaded]]));
  // INVARIANT: `allFound` throws unless every id has its row.
  if (found === undefined) throw new TypeError('no volume, and no error about it');
  return found.row;
}

/**
 * The row of a volume that was there when it was loaded, as it is now.
 * @throws ServiceError `InvalidVolume.NotFound` when it went away in the meantime
 */
export function volumeNow(tables: Ec2ReadTables, place: Place, id: string): VolumeRow {
  return foundVolume(id, loadVolume(tables, place, id));
}
