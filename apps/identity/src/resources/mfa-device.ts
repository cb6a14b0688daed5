/** MFA devices as requests name them: by serial number, which for a virtual one is its ARN. */
import { isAccountId, parseArn, ServiceError } from '@cloudgate/common';
import type { MfaDeviceRecord, UserRecord } from '@cloudgate/ports';
import type { LoadRequest } from '@cloudgate/service-kit';
import type { IdentityTools } from '../identity-tools.js';
import { callerAccount } from './caller-account.js';
import { iamArn } from './iam-arn.js';
import { required } from './required.js';
import { noSuchEntity, type Target } from './target.js';

/** An MFA device. */
export type MfaDeviceTarget = Target<MfaDeviceRecord>;

/** The device with the serial number that the request gives. */
export async function loadMfaDevice({
  input,
  caller,
  tools,
  request,
}: LoadRequest<{ readonly SerialNumber?: string | undefined }, IdentityTools>): Promise<MfaDeviceTarget> {
  const name = required(input.SerialNumber, 'SerialNumber');
  const parts = parseArn(name);
  const virtual = parts?.service === 'iam' && isAccountId(parts.account) && parts.resource.startsWith('mfa/');
  const account = virtual ? parts.account : callerAccount(caller);
  const arn = virtual ? name : iamArn({ partition: request.partition, account }, `mfa/${name}`);
  const record = await tools.policyStore.read('mfaDevice', { id: name });
  return { kind: 'mfa-device', account, name, arn, record };
}

/**
 * The device whose tags a request is about: a virtual one.
 * @throws ServiceError `InvalidInput` for the ARN of something else
 */
export function loadTaggedMfaDevice(
  request: LoadRequest<{ readonly SerialNumber?: string | undefined }, IdentityTools>,
): Promise<MfaDeviceTarget> {
  const name = required(request.input.SerialNumber, 'SerialNumber');
  const parts = parseArn(name);
  if (parts !== undefined && !(parts.service === 'iam' && parts.resource.startsWith('mfa/'))) {
    throw new ServiceError('InvalidInput', `ARN ${name} is not valid.`);
  }
  return loadMfaDevice(request);
}

/**
 * The user's device with this serial number.
 * @throws ServiceError `NoSuchEntity`
 */
export async function deviceOfUser(
  { policyStore }: IdentityTools,
  serialNumber: string | undefined,
  user: UserRecord | undefined,
): Promise<MfaDeviceRecord> {
  const device = await policyStore.read('mfaDevice', { id: required(serialNumber, 'SerialNumber') });
  if (device?.user === undefined || device.user.id !== user?.id) throw noSuchEntity('MFA Device invalid for user.');
  return device;
}
