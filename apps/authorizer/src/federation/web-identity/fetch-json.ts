/** One document of an identity provider, fetched with limits: of time, of size, and to the one address. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { TLSSocket } from 'node:tls';
import { isPinned } from './pinned-certificate.js';

/** Octets: a hundred keys of each kind fit. */
const maxDocument = 256 * 1024;

/** How far a fetch may go. */
export interface FetchLimits {
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Of certificates that are trusted where no authority vouches for the server. */
  readonly thumbprints: readonly string[];
}

function isTrusted({ socket }: IncomingMessage, { hostname }: URL, thumbprints: readonly string[]): boolean {
  if (!(socket instanceof TLSSocket)) return true;
  return socket.authorized || isPinned(socket.getPeerX509Certificate(), { hostname, thumbprints });
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxDocument) throw new Error(`its document is larger than ${maxDocument} octets`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Fetches a JSON document; no redirect is followed, and no connection or answer is kept.
 * @throws Error when the server cannot be reached, is not whom it says, or gives anything else
 */
export async function fetchJson(url: URL, limits: FetchLimits): Promise<unknown> {
  const { signal, thumbprints } = limits;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { signal, agent: false, headers: { accept: 'application/json' } };
    // Whether the server is trusted is judged below, before anything that it says is read: thumbprints count too.
    const asked =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...options, rejectUnauthorized: false }, resolve)
        : httpRequest(url, options, resolve);
    asked.on('error', reject).end();
  });
  try {
    if (!isTrusted(response, url, thumbprints)) throw new Error('its certificate is not trusted');
    if (response.statusCode !== 200) throw new Error(`it answered ${response.statusCode ?? 0}`);
    return JSON.parse(await bodyOf(response)) as unknown;
  } finally {
    response.destroy();
  }
}
