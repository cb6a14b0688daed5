/** Which cloud a command calls, and as whom. */
import { homedir } from 'node:os';
import path from 'node:path';
import { AwsClient } from '../client/aws-client.js';
import type { Credentials } from '../client/sign.js';
import { UsageError } from '../settings/usage-error.js';
import { Profiles, readProfile, rootProfile } from '../state/profiles.js';
import type { Terminal } from './terminal.js';

/** What `parseArgs` is told of the flags that every calling command takes. */
export const connectionFlags = {
  endpoint: { type: 'string' },
  region: { type: 'string' },
  state: { type: 'string' },
} as const;

/** Those flags. */
export interface ConnectionFlags {
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly state?: string | undefined;
}

type Environment = Terminal['environment'];

/** The profiles of the state folder that a command means. */
export function profilesFor(flags: ConnectionFlags, environment: Environment): Profiles {
  return new Profiles(path.resolve(flags.state ?? (environment['CLOUDGATE_STATE'] || '.cloudgate')));
}

/** The endpoint: the flag, AWS's variables, where the state folder's cloud last answered, or the usual place. */
export function endpointFor(flags: ConnectionFlags, environment: Environment): string {
  const endpoint =
    flags.endpoint ??
    (environment['AWS_ENDPOINT_URL_CLOUDGATE'] || environment['AWS_ENDPOINT_URL'] || undefined) ??
    profilesFor(flags, environment).endpoint() ??
    'http://127.0.0.1:4566';
  if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint)) {
    throw new UsageError(`the endpoint is a URL such as \`http://127.0.0.1:4566\`, not \`${endpoint}\``);
  }
  return endpoint;
}

function fromEnvironment(environment: Environment): Credentials | undefined {
  const accessKeyId = environment['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY'];
  const sessionToken = environment['AWS_SESSION_TOKEN'] || undefined;
  return accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey, sessionToken } : undefined;
}

function fromProfile(environment: Environment): Credentials | undefined {
  const profile = environment['AWS_PROFILE'];
  if (!profile) return undefined;
  const file = environment['AWS_SHARED_CREDENTIALS_FILE'] || path.join(homedir(), '.aws/credentials');
  const credentials = readProfile(file, profile);
  if (!credentials)
    throw new UsageError(`\`${file}\` has no credentials for the profile \`${profile}\` of AWS_PROFILE`);
  return credentials;
}

/**
 * A client for the cloud that the flags and the environment name.
 * @throws UsageError when there is nobody to call as
 */
export function clientFor(flags: ConnectionFlags, environment: Environment): AwsClient {
  const profiles = profilesFor(flags, environment);
  const credentials = fromEnvironment(environment) ?? fromProfile(environment) ?? profiles.get(rootProfile);
  if (!credentials) {
    throw new UsageError(
      `no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or start a cloud (\`${profiles.credentialsFile}\` is not there)`,
    );
  }
  const region = flags.region ?? (environment['AWS_REGION'] || profiles.region() || 'us-east-1');
  return new AwsClient({ endpoint: endpointFor(flags, environment), region, credentials });
}
