/** Access keys of users, and of accounts' root users. */
import type { Call } from './call.js';
import type { Page, PageRequest } from './page.js';

/** Whether a key may sign. */
export type AccessKeyStatus = 'Active' | 'Inactive';

/** An access key, without its secret. */
export interface AccessKeyRecord {
  readonly id: string;
  readonly account: string;
  /** Absent for a key of the root user. */
  readonly userId?: string;
  readonly userName?: string;
  readonly status: AccessKeyStatus;
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly createdAt: number;
  readonly lastUsed?: AccessKeyUse;
}

/** When and for what a key was last used. */
export interface AccessKeyUse {
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly at: number;
  readonly region: string;
  readonly service: string;
}

/** Whose a key is. */
export interface KeyOwner {
  readonly account: string;
  /** Absent for the root user. */
  readonly userId?: string | undefined;
}

/** A key that identity made; its secret is sealed for this id. */
export interface NewAccessKey extends KeyOwner {
  readonly id: string;
  readonly sealedSecret: string;
}

/** Commands on access keys. */
export interface AccessKeyCommands {
  createAccessKey: Call<NewAccessKey, AccessKeyRecord>;
  updateAccessKey: Call<{ readonly id: string; readonly status: AccessKeyStatus }, void>;
  deleteAccessKey: Call<{ readonly id: string }, void>;
}

/** Queries of access keys. */
export interface AccessKeyQueries {
  accessKey: Call<{ readonly id: string }, AccessKeyRecord | undefined>;
  listAccessKeys: Call<KeyOwner & { readonly page: PageRequest }, Page<AccessKeyRecord>>;
}
