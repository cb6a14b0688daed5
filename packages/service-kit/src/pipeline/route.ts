/** Stage 1: which service and which operation. A body that does not stream is buffered and hashed on the way. */
import { hash } from 'node:crypto';
import { ServiceError } from '@cloudgate/common';
import { loadModel, type ServiceModel } from '@cloudgate/models';
import { protocolOf, WireError, type WireRequest } from '@cloudgate/wire';
import { announcesBody, maxBufferedBody, readBody } from '../http/read-body.js';
import { routingTable } from '../routing/routing-table.js';
import { queryParameter } from '../routing/service-of.js';
import type { Arrived, Routed } from './stages.js';

const emptyBody = Buffer.alloc(0);
const emptySha256 = hash('sha256', '');

async function bufferedBody({ req, res, headers, expectsContinue }: Arrived): Promise<Buffer> {
  if (!announcesBody(headers)) return emptyBody;
  if (expectsContinue) res.writeContinue();
  return readBody(req, maxBufferedBody);
}

/** The model of a form that says its service only in its body. */
function modelOfForm(arrived: Arrived, body: Buffer): ServiceModel {
  const version = queryParameter(body.toString('latin1'), 'Version') ?? '';
  const service = routingTable.byVersion.get(version) ?? '';
  const [first] = arrived.service.models;
  return loadModel(arrived.service.models.includes(service) ? service : first);
}

function modelOf(arrived: Arrived): ServiceModel | undefined {
  const { choice, service } = arrived;
  if (choice.kind === 'conflict') {
    arrived.trail.model = loadModel(service.models.includes(choice.host) ? choice.host : service.models[0]);
    arrived.trail.protocol = protocolOf(arrived.trail.model);
    throw new ServiceError(
      'SignatureDoesNotMatch',
      `Credential should be scoped to correct service: '${choice.host}'.`,
      { status: 403 },
    );
  }
  if (choice.kind === 'query') return undefined;
  return loadModel(service.models.includes(choice.service) ? choice.service : service.models[0]);
}

function named(
  { service, head }: Arrived,
  { model, wire }: { model: ServiceModel; wire: WireRequest },
): Routed['named'] {
  const door = service.doors?.[`${head.method} ${head.path}`];
  if (door !== undefined) return { name: door };
  try {
    return { name: protocolOf(model).operationOf(model, wire) };
  } catch (fault) {
    if (fault instanceof WireError) return { name: '', fault };
    throw fault;
  }
}

/** Finds the model and the operation. */
export async function route(arrived: Arrived): Promise<Routed> {
  const { head, headers, host, trail } = arrived;
  let model = modelOf(arrived);
  if (model !== undefined) {
    trail.model = model;
    trail.protocol = protocolOf(model);
  }
  const streams = model?.protocol === 'restXml';
  const body = streams ? undefined : await bufferedBody(arrived);
  model ??= modelOfForm(arrived, body ?? emptyBody);
  const protocol = protocolOf(model);
  const wire: WireRequest = {
    method: head.method,
    path: head.path,
    query: head.query,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(host.bucket === undefined ? {} : { bucket: host.bucket }),
  };
  const found = named(arrived, { model, wire });
  trail.model = model;
  trail.protocol = protocol;
  trail.operationName = found.name;
  const bodySha256 = body === undefined ? {} : { bodySha256: body.length === 0 ? emptySha256 : hash('sha256', body) };
  return Object.assign(arrived, { model, protocol, wire, named: found }, bodySha256);
}
