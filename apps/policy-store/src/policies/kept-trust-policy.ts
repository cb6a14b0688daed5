/** Trust policies, as roles keep them. */
import type { IamReadTables } from '@cloudgate/store';
import { malformedPolicyDocument } from '../errors.js';
import type { Tools } from '../tools.js';
import { checkTrustPolicy } from './check-document.js';
import { keepPrincipals } from './principal-ids.js';

/**
 * Checks a trust policy and puts unique ids in the place of its principals.
 * @throws ServiceError `MalformedPolicyDocument`, `LimitExceeded`
 */
export function keptTrustPolicy(tables: IamReadTables, document: string, tools: Tools): string {
  checkTrustPolicy(document);
  return keepPrincipals(document, {
    tables,
    tools,
    invalid: (principal) => malformedPolicyDocument(`Invalid principal in policy: "AWS":"${principal}"`),
  });
}
