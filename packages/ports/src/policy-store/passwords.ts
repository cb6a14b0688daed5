/** Users' passwords, and what an account asks of them. Passwords are known by their hashes alone. */
import type { Call } from './call.js';

/** What lets a user sign in with a password. */
export interface LoginProfileRecord {
  /** Milliseconds since the epoch, on the cloud clock. */
  readonly createdAt: number;
  /** The user is to choose a new password at the next sign-in. */
  readonly resetRequired: boolean;
  readonly passwordHash: string;
  /** Of earlier passwords, the latest first. */
  readonly previousHashes: readonly string[];
}

/** What an account asks of its users' passwords. */
export interface PasswordPolicyRecord {
  readonly minimumPasswordLength: number;
  readonly requireSymbols: boolean;
  readonly requireNumbers: boolean;
  readonly requireUppercaseCharacters: boolean;
  readonly requireLowercaseCharacters: boolean;
  readonly allowUsersToChangePassword: boolean;
  /** Days; absent for passwords that do not expire. */
  readonly maxPasswordAge?: number | undefined;
  /** How many earlier passwords a user may not choose again. */
  readonly passwordReusePrevention?: number | undefined;
  readonly hardExpiry: boolean;
}

/** A new login profile. */
export interface NewLoginProfile {
  readonly userId: string;
  readonly passwordHash: string;
  readonly resetRequired: boolean;
}

/** Changes of a login profile; what is absent stays. */
export interface LoginProfileChanges {
  readonly userId: string;
  readonly passwordHash?: string | undefined;
  readonly resetRequired?: boolean | undefined;
  /** The hash that the password must still have: another may have changed it. */
  readonly replaces?: string | undefined;
}

/** Commands on passwords. */
export interface PasswordCommands {
  createLoginProfile: Call<NewLoginProfile, LoginProfileRecord>;
  updateLoginProfile: Call<LoginProfileChanges, void>;
  deleteLoginProfile: Call<{ readonly userId: string }, void>;
  putPasswordPolicy: Call<{ readonly account: string } & PasswordPolicyRecord, void>;
  deletePasswordPolicy: Call<{ readonly account: string }, void>;
}

/** Queries of passwords. */
export interface PasswordQueries {
  loginProfile: Call<{ readonly userId: string }, LoginProfileRecord | undefined>;
  passwordPolicy: Call<{ readonly account: string }, PasswordPolicyRecord | undefined>;
}
