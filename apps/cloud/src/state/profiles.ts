/**
 * The root credentials of each account in AWS's own file formats, so that any AWS client can be pointed at the state
 * folder: `AWS_SHARED_CREDENTIALS_FILE`, `AWS_CONFIG_FILE` and `AWS_PROFILE` are all that it needs.
 */
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { RootCredentials } from '../settings/settings.js';
import { formatIni, parseIni, type Sections } from './ini.js';
import { writeOwnFile } from './state-folder.js';

/** The profile of the first account's root user. */
export const rootProfile = 'cloudgate';

/** The profile of another account's root user. */
export function profileOf(account: string): string {
  return `${rootProfile}-${account}`;
}

function read(file: string): Sections {
  try {
    return parseIni(readFileSync(file, 'utf8'));
  } catch {
    return new Map();
  }
}

function write(file: string, text: string): void {
  writeOwnFile(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/** Reads a profile's credentials; `undefined` when it has none. */
export function readProfile(file: string, profile: string): (RootCredentials & { sessionToken?: string }) | undefined {
  const settings = read(file).get(profile);
  const accessKeyId = settings?.get('aws_access_key_id');
  const secretAccessKey = settings?.get('aws_secret_access_key');
  const sessionToken = settings?.get('aws_session_token');
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
}

/** The profiles of a state folder. */
export class Profiles {
  readonly credentialsFile: string;
  readonly configFile: string;

  constructor(folder: string) {
    this.credentialsFile = path.join(folder, 'credentials');
    this.configFile = path.join(folder, 'config');
  }

  get(profile: string): RootCredentials | undefined {
    return readProfile(this.credentialsFile, profile);
  }

  /** Keeps a root user's credentials. */
  put(profile: string, credentials: RootCredentials): void {
    const sections = read(this.credentialsFile);
    sections.set(
      profile,
      new Map([
        ['aws_access_key_id', credentials.accessKeyId],
        ['aws_secret_access_key', credentials.secretAccessKey],
      ]),
    );
    write(this.credentialsFile, formatIni(sections));
  }

  /** Forgets every profile but the first account's. */
  keepRootOnly(): void {
    const root = this.get(rootProfile);
    if (!root) return;
    write(this.credentialsFile, '');
    this.put(rootProfile, root);
  }

  /** Tells where the cloud answers, for every profile and for who names none. */
  writeConfig(endpoint: string, region: string): void {
    const settings = new Map([
      ['region', region],
      ['endpoint_url', endpoint],
      // Python clients presign for S3 by Signature Version 2 unless told otherwise; AWS refuses that for new buckets.
      ['s3', '\n  signature_version = s3v4'],
    ]);
    const names = ['default', ...read(this.credentialsFile).keys()];
    const sections: Sections = new Map(
      names.map((name) => [name === 'default' ? name : `profile ${name}`, settings] as const),
    );
    write(this.configFile, formatIni(sections));
  }

  /** The endpoint that the cloud of this folder last answered at. */
  endpoint(): string | undefined {
    return read(this.configFile).get(rootProfile)?.get('endpoint_url');
  }

  /** The region of this folder's profiles. */
  region(): string | undefined {
    return read(this.configFile).get(rootProfile)?.get('region');
  }
}
