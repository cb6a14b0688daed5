/** What an operator may set: flags first, then the environment, then these defaults. */
import { isAccountId, isRegion } from '@cloudgate/common';
import { isIP } from 'node:net';
import path from 'node:path';
import { UsageError } from './usage-error.js';

/** The root user's access key, where the operator chose it. */
export interface RootCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The settings of one cloud. */
export interface Settings {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** The state folder, absolute; `undefined` keeps nothing. */
  readonly state: string | undefined;
  /** Each part in a process of its own. */
  readonly split: boolean;
  /** The operator's word that clients come over TLS, which a request can never give. */
  readonly assumeSecureTransport: boolean;
  readonly rootCredentials: RootCredentials | undefined;
  /** The first account, where the operator chose it. */
  readonly accountId: string | undefined;
  readonly region: string;
}

/** The flags of `cloudgate start`, as `parseArgs` gives them. */
export interface SettingFlags {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly state?: string | undefined;
  readonly memory?: boolean | undefined;
  readonly split?: boolean | undefined;
  readonly 'assume-secure-transport'?: boolean | undefined;
}

/** The first account of a new state, unless chosen. */
export const usualAccount = '123456789012';

type Environment = Readonly<Record<string, string | undefined>>;

/** What `parseArgs` of node:util is told of the flags above. */
export const settingFlags = {
  port: { type: 'string' },
  host: { type: 'string' },
  state: { type: 'string' },
  memory: { type: 'boolean' },
  split: { type: 'boolean' },
  'assume-secure-transport': { type: 'boolean' },
} as const;

/** An empty variable is one that is not set. */
function chosen(flag: string | undefined, variable: string | undefined, otherwise: string): string {
  return flag ?? (variable === '' ? undefined : variable) ?? otherwise;
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65_535) throw new UsageError(`the port is a number from 0 to 65535, not \`${text}\``);
  return port;
}

/** True for an address that only this machine reaches. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function rootCredentialsOf(environment: Environment): RootCredentials | undefined {
  const accessKeyId = environment['CLOUDGATE_ROOT_ACCESS_KEY_ID'] || undefined;
  const secretAccessKey = environment['CLOUDGATE_ROOT_SECRET_ACCESS_KEY'] || undefined;
  if (accessKeyId === undefined && secretAccessKey === undefined) return undefined;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new UsageError(
      'CLOUDGATE_ROOT_ACCESS_KEY_ID and CLOUDGATE_ROOT_SECRET_ACCESS_KEY belong together: one of them is not set',
    );
  }
  if (!/^\w{16,128}$/.test(accessKeyId) || accessKeyId.startsWith('ASIA')) {
    throw new UsageError(
      'CLOUDGATE_ROOT_ACCESS_KEY_ID is 16 to 128 letters, digits and underscores, and not of the temporary form `ASIA…`',
    );
  }
  if (!/^[\x21-\x7e]{8,128}$/.test(secretAccessKey)) {
    throw new UsageError('CLOUDGATE_ROOT_SECRET_ACCESS_KEY is 8 to 128 printable ASCII characters without spaces');
  }
  return { accessKeyId, secretAccessKey };
}

/**
 * Reads the settings.
 * @throws UsageError for a value that cannot be used
 */
export function readSettings(flags: SettingFlags, environment: Environment): Settings {
  const accountId = environment['CLOUDGATE_ACCOUNT_ID'] || undefined;
  if (accountId !== undefined && !isAccountId(accountId)) {
    throw new UsageError(`CLOUDGATE_ACCOUNT_ID is twelve digits, not \`${accountId}\``);
  }
  const region = chosen(undefined, environment['CLOUDGATE_DEFAULT_REGION'], 'us-east-1');
  if (!isRegion(region)) throw new UsageError(`CLOUDGATE_DEFAULT_REGION is not a region: \`${region}\``);
  if (flags.memory && flags.state !== undefined) throw new UsageError('--memory keeps no state: leave out --state');
  const host = chosen(flags.host, environment['CLOUDGATE_HOST'], '127.0.0.1');
  const rootCredentials = rootCredentialsOf(environment);
  if (!isLoopback(host) && !rootCredentials) {
    throw new UsageError(
      `\`${host}\` can be reached from other machines: choose the root credentials yourself, with ` +
        'CLOUDGATE_ROOT_ACCESS_KEY_ID and CLOUDGATE_ROOT_SECRET_ACCESS_KEY',
    );
  }
  return {
    host,
    port: portOf(chosen(flags.port, environment['CLOUDGATE_PORT'], '4566')),
    state: flags.memory ? undefined : path.resolve(chosen(flags.state, environment['CLOUDGATE_STATE'], '.cloudgate')),
    split: flags.split ?? false,
    assumeSecureTransport: flags['assume-secure-transport'] ?? false,
    rootCredentials,
    accountId,
    region,
  };
}
