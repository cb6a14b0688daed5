/** ARNs of IAM's entities: they hold the path. */
import { formatArn, type Partition } from '@cloudgate/common';

/** The kinds of entities that have ARNs with a path. */
export type ArnKind = 'user' | 'group' | 'role' | 'policy' | 'instance-profile' | 'server-certificate';

/** What an entity's ARN is made from. */
export interface NamedRow {
  readonly accountId: string;
  readonly path: string;
  readonly name: string;
}

/** An entity's ARN. */
export function entityArn(partition: Partition, kind: ArnKind, row: NamedRow): string {
  return formatArn({
    partition,
    service: 'iam',
    region: '',
    account: row.accountId,
    resource: `${kind}${row.path}${row.name}`,
  });
}

/** What every entity's record begins with. */
export function entityRecord(partition: Partition, kind: ArnKind, row: NamedRow & { id: string; createdAt: Date }) {
  return {
    id: row.id,
    account: row.accountId,
    name: row.name,
    path: row.path,
    arn: entityArn(partition, kind, row),
    createdAt: row.createdAt.getTime(),
  };
}
