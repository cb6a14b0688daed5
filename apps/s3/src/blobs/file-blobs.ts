/**
 * Blobs as files, one each, in 256 folders by the last two digits of their ids. A blob is written in a folder of its
 * own for what is unfinished, then renamed; its metadata is committed after that. So whatever lies in that folder at
 * the start, and whatever no metadata refers to, is left from a crash and swept away.
 */
import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, type FileHandle, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Blobs, BlobWriter } from './blobs.js';
import { Removals } from './removals.js';

const readAhead = 256 * 1024;

/** Blobs in a folder. */
export class FileBlobs implements Blobs {
  readonly #folder: string;
  readonly #unfinished: string;
  /** The first digits of the ids of this run: the sweep lets those alone, whose metadata may be on its way. */
  readonly #run = randomBytes(4).toString('hex');
  readonly #removals = new Removals((id) => rm(this.fileOf(id), { force: true }));
  readonly #made = new Set<string>();
  /** There from the first moment of a run to its orderly end. */
  readonly #marker: string;
  #closed = false;

  /** Whether the run before this one did not end in order, so that a sweep may find something. */
  readonly crashed: boolean;

  /** @throws when the folder cannot be made or emptied of unfinished blobs */
  constructor(folder: string) {
    this.#folder = folder;
    this.#unfinished = path.join(folder, 'unfinished');
    rmSync(this.#unfinished, { recursive: true, force: true });
    mkdirSync(this.#unfinished, { recursive: true, mode: 0o700 });
    this.#marker = path.join(folder, 'running');
    this.crashed = existsSync(this.#marker);
    writeFileSync(this.#marker, '', { mode: 0o600 });
  }

  create(): BlobWriter {
    const id = this.newId();
    const temporary = path.join(this.#unfinished, id);
    let handle: FileHandle | undefined;
    return {
      write: async (chunk) => {
        handle ??= await open(temporary, 'wx', 0o600);
        await writeAll(handle, chunk);
      },
      finish: async () => {
        handle ??= await open(temporary, 'wx', 0o600);
        await handle.close();
        await rename(temporary, await this.placeFor(id));
        return id;
      },
      discard: async () => {
        await handle?.close().catch(() => undefined);
        await rm(temporary, { force: true });
      },
    };
  }

  read(id: string, start: number, end: number): Readable {
    return createReadStream(this.fileOf(id), { start, end: end - 1, highWaterMark: readAhead });
  }

  async copy(id: string): Promise<string> {
    const twin = this.newId();
    const place = await this.placeFor(twin);
    // Blobs never change, so that a second name for the same bytes is a copy; not every file system has them.
    await link(this.fileOf(id), place).catch(async () => {
      const temporary = path.join(this.#unfinished, twin);
      await copyFile(this.fileOf(id), temporary);
      await rename(temporary, place);
    });
    return twin;
  }

  hold(ids: readonly string[]): () => void {
    return this.#removals.hold(ids);
  }

  remove(ids: readonly string[]): void {
    this.#removals.remove(ids);
  }

  async discard(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => rm(this.fileOf(id), { force: true })));
  }

  async clear(): Promise<void> {
    await this.#removals.flush();
    for (const folder of await this.folders()) await rm(folder, { recursive: true, force: true });
    this.#made.clear();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#removals.flush();
    await rm(this.#marker, { force: true });
  }

  /** Deletes the blobs of earlier runs that nothing refers to: what a crash left. */
  async sweep(referenced: ReadonlySet<string>): Promise<void> {
    for (const folder of await this.folders()) {
      for (const id of await readdir(folder)) {
        if (this.#closed) return;
        if (!id.startsWith(this.#run) && !referenced.has(id)) await rm(path.join(folder, id), { force: true });
      }
    }
  }

  private async folders(): Promise<string[]> {
    const entries = await readdir(this.#folder);
    return entries.filter((entry) => /^[0-9a-f]{2}$/.test(entry)).map((entry) => path.join(this.#folder, entry));
  }

  private newId(): string {
    return this.#run + randomBytes(12).toString('hex');
  }

  private fileOf(id: string): string {
    if (!/^[0-9a-f]{32}$/.test(id)) throw new Error(`\`${id}\` is no blob id`);
    return path.join(this.#folder, id.slice(-2), id);
  }

  private async placeFor(id: string): Promise<string> {
    const file = this.fileOf(id);
    const folder = path.dirname(file);
    if (!this.#made.has(folder)) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      this.#made.add(folder);
    }
    return file;
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length;) {
    const { bytesWritten } = await handle.write(chunk, at, chunk.length - at);
    at += bytesWritten;
  }
}
