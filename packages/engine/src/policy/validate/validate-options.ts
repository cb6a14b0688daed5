import type { ConditionKeys } from '../../keys/condition-keys.js';
import type { PrincipalKind } from '../parsed-policy.js';

/** What a check can only know from outside. */
export interface ValidateOptions {
  /** Of a bucket policy: every resource must be inside this bucket. */
  readonly bucket?: string | undefined;
  /** `aws` when left out. */
  readonly partition?: string | undefined;
  /** Characters, counted as the place counts them. A bucket policy has 20,480 when left out. */
  readonly maxSize?: number | undefined;
  /**
   * Whether a principal exists: an ARN, an account or unique id, a service, a provider. AWS refuses policies of roles
   * and buckets that name one that does not.
   */
  readonly principalExists?: ((value: string, kind: PrincipalKind) => boolean) | undefined;
  /** With it, a bucket policy's condition keys must be known and belong to its actions. */
  readonly conditionKeys?: ConditionKeys | undefined;
}
