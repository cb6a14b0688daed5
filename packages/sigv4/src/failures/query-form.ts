import type { Failure } from '../failure.js';
import { commonText, type FailureClass } from './common-text.js';
import type { ErrorForm } from './error-form.js';

const codes: Readonly<Record<FailureClass, Pick<ErrorForm, 'code' | 'status'>>> = {
  missing: { code: 'MissingAuthenticationToken', status: 403 },
  incomplete: { code: 'IncompleteSignature', status: 400 },
  mismatch: { code: 'SignatureDoesNotMatch', status: 403 },
  expired: { code: 'SignatureDoesNotMatch', status: 403 },
  'invalid-token': { code: 'InvalidClientTokenId', status: 403 },
  'expired-token': { code: 'ExpiredToken', status: 403 },
};

/** The query protocol's form: IAM, STS. */
export function queryForm(failure: Failure): ErrorForm {
  const { class: kind, message } = commonText(failure);
  return { ...codes[kind], message };
}
