import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseDuration } from '../settings/duration.js';
import { formatIni, parseIni } from './ini.js';
import { Profiles } from './profiles.js';
import { openStateFolder, rootKeyOf } from './state-folder.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cg-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the state folder', () => {
  test('is made for its owner alone, with the folders above it', () => {
    const deep = path.join(folder, 'a', 'b');
    openStateFolder(deep);
    expect(statSync(deep).mode & 0o777).toBe(0o700);
  });

  test('has one root key, which stays', () => {
    const key = rootKeyOf(folder);
    expect(key).toHaveLength(32);
    expect(rootKeyOf(folder).equals(key)).toBe(true);
    expect(statSync(path.join(folder, 'root.key')).mode & 0o777).toBe(0o600);
  });

  test('is refused with a root key that is damaged', () => {
    writeFileSync(path.join(folder, 'root.key'), 'short');
    expect(() => rootKeyOf(folder)).toThrow(/damaged: 5 bytes, not 32/);
  });
});

describe('profiles', () => {
  const root = { accessKeyId: 'AKIAROOT', secretAccessKey: 'a/secret+key=' };

  test('are in AWS’s format and read back', () => {
    const profiles = new Profiles(folder);
    profiles.put('cloudgate', root);
    profiles.put('cloudgate-1', { accessKeyId: 'AKIAOTHER', secretAccessKey: 'other' });
    profiles.writeConfig('http://127.0.0.1:1', 'eu-west-1');
    expect(profiles.get('cloudgate')).toEqual(root);
    expect([profiles.endpoint(), profiles.region()]).toEqual(['http://127.0.0.1:1', 'eu-west-1']);
    expect(readFileSync(profiles.configFile, 'utf8')).toContain('[profile cloudgate-1]');
    profiles.keepRootOnly();
    expect(profiles.get('cloudgate')).toEqual(root);
    expect(profiles.get('cloudgate-1')).toBeUndefined();
  });

  test('read what people write', () => {
    const text =
      '# mine\n[default]\naws_access_key_id=A\n\n[profile  work ]\r\nregion = eu-west-1\r\nnested =\n  x = y\n';
    const sections = parseIni(text);
    expect(sections.get('default')?.get('aws_access_key_id')).toBe('A');
    expect(sections.get('work')?.get('region')).toBe('eu-west-1');
    expect(parseIni(formatIni(sections))).toEqual(sections);
  });
});

describe('spans of time', () => {
  test.each<[string | number, number]>([
    ['90s', 90_000],
    ['1h30m', 5_400_000],
    ['2d', 172_800_000],
    ['1.5h', 5_400_000],
    ['250ms', 250],
    [5, 5],
  ])('%s', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  test.each(['', 'soon', '1', '-1h', '1h x'])('are not `%s`', (text) => {
    expect(() => parseDuration(text)).toThrow(RangeError);
  });
});
