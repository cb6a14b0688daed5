/**
 * AWS's managed policies: no rows, but a file that the build compiles, read when first asked for.
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Partition } from '@cloudgate/common';

/** One of AWS's policies, in its latest version. Times are milliseconds since the epoch. */
export interface AwsManagedPolicy {
  /** In the form of AWS's, but our own: AWS does not publish them together. */
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly path: string;
  readonly versionId: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly document: string;
}

/** AWS's managed policies, in a partition. */
export interface AwsManagedPolicies {
  find(arn: string): AwsManagedPolicy | undefined;
  all(): readonly AwsManagedPolicy[];
}

type Entry = Omit<AwsManagedPolicy, 'id' | 'arn'>;

const file = new URL('../../generated/aws-managed-policies.json', import.meta.url);
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function stableId(arn: string): string {
  const bytes = createHash('sha256').update(arn).digest().subarray(0, 17);
  return `ANPA${[...bytes].map((byte) => letters.charAt(byte & 31)).join('')}`;
}

/** Reads the compiled file on first use. */
export function awsManagedPolicies(partition: Partition): AwsManagedPolicies {
  let loaded: ReadonlyMap<string, AwsManagedPolicy> | undefined;
  const prefix = `arn:${partition}:iam::aws:policy`;
  const load = (): ReadonlyMap<string, AwsManagedPolicy> => {
    if (loaded !== undefined) return loaded;
    const entries = JSON.parse(readFileSync(file, 'utf8')) as readonly Entry[];
    loaded = new Map(
      entries.map((entry) => {
        const arn = `${prefix}${entry.path}${entry.name}`;
        return [arn, { ...entry, arn, id: stableId(arn) }];
      }),
    );
    return loaded;
  };
  return {
    find: (arn) => (arn.startsWith(prefix) ? load().get(arn) : undefined),
    all: () => [...load().values()],
  };
}
