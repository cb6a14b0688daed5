import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, type SettingFlags } from './settings.js';

const chosenRoot = {
  CLOUDGATE_ROOT_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  CLOUDGATE_ROOT_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI-K7MDENG-bPxRfiCYEXAMPLEKEY',
};

describe('settings', () => {
  test('have defaults', () => {
    expect(readSettings({}, {})).toEqual({
      host: '127.0.0.1',
      port: 4566,
      state: path.resolve('.cloudgate'),
      split: false,
      assumeSecureTransport: false,
      rootCredentials: undefined,
      accountId: undefined,
      region: 'us-east-1',
    });
  });

  test('are taken from a flag before the environment', () => {
    const environment = { CLOUDGATE_PORT: '1', CLOUDGATE_STATE: '/from/environment' };
    expect(readSettings({ port: '2' }, environment)).toMatchObject({ port: 2, state: '/from/environment' });
    expect(readSettings({ state: '/from/flag' }, environment)).toMatchObject({ port: 1, state: '/from/flag' });
  });

  test('keep no state in memory, whatever the environment says', () => {
    expect(readSettings({ memory: true }, { CLOUDGATE_STATE: '/x' }).state).toBeUndefined();
  });

  test('let another host in with credentials of the operator’s own', () => {
    expect(readSettings({ host: '0.0.0.0' }, chosenRoot)).toMatchObject({ host: '0.0.0.0' });
  });

  test.each<[string, SettingFlags, Record<string, string>, RegExp]>([
    ['a port that is no number', { port: 'x' }, {}, /0 to 65535, not `x`/],
    ['a port out of range', { port: '65536' }, {}, /0 to 65535/],
    ['a negative port', { port: '-1' }, {}, /0 to 65535/],
    ['a port of the environment', {}, { CLOUDGATE_PORT: '4566x' }, /0 to 65535/],
    ['an account id', {}, { CLOUDGATE_ACCOUNT_ID: '1234' }, /twelve digits/],
    ['a region', {}, { CLOUDGATE_DEFAULT_REGION: 'here' }, /not a region/],
    ['half of the root credentials', {}, { CLOUDGATE_ROOT_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE' }, /belong together/],
    ['a short secret', {}, { ...chosenRoot, CLOUDGATE_ROOT_SECRET_ACCESS_KEY: 'x' }, /8 to 128/],
    ['a temporary key id', {}, { ...chosenRoot, CLOUDGATE_ROOT_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE' }, /temporary/],
    ['an open host without credentials', { host: '0.0.0.0' }, {}, /other machines/],
    ['memory and a state folder', { memory: true, state: 'x' }, {}, /--memory/],
  ])('refuse %s', (_, flags, environment, message) => {
    expect(() => readSettings(flags, environment)).toThrow(message);
  });
});
