/** What both tellings share: the bucket, and what the app may do. */
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { readFile } from 'node:fs/promises';
import { appFile, type Setting } from './setting.js';
import type { Stage } from './stage.js';

/** An object that the app may read, and nobody else should. */
export const privateKey = 'private/plans.txt';

/** The policy of the app, whoever it runs as. */
export function appPolicy(bucket: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: `arn:aws:s3:::${bucket}/*` },
      { Effect: 'Allow', Action: 's3:ListBucket', Resource: `arn:aws:s3:::${bucket}` },
    ],
  });
}

/** Shows the app and makes its bucket. */
export async function prologue(stage: Stage, setting: Setting): Promise<void> {
  await stage.scene('The app');
  await stage.say(
    'A few lines with the real AWS SDK. No credentials in its code: the SDK takes them from where it runs.',
  );
  await stage.show(await readFile(appFile, 'utf8'));
  await setting.s3.send(new CreateBucketCommand({ Bucket: setting.bucket }));
  await setting.s3.send(new PutObjectCommand({ Bucket: setting.bucket, Key: privateKey, Body: 'meet at noon' }));
}
