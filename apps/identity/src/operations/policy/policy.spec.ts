import {
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  DetachUserPolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  IAMClient,
  ListEntitiesForPolicyCommand,
  ListPoliciesCommand,
  ListPolicyVersionsCommand,
  ListUsersCommand,
  paginateListPolicies,
  SetDefaultPolicyVersionCommand,
} from '@aws-sdk/client-iam';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

function allow(Action: string): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });
}

async function makePolicy(PolicyName: string, action: string): Promise<string> {
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument: allow(action) }));
  return Policy?.Arn ?? '';
}

describe('managed policies', () => {
  test('decide by the version that is in force, in the very next request', async () => {
    const PolicyArn = await makePolicy('versions', 's3:ListAllMyBuckets');
    const user = await cloud.createUser({ policies: PolicyArn });
    const list = () => new IAMClient(user).send(new ListUsersCommand({}));
    await expect(list()).toBeDenied();
    const created = await iam.send(
      new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: allow('iam:ListUsers'), SetAsDefault: true }),
    );
    expect(created.PolicyVersion).toMatchObject({ VersionId: 'v2', IsDefaultVersion: true });
    await expect(list()).toBeAllowed();
    await iam.send(new SetDefaultPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
    await expect(list()).toBeDenied();
    const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v2' }));
    expect(decodeURIComponent(PolicyVersion?.Document ?? '')).toBe(allow('iam:ListUsers'));
  });

  test('have five versions at the most, and keep the one in force', async () => {
    const PolicyArn = await makePolicy('five', 's3:*');
    const add = () => iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: allow('s3:*') }));
    for (let version = 2; version <= 5; version += 1) await add();
    await expect(add()).rejects.toMatchObject({ name: 'LimitExceededException' });
    await expect(iam.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId: 'v1' }))).rejects.toThrow(
      'Cannot delete the default version of a policy.',
    );
    await expect(iam.send(new DeletePolicyCommand({ PolicyArn }))).rejects.toMatchObject({
      name: 'DeleteConflictException',
    });
    const { Versions } = await iam.send(new ListPolicyVersionsCommand({ PolicyArn }));
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual(['v5', 'v4', 'v3', 'v2', 'v1']);
  });

  test('are not deleted while somebody has them', async () => {
    const PolicyArn = await makePolicy('held', 's3:*');
    const user = await cloud.createUser({ policies: PolicyArn });
    await expect(iam.send(new DeletePolicyCommand({ PolicyArn }))).rejects.toThrow(
      'Cannot delete a policy attached to entities.',
    );
    const { PolicyUsers } = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn }));
    expect(PolicyUsers).toEqual([{ UserId: user.id, UserName: user.name }]);
    await iam.send(new DetachUserPolicyCommand({ UserName: user.name, PolicyArn }));
    await iam.send(new DeletePolicyCommand({ PolicyArn }));
    await expect(iam.send(new GetPolicyCommand({ PolicyArn }))).rejects.toThrow(`Policy ${PolicyArn} was not found.`);
  });

  test.each([
    ['{"Version":"2012-10-17"', 'MalformedPolicyDocumentException', 'Syntax errors in policy.'],
    [
      JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] }),
      'MalformedPolicyDocumentException',
      'Policy document must be version 2012-10-17 or greater.',
    ],
    [allow(`s3:${'x'.repeat(6144)}`), 'LimitExceededException', 'Cannot exceed quota for PolicySize: 6144'],
  ])('refuse a document: %#', async (PolicyDocument, name, message) => {
    const create = iam.send(new CreatePolicyCommand({ PolicyName: 'bad', PolicyDocument }));
    await expect(create).rejects.toMatchObject({ name, message });
  });

  test('of AWS have their real documents, and cannot be changed', async () => {
    const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
    expect(Policy).toMatchObject({ PolicyName: 'AdministratorAccess', IsAttachable: true });
    const VersionId = Policy?.DefaultVersionId;
    const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }));
    expect(JSON.parse(decodeURIComponent(PolicyVersion?.Document ?? ''))).toMatchObject({
      Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    });
    await expect(iam.send(new DeletePolicyCommand({ PolicyArn }))).toBeDenied({ action: 'iam:DeletePolicy' });
  });

  test('are listed by scope and use', async () => {
    await makePolicy('listed', 's3:*');
    const local: (string | undefined)[] = [];
    for await (const page of paginateListPolicies({ client: iam, pageSize: 2 }, { Scope: 'Local' })) {
      local.push(...(page.Policies ?? []).map(({ PolicyName }) => PolicyName));
    }
    expect(local).toContain('listed');
    const all = await iam.send(new ListPoliciesCommand({ Scope: 'AWS', MaxItems: 1000 }));
    expect(all.IsTruncated).toBe(true);
    const user = await cloud.createUser();
    const PolicyArn = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
    await iam.send(new AttachUserPolicyCommand({ UserName: user.name, PolicyArn }));
    const used = await iam.send(new ListPoliciesCommand({ Scope: 'AWS', OnlyAttached: true }));
    expect(used.Policies).toMatchObject([{ Arn: PolicyArn, AttachmentCount: 1 }]);
  });
});
