/** What the harness gives for a principal: all that an AWS client needs to call the cloud as it. */

/** Credentials of any kind, as AWS clients take them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** What `new S3Client(…)` and every other client of the AWS SDK takes. */
export interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: Credentials;
  /** Bucket names in the path: a test needs no DNS. */
  readonly forcePathStyle: true;
}

/** The root user of an account. */
export interface TestRoot extends ClientSettings {
  readonly arn: string;
  readonly account: string;
}

/** A user with an access key. */
export interface TestUser extends ClientSettings {
  readonly arn: string;
  readonly name: string;
  readonly id: string;
}

/** A role, and a session of it as whoever the role trusts would have. */
export interface TestRole extends ClientSettings {
  readonly arn: string;
  readonly name: string;
  readonly id: string;
}

/** A session of a role. */
export interface TestSession extends ClientSettings {
  /** Of the session: `arn:aws:sts::…:assumed-role/…`. */
  readonly arn: string;
  readonly name: string;
  readonly expiration: Date;
}
