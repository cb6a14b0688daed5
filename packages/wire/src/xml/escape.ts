/** Text for XML, so that every parser gives it back unchanged. */

// Besides the markup: control characters, which parsers would normalize or drop, and the line ends of XML 1.1.
const special = /[&<>\u0000-\u001f\u007f\u0085\u2028]/g;
const specialInAttribute = /[&<>"'\u0000-\u001f\u007f\u0085\u2028]/g;

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function reference(character: string): string {
  return named[character] ?? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}

/** Text between tags. */
export function escapeText(text: string): string {
  return text.replace(special, reference);
}

/** Text between quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(specialInAttribute, reference);
}
