import {
  checkActionExists,
  checkEffect,
  checkNoAllowNotPrincipal,
  checkPrincipalExists,
  checkResourceExists,
  checkStatementExists,
  checkVersionString,
} from '../check-grants.js';
import { checkPrincipals } from '../check-principals.js';
import { checkSyntax } from '../check-syntax.js';
import { type Check, firstFinding } from '../document-view.js';
import type { ValidateOptions } from '../validate-options.js';
import { checkActionsFitResources, checkBucketActions } from './check-bucket-actions.js';
import { checkBucketKeys, checkBucketOperators } from './check-bucket-conditions.js';
import { checkBucketResources } from './check-bucket-resources.js';

/** What the grammar refuses and no other check has words for. */
const checkBucketSyntax: Check = (document) => {
  const finding = firstFinding([checkSyntax], document);
  return finding === undefined ? undefined : { ...finding, message: 'Invalid policy syntax.' };
};

/**
 * What S3 checks of a bucket policy.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/add-bucket-policy.html
 */
export function bucketChecks(options: ValidateOptions): readonly Check[] {
  return [
    checkVersionString,
    checkStatementExists,
    checkEffect,
    checkPrincipalExists,
    checkActionExists,
    checkResourceExists,
    checkBucketSyntax,
    checkNoAllowNotPrincipal,
    checkPrincipals(options, () => 'Invalid principal in policy'),
    checkBucketActions,
    checkBucketResources(options),
    checkActionsFitResources,
    checkBucketOperators,
    checkBucketKeys(options.conditionKeys),
  ];
}
