/**
 * Signed calls to any endpoint: the SDK's own signer, and nothing of the SDK that would look at a request or change
 * it. What a case asks for is what is sent.
 */
import { createHash, createHmac } from 'node:crypto';
import { Agent, request as send } from 'node:http';
import { Agent as SecureAgent, request as sendSecurely } from 'node:https';
import { SignatureV4 } from '@smithy/signature-v4';

class Sha256 {
  constructor(secret) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret);
  }
  update(data) {
    this.hash.update(data);
  }
  async digest() {
    return this.hash.digest();
  }
}

const escaped = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** The path of an object: every character of its key that a URL would read as its own is escaped. */
export const objectPath = (bucket, key) => `/${bucket}/${key.split('/').map(escaped).join('/')}`;

const queryText = (query) =>
  Object.entries(query)
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join('&');

/** A call of the query protocol, which IAM, STS and EC2 speak. */
const versions = { iam: '2010-05-08', sts: '2011-06-15', ec2: '2016-11-15' };
export const query = (service, Action, parameters = {}) => ({
  service,
  method: 'POST',
  path: '/',
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
  body: new URLSearchParams({ Action, Version: versions[service], ...parameters }).toString(),
});

async function signedHeaders(call, { url, credentials, region }) {
  const { service, method, path, query = {}, headers, body } = call;
  const signer = new SignatureV4({ credentials, region, service, sha256: Sha256, uriEscapePath: service !== 's3' });
  const hash = createHash('sha256').update(body).digest('hex');
  const signed = await signer.sign({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    port: Number(url.port),
    path,
    query,
    headers: { host: url.host, ...(service === 's3' ? { 'x-amz-content-sha256': hash } : {}), ...headers },
    body,
  });
  return signed.headers;
}

const unescaped = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text of the first element of this name. */
export const textOf = (xml, element) =>
  new RegExp(`<${element}>([^<]*)</${element}>`)
    .exec(xml)?.[1]
    ?.replace(/&(lt|gt|amp|quot|apos);/g, (_, name) => unescaped[name])
    .replace(/&#(\d+);/g, (_, decimal) => String.fromCodePoint(Number(decimal)));

/** The credentials in an answer of IAM or STS. */
export function credentialsOf(text) {
  const sessionToken = textOf(text, 'SessionToken');
  return {
    accessKeyId: textOf(text, 'AccessKeyId'),
    secretAccessKey: textOf(text, 'SecretAccessKey'),
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
}

function codeOf(text) {
  if (!text.startsWith('{')) return textOf(text, 'Code');
  return JSON.parse(text).__type?.replace(/^.*#/, '');
}

/** An endpoint that was refused what a case needs: the case is then not run. */
export class Refused extends Error {
  constructor(operation, { status, code, text }) {
    super(`${operation}: ${code ?? status} ${textOf(text, 'Message') ?? text.replace(/\s+/g, ' ').slice(0, 160)}`);
    this.operation = operation;
    this.code = code ?? String(status);
  }
}

/** Calls one endpoint, as whoever the credentials are of. */
export class Client {
  #url;
  #agent;

  constructor(endpoint) {
    this.#url = new URL(endpoint);
    this.#agent = new (this.#url.protocol === 'https:' ? SecureAgent : Agent)({ keepAlive: true });
  }

  /** Whether the endpoint is reached by TLS. */
  get secure() {
    return this.#url.protocol === 'https:';
  }

  /** Sends a call; without credentials it is not signed. */
  async call(credentials, call) {
    const whole = { headers: {}, body: '', ...call };
    const region = call.region ?? 'us-east-1';
    const headers =
      credentials === undefined
        ? { host: this.#url.host, ...whole.headers }
        : await signedHeaders(whole, { url: this.#url, credentials, region });
    const search = whole.query === undefined ? '' : `?${queryText(whole.query)}`;
    return this.#exchange({ method: whole.method, path: `${whole.path}${search}`, headers, body: whole.body });
  }

  /** Sends a call that must succeed. @throws {Refused} */
  async must(credentials, call) {
    const answer = await this.call(credentials, call);
    if (answer.status < 300) return answer.text;
    const operation = new URLSearchParams(call.body ?? '').get('Action') ?? `${call.method} ${call.what ?? call.path}`;
    throw new Refused(operation, answer);
  }

  /** Sends a request as it is, for the endpoint's own interface. */
  post(path, body = '', headers = {}) {
    return this.#exchange({ method: 'POST', path, headers, body });
  }

  close() {
    this.#agent.destroy();
  }

  #exchange({ method, path, headers, body }) {
    const { hostname, port, protocol } = this.#url;
    const options = { hostname, port, path, method, agent: this.#agent, timeout: 30_000 };
    const length = body === '' && method === 'GET' ? {} : { 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const begin = protocol === 'https:' ? sendSecurely : send;
      const outgoing = begin({ ...options, headers: { ...headers, ...length } }, (incoming) => {
        const chunks = [];
        incoming.on('data', (chunk) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const status = incoming.statusCode;
          const requestId = incoming.headers['x-amzn-requestid'] ?? incoming.headers['x-amz-request-id'];
          resolve({ status, text, requestId, code: status < 300 ? undefined : codeOf(text) });
        });
      });
      outgoing.on('timeout', () => outgoing.destroy(new Error('no answer within 30 s')));
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
}
