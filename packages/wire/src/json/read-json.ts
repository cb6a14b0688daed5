/** A request's JSON body. */
import { MalformedValue } from '../values/malformed-value.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const maxDepth = 128;

/** Counts brackets outside strings: deep values would overflow the stack of whoever walks them. */
function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > maxDepth) throw new MalformedValue('document', 'nested too deeply');
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
}

/**
 * The value of a body; an empty body is an empty object.
 * @throws MalformedValue for what is no JSON, no UTF-8 or nested absurdly
 */
export function readJson(body: Uint8Array | undefined): unknown {
  if (!body || body.length === 0) return {};
  try {
    const text = utf8.decode(body);
    checkDepth(text);
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof MalformedValue) throw error;
    throw new MalformedValue('document', 'malformed');
  }
}
