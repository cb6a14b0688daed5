/** Stage 3: the input, decoded and valid. */
import { partitionOf } from '@cloudgate/common';
import type { OperationModel } from '@cloudgate/models';
import type { WireRequest } from '@cloudgate/wire';
import type { RequestInfo } from '../operation.js';
import { type StreamedBody, streamedBody, wholeBody } from './body.js';
import { checkInput } from './decode.js';
import type { Authenticated, Parsed } from './stages.js';

const streaming = new WeakMap<OperationModel, boolean>();

function takesStream(operation: OperationModel): boolean {
  let takes = streaming.get(operation);
  if (takes === undefined) {
    const { input } = operation;
    takes = input.type === 'structure' && input.members.some(({ traits }) => traits.streaming === true);
    streaming.set(operation, takes);
  }
  return takes;
}

function infoOf(authenticated: Authenticated, body: StreamedBody | undefined): RequestInfo {
  const { requestId, model, named, caller, region, service, headers, network } = authenticated;
  const presigned = caller.accessKeyId !== undefined && headers.authorization === undefined;
  const scheme = network.secureTransport ? 'https' : 'http';
  return {
    requestId,
    service: model.service,
    operation: named.name,
    region,
    ...(presigned && { presigned }),
    partition: partitionOf(region),
    clock: service.clock,
    endpoint: `${scheme}://${headers.host ?? 'localhost'}`,
    ...(body === undefined ? {} : { payload: body.payload }),
  };
}

/**
 * Decodes the input and checks it against the model.
 * @throws WireError for a request that cannot be read, or that breaks a constraint
 */
export async function parse(authenticated: Authenticated): Promise<Parsed> {
  const { model, protocol, named, operation, wire } = authenticated;
  const described = model.operations[named.name];
  if (described === undefined) throw new Error(`the model has no operation \`${named.name}\``);
  let body: StreamedBody | undefined;
  let complete: WireRequest = wire;
  if (model.protocol === 'restXml') {
    if (takesStream(described)) {
      body = streamedBody(authenticated);
      complete = { ...wire, stream: body.stream };
    } else {
      complete = { ...wire, body: await wholeBody(authenticated) };
    }
  }
  const input = protocol.decode(model, named.name, complete);
  const info = infoOf(authenticated, body);
  if (operation?.spec.validatesAfterAuthorization === undefined) checkInput(authenticated, input);
  return Object.assign(authenticated, { input, info, startBody: body?.start });
}
