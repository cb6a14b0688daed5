/**
 * EC2's encoded authorization failure messages: sealed, so that only `sts:DecodeAuthorizationMessage` tells them.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { open, seal } from './seal.js';
import type { ServerKeys } from './server-keys.js';

/** Only the account that was refused may read why. */
const ownerOf = (account: string): string => `authorization-message/${account}`;
const maxInflated = 1024 * 1024;

/** Encodes the JSON text of a message for an account. */
export function encodeAuthorizationMessage(
  keys: ServerKeys,
  { account, json }: { readonly account: string; readonly json: string },
): string {
  return seal(keys.messageSeal, deflateRawSync(json).toString('base64'), ownerOf(account));
}

/** Decodes a message; `undefined` when it is not one of ours, or not for this account. */
export function decodeAuthorizationMessage(
  keys: ServerKeys,
  { account, encoded }: { readonly account: string; readonly encoded: string },
): string | undefined {
  const packed = open(keys.messageSeal, encoded, ownerOf(account));
  if (packed === undefined) return undefined;
  return inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: maxInflated }).toString('utf8');
}
