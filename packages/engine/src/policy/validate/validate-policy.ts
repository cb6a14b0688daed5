import { JsonFault, JsonScanner } from '../parse/json-scanner.js';
import { isJsonObject, type JsonValue } from '../parse/json-value.js';
import { faultAt, faultAtOffset, type PolicyFault } from '../policy-fault.js';
import type { PolicyPlace } from '../policy-place.js';
import { firstFinding, viewOf } from './document-view.js';
import { placeRules } from './place-rules.js';
import type { ValidateOptions } from './validate-options.js';

/**
 * Checks a document for the place where it is to stand, as AWS does when it is written: the same checks in the same
 * order, with AWS's code and words.
 * @returns the first fault, or `undefined`. Never throws.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_policy-validator.html
 */
export function validatePolicy(
  text: string,
  place: PolicyPlace,
  options: ValidateOptions = {},
): PolicyFault | undefined {
  const rules = placeRules[place];
  if (place === 'bucket' && !text.startsWith('{')) {
    const message = "Policies must be valid JSON and the first byte must be '{'";
    return faultAtOffset(text, 0, { code: rules.code, message });
  }
  const scanned = scan(text);
  if (scanned instanceof JsonFault) {
    return faultAtOffset(text, scanned.offset, { code: rules.code, message: rules.notJson, detail: scanned.message });
  }
  if (!isJsonObject(scanned)) {
    return faultAt(text, [], { code: rules.code, message: rules.notJson, detail: 'a policy must be an object' });
  }
  const finding = firstFinding(rules.checks(options), viewOf(scanned));
  if (finding !== undefined) return faultAt(text, finding.path, { code: rules.code, ...finding });
  const limit = options.maxSize ?? rules.maxSize;
  return limit !== undefined && rules.size(text) > limit ? faultAt(text, [], rules.tooLong(limit)) : undefined;
}

function scan(text: string): JsonValue | JsonFault {
  try {
    return new JsonScanner(text).document();
  } catch (error) {
    if (error instanceof JsonFault) return error;
    throw error;
  }
}
