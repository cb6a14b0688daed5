/** Settings of the whole installation: whole numbers, 0 until written. */
import type { IamReadTables, IamTables } from '@cloudgate/store';

/** `epoch` counts resets; `clockOffset` is in milliseconds; the others are 1 when what they name is on. */
export type SettingName = 'epoch' | 'clockOffset' | 'rootCredentialsManagement' | 'rootSessions';

/** A setting's value. */
export function readSetting(tables: IamReadTables, name: SettingName): number {
  const row = tables.settings.get(name);
  return row === undefined ? 0 : Number(row.value);
}

/** Writes a setting. */
export function writeSetting(tables: IamTables, name: SettingName, value: number): void {
  if (tables.settings.get(name) === undefined) tables.settings.insert({ key: name, value: String(value) });
  else tables.settings.update(name, { value: String(value) });
}
