/** ARNs of IAM's entities that need not exist. */
import { formatArn, type Partition } from '@cloudgate/common';

/** Where an ARN is. */
export interface ArnPlace {
  readonly partition: Partition;
  readonly account: string;
}

/** An IAM ARN of a resource such as `user/ann`. */
export function iamArn({ partition, account }: ArnPlace, resource: string): string {
  return formatArn({ partition, service: 'iam', region: '', account, resource });
}
