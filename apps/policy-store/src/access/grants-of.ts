import { grantedActions, type GrantTest, isPolicyFault, parsePolicy } from '@cloudgate/engine/policy';

/** What kept policies grant, service by service. @throws Error for one that cannot be read: none is kept */
export function grantsOf(policies: readonly { readonly document: string }[]): (service: string) => GrantTest {
  return grantedActions(
    policies.map(({ document }) => {
      const parsed = parsePolicy(document);
      if (isPolicyFault(parsed)) throw new Error(`a kept policy cannot be read: ${parsed.message}`);
      return parsed;
    }),
  );
}
