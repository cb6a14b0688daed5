/**
 * EC2's form.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
import type { Failure } from '../failure.js';
import { commonText } from './common-text.js';
import type { ErrorForm } from './error-form.js';

const authFailure = 'AWS was not able to validate the provided access credentials';

/** EC2's form: nearly everything is an `AuthFailure`, and what is too old a `RequestExpired`. */
export function ec2Form(failure: Failure): ErrorForm {
  const { class: kind, message } = commonText(failure);
  switch (kind) {
    case 'missing':
      return { code: 'MissingAuthenticationToken', status: 403, message };
    case 'incomplete':
      return { code: 'IncompleteSignature', status: 400, message };
    case 'expired':
    case 'expired-token':
      return { code: 'RequestExpired', status: 400, message: 'Request has expired.' };
    default:
      return { code: 'AuthFailure', status: 401, message: failure.kind === 'scope' ? message : authFailure };
  }
}
