/** MFA devices as records. */
import type { MfaDeviceRecord } from '@cloudgate/ports';
import type { IamReadTables, MfaDevice } from '@cloudgate/store';
import type { Tools } from '../tools.js';
import { tagsOf } from './tags-of.js';
import { userRecord } from './user-record.js';

/** A device's record. */
export function mfaDeviceRecord(tables: IamReadTables, row: MfaDevice, tools: Tools): MfaDeviceRecord {
  const user = row.userId === null ? undefined : tables.users.get(row.userId);
  return {
    id: row.serialNumber,
    account: row.accountId,
    sealedSeed: row.sealedSeed,
    ...(user === undefined ? {} : { user: userRecord(tables, user, tools) }),
    ...(row.enabledAt === null ? {} : { enabledAt: row.enabledAt.getTime() }),
    drift: row.drift,
    lastStep: row.lastStep,
    tags: tagsOf(tables, row.serialNumber),
  };
}
