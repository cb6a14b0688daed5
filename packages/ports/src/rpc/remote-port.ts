/** Ports whose every method is one call, as `offer` offers them. */
import type { PartClient } from './part-client.js';

/** An object whose methods run in another part. */
export function remotePort<T extends object>(
  client: PartClient,
  port: string,
  methods: readonly (keyof T & string)[],
): T {
  const entries = methods.map((method) => [
    method,
    (...args: readonly unknown[]): Promise<unknown> => client.call({ port, method, args }),
  ]);
  return Object.fromEntries(entries) as T;
}
