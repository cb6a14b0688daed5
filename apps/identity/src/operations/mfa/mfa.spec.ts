import {
  CreateVirtualMFADeviceCommand,
  DeactivateMFADeviceCommand,
  DeleteUserCommand,
  DeleteVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  GetAccountSummaryCommand,
  GetMFADeviceCommand,
  IAMClient,
  ListMFADevicesCommand,
  ListVirtualMFADevicesCommand,
  ResyncMFADeviceCommand,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud, type TestUser } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBase32 } from '../../mfa/base32.js';
import { codeAt, timeStep } from '../../mfa/totp.js';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

let count = 0;

/** A new device, and the codes it shows `steps` time steps from now. */
async function makeDevice() {
  count += 1;
  const create = new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: `phone-${count}` });
  const { VirtualMFADevice } = await iam.send(create);
  const seed = fromBase32(Buffer.from(VirtualMFADevice?.Base32StringSeed ?? []).toString());
  const code = (steps: number) => codeAt(seed, timeStep(cloud.clock.now().getTime()) + steps);
  const codes = (first: number) => ({ AuthenticationCode1: code(first), AuthenticationCode2: code(first + 1) });
  return { SerialNumber: VirtualMFADevice?.SerialNumber ?? '', codes };
}

async function enabledDevice({ name: UserName }: TestUser) {
  const device = await makeDevice();
  const { SerialNumber, codes } = device;
  await iam.send(new EnableMFADeviceCommand({ UserName, SerialNumber, ...codes(-1) }));
  return device;
}

const badCode = {
  name: 'InvalidAuthenticationCodeException',
  message: 'Authentication code for device is not valid.',
  $metadata: { httpStatusCode: 403 },
};

