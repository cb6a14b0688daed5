import type { Decision } from '../evaluate/decision.js';

/** Why a decision is as it is, in a few words. */
export function reasonOf({ outcome, layer, statement }: Decision): string {
  if (statement !== undefined) {
    const { policy, index, sid } = statement;
    return `statement ${index}${sid === undefined ? '' : ` "${sid}"`} of ${policy}`;
  }
  if (outcome === 'allow') return layer;
  return layer === 'service rule' || layer === 'root user' ? `refused by ${layer}` : `no ${layer} allows it`;
}

/** A sign for a passed or failed test, or for a plain decision. */
export function mark({ outcome, passed }: Decision & { readonly passed?: boolean }, color: boolean): string {
  if (passed === undefined) return outcome === 'allow' ? '+' : '-';
  const sign = passed ? 'ok' : 'FAIL';
  if (!color) return sign;
  return passed ? `\u001b[32m${sign}\u001b[39m` : `\u001b[31m${sign}\u001b[39m`;
}
