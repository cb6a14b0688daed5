/**
 * Passwords against the account's password policy.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */
import { ServiceError } from '@cloudgate/common';
import type { PasswordPolicyRecord } from '@cloudgate/ports';

const defaultLength = 8;
/** Of the four kinds of characters, where the account has no policy. */
const defaultKinds = 3;

const kinds = [
  { rule: 'requireUppercaseCharacters', pattern: /[A-Z]/, text: 'Password should have at least one uppercase letter' },
  { rule: 'requireLowercaseCharacters', pattern: /[a-z]/, text: 'Password should have at least one lowercase letter' },
  { rule: 'requireNumbers', pattern: /[0-9]/, text: 'Password should have at least one number' },
  { rule: 'requireSymbols', pattern: /[!@#$%^&*()_+\-=[\]{}|']/, text: 'Password should have at least one symbol' },
] as const;

/** AWS's error for a password that the policy refuses. */
export function passwordPolicyViolation(message: string): ServiceError {
  return new ServiceError('PasswordPolicyViolation', message);
}

function kindFaults(password: string, policy: PasswordPolicyRecord | undefined): string[] {
  const missing = kinds.filter(({ pattern }) => !pattern.test(password));
  if (policy !== undefined) return missing.filter(({ rule }) => policy[rule]).map(({ text }) => text);
  const needed = defaultKinds - (kinds.length - missing.length);
  if (needed <= 0) return [];
  const texts = missing.map(({ text }) => text).join(', ');
  return [`Password should meet ${needed} more of the following requirements: ${texts}`];
}

/**
 * Checks a password against the account's policy; against AWS's default one where the account has none.
 * @throws ServiceError `PasswordPolicyViolation`
 */
export function checkPassword(password: string, policy: PasswordPolicyRecord | undefined): void {
  const length = policy?.minimumPasswordLength ?? defaultLength;
  const faults = [
    ...(password.length < length ? [`Password should have a minimum length of ${length}`] : []),
    ...kindFaults(password, policy),
  ];
  if (faults.length > 0) throw passwordPolicyViolation(faults.join(', '));
}
