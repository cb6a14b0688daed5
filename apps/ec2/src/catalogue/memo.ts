/** Values that are computed once for each key. */

const most = 64;

/**
 * Keeps what `make` gave for the last keys. Whoever may describe may ask of any account and region, so the number kept
 * has a limit.
 */
export function memo<Value>(make: (...key: readonly string[]) => Value): (...key: readonly string[]) => Value {
  const kept = new Map<string, Value>();
  return (...key) => {
    const name = key.join('/');
    const known = kept.get(name);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const value = make(...key);
    kept.set(name, value);
    return value;
  };
}
