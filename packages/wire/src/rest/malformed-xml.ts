import { WireError } from '../wire-error.js';

/** S3's answer to a document that it cannot read. */
export function malformedXml(): WireError {
  return new WireError(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}
