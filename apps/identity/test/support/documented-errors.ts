/** The errors that AWS's model has for an operation: the SDK's declarations list them, its schemas do not. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AnyOperation } from './any-operation.js';

const require = createRequire(import.meta.url);

/** The names of the SDK's exceptions for an operation. */
export function documentedErrors({ service, name }: Pick<AnyOperation, 'service' | 'name'>): ReadonlySet<string> {
  const client = path.dirname(require.resolve(`@aws-sdk/client-${service}`));
  const declaration = path.join(client, '../dist-types/commands', `${name}Command.d.ts`);
  const found = readFileSync(declaration, 'utf8').matchAll(/@throws \{@link (\w+)\}/g);
  return new Set([...found].map(([, error = '']) => error));
}
