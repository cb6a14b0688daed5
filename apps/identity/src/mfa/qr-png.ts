/**
 * QR codes as PNG images: black and white, one bit a pixel.
 * @see https://www.w3.org/TR/png-3/
 */
import qrcode from 'qrcode-generator';
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
/** Pixels a module. */
const scale = 4;
/** Modules of white around the code. */
const margin = 4;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

function header(size: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(size, 0);
  data.writeUInt32BE(size, 4);
  // One bit of grey a pixel; the standard's one compression and filter method, not interlaced.
  data[8] = 1;
  return chunk('IHDR', data);
}

/** The QR code of an ASCII text. */
export function qrPng(text: string): Buffer {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  const size = (modules + 2 * margin) * scale;
  const isDark = (y: number, x: number): boolean =>
    Math.min(y, x) >= 0 && Math.max(y, x) < modules && code.isDark(y, x);
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Buffer.alloc(1 + Math.ceil(size / 8));
    for (let x = 0; x < size; x += 1) {
      const dark = isDark(Math.floor(y / scale) - margin, Math.floor(x / scale) - margin);
      if (!dark) row[1 + (x >> 3)] = (row[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
    return row;
  });
  const pixels = deflateSync(Buffer.concat(rows));
  return Buffer.concat([signature, header(size), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}
