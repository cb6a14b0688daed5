import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { qrPng } from './qr-png.js';

function chunks(png: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    found.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return found;
}

test('a QR code is a square PNG, with its finder pattern within a white margin', () => {
  const parts = chunks(qrPng('otpauth://totp/phone@123456789012?secret=ABC'));
  expect([...parts.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  const size = parts.get('IHDR')?.readUInt32BE(0) ?? 0;
  expect(parts.get('IHDR')?.readUInt32BE(4)).toBe(size);
  const pixels = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
  const width = 1 + Math.ceil(size / 8);
  expect(pixels).toHaveLength(width * size);
  const row = (y: number) =>
    [...pixels.subarray(y * width + 1, (y + 1) * width)]
      .map((byte) => byte.toString(2).padStart(8, '0'))
      .join('')
      .slice(0, size);
  expect(row(0)).not.toContain('0');
  // Four modules of white, seven of black, then the white around the finder pattern.
  expect(row(16).slice(0, 48)).toBe(`${'1'.repeat(16)}${'0'.repeat(28)}${'1'.repeat(4)}`);
});
