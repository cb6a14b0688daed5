import type { Presented } from '../presented.js';

const blankRun = /[ \t]+/g;

function canonicalValue(value: string): string {
  // Searches for fixed text, since values can be long and hardly ever need a change.
  const unusual = value.startsWith(' ') || value.endsWith(' ') || value.includes('  ') || value.includes('\t');
  return unusual ? value.replace(blankRun, ' ').replace(/^ | $/g, '') : value;
}

/** The headers of a request, parted by whether they are signed. */
export interface SignedValues {
  /** The canonical values of the signed headers, in their order; repeated ones are joined. */
  readonly values: readonly (string | undefined)[];
  /** Headers that have to be signed and are not. */
  readonly unsigned: readonly string[];
}

/**
 * Finds the signed headers, and those that have to be: `host`, every `x-amz-…`, and for S3 the body's digest.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html
 */
export function signedValues({ headers, service, signedHeaders }: Presented): SignedValues {
  const { names } = headers;
  const values = new Array<string | undefined>(signedHeaders.length);
  const unsigned = signedHeaders.includes('host') ? [] : ['host'];
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] ?? '';
    const place = signedHeaders.indexOf(name);
    if (place >= 0) {
      const before = values[place];
      const value = canonicalValue(headers.values[at] ?? '');
      values[place] = before === undefined ? value : `${before},${value}`;
    } else if (name.startsWith('x-amz-') || (name === 'content-md5' && service.name === 's3')) {
      unsigned.push(name);
    }
  }
  return { values, unsigned };
}
