/** The organization's policies above an account, in their levels. */
import type { OrganizationPolicy } from '@cloudgate/store';

/** The rows of a kind, one list a level, from the root down; an empty level stays one. */
export function organizationLevels(
  rows: readonly OrganizationPolicy[],
  kind: 'scp' | 'rcp',
): readonly (readonly OrganizationPolicy[])[] {
  const levels: OrganizationPolicy[][] = [];
  for (const row of rows) {
    if (row.kind !== kind) continue;
    while (levels.length <= row.level) levels.push([]);
    levels[row.level]?.push(row);
  }
  for (const level of levels) level.sort((a, b) => a.position - b.position);
  return levels;
}
