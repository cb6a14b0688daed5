/**
 * The keys by which conditions see what a request makes of a resource's attributes.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-policies-for-amazon-ec2.html#attribute-key
 */
import type { ContextEntries } from '@cloudgate/ports';

/** `ec2:Attribute/Name` for each attribute that a request sets; names are those of the request's members. */
export function attributeKeys(values: Readonly<Record<string, string | number | undefined>>): ContextEntries {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [`ec2:Attribute/${name}`, String(value)]));
}

/** The name of an attribute, such as `instanceType`, as the keys have it: `InstanceType`. */
export function attributeName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
