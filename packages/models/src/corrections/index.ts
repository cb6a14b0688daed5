/** Corrections to the models, as data. Each says why. */
import type { Correction } from './correction.js';
import { s3 } from './s3.js';

const corrections: Readonly<Record<string, readonly Correction[]>> = { s3 };

type Http = readonly [method: string, uri: string, code: number];

/** The HTTP binding of an operation after the corrections for its service. */
export function correct(service: string, operation: string, http: Http): Http {
  let [method, uri, code] = http;
  for (const correction of corrections[service] ?? []) {
    if (correction.only && !correction.only.includes(operation)) continue;
    if (correction.except?.includes(operation)) continue;
    if (correction.uriPrefix !== undefined) uri = correction.uriPrefix + (uri.startsWith('/?') ? uri.slice(1) : uri);
    if (correction.uriPrefix !== undefined && uri.endsWith('}/')) uri = uri.slice(0, -1);
    code = correction.code ?? code;
  }
  return [method, uri, code];
}
