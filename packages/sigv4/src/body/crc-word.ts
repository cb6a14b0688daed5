/** An element of an array that is known to be in range; the fallback costs nothing once compiled. */
export function element(array: Int32Array | Uint8Array, at: number): number {
  return array[at] ?? 0;
}

/** Four bytes as a little-endian word. */
export function word(data: Uint8Array, at: number): number {
  return (
    element(data, at) | (element(data, at + 1) << 8) | (element(data, at + 2) << 16) | (element(data, at + 3) << 24)
  );
}
