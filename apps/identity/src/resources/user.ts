/** Users as requests name them. */
import { type UserRecord, unknownResource } from '@cloudgate/ports';
import type { LoadRequest } from '@cloudgate/service-kit';
import type { IdentityTools } from '../identity-tools.js';
import { callerAccount } from './caller-account.js';
import { iamArn } from './iam-arn.js';
import { required, validationError } from './required.js';
import { existing, type Target } from './target.js';

/** A user; or the root user, by whom a request without a user's name was made. */
export interface UserTarget extends Target<UserRecord> {
  readonly kind: 'user';
  readonly root: boolean;
}

type Request = LoadRequest<{ readonly UserName?: string | undefined }, IdentityTools>;

/** The user with the name that the request must give. */
export async function loadUser({ input, caller, tools, request }: Request): Promise<UserTarget> {
  const account = callerAccount(caller);
  const name = required(input.UserName, 'UserName');
  const record = await tools.policyStore.read('findUser', { account, name });
  const arn = record?.arn ?? iamArn({ partition: request.partition, account }, `user/${name}`);
  return { kind: 'user', account, name, arn, record, root: false };
}

/** The user with the name that the request gives; the caller itself without one. */
export async function loadUserOrSelf(load: Request): Promise<UserTarget> {
  const { input, caller, tools, request } = load;
  if (input.UserName !== undefined) return loadUser(load);
  const account = callerAccount(caller);
  const { principal } = caller;
  if (principal.kind === 'user') {
    const record = await tools.policyStore.read('userById', { id: principal.id });
    return { kind: 'user', account, name: principal.name, arn: record?.arn ?? principal.arn, record, root: false };
  }
  const root = principal.kind === 'root';
  const arn = root ? iamArn({ partition: request.partition, account }, 'root') : unknownResource;
  return { kind: 'user', account, name: '', arn, record: undefined, root };
}

/**
 * The user's record; `undefined` for the root user.
 * @throws ServiceError `NoSuchEntity`; `ValidationError` when a session named no user
 */
export function existingUserOrRoot(target: UserTarget): UserRecord | undefined {
  if (target.root) return undefined;
  if (target.arn === unknownResource) {
    throw validationError('Must specify userName when calling with non-User credentials');
  }
  return existing(target);
}
