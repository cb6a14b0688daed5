/**
 * The protocol of IAM and STS.
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
import type { ServiceModel } from '@cloudgate/models';
import { modelledError } from '../modelled-error.js';
import { operationModel, structureOf } from '../operation-model.js';
import type { Protocol } from '../protocol.js';
import { MalformedValue } from '../values/malformed-value.js';
import { formatShortDateTime } from '../values/timestamp.js';
import { WireError } from '../wire-error.js';
import { escapeAttribute, escapeText } from '../xml/escape.js';
import { XmlEncoder } from '../xml/xml-encoder.js';
import { parameter } from './parameters.js';
import { QueryDecoder } from './query-decoder.js';
import { decodeParameters, parametersOf } from './query-request.js';

const decoder = new QueryDecoder('awsQuery');
const encoder = new XmlEncoder(formatShortDateTime);
const contentType = 'text/xml';

/** AWS's sentences for text where there should be more, and for a list without its wrapper. */
const misplaced: Readonly<Record<string, string>> = {
  list: 'Unexpected list element termination',
  structure: 'Unexpected complex element termination',
  'list wrapper': 'Top level element may not be treated as a list',
};

function xmlns(model: ServiceModel): string {
  return ` xmlns="${escapeAttribute(model.xmlNamespace ?? '')}"`;
}

export const awsQuery: Protocol = {
  operationOf(model, request) {
    const parameters = parametersOf(request);
    const action = parameter(parameters, 'Action');
    if (!action) throw new WireError('MissingAction', 'The request is missing an action or a required parameter.');
    const version = parameter(parameters, 'Version') ?? 'NO_VERSION_SPECIFIED';
    if (model.operations[action] && version === model.apiVersion) return action;
    throw new WireError('InvalidAction', `Could not find operation ${action} for version ${version}`);
  },

  decode(model, operation, request) {
    try {
      return decodeParameters(decoder, { model, operation }, request);
    } catch (error) {
      if (!(error instanceof MalformedValue)) throw error;
      const { expected, member = operation, text } = error;
      throw new WireError('MalformedInput', misplaced[expected] ?? `Invalid ${expected} at ${member}: ${text}`);
    }
  },

  // eslint-disable-next-line @typescript-eslint/max-params -- the four that an answer is made of
  encode(model, operation, output, { requestId }) {
    const shape = structureOf(operationModel(model, operation).output);
    const result = shape ? encoder.element(`${operation}Result`, shape, output) : '';
    const metadata = `<ResponseMetadata><RequestId>${escapeText(requestId)}</RequestId></ResponseMetadata>`;
    return {
      status: 200,
      headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
      body: `<${operation}Response${xmlns(model)}>${result}${metadata}</${operation}Response>`,
    };
  },

  encodeError(model, _operation, { error, context }) {
    const modelled = modelledError(model, error.code);
    const code = modelled?.code ?? error.code;
    const { message: _message, ...details } = error.details ?? {};
    const members = modelled ? encoder.members(modelled.shape, details) : '';
    const text = `<Type>${error.fault}</Type><Code>${escapeText(code)}</Code><Message>${escapeText(error.message)}</Message>`;
    const requestId = `<RequestId>${escapeText(context.requestId)}</RequestId>`;
    return {
      status: error.status,
      headers: { ...error.headers, 'content-type': contentType, 'x-amzn-requestid': context.requestId },
      body: `<ErrorResponse${xmlns(model)}><Error>${text}${members}</Error>${requestId}</ErrorResponse>`,
    };
  },
};
