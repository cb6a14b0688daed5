/** What was acknowledged is there after `kill -9`, whenever it came: the whole cloud as a process, again and again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateUserCommand, IAMClient, paginateListUsers } from '@aws-sdk/client-iam';
import {
  CreateBucketCommand,
  GetObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../bin/cloudgate.mjs', import.meta.url));
const credentials = {
  accessKeyId: 'AKIACRASHCRASHCRASH2',
  secretAccessKey: 'crash-secret-access-key-of-forty-letters',
};
const rounds = 5;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cloudgate-crash-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(): Promise<{ child: ChildProcess; settings: object }> {
  const env = {
    ...process.env,
    CLOUDGATE_ROOT_ACCESS_KEY_ID: credentials.accessKeyId,
    CLOUDGATE_ROOT_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  };
  const child = spawn(process.execPath, [cli, 'start', '--port', '0', '--state', path.join(folder, 'state')], { env });
  return new Promise((resolve, reject) => {
    let output = '';
    const look = (chunk: Buffer): void => {
      output += chunk.toString();
      const endpoint = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (endpoint)
        resolve({
          child,
          settings: { endpoint, region: 'us-east-1', credentials, forcePathStyle: true, maxAttempts: 1 },
        });
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('exit', (code) => reject(new Error(`the cloud ended with ${code}\n${output}`)));
  });
}

function bodyOf(name: string): string {
  // Small ones lie in their row, large ones in a file.
  return `${name} `.repeat(name.endsWith('7') ? 10_000 : 3);
}

/** Writes until the process is gone; notes what was acknowledged. */
async function write(
  settings: object,
  prefix: string,
  acknowledged: { users: string[]; keys: string[] },
): Promise<void> {
  const s3 = new S3Client(settings);
  const iam = new IAMClient(settings);
  const users = async (): Promise<void> => {
    for (let count = 0; ; count += 1) {
      await iam.send(new CreateUserCommand({ UserName: `${prefix}-${count}` }));
      acknowledged.users.push(`${prefix}-${count}`);
    }
  };
  const objects = async (): Promise<void> => {
    for (let count = 0; ; count += 1) {
      const Key = `${prefix}/${count}`;
      await s3.send(new PutObjectCommand({ Bucket: 'crash', Key, Body: bodyOf(Key) }));
      acknowledged.keys.push(Key);
    }
  };
  await Promise.allSettled([users(), objects()]);
}

test('a cloud that is killed loses nothing that it acknowledged', { timeout: 120_000 }, async () => {
  const acknowledged = { users: [] as string[], keys: [] as string[] };
  for (let round = 0; round < rounds; round += 1) {
    const { child, settings } = await start();
    if (round === 0) await new S3Client(settings).send(new CreateBucketCommand({ Bucket: 'crash' }));
    const before = acknowledged.users.length + acknowledged.keys.length;
    const writing = write(settings, `round${round}`, acknowledged);
    const least = 5 + round * 7;
    while (acknowledged.users.length + acknowledged.keys.length < before + least)
      await new Promise((resolve) => setTimeout(resolve, 1));
    child.removeAllListeners('exit');
    child.kill('SIGKILL');
    await writing;
  }
  const { child, settings } = await start();
  try {
    const users = new Set<string>();
    for await (const page of paginateListUsers({ client: new IAMClient(settings) }, {})) {
      for (const { UserName } of page.Users ?? []) users.add(UserName ?? '');
    }
    const s3 = new S3Client(settings);
    const keys = new Set<string>();
    for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: 'crash' })) {
      for (const { Key } of page.Contents ?? []) keys.add(Key ?? '');
    }
    expect(acknowledged.users.filter((name) => !users.has(name))).toEqual([]);
    expect(acknowledged.keys.filter((key) => !keys.has(key))).toEqual([]);
    // What is listed is whole, whether it was acknowledged or not.
    for (const Key of keys) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'crash', Key }));
      expect(await Body?.transformToString()).toBe(bodyOf(Key));
    }
  } finally {
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
});
