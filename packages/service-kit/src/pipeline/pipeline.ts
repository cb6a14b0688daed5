/** The way of every request through every service: one list, the same for every operation. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newRequestId } from '@cloudgate/common';
import { arrivalOf } from '../http/arrival.js';
import type { ArrivalOptions, ServiceInternals } from '../service.js';
import { audit } from './audit.js';
import { authenticate } from './authenticate.js';
import { authorize } from './authorize.js';
import { handle } from './handle.js';
import { load } from './load.js';
import { parse } from './parse.js';
import { refuse } from './refuse.js';
import { requirements } from './requirements.js';
import { route } from './route.js';
import { serialize } from './serialize.js';
import type { Arrived, Handled } from './stages.js';

/** A request as node gives it. */
export interface Incoming {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly options: ArrivalOptions;
}

/** S3's request ids are sixteen capitals and digits; everyone else's are UUIDs. */
function requestIdFor(service: ServiceInternals): string {
  const id = newRequestId();
  return service.models[0] === 's3' ? id.replaceAll('-', '').slice(0, 16).toUpperCase() : id;
}

/** Room for what every stage adds, so that the object keeps one shape: growing it member by member costs far more. */
const room: { readonly [Name in keyof Handled]: undefined } = {
  req: undefined,
  res: undefined,
  head: undefined,
  headers: undefined,
  host: undefined,
  choice: undefined,
  network: undefined,
  expectsContinue: undefined,
  service: undefined,
  requestId: undefined,
  trail: undefined,
  model: undefined,
  protocol: undefined,
  wire: undefined,
  named: undefined,
  bodySha256: undefined,
  operation: undefined,
  caller: undefined,
  region: undefined,
  verification: undefined,
  input: undefined,
  info: undefined,
  startBody: undefined,
  loaded: undefined,
  owner: undefined,
  requirements: undefined,
  granted: undefined,
  output: undefined,
};

/** Answers one request; whatever happens ends in one answer and one audit record. */
export async function serve(service: ServiceInternals, { req, res, options }: Incoming): Promise<void> {
  const arrived: Arrived = Object.assign(
    { ...room },
    arrivalOf(req, res, { assumeSecureTransport: service.assumeSecureTransport ?? false, ...options }),
    { service, requestId: requestIdFor(service), trail: {} },
  );
  try {
    const routed = await route(arrived);
    const authenticated = await authenticate(routed);
    const parsed = await parse(authenticated);
    const loaded = await load(parsed);
    const required = requirements(loaded);
    const authorized = await authorize(required);
    const handled = await handle(authorized);
    await serialize(handled);
  } catch (error) {
    await refuse(arrived, error);
  } finally {
    audit(arrived);
  }
}
