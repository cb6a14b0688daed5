/** Queries of MFA devices. */
import type { Queries } from '../command.js';
import { pageOf } from '../lookups/page-of.js';
import { mfaDeviceRecord } from '../records/mfa-device-record.js';

export const mfaDeviceQueries: Pick<Queries, 'mfaDevice' | 'listMfaDevices'> = {
  mfaDevice(tables, { id }, tools) {
    const row = tables.mfaDevices.get(id);
    return row === undefined ? undefined : mfaDeviceRecord(tables, row, tools);
  },

  listMfaDevices(tables, { account, userId, assigned, page }, tools) {
    const rows =
      userId === undefined ? tables.mfaDevices.findBy('account', account) : tables.mfaDevices.findBy('user', userId);
    const wanted = rows.filter((row) => assigned === undefined || (row.userId !== null) === assigned);
    return pageOf(wanted, page, {
      key: ({ serialNumber }) => serialNumber,
      show: (row) => mfaDeviceRecord(tables, row, tools),
    });
  },
};
