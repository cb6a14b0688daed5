/**
 * The condition keys that a request carries, by lower-case name. A string is a single-valued key, an array a
 * multi-valued one (also when it has one value).
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export type RequestContext = ReadonlyMap<string, string | readonly string[]>;