describe('virtual MFA devices', () => {
  test('tell their seed once, as Base32 and as a picture', async () => {
    const Tags = [{ Key: 'team', Value: 'blue' }];
    const create = new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'key', Path: '/staff/', Tags });
    const { VirtualMFADevice } = await iam.send(create);
    expect(VirtualMFADevice).toMatchObject({ SerialNumber: `arn:aws:iam::${cloud.accountId}:mfa/staff/key`, Tags });
    expect(Buffer.from(VirtualMFADevice?.Base32StringSeed ?? []).toString()).toMatch(/^[A-Z2-7]{64}$/);
    expect(Buffer.from(VirtualMFADevice?.QRCodePNG ?? []).toString('latin1', 1, 4)).toBe('PNG');
    await expect(iam.send(create)).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'MFADevice entity at the same path and name already exists.',
    });
    const { VirtualMFADevices } = await iam.send(new ListVirtualMFADevicesCommand({ AssignmentStatus: 'Unassigned' }));
    expect(VirtualMFADevices).toEqual([{ SerialNumber: VirtualMFADevice?.SerialNumber }]);
    const remove = new DeleteVirtualMFADeviceCommand({ SerialNumber: VirtualMFADevice?.SerialNumber });
    await iam.send(remove);
    await expect(iam.send(remove)).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `VirtualMFADevice with serial number ${VirtualMFADevice?.SerialNumber} does not exist.`,
    });
  });

  test.each<[string, string, { Path?: string; VirtualMFADeviceName: string }]>([
    ['a name', 'ValidationError', { VirtualMFADeviceName: 'x'.repeat(227) }],
    ['a path', 'InvalidInputException', { VirtualMFADeviceName: 'x'.repeat(200), Path: `/${'y'.repeat(100)}/` }],
  ])('are not made with %s that is too long', async (_, name, input) => {
    await expect(iam.send(new CreateVirtualMFADeviceCommand(input))).rejects.toMatchObject({ name });
    await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: `${'='.repeat(200)}${name}` }));
  });

  test('are enabled by two codes in a row, listed, and deactivated', async () => {
    const user = await cloud.createUser();
    const { name: UserName } = user;
    const { SerialNumber, codes } = await makeDevice();
    const enable = (AuthenticationCode1: string, AuthenticationCode2: string) =>
      iam.send(new EnableMFADeviceCommand({ UserName, SerialNumber, AuthenticationCode1, AuthenticationCode2 }));
    const { AuthenticationCode1: one, AuthenticationCode2: two } = codes(-1);
    await expect(enable(two, one)).rejects.toMatchObject(badCode);
    const old = codes(-20);
    await expect(enable(old.AuthenticationCode1, old.AuthenticationCode2)).rejects.toMatchObject(badCode);
    await enable(one, two);
    await expect(enable(one, two)).rejects.toMatchObject({
      name: 'EntityAlreadyExistsException',
      message: 'MFA Device is already in use.',
    });
    const { MFADevices } = await iam.send(new ListMFADevicesCommand({ UserName }));
    expect(MFADevices).toMatchObject([{ UserName, SerialNumber }]);
    const shown = await iam.send(new GetMFADeviceCommand({ UserName, SerialNumber }));
    expect(shown).toMatchObject({ UserName, SerialNumber, EnableDate: MFADevices?.[0]?.EnableDate });
    const { VirtualMFADevices } = await iam.send(new ListVirtualMFADevicesCommand({ AssignmentStatus: 'Assigned' }));
    expect(VirtualMFADevices).toMatchObject([{ SerialNumber, User: { UserName, Arn: user.arn } }]);
    const { SummaryMap } = await iam.send(new GetAccountSummaryCommand({}));
    expect(SummaryMap?.MFADevicesInUse).toBe(1);
    await expect(iam.send(new DeleteVirtualMFADeviceCommand({ SerialNumber }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
      message: 'MFA VirtualDevice in use. Must deactivate first.',
    });
    const deactivate = new DeactivateMFADeviceCommand({ UserName, SerialNumber });
    await iam.send(deactivate);
    await expect(iam.send(deactivate)).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: 'MFA Device invalid for user.',
    });
    await iam.send(new DeleteVirtualMFADeviceCommand({ SerialNumber }));
  });

  test('keep their user from being deleted', async () => {
    const { name: UserName } = await cloud.createUser();
    const owner = await cloud.createUser();
    await enabledDevice(owner);
    await expect(iam.send(new DeleteUserCommand({ UserName: owner.name }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
    });
    expect((await iam.send(new ListMFADevicesCommand({ UserName }))).MFADevices ?? []).toEqual([]);
  });

  test('are brought back by two codes in a row when they drift', async () => {
    const user = await cloud.createUser();
    const { SerialNumber, codes } = await enabledDevice(user);
    const resync = (first: number) =>
      iam.send(new ResyncMFADeviceCommand({ UserName: user.name, SerialNumber, ...codes(first) }));
    await expect(resync(-1)).rejects.toMatchObject(badCode);
    await expect(resync(1000)).rejects.toMatchObject(badCode);
    await resync(40);
    await expect(resync(40)).rejects.toMatchObject(badCode);
  });

  test('are eight a user at most', async () => {
    const user = await cloud.createUser();
    for (let made = 0; made < 8; made += 1) await enabledDevice(user);
    await expect(enabledDevice(user)).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for MFADevicesPerUser: 8',
    });
  });

  test("are another account's own", async () => {
    const { SerialNumber, codes } = await makeDevice();
    const root = await cloud.createAccount();
    const other = cloud.client(IAMClient, root);
    const { name: UserName } = await cloud.createUser({ root });
    expect((await other.send(new ListVirtualMFADevicesCommand({}))).VirtualMFADevices ?? []).toEqual([]);
    await expect(other.send(new DeleteVirtualMFADeviceCommand({ SerialNumber }))).toBeDenied();
    const enable = new EnableMFADeviceCommand({ UserName, SerialNumber, ...codes(-1) });
    await expect(other.send(enable)).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  });

  test('are for those who may', async () => {
    const target = await cloud.createUser();
    const UserName = target.name;
    const { SerialNumber, codes } = await makeDevice();
    const allowed = new IAMClient(await cloud.createUser({ policies: { Action: 'iam:*MFADevice*' } }));
    const denied = new IAMClient(await cloud.createUser());
    const steps = {
      CreateVirtualMFADevice: () => new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: 'theirs' }),
      EnableMFADevice: () => new EnableMFADeviceCommand({ UserName, SerialNumber, ...codes(-1) }),
      GetMFADevice: () => new GetMFADeviceCommand({ UserName, SerialNumber }),
      ListMFADevices: () => new ListMFADevicesCommand({ UserName }),
      ListVirtualMFADevices: () => new ListVirtualMFADevicesCommand({}),
      ResyncMFADevice: () => new ResyncMFADeviceCommand({ UserName, SerialNumber, ...codes(2) }),
      DeactivateMFADevice: () => new DeactivateMFADeviceCommand({ UserName, SerialNumber }),
      DeleteVirtualMFADevice: () => new DeleteVirtualMFADeviceCommand({ SerialNumber }),
    };
    for (const [name, command] of Object.entries(steps)) {
      // One type of command, whichever it is: the client takes them all.
      const send = (client: IAMClient) => client.send(command() as ListVirtualMFADevicesCommand);
      await expect(send(denied)).toBeDenied({ action: `iam:${name}` });
      await expect(send(allowed)).toBeAllowed();
    }
  });
});
