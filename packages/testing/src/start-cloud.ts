import { type Settings, startInProcess } from 'cloudgate';
import { TestCloud } from './test-cloud.js';

/** How to start a cloud for tests; everything has a default. */
export interface StartOptions {
  /** Twelve digits; 123456789012 unless given. */
  readonly accountId?: string;
  /** `us-east-1` unless given. */
  readonly region?: string;
  /** What `aws:SecureTransport` says. */
  readonly assumeSecureTransport?: boolean;
  /** A state folder to keep; nothing is kept unless given. */
  readonly state?: string;
  /** The root user's key; one of the cloud's own choice unless given. */
  readonly rootCredentials?: Settings['rootCredentials'];
  /** Told of faults of the cloud's own: what a client hears of as an internal error. */
  readonly onFault?: (requestId: string, error: unknown) => void;
}

/**
 * Starts a cloud in this process, in memory, on a free port. Start as many as you like, side by side.
 *
 *     const cloud = await startCloud();
 *     const user = await cloud.createUser({ policies: 's3:ListAllMyBuckets' });
 *     const s3 = new S3Client(user);
 */
export async function startCloud(options: StartOptions = {}): Promise<TestCloud> {
  const settings: Settings = {
    host: '127.0.0.1',
    port: 0,
    state: options.state,
    split: false,
    assumeSecureTransport: options.assumeSecureTransport ?? false,
    rootCredentials: options.rootCredentials,
    accountId: options.accountId,
    region: options.region ?? 'us-east-1',
  };
  return new TestCloud(await startInProcess(settings, options.onFault ?? reportFault));
}

/** A fault of the cloud is a fault of the test run: it is shown, not hidden behind a 500. */
function reportFault(requestId: string, error: unknown): void {
  process.stderr.write(
    `cloudgate: request ${requestId} failed inside: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
}
