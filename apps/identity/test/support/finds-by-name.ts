/** Operations that need a name, or another key, of something that must be there. */
import type { AnyOperation } from './any-operation.js';

const names = ['UserName', 'RoleName', 'GroupName', 'PolicyArn', 'InstanceProfileName', 'SerialNumber'];

/** True for an operation of IAM that answers NoSuchEntity to a name that nobody has, in so many words. */
export function findsByName({ service, name, input }: AnyOperation): boolean {
  // Service-linked roles say it in other words.
  const makesIt = /^Create(User|Role|Group|Policy|InstanceProfile)$/.test(name);
  return service === 'iam' && !makesIt && input.members.some((one) => one.required && names.includes(one.name));
}
