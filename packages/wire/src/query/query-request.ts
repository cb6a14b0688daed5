/** What the two query protocols share on the way in. */
import type { ServiceModel } from '@cloudgate/models';
import { operationModel, structureOf } from '../operation-model.js';
import type { WireRequest } from '../protocol.js';
import { type ParameterNode, readParameters } from './parameters.js';
import type { QueryDecoder } from './query-decoder.js';

const read = new WeakMap<WireRequest, ParameterNode>();

/** The parameters of a request, read once. @throws WireError MalformedQueryString */
export function parametersOf(request: WireRequest): ParameterNode {
  let parameters = read.get(request);
  if (!parameters) read.set(request, (parameters = readParameters(request)));
  return parameters;
}

/** The input of an operation. @throws MalformedValue */
export function decodeParameters(
  decoder: QueryDecoder,
  { model, operation }: { model: ServiceModel; operation: string },
  request: WireRequest,
): Record<string, unknown> {
  const shape = structureOf(operationModel(model, operation).input);
  return shape ? decoder.structure(shape, parametersOf(request)) : {};
}
