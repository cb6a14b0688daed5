/**
 * Callers that leave the process: sealed with what the authorizer knows of them, so that it knows its own again.
 * Good for as long as one request takes.
 */
import type { KeyObject } from 'node:crypto';
import { type Caller, jsonWebToken } from '@cloudgate/ports';
import type { Binding } from './binding.js';

/** Seconds that a sealed caller is good for: a request's deadline and some. */
const lifetime = 60;
const issuer = 'cloudgate-authorizer';

interface Claims {
  readonly caller: Omit<Caller, 'seal'>;
  readonly binding: Binding;
}

/** Seals a caller for another process. */
export function sealCaller(key: KeyObject, caller: Caller, binding: Binding): string {
  const { seal: _own, ...facts } = caller;
  return jsonWebToken().sign({ caller: facts, binding }, key, { algorithm: 'HS256', issuer, expiresIn: lifetime });
}

/** Opens a seal; `undefined` when it is not one of ours, or no longer. */
export function openCaller(key: KeyObject, seal: string): Claims | undefined {
  try {
    return jsonWebToken().verify(seal, key, { algorithms: ['HS256'], issuer }) as unknown as Claims;
  } catch {
    return undefined;
  }
}
