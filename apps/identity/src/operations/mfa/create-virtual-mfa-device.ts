import { ServiceError } from '@cloudgate/common';
import { seal } from '@cloudgate/ports';
import { randomBytes } from 'node:crypto';
import { operation } from '../../iam-operation.js';
import { toBase32 } from '../../mfa/base32.js';
import { qrPng } from '../../mfa/qr-png.js';
import { tagsMember } from '../../outputs/tag-output.js';
import { callerAccount } from '../../resources/caller-account.js';
import { iamArn } from '../../resources/iam-arn.js';
import { required, validationError } from '../../resources/required.js';
import { taggedCreation, tagRecords } from '../../resources/tag-context.js';

const seedBytes = 40;
/** Characters: the models do not say so of the name, but of every serial number. */
const longestName = 226;
const longestSerialNumber = 256;

function checkLengths(name: string, serialNumber: string): void {
  if (name.length > longestName) {
    throw validationError(
      `1 validation error detected: Value '${name}' at 'virtualMFADeviceName' failed to satisfy constraint: ` +
        `Member must have length less than or equal to ${longestName}`,
    );
  }
  if (serialNumber.length > longestSerialNumber) {
    throw new ServiceError('InvalidInput', `The serial number ${serialNumber} is too long.`);
  }
}

/**
 * The seed is told here and never again: it is kept sealed.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateVirtualMFADevice.html
 */
export default operation('CreateVirtualMFADevice', {
  load({ input, caller, request }) {
    const account = callerAccount(caller);
    const name = required(input.VirtualMFADeviceName, 'VirtualMFADeviceName');
    const arn = iamArn({ partition: request.partition, account }, `mfa${input.Path ?? '/'}${name}`);
    checkLengths(name, arn);
    return { account, name, arn };
  },
  authorize: ({ input, loaded: { arn: resource } }) =>
    taggedCreation(
      { action: 'iam:CreateVirtualMFADevice', resource },
      { action: 'iam:TagMFADevice', tags: input.Tags },
    ),
  async handle({ input, loaded: { account, name, arn: id }, tools }) {
    const seed = toBase32(randomBytes(seedBytes));
    const sealedSeed = seal(tools.keys.secretSeal, seed, id);
    const { tags } = await tools.policyStore.run('createMfaDevice', {
      id,
      account,
      sealedSeed,
      tags: tagRecords(input.Tags),
    });
    const alias = (await tools.policyStore.read('account', { id: account }))?.alias ?? account;
    return {
      VirtualMFADevice: {
        SerialNumber: id,
        Base32StringSeed: Buffer.from(seed, 'ascii'),
        QRCodePNG: qrPng(`otpauth://totp/${encodeURIComponent(name)}@${alias}?secret=${seed}`),
        ...tagsMember(tags),
      },
    };
  },
});
