/** The type of a condition key, as the Service Authorization Reference gives it, such as `String` or `ArrayOfString`. */
export type ConditionKeyType = string;

/** The compiled tables: see tools/compile-condition-keys.mjs. Names are in lower case; one that ends in `/` takes a tag key. */
export interface ConditionKeyTables {
  /** Types by key. */
  readonly keys: Readonly<Record<string, ConditionKeyType>>;
  /** Names of the keys that every service knows. */
  readonly global: readonly string[];
  /** Names of the keys of an action, by action, in lower case. */
  readonly actions: Readonly<Record<string, readonly string[]>>;
}

/**
 * What AWS knows about condition keys.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export class ConditionKeys {
  readonly #tables: ConditionKeyTables;
  readonly #global: ReadonlySet<string>;

  constructor(tables: ConditionKeyTables) {
    this.#tables = tables;
    this.#global = new Set(tables.global);
  }

  /** Whether any service or AWS as a whole has the key. */
  isKnown(key: string): boolean {
    return this.typeOf(key) !== undefined;
  }

  /** The type of a key; `undefined` when AWS has no such key. */
  typeOf(key: string): ConditionKeyType | undefined {
    return this.#tables.keys[generic(key)];
  }

  /** Whether the key holds several values and wants `ForAllValues` or `ForAnyValue`. */
  isMultiValued(key: string): boolean {
    return this.typeOf(key)?.startsWith('ArrayOf') === true;
  }

  /** Whether requests for an action may carry the key. */
  belongsTo(key: string, action: string): boolean {
    const name = generic(key);
    return this.#global.has(name) || this.#tables.actions[action.toLowerCase()]?.includes(name) === true;
  }
}

/** A key without the tag key at its end: `aws:principaltag/team` is `aws:principaltag/`. */
function generic(key: string): string {
  const name = key.toLowerCase();
  const slash = name.indexOf('/');
  return slash === -1 ? name : name.slice(0, slash + 1);
}
