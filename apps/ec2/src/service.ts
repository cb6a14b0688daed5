/** What EC2's operations work with, and what the cloud needs to serve them. */
import type { Clock } from '@cloudgate/common';
import type { Directory } from '@cloudgate/ports';
import type { Ec2Store } from '@cloudgate/store';

/** The tools of EC2's operations. */
export interface Ec2Tools {
  readonly store: Ec2Store;
  /** IAM's records, for instance profiles and their roles. */
  readonly directory: Directory;
  readonly clock: Clock;
}

/** The models that this app serves. */
export const ec2Models = ['ec2'] as const;

/** Puts the tools together. */
export function ec2Tools({ store, directory, clock }: Ec2Tools): Ec2Tools {
  return { store, directory, clock };
}
