/** When keys and roles were last used is noted, and shown by IAM. */
import { GetAccessKeyLastUsedCommand, GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { startCloud } from '@specs/cloud';
import { expect, test, vi } from 'vitest';

test('the last use of a key and of a role is told soon after', { timeout: 30_000 }, async () => {
  const cloud = await startCloud();
  try {
    const iam = new IAMClient(cloud.root);
    const user = await cloud.createUser();
    const role = await cloud.createRole();
    const of = { AccessKeyId: user.credentials.accessKeyId };
    const unused = await iam.send(new GetAccessKeyLastUsedCommand(of));
    expect(unused.AccessKeyLastUsed).toMatchObject({ ServiceName: 'N/A', Region: 'N/A' });
    for (const who of [user, await cloud.assume(role)]) {
      await expect(new S3Client(who).send(new ListBucketsCommand({}))).toBeDenied();
    }
    await vi.waitFor(
      async () => {
        const used = await iam.send(new GetAccessKeyLastUsedCommand(of));
        expect(used.AccessKeyLastUsed).toMatchObject({ ServiceName: 's3', Region: 'us-east-1' });
        const { Role } = await iam.send(new GetRoleCommand({ RoleName: role.name }));
        expect(Role?.RoleLastUsed?.Region).toBe('us-east-1');
      },
      { timeout: 20_000, interval: 250 },
    );
  } finally {
    await cloud.stop();
  }
});
