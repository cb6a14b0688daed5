/** Virtual MFA devices. Times are milliseconds since the epoch, on the cloud clock. */
import type { Call } from './call.js';
import type { TagRecord } from './entities.js';
import type { Page, PageRequest } from './page.js';
import type { UserRecord } from './users.js';

/** A virtual MFA device. */
export interface MfaDeviceRecord {
  /** The serial number, which is the device's ARN. */
  readonly id: string;
  readonly account: string;
  /** The Base32 seed, sealed for the serial number. */
  readonly sealedSeed: string;
  /** Whose it is; absent until it is enabled for a user. */
  readonly user?: UserRecord;
  readonly enabledAt?: number;
  /** Time steps by which the device runs ahead of the cloud clock. */
  readonly drift: number;
  /** The time step of the last code accepted. */
  readonly lastStep: number;
  readonly tags: readonly TagRecord[];
}

/** A new device, whose seed is sealed for its serial number. */
export interface NewMfaDevice {
  readonly id: string;
  readonly account: string;
  readonly sealedSeed: string;
  readonly tags: readonly TagRecord[];
}

/** A code that was verified: by its time step, and the device's drift where that is set anew. */
export interface AcceptedCode {
  readonly id: string;
  readonly step: number;
  readonly drift?: number | undefined;
}

/** Which devices to list; `userId` names those of a user. */
export interface MfaDeviceListRequest {
  readonly account: string;
  readonly userId?: string | undefined;
  readonly assigned?: boolean | undefined;
  readonly page: PageRequest;
}

/** Commands on MFA devices. */
export interface MfaDeviceCommands {
  createMfaDevice: Call<NewMfaDevice, MfaDeviceRecord>;
  enableMfaDevice: Call<{ readonly id: string; readonly userId: string; readonly step: number }, void>;
  /** False when a code of this time step, or of a later one, was accepted before. */
  acceptMfaCode: Call<AcceptedCode, boolean>;
  deactivateMfaDevice: Call<{ readonly id: string }, void>;
  deleteMfaDevice: Call<{ readonly id: string }, void>;
}

/** Queries of MFA devices. */
export interface MfaDeviceQueries {
  mfaDevice: Call<{ readonly id: string }, MfaDeviceRecord | undefined>;
  listMfaDevices: Call<MfaDeviceListRequest, Page<MfaDeviceRecord>>;
}
