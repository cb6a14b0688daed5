import type { Commands } from '../../command.js';
import { acceptMfaCode } from './accept-mfa-code.js';
import { createMfaDevice } from './create-mfa-device.js';
import { deactivateMfaDevice } from './deactivate-mfa-device.js';
import { deleteMfaDevice } from './delete-mfa-device.js';
import { enableMfaDevice } from './enable-mfa-device.js';

/** Commands on MFA devices, by name. */
export const mfaDeviceCommands = {
  acceptMfaCode,
  createMfaDevice,
  deactivateMfaDevice,
  deleteMfaDevice,
  enableMfaDevice,
} satisfies Partial<Commands>;
