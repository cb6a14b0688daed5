/** The JSON Web Token library, read with the first token: its own dependencies take 15 ms, which no start needs. */
import { createRequire } from 'node:module';
import type JsonWebToken from 'jsonwebtoken';

let library: typeof JsonWebToken | undefined;

/** `jsonwebtoken`. */
export function jsonWebToken(): typeof JsonWebToken {
  return (library ??= createRequire(import.meta.url)('jsonwebtoken') as typeof JsonWebToken);
}
