/** The requests that every target gets, signed by the SDK's signer; they are sent again and again as they are. */
import { createHash, createHmac } from 'node:crypto';
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

export const oneKilobyte = 'x'.repeat(1024);

const form = (parameters) => ({
  method: 'POST',
  path: '/',
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
  body: new URLSearchParams(parameters).toString(),
});

/** By the name of the row. */
export const operations = {
  GetCallerIdentity: { service: 'sts', ...form({ Action: 'GetCallerIdentity', Version: '2011-06-15' }) },
  'GetObject 1 KB': { service: 's3', method: 'GET', path: '/bench/object' },
  'PutObject 1 KB': { service: 's3', method: 'PUT', path: '/bench/object', body: oneKilobyte },
  RunInstances: {
    service: 'ec2',
    // A default subnet has room for some four thousand instances.
    amount: 2500,
    ...form({ Action: 'RunInstances', Version: '2016-11-15', ImageId: '', MinCount: '1', MaxCount: '1' }),
  },
};

/** Signs one request for an endpoint. */
export async function sign(endpoint, credentials, { service, method, path, headers, body }) {
  const url = new URL(path, endpoint);
  const signer = new SignatureV4({
    credentials,
    region: 'us-east-1',
    service,
    sha256: Sha256,
    uriEscapePath: service !== 's3',
  });
  const query = Object.fromEntries(url.searchParams);
  const signed = await signer.sign({
    method,
    protocol: 'http:',
    hostname: url.hostname,
    port: Number(url.port),
    path: url.pathname,
    query,
    headers: { host: url.host, ...headers },
    body,
  });
  return { url: url.href, method, headers: signed.headers, body };
}

/** Sends one request; its status and text. */
export async function once(request) {
  const { host: _host, ...headers } = request.headers;
  const response = await fetch(request.url, { method: request.method, headers, body: request.body });
  return { status: response.status, text: await response.text() };
}
