/** Availability zones, as policies see whatever lies in one. */
import type { ContextEntries } from '@cloudgate/ports';
import { zonesOf } from '../catalogue/zones.js';

/** The keys of whatever lies in a zone. */
export function zoneKeys(name: string): ContextEntries {
  const zone = zonesOf(name.slice(0, -1)).find((each) => each.name === name);
  return { 'ec2:AvailabilityZone': name, 'ec2:AvailabilityZoneId': zone?.id };
}
