/** Credentials that are good for one service. Times are milliseconds since the epoch, on the cloud clock. */
import type { AccessKeyStatus } from '../access-keys.js';
import type { Call } from '../call.js';
import type { Page, PageRequest } from '../page.js';

/** A credential, without its secret. */
export interface ServiceSpecificCredentialRecord {
  readonly id: string;
  readonly userId: string;
  /** The user's name in IAM. */
  readonly iamUserName: string;
  /** Such as `codecommit.amazonaws.com`. */
  readonly service: string;
  /** The name that goes with the password; of an API key, its alias. */
  readonly userName: string;
  readonly status: AccessKeyStatus | 'Expired';
  readonly createdAt: number;
  readonly expiresAt?: number;
}

/** A secret that identity made, sealed for the credential's id. */
interface SealedSecret {
  readonly id: string;
  readonly sealedSecret: string;
}

/** A new credential; its name is made of the user's. */
export interface NewServiceSpecificCredential extends SealedSecret {
  readonly userId: string;
  readonly service: string;
  /** Days. */
  readonly age?: number | undefined;
}

/** Which credentials to list: a user's, or all of the account's. */
export interface ServiceSpecificCredentialListRequest {
  readonly account: string;
  readonly userId?: string | undefined;
  readonly service?: string | undefined;
  readonly page: PageRequest;
}

/** Commands on service-specific credentials. */
export interface ServiceSpecificCredentialCommands {
  createServiceSpecificCredential: Call<NewServiceSpecificCredential, ServiceSpecificCredentialRecord>;
  updateServiceSpecificCredential: Call<{ readonly id: string; readonly status: AccessKeyStatus }, void>;
  resetServiceSpecificCredential: Call<SealedSecret, void>;
  deleteServiceSpecificCredential: Call<{ readonly id: string }, void>;
}

/** Queries of service-specific credentials. */
export interface ServiceSpecificCredentialQueries {
  serviceSpecificCredential: Call<{ readonly id: string }, ServiceSpecificCredentialRecord | undefined>;
  listServiceSpecificCredentials: Call<ServiceSpecificCredentialListRequest, Page<ServiceSpecificCredentialRecord>>;
}
