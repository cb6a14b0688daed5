import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodedDocument } from './encoded-document.js';

test('documents come back as they were, of unreserved characters and escapes alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const encoded = encodedDocument(text);
      expect(encoded).toMatch(/^(?:[\w.~-]|%[0-9A-F]{2})*$/);
      expect(decodeURIComponent(encoded)).toBe(text);
    }),
  );
});
