import { ConditionKeys, type ConditionKeyTables } from './condition-keys.js';

let loading: Promise<ConditionKeys> | undefined;

/**
 * Loads what AWS knows about condition keys, once. Only explanations and simulations need it.
 * @throws when `generated/condition-keys.json` is missing: run tools/compile-condition-keys.mjs.
 */
export function loadConditionKeys(): Promise<ConditionKeys> {
  return (loading ??= load());
}

async function load(): Promise<ConditionKeys> {
  const { href } = new URL('../../generated/condition-keys.json', import.meta.url);
  const module = (await import(href, { with: { type: 'json' } })) as { default: ConditionKeyTables };
  return new ConditionKeys(module.default);
}
