/** Who makes a request, as the authorizer tells it to a service. */
import type { Principal } from '@cloudgate/common';
import type { FederationFacts, SessionFederation } from './federation.js';

/** What temporary credentials say beside whose they are. Times are milliseconds since the epoch, on the cloud clock. */
export interface SessionFacts {
  /** `root` is a session of a root user, for one task. */
  readonly type: 'role' | 'session-token' | 'federation-token' | 'root';
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** When MFA was given, if it was. */
  readonly mfaAt?: number;
  readonly sourceIdentity?: string;
  readonly tags: readonly SessionTag[];
  readonly transitiveTagKeys: readonly string[];
  /** Set for the credentials that an EC2 instance gets from its profile. */
  readonly instanceArn?: string;
  /** Set for a role session that a web identity token or a SAML assertion was exchanged for. */
  readonly federation?: SessionFederation;
}

/** A session tag. */
export interface SessionTag {
  readonly key: string;
  readonly value: string;
}

/**
 * An authenticated caller, bound to one request. Only an authorizer makes one; `seal` is how it knows its own again,
 * and means nothing to anyone else.
 */
export interface Caller {
  readonly requestId: string;
  readonly principal: Principal;
  /** The access key that signed; absent for an anonymous caller. */
  readonly accessKeyId?: string;
  /** Present for temporary credentials. */
  readonly session?: SessionFacts;
  /** Present where a token or an assertion stands for the signature. */
  readonly federation?: FederationFacts;
  readonly seal: string;
}
