/** The rules of AWS's constraints. */
import type { Constraints } from '@cloudgate/models';

/** A rule that a value breaks, in AWS's words. */
export interface BrokenRule {
  readonly text: string;
  /** IAM's own words for the pattern. */
  readonly words?: string;
}

const patterns = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  let compiled = patterns.get(pattern);
  if (!compiled) patterns.set(pattern, (compiled = new RegExp(`^(?:${pattern})$`, 'su')));
  return compiled.test(text);
}

/** A string's characters, a list's items or a map's entries. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') {
    let length = value.length;
    // A surrogate pair is one character.
    for (let at = 0; at < value.length - 1; at++) if ((value.codePointAt(at) ?? 0) > 0xffff) length--;
    return length;
  }
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}

function rangeRules({ min, max }: Constraints, value: unknown): BrokenRule[] {
  const size = typeof value === 'number' ? value : sizeOf(value);
  if (size === undefined) return [];
  const measure = typeof value === 'number' ? 'value' : 'length';
  if (max !== undefined && size > max) return [{ text: `Member must have ${measure} less than or equal to ${max}` }];
  if (min !== undefined && size < min) return [{ text: `Member must have ${measure} greater than or equal to ${min}` }];
  return [];
}

function formRules({ pattern, words, enum: values }: Constraints, value: string): BrokenRule[] {
  const broken: BrokenRule[] = [];
  if (values && !values.includes(value)) {
    broken.push({ text: `Member must satisfy enum value set: [${values.join(', ')}]` });
  }
  if (pattern !== undefined && !matches(pattern, value)) {
    const text = `Member must satisfy regular expression pattern: ${pattern}`;
    broken.push(words === undefined ? { text } : { text, words });
  }
  return broken;
}

/** The rules that a value breaks; AWS names a text's form before its length. */
export function brokenRules(constraints: Constraints, value: unknown): BrokenRule[] {
  const form = typeof value === 'string' ? formRules(constraints, value) : [];
  return [...form, ...rangeRules(constraints, value)];
}
