/** Where the story takes place: a cloud, its root user's clients, and the same small app. */
import { IAMClient } from '@aws-sdk/client-iam';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { AwsClient } from '../client/aws-client.js';
import type { Credentials } from '../client/sign.js';

/** The app: a script of its own, with no credentials in it. */
export const appFile = fileURLToPath(new URL('../../tools/photo-app.mjs', import.meta.url));

/** A cloud to tell the story in. */
export interface Scenery {
  readonly endpoint: string;
  readonly region: string;
  readonly root: Credentials;
}

/** Credentials in the form that the SDK gives them. */
interface SdkCredentials {
  readonly AccessKeyId?: string | undefined;
  readonly SecretAccessKey?: string | undefined;
  readonly SessionToken?: string | undefined;
}

/** Credentials as clients take them. */
export function credentialsOf(given: SdkCredentials | undefined): Credentials {
  const {
    AccessKeyId: accessKeyId = '',
    SecretAccessKey: secretAccessKey = '',
    SessionToken: sessionToken,
  } = given ?? {};
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}

/** The setting. */
export class Setting {
  readonly #scenery: Scenery;
  /** Apart from what else is in the cloud. */
  readonly suffix = randomBytes(3).toString('hex');
  readonly bucket = `photos-${this.suffix}`;
  readonly iam: IAMClient;
  readonly s3: S3Client;
  readonly admin: AwsClient;

  constructor(scenery: Scenery) {
    this.#scenery = scenery;
    const { endpoint, region, root } = scenery;
    this.iam = new IAMClient({ endpoint, region, credentials: root });
    this.s3 = this.s3As(root);
    this.admin = new AwsClient({ endpoint, region, credentials: root });
  }

  s3As(credentials: Credentials): S3Client {
    const { endpoint, region } = this.#scenery;
    return new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  }

  stsAs(credentials: Credentials): STSClient {
    const { endpoint, region } = this.#scenery;
    return new STSClient({ endpoint, region, credentials });
  }

  /** Runs the app, a process whose environment holds the credentials, and gives what it printed. */
  runApp(credentials: Credentials): Promise<string> {
    const { endpoint, region } = this.#scenery;
    const env = {
      PATH: process.env['PATH'],
      NODE_NO_WARNINGS: '1',
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      ...(credentials.sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: credentials.sessionToken }),
    };
    return new Promise((resolve, reject) => {
      execFile(process.execPath, [appFile, this.bucket], { env }, (error, stdout, stderr) => {
        if (!error) return resolve(stdout);
        const line = stderr.split('\n').find((text) => /^\w+: /.test(text)) ?? error.message;
        const [name = 'Error', message = ''] = line.split(/: (.*)/);
        reject(Object.assign(new Error(message), { name }));
      });
    });
  }

  /** Moves the cloud's clock; gives its time. */
  async later(hours: number): Promise<Date> {
    const { now } = await this.admin.cloudgate('AdvanceClock', { seconds: Math.round(hours * 3600) });
    return new Date(Number(now) * 1000);
  }

  /** Who did what with the bucket lately, as the audit record names them. */
  async whoDidWhat(accessKeyId: string): Promise<string[]> {
    const { events } = (await this.admin.cloudgate('LookupEvents', { accessKeyId, maxResults: 20 })) as {
      events?: { eventName: string; errorCode?: string; userIdentity: { arn?: string } }[];
    };
    return (events ?? []).map(
      ({ eventName, errorCode, userIdentity }) =>
        `${eventName.padEnd(14)} ${userIdentity.arn ?? ''} ${errorCode ?? ''}`,
    );
  }
}
