import type { ServiceQuirk } from './service-quirk.js';

const POLICY_ACTIONS: ReadonlySet<string> = new Set([
  's3:getbucketpolicy',
  's3:putbucketpolicy',
  's3:deletebucketpolicy',
]);

/**
 * The root user of a bucket's account can always read, replace and delete the bucket's policy, whatever it denies.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
 */
export const s3: ServiceQuirk = {
  ignoresResourceDeny: ({ action, principal, resourceAccount }) =>
    principal.kind === 'root' &&
    (resourceAccount === undefined || resourceAccount === principal.account) &&
    POLICY_ACTIONS.has(action.toLowerCase()),
};
