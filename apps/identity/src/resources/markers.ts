/** Markers as clients have them: opaque, and of no use to another operation or another account. */
import { hash } from 'node:crypto';
import type { Caller } from '@cloudgate/ports';
import type { Operation } from '@cloudgate/service-kit';
import { callerAccount } from './caller-account.js';
import { validationError } from './required.js';

/** Whose list a marker leads on in. */
interface List {
  readonly account: string;
  readonly operation: string;
}

const checkLength = 8;

function checkOf({ account, operation }: List, next: string): Buffer {
  return hash('sha256', JSON.stringify([account, operation, next]), 'buffer').subarray(0, checkLength);
}

/** The marker of a place in a list. */
export function writeMarker(list: List, next: string): string {
  return Buffer.concat([checkOf(list, next), Buffer.from(next)]).toString('base64url');
}

/**
 * The place in a list that a marker is of.
 * @throws ServiceError `ValidationError` when it is none of this list
 */
export function readMarker(list: List, marker: string): string {
  const next = Buffer.from(marker, 'base64url').subarray(checkLength).toString();
  if (writeMarker(list, next) !== marker) throw validationError('Invalid Marker.');
  return next;
}

/** The operation, whose handler reads and gives plain places in its list. */
export function bindingMarkers(operation: Operation): Operation {
  const { spec, name } = operation;
  const listOf = (caller: Caller): List => ({ account: callerAccount(caller), operation: name });
  const bound: Operation['spec'] = {
    ...spec,
    async handle(request) {
      const { caller } = request;
      const input = request.input as { readonly Marker?: string };
      const { Marker: marker } = input;
      const given = marker === undefined ? input : { ...input, Marker: readMarker(listOf(caller), marker) };
      const output = (await spec.handle({ ...request, input: given })) as { readonly Marker?: string };
      const { Marker: next } = output;
      return next === undefined ? output : { ...output, Marker: writeMarker(listOf(caller), next) };
    },
  };
  return { ...operation, spec: bound };
}
