import type { ConditionKeyTables } from '../src/keys/condition-keys.js';

export function conditionKeyTables(): Promise<ConditionKeyTables>;
