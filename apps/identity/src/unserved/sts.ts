/** STS's operations that make no sense without AWS's own back office, with the reasons; docs/coverage.md has them. */
import type { OperationName } from '@cloudgate/models';

type Name = OperationName<typeof import('@aws-sdk/client-sts')>;

/** The reasons, by operation. */
export const unservedSts = {
  GetDelegatedAccessToken:
    'The token to trade in is that of a delegation request, which come from product providers whom AWS has onboarded.',
} satisfies Partial<Record<Name, string>>;
