/** Corrections to the models, as data. Each says why. */
import type { Correction } from './correction.js';
import { s3 } from './s3.js';

const corrections: Readonly<Record<string, readonly Correction[]>> = { s3 };

type Http = readonly [method: string, uri: string, code: number];

/** The HTTP binding of an operation after the corrections for its service. */
export function correct(service: string, operation: string, http: Http): Http {
  const [method] = http;
  let [, uri, code] = http;
  for (const { only, except, uriPrefix, code: corrected } of corrections[service] ?? []) {
    if ((only && !only.includes(operation)) || except?.includes(operation)) continue;
    if (uriPrefix !== undefined) uri = uriPrefix + uri.replace(/^\/(?=\?|$)/, '');
    code = corrected ?? code;
  }
  return [method, uri, code];
}
