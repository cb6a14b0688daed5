/** MFA devices as IAM gives them back: never with the seed. */
import type { MfaDeviceRecord } from '@cloudgate/ports';
import { listedUser } from './user-output.js';

/** A user's device. */
export function mfaDeviceOutput({ id, user, enabledAt }: MfaDeviceRecord) {
  return { UserName: user?.name, SerialNumber: id, EnableDate: new Date(enabledAt ?? 0) };
}

/** A virtual device, with its user where it has one. */
export function virtualMfaDeviceOutput({ id, user, enabledAt }: MfaDeviceRecord) {
  return {
    SerialNumber: id,
    ...(user === undefined ? {} : { User: listedUser(user) }),
    ...(enabledAt === undefined ? {} : { EnableDate: new Date(enabledAt) }),
  };
}
