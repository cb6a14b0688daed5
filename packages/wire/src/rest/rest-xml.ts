/**
 * The protocol of S3.
 * @see https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html
 */
import { modelledError } from '../modelled-error.js';
import { operationModel, structureOf } from '../operation-model.js';
import type { Protocol } from '../protocol.js';
import { decodeRest } from './decode-rest.js';
import { encodeRest, encodeRestError } from './encode-rest.js';
import { findRoute } from './route.js';

export const restXml: Protocol = {
  operationOf: findRoute,

  decode(model, operation, request) {
    const shape = structureOf(operationModel(model, operation).input);
    return shape ? decodeRest(shape, request) : {};
  },

  // eslint-disable-next-line @typescript-eslint/max-params -- the four that an answer is made of
  encode(model, operation, output, context) {
    return encodeRest(model, operationModel(model, operation), { output, context });
  },

  encodeError(model, _operation, { error, context }) {
    const code = modelledError(model, error.code)?.code ?? error.code;
    return encodeRestError({ ...error, code }, context);
  },
};
