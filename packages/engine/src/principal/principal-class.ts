/**
 * How a statement's principal matched the caller. The bits grow with the strength of the match; §"Principals in
 * resource-based policies" of AWS's evaluation logic makes the difference for role sessions and federated users.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export const NO_MATCH = 0;
/** By the caller's account id or the account's root ARN: delegates to the account. */
export const BY_ACCOUNT = 1;
/** By the ARN of the user on whose behalf the federated session was made. */
export const BY_ISSUER = 2;
/** By the role's ARN; the caller is a session of it. */
export const BY_ROLE = 4;
/** By `*`. */
export const BY_ANYONE = 8;
/** By the caller's own name: user, session, root user, service, provider, canonical user. */
export const BY_NAME = 16;

/** A union of the above. */
export type PrincipalClasses = number;
