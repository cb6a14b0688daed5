/** What a service may ask of IAM's records: names that its own requests mention. Read-only, and no policy among it. */

/** A role that an instance profile holds. */
export interface RoleReference {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly account: string;
}

/** An instance profile and its role. */
export interface InstanceProfileReference {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly account: string;
  readonly role?: RoleReference;
}

/** IAM's records, as far as other services' requests name them. */
export interface Directory {
  /** By name or by ARN, in an account. */
  instanceProfile(account: string, nameOrArn: string): Promise<InstanceProfileReference | undefined>;
  /** The role with this ARN. */
  role(arn: string): Promise<RoleReference | undefined>;
  /** The 64 hexadecimal digits by which S3 knows an account; `undefined` for an unknown account. */
  canonicalUserId(account: string): Promise<string | undefined>;
  /** The account of a canonical user id. */
  accountOfCanonicalUserId(id: string): Promise<string | undefined>;
}

/** A resource's policy, as its service keeps it with the policy store. */
export interface ResourcePolicyRecord {
  /** The resource's internal id; a name is never used, so that an orphan applies to nothing. */
  readonly resourceId: string;
  readonly account: string;
  readonly kind: 'bucket' | 'other';
  /** As the client wrote it; principals are kept by their unique ids and shown as ARNs again. */
  readonly document: string;
}

/** Resource-based policies: the services validate their form, the policy store keeps them. */
export interface ResourcePolicies {
  /** @throws ServiceError `MalformedPolicy` when a principal does not exist */
  put(record: ResourcePolicyRecord): Promise<void>;
  get(resourceId: string): Promise<string | undefined>;
  delete(resourceId: string): Promise<void>;
}
