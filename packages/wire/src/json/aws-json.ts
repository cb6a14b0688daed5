/**
 * The protocol of the service `cloudgate`, DynamoDB and SQS.
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */
import type { ErrorModel, ServiceModel } from '@cloudgate/models';
import { modelledError } from '../modelled-error.js';
import { operationModel, structureOf } from '../operation-model.js';
import type { ErrorDescription, Protocol } from '../protocol.js';
import { MalformedValue } from '../values/malformed-value.js';
import { WireError } from '../wire-error.js';
import { decodeJson } from './json-decoder.js';
import { encodeJson } from './json-encoder.js';
import { readJson } from './read-json.js';

function unknownOperation(): WireError {
  return new WireError('UnknownOperationException', 'The requested operation is not recognized by the service.');
}

function serializationError({ expected, text }: MalformedValue): WireError {
  const message = text.startsWith('Start of')
    ? `${text} found where not expected`
    : `${text} can not be converted to a ${expected}`;
  return new WireError('SerializationException', message);
}

function queryErrorHeader(model: ServiceModel, modelled: ErrorModel | undefined, error: ErrorDescription) {
  if (!model.queryCompatible) return undefined;
  return { 'x-amzn-query-error': `${modelled?.code ?? error.code};${error.fault}` };
}

function awsJson(version: '1.0' | '1.1'): Protocol {
  const contentType = `application/x-amz-json-${version}`;
  return {
    operationOf(model, request) {
      const target = request.headers['x-amz-target'] ?? '';
      const dot = target.lastIndexOf('.');
      const operation = target.slice(dot + 1);
      if (request.method !== 'POST' || target.slice(0, Math.max(dot, 0)) !== model.targetPrefix) {
        throw unknownOperation();
      }
      if (!model.operations[operation]) throw unknownOperation();
      return operation;
    },

    decode(model, operation, request) {
      const shape = structureOf(operationModel(model, operation).input);
      try {
        const value = readJson(request.body);
        return shape ? decodeJson(shape, value) : {};
      } catch (error) {
        if (error instanceof MalformedValue) throw serializationError(error);
        throw error;
      }
    },

    // eslint-disable-next-line @typescript-eslint/max-params -- the four that an answer is made of
    encode(model, operation, output, { requestId }) {
      const shape = structureOf(operationModel(model, operation).output);
      return {
        status: 200,
        headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
        body: shape ? JSON.stringify(encodeJson(shape, output)) : '{}',
      };
    },

    encodeError(model, _operation, { error, context }) {
      const modelled = modelledError(model, error.code);
      const name = modelled?.name ?? error.code;
      const details = modelled && error.details ? encodeJson(modelled.shape, error.details) : {};
      return {
        status: error.status,
        headers: {
          ...error.headers,
          'content-type': contentType,
          'x-amzn-requestid': context.requestId,
          'x-amzn-errortype': name,
          ...queryErrorHeader(model, modelled, error),
        },
        body: JSON.stringify({ __type: name, ...details, message: error.message }),
      };
    },
  };
}

export const awsJson1_0 = awsJson('1.0');
export const awsJson1_1 = awsJson('1.1');
