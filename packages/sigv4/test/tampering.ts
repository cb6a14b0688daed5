/** Changes of signed requests that mean something: every one has to be refused. */
import fc from 'fast-check';
import type { SignedRequest } from '../src/index.js';
import type { Plan } from './oracle.js';

/** A signed request and the body that came with it. */
export interface Sent {
  readonly request: SignedRequest;
  readonly body: string;
}

type Tamper = (sent: Sent, plan: Plan, pick: number) => Sent | undefined;

const hex = '0123456789abcdef';

function header(sent: Sent, name: string, change: (value: string) => string): Sent | undefined {
  const headers = [...sent.request.headers];
  const at = headers.findIndex((each, index) => index % 2 === 0 && each.toLowerCase() === name);
  if (at < 0) return undefined;
  headers[at + 1] = change(headers[at + 1] ?? '');
  return { ...sent, request: { ...sent.request, headers } };
}

/** Changes the text of the credential, which is in a header or in the query. */
function credential(sent: Sent, change: (text: string) => string): Sent | undefined {
  const { query } = sent.request;
  if (!query.includes('X-Amz-Signature=')) return header(sent, 'authorization', change);
  return { ...sent, request: { ...sent.request, query: change(query) } };
}

function replaceAt(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

function another(character: string, among: string): string {
  return among[(among.indexOf(character) + 1) % among.length] ?? '';
}

function appendToHeader(sent: Sent, pick: number): Sent | undefined {
  const names = sent.request.headers
    .filter((_, index) => index % 2 === 0)
    .filter((name) => name !== 'authorization' && name !== 'content-length' && name !== 'x-amz-date');
  return header(sent, names[pick % names.length] ?? '', (value) => `${value}!`);
}

/** The kinds of tampering, by what they change. `undefined` where a request has no such part. */
export const tampers: Readonly<Record<string, Tamper>> = {
  method: (sent, _, pick) => {
    const methods = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'PATCH'].filter((each) => each !== sent.request.method);
    return { ...sent, request: { ...sent.request, method: methods[pick % methods.length] ?? 'PATCH' } };
  },
  'a path byte': (sent, plan, pick) => {
    const { path } = sent.request;
    // Where paths are normalised, `/a/..` and `/b/..` are the same.
    if (plan.service !== 's3' && path.includes('..')) return undefined;
    // Letters outside escapes, so that each change is another path.
    const places = [...path.matchAll(/(?<!%|%.)[a-z]/g)].map(({ index }) => index);
    const at = places[pick % places.length];
    if (at === undefined) return undefined;
    const changed = replaceAt(path, at, another(path[at] ?? '', 'abcdefghijklmnopqrstuvwxyz'));
    return { ...sent, request: { ...sent.request, path: changed } };
  },
  'a path segment more': (sent) => ({ ...sent, request: { ...sent.request, path: `${sent.request.path}x/y` } }),
  'a query parameter more': (sent) => ({
    ...sent,
    request: { ...sent.request, query: `${sent.request.query}${sent.request.query ? '&' : ''}added=1` },
  }),
  'a query parameter less': (sent, _, pick) => {
    const parts = sent.request.query.split('&').filter((part) => part !== '');
    const places = parts.filter((part) => !/^X-Amz-/i.test(part));
    const gone = places[pick % places.length];
    if (gone === undefined) return undefined;
    const kept = parts.toSpliced(parts.indexOf(gone), 1);
    return { ...sent, request: { ...sent.request, query: kept.join('&') } };
  },
  'a query value': (sent, _, pick) => {
    const parts = sent.request.query.split('&').filter((part) => part !== '');
    const places = parts.flatMap((part, at) => (/^X-Amz-/i.test(part) ? [] : [at]));
    const at = places[pick % places.length];
    if (at === undefined) return undefined;
    return { ...sent, request: { ...sent.request, query: parts.with(at, `${parts[at]}0`).join('&') } };
  },
  'a header value': (sent, _, pick) => appendToHeader(sent, pick),
  'a header less': (sent) => {
    const at = sent.request.headers.findIndex((name, index) => index % 2 === 0 && name.startsWith('content-type'));
    return { ...sent, request: { ...sent.request, headers: sent.request.headers.toSpliced(at, 2) } };
  },
  'a signed header twice': (sent) => ({
    ...sent,
    request: { ...sent.request, headers: [...sent.request.headers, 'Content-Type', 'text/html'] },
  }),
  'an x-amz- header that is not signed': (sent) => ({
    ...sent,
    request: { ...sent.request, headers: [...sent.request.headers, 'X-Amz-Acl', 'public-read'] },
  }),
  body: (sent, plan) => (plan.service === 's3' ? undefined : { ...sent, body: `${sent.body}x` }),
  'declared body hash': (sent, _, pick) =>
    header(sent, 'x-amz-content-sha256', (value) =>
      replaceAt(value, pick % value.length, another(value[pick % value.length] ?? '', hex)),
    ),
  'a signature nibble': (sent, _, pick) =>
    credential(sent, (text) => {
      const start = text.indexOf('Signature=') + 'Signature='.length;
      const at = start + (pick % 64);
      return replaceAt(text, at, another(text[at] ?? '', hex));
    }),
  date: (sent) =>
    sent.request.query.includes('X-Amz-Date=')
      ? credential(sent, (text) => text.replace('T000000Z', 'T000001Z'))
      : header(sent, 'x-amz-date', () => '20130524T000001Z'),
  'date of the scope': (sent) => credential(sent, (text) => text.replace(/(\/|%2F)20130524/, '$120130525')),
  'region of the scope': (sent, plan) =>
    credential(sent, (text) => text.replace(new RegExp(`(/|%2F)${plan.region}`), '$1us-west-2')),
  'service of the scope': (sent, plan) =>
    credential(sent, (text) => text.replace(new RegExp(`(/|%2F)${plan.service}(/|%2F)`), '$1ec2$2')),
  'end of the scope': (sent) => credential(sent, (text) => text.replace('aws4_request', 'aws4_requesu')),
  'signed headers': (sent) => credential(sent, (text) => text.replace(/content-type(;|%3B)/, '')),
  expiry: (sent) =>
    sent.request.query.includes('X-Amz-Expires=')
      ? credential(sent, (text) => text.replace('X-Amz-Expires=900', 'X-Amz-Expires=901'))
      : undefined,
  token: (sent, plan) => {
    if (plan.token === undefined) return undefined;
    return sent.request.query.includes('X-Amz-Security-Token=')
      ? credential(sent, (text) => text.replace('X-Amz-Security-Token=', 'X-Amz-Security-Token=A'))
      : header(sent, 'x-amz-security-token', (value) => `${value}A`);
  },
};

/** Any kind of tampering, and a number to pick places by. */
export const anyTamper = fc.tuple(fc.constantFrom(...Object.keys(tampers)), fc.nat());
