import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Blobs, removalDelay } from './blobs.js';
import { FileBlobs } from './file-blobs.js';
import { MemoryBlobs } from './memory-blobs.js';
import { receive } from './receive.js';

const folder = mkdtempSync(path.join(tmpdir(), 'cloudgate-blobs-'));
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

/** The names of all blobs, finished or not. */
function files(): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name !== 'running')
    .map(({ name }) => name);
}

async function write(blobs: Blobs, ...chunks: Uint8Array[]): Promise<string> {
  const writer = blobs.create();
  for (const chunk of chunks) await writer.write(chunk);
  return writer.finish();
}

describe.each<[string, () => Blobs]>([
  ['files', () => new FileBlobs(folder)],
  ['memory', () => new MemoryBlobs()],
])('blobs in %s', (_name, open) => {
  test('are read whole and in part', async () => {
    const blobs = open();
    const bytes = randomBytes(1000);
    const id = await write(blobs, bytes.subarray(0, 400), bytes.subarray(400));
    expect((await buffer(blobs.read(id, 0, 1000))).equals(bytes)).toBe(true);
    expect((await buffer(blobs.read(id, 390, 410))).equals(bytes.subarray(390, 410))).toBe(true);
    expect((await buffer(blobs.read(id, 999, 1000))).equals(bytes.subarray(999))).toBe(true);
    await blobs.close();
  });

  test('are copied for good', async () => {
    const blobs = open();
    const id = await write(blobs, Buffer.from('original'));
    const twin = await blobs.copy(id);
    await blobs.discard([id]);
    expect((await buffer(blobs.read(twin, 0, 8))).toString()).toBe('original');
    await expect(blobs.copy(id)).rejects.toThrow();
    await blobs.close();
  });

  test('that are removed stay for those who saw them, and for those who hold them', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const blobs = open();
    const [seen, held] = [await write(blobs, Buffer.from('seen')), await write(blobs, Buffer.from('held'))];
    const release = blobs.hold([held]);
    blobs.remove([seen, held]);
    vi.advanceTimersByTime(removalDelay - 1);
    expect((await buffer(blobs.read(seen, 0, 4))).toString()).toBe('seen');
    vi.advanceTimersByTime(2);
    expect((await buffer(blobs.read(held, 0, 4))).toString()).toBe('held');
    release();
    release();
    vi.useRealTimers();
    await vi.waitFor(() => expect(blobs.copy(seen)).rejects.toThrow());
    await vi.waitFor(() => expect(blobs.copy(held)).rejects.toThrow());
    await blobs.close();
  });
});

describe('a body', () => {
  async function* body(...parts: (Uint8Array | Error)[]): AsyncGenerator<Uint8Array> {
    for (const part of parts) {
      if (part instanceof Error) throw part;
      yield await Promise.resolve(part);
    }
  }

  test('is kept in memory up to the limit, and in a blob above it', async () => {
    const blobs = new FileBlobs(folder);
    const small = await receive(body(Buffer.alloc(5), Buffer.alloc(5)), { blobs, inlineUpTo: 10 });
    expect(small).toMatchObject({ size: 10, inline: Buffer.alloc(10) });
    expect(files()).toEqual([]);
    const large = await receive(body(Buffer.alloc(5), Buffer.alloc(6)), { blobs, inlineUpTo: 10 });
    expect(large.inline).toBeUndefined();
    expect(files()).toEqual([large.blobId]);
    const empty = await receive(undefined, { blobs, inlineUpTo: 0 });
    expect(files().sort()).toEqual([large.blobId, empty.blobId].sort());
    await blobs.close();
  });

  test('that fails leaves nothing', async () => {
    const blobs = new FileBlobs(folder);
    const failing = body(Buffer.alloc(20_000), new Error('not what was signed'));
    await expect(receive(failing, { blobs, inlineUpTo: 10 })).rejects.toThrow('not what was signed');
    const observe = () => {
      throw new Error('too large');
    };
    await expect(receive(body(Buffer.alloc(20)), { blobs, inlineUpTo: 10, observe })).rejects.toThrow('too large');
    expect(files()).toEqual([]);
    await blobs.close();
  });

  test('that cannot be written leaves nothing', async () => {
    const blobs = new FileBlobs(folder);
    rmSync(path.join(folder, 'unfinished'), { recursive: true });
    await expect(receive(body(Buffer.alloc(20)), { blobs, inlineUpTo: 10 })).rejects.toThrow('ENOENT');
    expect(files()).toEqual([]);
    await blobs.close();
  });
});

describe('after a crash', () => {
  test('what is unfinished, or referred to by nothing, is swept away', async () => {
    const before = new FileBlobs(folder);
    expect(before.crashed).toBe(false);
    const [kept, lost] = [await write(before, Buffer.from('kept')), await write(before, Buffer.from('lost'))];
    await before.create().write(Buffer.from('unfinished'));
    writeFileSync(path.join(folder, 'unfinished', 'half'), 'half');

    const after = new FileBlobs(folder);
    expect(after.crashed).toBe(true);
    expect(files().sort()).toEqual([kept, lost].sort());
    const fresh = await write(after, Buffer.from('fresh'));
    await after.sweep(new Set([kept]));
    expect(files().sort()).toEqual([kept, fresh].sort());
    await after.clear();
    expect(files()).toEqual([]);
    await after.close();
    expect(new FileBlobs(folder).crashed).toBe(false);
  });

  test('ids never lead out of the folder', async () => {
    const blobs = new FileBlobs(folder);
    expect(() => blobs.read('../../etc/passwd', 0, 1)).toThrow('no blob id');
    await expect(blobs.discard(['../running'])).rejects.toThrow('no blob id');
    await blobs.close();
  });

  test('a folder that cannot be made is told at once', async () => {
    const file = path.join(folder, 'file');
    await mkdir(folder, { recursive: true });
    writeFileSync(file, '');
    await chmod(file, 0o600);
    expect(() => new FileBlobs(path.join(file, 'blobs'))).toThrow('ENOTDIR');
  });
});
