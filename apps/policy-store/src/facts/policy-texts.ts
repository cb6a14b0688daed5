/** Policy texts with their hashes: one object for a stored document, for as long as it is stored. */
import { hash } from 'node:crypto';
import type { PolicyText } from '@cloudgate/ports';

/** Hash of the document. */
function textHash(document: string): string {
  return hash('sha256', document);
}

/**
 * Texts by what holds the document: rows are frozen and replaced when they change, so a row's text never goes stale,
 * and goes when the row does.
 */
export class PolicyTexts {
  readonly #texts = new WeakMap<object, Map<string, PolicyText>>();

  /** The text of the document that `holder` holds. */
  of(holder: { readonly document: string }, label: Omit<PolicyText, 'document' | 'hash'>): PolicyText {
    let texts = this.#texts.get(holder);
    if (texts === undefined) {
      texts = new Map();
      this.#texts.set(holder, texts);
    }
    const key = label.attachedTo ?? '';
    let text = texts.get(key);
    // The rest of the label can change without the document: a policy that moved has a new ARN.
    if (text === undefined || text.id !== label.id || text.kind !== label.kind) {
      text = { ...label, document: holder.document, hash: text?.hash ?? textHash(holder.document) };
      texts.set(key, text);
    }
    return text;
  }
}
