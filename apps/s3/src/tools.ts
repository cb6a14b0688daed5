/** What S3's operations work with. */
import type { Clock } from '@cloudgate/common';
import type { Directory, ResourcePolicies } from '@cloudgate/ports';
import type { S3Store } from '@cloudgate/store';
import type { Blobs } from './blobs/blobs.js';
import type { PolicyTurns } from './resources/bucket/policy-turns.js';

/** The tools of S3's operations: metadata, bytes, and IAM's records as far as S3's requests name them. */
export interface S3Tools {
  readonly store: S3Store;
  readonly blobs: Blobs;
  readonly directory: Directory;
  readonly resourcePolicies: ResourcePolicies;
  readonly policyTurns: PolicyTurns;
  readonly clock: Clock;
}
