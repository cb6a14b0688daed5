/** Writes the output of a restXml operation. */
import type { Readable } from 'node:stream';
import type { OperationModel, ServiceModel, StructureShape } from '@cloudgate/models';
import { structureOf } from '../operation-model.js';
import type { ErrorContext, ErrorDescription, ResponseContext, Values, WireResponse } from '../protocol.js';
import { formatTimestamp } from '../values/timestamp.js';
import { escapeAttribute, escapeText } from '../xml/escape.js';
import { XmlEncoder } from '../xml/xml-encoder.js';
import { headerText, writeText } from './header-text.js';
import { bindingsOf } from './http-bindings.js';

type Body = WireResponse['body'];

const encoder = new XmlEncoder((value) => formatTimestamp(value, 'date-time'));
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const xml = 'application/xml';
/** Its answer is the text of the root element, where the model has an element in it. */
const rootTextOperation = 'GetBucketLocation';

function answerHeaders({ requestId, hostId }: ResponseContext): Record<string, string> {
  const headers: Record<string, string> = { 'x-amz-request-id': requestId };
  if (hostId !== undefined) headers['x-amz-id-2'] = hostId;
  return headers;
}

function setHeaders(headers: Record<string, string>, shape: StructureShape, output: Values): void {
  const bindings = bindingsOf(shape);
  // An output has a few members, its shape may have dozens.
  for (const key of Object.keys(output)) {
    const binding = bindings.headersOfMembers.get(key);
    const value = output[key];
    if (binding !== undefined && value !== undefined && value !== null) {
      headers[binding.name] = writeText(binding.member, value);
    }
  }
  for (const { member, name } of bindings.prefixHeaders) {
    for (const [key, value] of Object.entries((output[member.name] ?? {}) as Values)) {
      if (value !== undefined && value !== null) headers[name + key.toLowerCase()] = headerText(String(value));
    }
  }
}

function document(model: ServiceModel, root: string, content: { shape: StructureShape; value: Values }): string {
  const xmlns = ` xmlns="${escapeAttribute(model.xmlNamespace ?? '')}"`;
  return declaration + encoder.element(root + xmlns, content.shape, content.value);
}

function payloadOf(
  model: ServiceModel,
  shape: StructureShape,
  output: Values,
): { body: Body; type: string | undefined } {
  const { payload, body } = bindingsOf(shape);
  if (!payload) {
    if (!body) return { body: undefined, type: undefined };
    return { body: document(model, shape.traits.xmlName ?? shape.name, { shape, value: output }), type: xml };
  }
  const value = output[payload.name];
  if (value === undefined || value === null) return { body: undefined, type: undefined };
  if (payload.shape.type === 'structure' || payload.shape.type === 'union') {
    const root = payload.traits.xmlName ?? payload.shape.traits.xmlName ?? payload.shape.name;
    return { body: document(model, root, { shape: payload.shape, value: value as Values }), type: xml };
  }
  // The only text among S3's payloads is a bucket policy; an object's type is a member of the output.
  const type = payload.shape.type === 'string' ? 'application/json' : undefined;
  return { body: value as string | Uint8Array | Readable, type };
}

function rootText(model: ServiceModel, value: unknown): string {
  const xmlns = ` xmlns="${escapeAttribute(model.xmlNamespace ?? '')}"`;
  const text = value === undefined || value === null ? '' : escapeText(String(value));
  return `${declaration}<LocationConstraint${xmlns}>${text}</LocationConstraint>`;
}

/** The response of a success; 206 where the output is a part of an object. */
export function encodeRest(
  model: ServiceModel,
  operation: OperationModel,
  answer: { readonly output: Values; readonly context: ResponseContext },
): WireResponse {
  const { output, context } = answer;
  const headers = answerHeaders(context);
  const shape = structureOf(operation.output);
  const status = operation.http.code === 200 && output['ContentRange'] !== undefined ? 206 : operation.http.code;
  if (!shape) return { status, headers, body: undefined };
  setHeaders(headers, shape, output);
  if (operation.name === rootTextOperation) {
    headers['content-type'] = xml;
    return { status, headers, body: rootText(model, output['LocationConstraint']) };
  }
  if (operation.http.method === 'HEAD') return { status, headers, body: undefined };
  const { body, type } = payloadOf(model, shape, output);
  if (type !== undefined) headers['content-type'] ??= type;
  return { status, headers, body };
}

function element(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = value instanceof Date ? formatTimestamp(value, 'date-time') : String(value);
  return `<${name}>${escapeText(text)}</${name}>`;
}

/**
 * The response of a failure; without a body for HEAD and for 304.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 */
export function encodeRestError(error: ErrorDescription, context: ErrorContext): WireResponse {
  const headers: Record<string, string> = { ...error.headers, ...answerHeaders(context) };
  if (context.method === 'HEAD' || error.status === 304) return { status: error.status, headers, body: undefined };
  headers['content-type'] = xml;
  let text = element('Code', error.code) + element('Message', error.message);
  for (const [name, value] of Object.entries(error.details ?? {})) {
    if (name !== 'message' && name !== 'Message') text += element(name, value);
  }
  text += element('Resource', error.resource) + element('RequestId', context.requestId);
  text += element('HostId', context.hostId);
  return { status: error.status, headers, body: `${declaration}<Error>${text}</Error>` };
}
