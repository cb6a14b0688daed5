/** AWS account ids. */

const accountId = /^\d{12}$/;

/** True for the twelve digits of an AWS account id. */
export function isAccountId(text: string): boolean {
  return accountId.test(text);
}
