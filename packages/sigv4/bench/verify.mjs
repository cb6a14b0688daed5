/**
 * Times the header check with the signing key at hand, on a request as the SDK sends it.
 * Build first, then: node packages/sigv4/bench/verify.mjs
 */
import { checkScopeAndTime, deriveSigningKey, presentedCredential, verifySignature } from '../dist/index.js';
import { hash } from 'node:crypto';

const body = 'Action=GetCallerIdentity&Version=2011-06-15';
const payloadHash = hash('sha256', body, 'hex');
const now = Date.UTC(2013, 4, 24);
const token = 'T'.repeat(400);
const scope = { date: '20130524', region: 'us-east-1', service: 'sts' };
const service = { name: 'sts' };
const names =
  'amz-sdk-invocation-id;amz-sdk-request;content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token';

function request(signature) {
  return {
    method: 'POST',
    path: '/',
    query: '',
    headers: [
      'content-type',
      'application/x-www-form-urlencoded',
      'host',
      'localhost:4566',
      'x-amz-user-agent',
      'aws-sdk-js/3.1169.0',
      'user-agent',
      'aws-sdk-js/3.1169.0 ua/2.1 os/linux#6.8 lang/js md/nodejs#20.20.2 api/sts#3.1169.0 m/E,n',
      'amz-sdk-invocation-id',
      'f3b1c6a0-5f0e-4a38-8f0c-0d7ab6b8a8a1',
      'amz-sdk-request',
      'attempt=1; max=3',
      'x-amz-date',
      '20130524T000000Z',
      'x-amz-content-sha256',
      payloadHash,
      'x-amz-security-token',
      token,
      'authorization',
      `AWS4-HMAC-SHA256 Credential=ASIAIOSFODNN7EXAMPLE/20130524/us-east-1/sts/aws4_request, SignedHeaders=${names};x-amz-user-agent, Signature=${signature}`,
      'Connection',
      'keep-alive',
      'Content-Length',
      String(body.length),
    ],
  };
}

const key = deriveSigningKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', scope);
const wrong = verifySignature(presentedCredential(request('0'.repeat(64)), service), key, payloadHash);
const signed = request(key.sign(wrong.stringToSign));
const rules = { services: ['sts'], region: 'us-east-1', wallNow: now, cloudNow: now };
const presented = presentedCredential(signed, service);

function whole() {
  const read = presentedCredential(signed, service);
  const failure = checkScopeAndTime(read, rules) ?? verifySignature(read, key, payloadHash);
  if (failure) throw new Error(failure.kind);
}

/** CPU time, which other work on the machine disturbs less than the clock. */
function time(name, run) {
  for (let count = 0; count < 50_000; count += 1) run();
  const times = [];
  for (let round = 0; round < 20; round += 1) {
    const start = process.cpuUsage();
    for (let count = 0; count < 10_000; count += 1) run();
    times.push(process.cpuUsage(start).user / 10_000);
  }
  times.sort((a, b) => a - b);
  console.log(`${name}: median ${times[10].toFixed(2)} µs, best ${times[0].toFixed(2)} µs`);
}

time('read the credential', () => presentedCredential(signed, service));
time('scope and time', () => checkScopeAndTime(presented, rules));
time('verify the signature', () => verifySignature(presented, key, payloadHash));
time('all three', whole);
time('derive a signing key', () => deriveSigningKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', scope));
