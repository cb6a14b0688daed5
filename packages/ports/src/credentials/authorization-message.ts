/**
 * EC2's encoded authorization failure messages: sealed, so that only `sts:DecodeAuthorizationMessage` tells them.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { open, seal } from './seal.js';
import type { ServerKeys } from './server-keys.js';

const owner = 'authorization-message';
const maxInflated = 1024 * 1024;

/** Encodes the JSON text of a message. */
export function encodeAuthorizationMessage(keys: ServerKeys, json: string): string {
  return seal(keys.messageSeal, deflateRawSync(json).toString('base64'), owner);
}

/** Decodes a message; `undefined` when it is not one of ours. */
export function decodeAuthorizationMessage(keys: ServerKeys, encoded: string): string | undefined {
  const packed = open(keys.messageSeal, encoded, owner);
  if (packed === undefined) return undefined;
  return inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: maxInflated }).toString('utf8');
}
