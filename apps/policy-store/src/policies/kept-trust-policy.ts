/** Trust policies, as roles keep them. */
import { mapPrincipals } from '@cloudgate/engine/policy';
import type { IamReadTables } from '@cloudgate/store';
import type { Tools } from '../tools.js';
import { checkTrustPolicy } from './check-document.js';
import { keptPrincipal } from './principal-ids.js';

/**
 * Checks a trust policy and puts unique ids in the place of its principals.
 * @throws ServiceError `MalformedPolicyDocument`, `LimitExceeded`
 */
export function keptTrustPolicy(tables: IamReadTables, document: string, tools: Tools): string {
  checkTrustPolicy(document, (value, kind) => kind !== 'AWS' || keptPrincipal(tables, value, tools) !== undefined);
  return mapPrincipals(document, (value, kind) =>
    kind === 'AWS' ? (keptPrincipal(tables, value, tools) ?? value) : value,
  );
}
