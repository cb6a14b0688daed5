/**
 * The protocol of EC2.
 * @see https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html
 */
import { operationModel, structureOf } from '../operation-model.js';
import type { Protocol } from '../protocol.js';
import { MalformedValue } from '../values/malformed-value.js';
import { formatTimestamp } from '../values/timestamp.js';
import { WireError } from '../wire-error.js';
import { escapeAttribute, escapeText } from '../xml/escape.js';
import { XmlEncoder } from '../xml/xml-encoder.js';
import { parameter } from './parameters.js';
import { QueryDecoder } from './query-decoder.js';
import { decodeParameters, parametersOf } from './query-request.js';
import { checkKnown } from './unknown-parameter.js';

const decoder = new QueryDecoder('ec2Query');
const encoder = new XmlEncoder((value) => formatTimestamp(value, 'date-time'));
const contentType = 'text/xml;charset=UTF-8';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function missing(name: string): WireError {
  return new WireError('MissingParameter', `The request must contain the parameter ${name}`);
}

export const ec2Query: Protocol = {
  operationOf(model, request) {
    const parameters = parametersOf(request);
    const action = parameter(parameters, 'Action');
    if (!action) throw missing('Action');
    const version = parameter(parameters, 'Version');
    if (!version) throw missing('Version');
    if (version !== model.apiVersion) {
      throw new WireError('NoSuchVersion', `The requested version (${version}) of service AmazonEC2 does not exist`);
    }
    if (model.operations[action]) return action;
    throw new WireError('InvalidAction', `The action ${action} is not valid for this web service.`);
  },

  decode(model, operation, request) {
    const shape = structureOf(operationModel(model, operation).input);
    checkKnown(parametersOf(request), (name) => shape !== undefined && decoder.knows(shape, name));
    try {
      return decodeParameters(decoder, { model, operation }, request);
    } catch (error) {
      if (!(error instanceof MalformedValue)) throw error;
      const text = `Value (${error.text}) for parameter ${error.member ?? operation} is invalid.`;
      throw new WireError('InvalidParameterValue', `${text} It is no ${error.expected}.`);
    }
  },

  // eslint-disable-next-line @typescript-eslint/max-params -- the four that an answer is made of
  encode(model, operation, output, { requestId }) {
    const shape = structureOf(operationModel(model, operation).output);
    // Operations without output answer `true`, as EC2's API reference shows.
    const content = shape ? encoder.members(shape, output) : '<return>true</return>';
    const xmlns = `${escapeAttribute(model.xmlNamespace ?? '')}/`;
    const id = `<requestId>${escapeText(requestId)}</requestId>`;
    return {
      status: 200,
      headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
      body: `${declaration}<${operation}Response xmlns="${xmlns}">${id}${content}</${operation}Response>`,
    };
  },

  encodeError(_model, _operation, { error, context }) {
    const text = `<Code>${escapeText(error.code)}</Code><Message>${escapeText(error.message)}</Message>`;
    const id = `<RequestID>${escapeText(context.requestId)}</RequestID>`;
    return {
      status: error.status,
      headers: { ...error.headers, 'content-type': contentType, 'x-amzn-requestid': context.requestId },
      body: `${declaration}<Response><Errors><Error>${text}</Error></Errors>${id}</Response>`,
    };
  },
};
