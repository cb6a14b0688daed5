import type { Failure } from '../failure.js';
import { commonText, type FailureClass } from './common-text.js';
import type { ErrorForm } from './error-form.js';

const codes: Readonly<Record<FailureClass, string>> = {
  missing: 'MissingAuthenticationTokenException',
  incomplete: 'IncompleteSignatureException',
  mismatch: 'InvalidSignatureException',
  expired: 'InvalidSignatureException',
  'invalid-token': 'UnrecognizedClientException',
  'expired-token': 'ExpiredTokenException',
};

/** The JSON protocols' form: DynamoDB, SQS. */
export function jsonForm(failure: Failure): ErrorForm {
  const { class: kind, message } = commonText(failure);
  return { code: codes[kind], status: 400, message };
}
