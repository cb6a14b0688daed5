import { newRootKey, serverKeys } from '@cloudgate/ports';
import { describe, expect, test } from 'vitest';
import { binding, session } from '../test/fixtures.js';
import { openCaller, sealCaller } from './caller-seal.js';

const { callerSeal } = serverKeys(newRootKey());

describe('a sealed caller', () => {
  const seal = sealCaller(callerSeal, session, binding);

  test('comes back as it went', () => {
    const { seal: _seal, ...caller } = session;
    expect(openCaller(callerSeal, seal)).toMatchObject({ caller, binding });
  });

  test.each([
    ['another key', () => openCaller(serverKeys(newRootKey()).callerSeal, seal)],
    [
      'a changed letter',
      () =>
        openCaller(
          callerSeal,
          seal.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
        ),
    ],
    [
      'another payload',
      () =>
        openCaller(callerSeal, seal.replace(/\.[^.]*\./, `.${Buffer.from('{"caller":{}}').toString('base64url')}.`)),
    ],
    [
      'no signature',
      () =>
        openCaller(callerSeal, `${Buffer.from('{"alg":"none"}').toString('base64url')}.${seal.split('.')[1] ?? ''}.`),
    ],
    ['nothing', () => openCaller(callerSeal, '')],
  ])('is refused with %s', (_title, open) => {
    expect(open()).toBeUndefined();
  });
});
