/**
 * Who a request is made by, as policies know it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
import type { Partition } from './region.js';

interface InAccount {
  readonly partition: Partition;
  /** Twelve digits. */
  readonly account: string;
  /** The ARN that messages and records name the caller by; for a role session the assumed-role ARN. */
  readonly arn: string;
  /** What `aws:userid` says. */
  readonly userId: string;
}

/** The root user of an account. */
export interface RootPrincipal extends InAccount {
  readonly kind: 'root';
}

/** An IAM user, with a long-term key or GetSessionToken credentials. */
export interface UserPrincipal extends InAccount {
  readonly kind: 'user';
  /** `AIDA…` */
  readonly id: string;
  readonly name: string;
}

/** A session of a role. */
export interface RoleSessionPrincipal extends InAccount {
  readonly kind: 'role-session';
  /** `AROA…` of the role. */
  readonly roleId: string;
  /** The role's ARN, with its path: what `aws:PrincipalArn` says. */
  readonly roleArn: string;
  readonly roleName: string;
  readonly sessionName: string;
}

/** A GetFederationToken session, on behalf of a user or of the root user. */
export interface FederatedUserPrincipal extends InAccount {
  readonly kind: 'federated-user';
  readonly name: string;
  /** Who called GetFederationToken: the user, or nobody when the root user did. */
  readonly issuer?: { readonly id: string; readonly arn: string; readonly name: string };
}

/** An AWS service that calls on its own behalf. */
export interface ServicePrincipal {
  readonly kind: 'service';
  /** Such as `ec2.amazonaws.com`. */
  readonly service: string;
  readonly arn: string;
  readonly userId: string;
}

/** The subject of a web identity token or SAML assertion, before it has a session. */
export interface FederatedProviderPrincipal {
  readonly kind: 'federated-provider';
  /** The provider as a `Federated` principal names it: an ARN, or `accounts.google.com`. */
  readonly provider: string;
  readonly arn: string;
  readonly userId: string;
}

/** Nobody: an unsigned request. */
export interface AnonymousPrincipal {
  readonly kind: 'anonymous';
  readonly arn: string;
  readonly userId: 'anonymous';
}

/** Whoever makes a request. */
export type Principal =
  | RootPrincipal
  | UserPrincipal
  | RoleSessionPrincipal
  | FederatedUserPrincipal
  | ServicePrincipal
  | FederatedProviderPrincipal
  | AnonymousPrincipal;

/** The account of a principal; `undefined` for services, providers and anonymous callers. */
export function accountOf(principal: Principal): string | undefined {
  return 'account' in principal ? principal.account : undefined;
}
