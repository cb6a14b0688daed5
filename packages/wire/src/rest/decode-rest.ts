/** Reads the input of a restXml request. */
import type { Member, StructureShape } from '@cloudgate/models';
import type { WireRequest } from '../protocol.js';
import { MalformedValue } from '../values/malformed-value.js';
import { WireError } from '../wire-error.js';
import { decodeElement } from '../xml/xml-decoder.js';
import { MalformedXml, readXml } from '../xml/xml-reader.js';
import { readText } from './header-text.js';
import { type Binding, bindingsOf, type HttpBindings } from './http-bindings.js';
import { malformedXml } from './malformed-xml.js';
import { headersOf } from './request-headers.js';
import { queryOf } from './rest-query.js';
import { readS3Path } from './s3-path.js';

type Input = Record<string, unknown>;

const utf8 = new TextDecoder('utf-8');

function readBound(input: Input, { member, name }: Binding, text: string): void {
  try {
    input[member.name] = readText(member, text);
  } catch (error) {
    if (!(error instanceof MalformedValue)) throw error;
    const message = `Provided argument is no ${error.expected}.`;
    throw new WireError('InvalidArgument', message, { details: { ArgumentName: name, ArgumentValue: text } });
  }
}

const contentLength = 'content-length';
const decodedLength = 'x-amz-decoded-content-length';

/** A header as the client set it: the framing of a streamed body is no part of the object. */
function headerOf(headers: WireRequest['headers'], name: string): string | undefined {
  const text = headers[name];
  if (name === contentLength) return headers[decodedLength] === undefined ? text : undefined;
  if (name !== 'content-encoding' || text === undefined) return text;
  const kept = text.split(',').filter((coding) => coding.trim() !== 'aws-chunked');
  return kept.length > 0 ? kept.join(',').trim() : undefined;
}

function readHeaders(input: Input, bindings: HttpBindings, headers: WireRequest['headers']): void {
  const [prefixed] = bindings.prefixHeaders;
  let map: Input | undefined;
  for (const name in headers) {
    const binding = bindings.headers.get(name === decodedLength ? contentLength : name);
    const text = binding && headerOf(headers, name);
    if (binding && text !== undefined) readBound(input, binding, text);
    else if (prefixed && name.startsWith(prefixed.name)) {
      (map ??= {})[name.slice(prefixed.name.length)] = headers[name];
    }
  }
  if (prefixed && map) input[prefixed.member.name] = map;
}

/** Reads a document; its root must have the name that the model gives it. */
function readDocument(body: Uint8Array, shape: StructureShape, root: string): Input {
  try {
    const element = readXml(body);
    if (element.name !== root) throw malformedXml();
    return decodeElement(shape, element);
  } catch (error) {
    if (error instanceof MalformedXml || error instanceof MalformedValue) throw malformedXml();
    throw error;
  }
}

function readPayload(member: Member, request: WireRequest): unknown {
  const { shape, traits } = member;
  if (traits.streaming) return request.stream ?? request.body;
  const { body } = request;
  if (shape.type === 'structure' || shape.type === 'union') {
    if (body && body.length > 0) {
      return readDocument(body, shape, traits.xmlName ?? shape.traits.xmlName ?? shape.name);
    }
    if (member.required) throw new WireError('MissingRequestBodyError', 'Request Body is empty');
    return undefined;
  }
  if (!body || body.length === 0) return undefined;
  return shape.type === 'string' ? utf8.decode(body) : body;
}

/**
 * The members of an input, from path, query, headers and body.
 * @throws WireError InvalidURI, InvalidArgument, MalformedXML or MissingRequestBodyError
 */
export function decodeRest(shape: StructureShape, request: WireRequest): Input {
  const bindings = bindingsOf(shape);
  const input: Input = {};
  if (bindings.labels.length > 0) {
    const path = readS3Path(request);
    for (const { name } of bindings.labels) {
      const value = name === 'Bucket' ? path.bucket : path.key;
      if (value !== undefined) input[name] = value;
    }
  }
  if (bindings.query.length > 0 && request.query !== '') {
    const query = queryOf(request);
    for (const binding of bindings.query) {
      const text = query.get(binding.name);
      if (text !== undefined) readBound(input, binding, text);
    }
  }
  if (bindings.headers.size > 0 || bindings.prefixHeaders.length > 0) readHeaders(input, bindings, headersOf(request));
  if (bindings.payload) {
    const value = readPayload(bindings.payload, request);
    if (value !== undefined) input[bindings.payload.name] = value;
  } else if (bindings.body && request.body && request.body.length > 0) {
    Object.assign(input, readDocument(request.body, shape, shape.traits.xmlName ?? shape.name));
  }
  return input;
}
