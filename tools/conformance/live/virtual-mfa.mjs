/**
 * A virtual MFA device of a user: what the phone of a real one would show.
 * @see https://www.rfc-editor.org/rfc/rfc6238
 */
import { createHmac } from 'node:crypto';
import { arnParts } from './arn.mjs';
import { query, textOf } from './client.mjs';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function fromBase32(text) {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The code that is shown so many time steps of 30 s from now. */
function codeAt(seed, steps) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', seed).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Makes a device and enables it; its serial number and a code that was not used yet, as STS takes them. */
export async function enableMfa(world, userArn) {
  const { account, name: UserName } = arnParts(userArn);
  const device = await world.iam(account, 'CreateVirtualMFADevice', { VirtualMFADeviceName: world.name('phone') });
  const SerialNumber = textOf(device, 'SerialNumber');
  const seed = fromBase32(Buffer.from(textOf(device, 'Base32StringSeed'), 'base64').toString());
  const codes = { AuthenticationCode1: codeAt(seed, -1), AuthenticationCode2: codeAt(seed, 0) };
  world.later(account, query('iam', 'DeleteVirtualMFADevice', { SerialNumber }));
  await world.iam(account, 'EnableMFADevice', { UserName, SerialNumber, ...codes });
  world.later(account, query('iam', 'DeactivateMFADevice', { UserName, SerialNumber }));
  return { SerialNumber, TokenCode: codeAt(seed, 1) };
}
