/**
 * Whether a bucket policy grants public access, as Block Public Access understands it: an Allow for everyone that no
 * condition narrows to fixed values.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
 */

interface Statement {
  readonly Effect?: unknown;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Whether a valid bucket policy is public. */
export function isPublicPolicy(document: string): boolean {
  const { Statement } = JSON.parse(document) as { Statement?: Statement | readonly Statement[] };
  return list(Statement).some(isPublicStatement);
}

function isPublicStatement(statement: Statement): boolean {
  if (statement.Effect !== 'Allow') return false;
  if (statement.NotPrincipal === undefined && !isEveryone(statement.Principal)) return false;
  return !isNarrowed(statement.Condition ?? {});
}

function isEveryone(principal: unknown): boolean {
  if (typeof principal !== 'object' || principal === null) return principal === '*';
  return Object.values(principal).some((value) => list(value).includes('*'));
}

// IfExists and ForAllValues let requests without the key through, and the negated ones nearly all.
const narrowing = /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/i;

const fixed = (value: string) => !/[*?]|\$\{/.test(value);
const fixedAccount = (value: string) => /^arn:[^:*?$]+:[^:*?$]+:[^:]*:\d{12}:/.test(value) && !value.includes('${');

/** The keys that can narrow a statement, and the values that do. */
const narrowingKeys: Readonly<Record<string, (value: string) => boolean>> = {
  'aws:sourceip': isNarrowRange,
  'aws:sourcearn': fixedAccountOrBucket,
  'aws:sourcevpc': fixed,
  'aws:sourcevpce': fixed,
  'aws:sourceaccount': fixed,
  'aws:sourceowner': fixed,
  'aws:userid': fixed,
  'aws:principalorgid': fixed,
  'aws:principalaccount': fixed,
  'aws:principalarn': fixedAccount,
  's3:dataaccesspointarn': fixedAccount,
  's3:dataaccesspointaccount': fixed,
};

function isNarrowed(conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>): boolean {
  return Object.entries(conditions).some(
    ([operator, keys]) =>
      narrowing.test(operator) &&
      Object.entries(keys).some(([key, values]) => {
        const narrows = narrowingKeys[key.toLowerCase()];
        const all = list(values);
        return narrows !== undefined && all.length > 0 && all.every((value) => narrows(String(value)));
      }),
  );
}

function fixedAccountOrBucket(value: string): boolean {
  return fixed(value) || fixedAccount(value);
}

/** Not broader than /8 for IPv4 and /32 for IPv6. */
function isNarrowRange(value: string): boolean {
  const [address = '', length] = value.split('/');
  if (!fixed(value) || address === '') return false;
  return length === undefined || Number(length) >= (address.includes(':') ? 32 : 8);
}

function list<Item>(value: Item | readonly Item[] | undefined): readonly Item[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Item[]) : [value as Item];
}
