import {
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  GenerateServiceLastAccessedDetailsCommand,
  GetServiceLastAccessedDetailsCommand,
  GetServiceLastAccessedDetailsWithEntitiesCommand,
  IAMClient,
  ListPoliciesGrantingServiceAccessCommand,
  ListUsersCommand,
  PutGroupPolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { CreateBucketCommand, ListBucketsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let cloud: TestCloud;
let iam: IAMClient;
beforeAll(async () => {
  cloud = await startCloud();
  iam = cloud.client(IAMClient);
});
afterAll(() => cloud.stop());

const document = (Action: string | string[], Effect = 'Allow') =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect, Action, Resource: '*' }] });
const readOnly = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';

async function generate(Arn: string, options: { actions?: boolean; client?: IAMClient } = {}): Promise<string> {
  const { actions = false, client = iam } = options;
  const command = { Arn, ...(actions ? { Granularity: 'ACTION_LEVEL' as const } : {}) };
  return (await client.send(new GenerateServiceLastAccessedDetailsCommand(command))).JobId ?? '';
}

const read = (JobId: string, client = iam) => client.send(new GetServiceLastAccessedDetailsCommand({ JobId }));

/** Reports anew until services have been used: uses are told with a delay, as in AWS. */
async function used(Arn: string, namespaces: readonly string[]): Promise<void> {
  await expect
    .poll(
      async () => {
        const { ServicesLastAccessed = [] } = await read(await generate(Arn));
        return ServicesLastAccessed.filter(({ LastAuthenticated }) => LastAuthenticated !== undefined).map(
          ({ ServiceNamespace }) => ServiceNamespace,
        );
      },
      { timeout: 25_000, interval: 500 },
    )
    .toEqual(namespaces);
}

describe('the access advisor', () => {
  test('lists what policies grant, with what was asked for', { timeout: 30_000 }, async () => {
    const user = await cloud.createUser({ name: 'ann', path: '/team/', policies: [] });
    const UserName = user.name;
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: readOnly }));
    await iam.send(new CreateGroupCommand({ GroupName: 'dev' }));
    await iam.send(new AddUserToGroupCommand({ GroupName: 'dev', UserName }));
    const PolicyDocument = document('iam:ListUsers');
    await iam.send(new PutGroupPolicyCommand({ GroupName: 'dev', PolicyName: 'look', PolicyDocument }));

    const before = await read(await generate(user.arn));
    expect(before).toMatchObject({ JobStatus: 'COMPLETED', JobType: 'SERVICE_LEVEL', IsTruncated: false });
    expect(before.JobCreationDate).toEqual(before.JobCompletionDate);
    expect(before.ServicesLastAccessed).toEqual([
      {
        ServiceName: 'AWS Identity and Access Management (IAM)',
        ServiceNamespace: 'iam',
        TotalAuthenticatedEntities: 0,
      },
      { ServiceName: 'Amazon S3', ServiceNamespace: 's3', TotalAuthenticatedEntities: 0 },
      { ServiceName: 'Amazon S3 Object Lambda', ServiceNamespace: 's3-object-lambda', TotalAuthenticatedEntities: 0 },
    ]);

    const s3 = new S3Client(user);
    await s3.send(new ListBucketsCommand({}));
    // Attempts that are denied count as well.
    await expect(s3.send(new CreateBucketCommand({ Bucket: 'denied-bucket' }))).rejects.toThrow('not authorized');
    await expect(s3.send(new PutObjectCommand({ Bucket: 'b-b-b', Key: 'k', Body: 'x' }))).rejects.toThrow();
    await new IAMClient(user).send(new ListUsersCommand({}));
    await used(user.arn, ['iam', 's3']);

    const { ServicesLastAccessed = [] } = await read(await generate(user.arn, { actions: true }));
    const byNamespace = new Map(ServicesLastAccessed.map((service) => [service.ServiceNamespace, service]));
    const use = { LastAuthenticatedEntity: user.arn, LastAuthenticatedRegion: 'us-east-1' };
    expect(byNamespace.get('s3')).toMatchObject({ ...use, TotalAuthenticatedEntities: 1 });
    expect(byNamespace.get('iam')).toMatchObject({ ...use, TotalAuthenticatedEntities: 1 });
    const actions = byNamespace.get('s3')?.TrackedActionsLastAccessed ?? [];
    expect(actions).toContainEqual({
      ActionName: 'ListAllMyBuckets',
      LastAccessedEntity: user.arn,
      LastAccessedRegion: 'us-east-1',
      LastAccessedTime: expect.any(Date) as Date,
    });
    expect(actions).toContainEqual({ ActionName: 'GetBucketPolicy' });
    const names = actions.map(({ ActionName }) => ActionName);
    expect(names).not.toContain('CreateBucket');
    expect(names).not.toContain('GetObject');
    expect(byNamespace.get('iam')?.TrackedActionsLastAccessed?.map(({ ActionName }) => ActionName)).toEqual([
      'ListUsers',
    ]);

    // A report stays what it was.
    const group = cloud.root.arn.replace(':root', ':group/dev');
    for (const Arn of [group, readOnly]) {
      const job = await generate(Arn);
      const ServiceNamespace = Arn === group ? 'iam' : 's3';
      const entities = await iam.send(
        new GetServiceLastAccessedDetailsWithEntitiesCommand({ JobId: job, ServiceNamespace }),
      );
      expect(entities.EntityDetailsList).toEqual([
        {
          EntityInfo: { Arn: user.arn, Name: 'ann', Type: 'USER', Id: expect.any(String) as string, Path: '/team/' },
          LastAuthenticated: expect.any(Date) as Date,
        },
      ]);
      const none = new GetServiceLastAccessedDetailsWithEntitiesCommand({ JobId: job, ServiceNamespace: 'ec2' });
      expect((await iam.send(none)).EntityDetailsList).toEqual([]);
    }
  });

  test('tells a report in pages, and to nobody but whoever asked for it', async () => {
    const policy = { PolicyName: 'everything', PolicyDocument: document('*') };
    const { Policy } = await iam.send(new CreatePolicyCommand(policy));
    const JobId = await generate(Policy?.Arn ?? '');
    const first = await iam.send(new GetServiceLastAccessedDetailsCommand({ JobId, MaxItems: 2 }));
    expect(first.IsTruncated).toBe(true);
    const { Marker } = first;
    const second = await iam.send(new GetServiceLastAccessedDetailsCommand({ JobId, MaxItems: 2, Marker }));
    const namespaces = [first, second].flatMap(({ ServicesLastAccessed = [] }) =>
      ServicesLastAccessed.map(({ ServiceNamespace }) => ServiceNamespace),
    );
    expect(namespaces).toEqual([...new Set(namespaces)].sort());
    expect(namespaces).toHaveLength(4);
    const other = await cloud.createUser({ policies: [document('iam:*')] });
    const notFound = { name: 'NoSuchEntityException', $metadata: { httpStatusCode: 404 } };
    await expect(read(JobId, new IAMClient(other))).rejects.toMatchObject(notFound);
    await expect(read('5fd3ccdb-4f1a-4d4f-a3c8-2f64e5bd1c11')).rejects.toMatchObject(notFound);
  });

  test('names the policies that grant access to a service', async () => {
    const user = await cloud.createUser({ name: 'ben' });
    const UserName = user.name;
    await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn: readOnly }));
    const own = { PolicyName: 'own', PolicyDocument: document(['s3:PutObject', 'sqs:SendMessage']) };
    await iam.send(new PutUserPolicyCommand({ UserName, ...own }));
    const list = await iam.send(
      new ListPoliciesGrantingServiceAccessCommand({ Arn: user.arn, ServiceNamespaces: ['s3', 'sqs', 'ec2'] }),
    );
    const inline = { PolicyName: 'own', PolicyType: 'INLINE', EntityType: 'USER', EntityName: 'ben' };
    expect(list.PoliciesGrantingServiceAccess).toEqual([
      {
        ServiceNamespace: 's3',
        Policies: [inline, { PolicyName: 'AmazonS3ReadOnlyAccess', PolicyType: 'MANAGED', PolicyArn: readOnly }],
      },
      { ServiceNamespace: 'sqs', Policies: [inline] },
      { ServiceNamespace: 'ec2', Policies: [] },
    ]);
    expect(list.IsTruncated).toBe(false);
  });

  test.each([
    ['of nothing that can be reported on', 'arn:aws:s3:::bucket-of-mine', 'InvalidInputException'],
    ['of a user that does not exist', 'arn:aws:iam::123456789012:user/nobody', 'NoSuchEntityException'],
    ['of a policy that does not exist', 'arn:aws:iam::123456789012:policy/nothing', 'NoSuchEntityException'],
  ])('refuses the ARN %s', async (_what, Arn, name) => {
    await expect(generate(Arn)).rejects.toMatchObject({ name });
  });

  test('is allowed and denied like everything else', async () => {
    const trust = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' }],
    });
    const created = await iam.send(new CreateRoleCommand({ RoleName: 'seen', AssumeRolePolicyDocument: trust }));
    const Arn = created.Role?.Arn ?? '';
    const denied = new IAMClient(await cloud.createUser({ policies: [document('s3:*')] }));
    const actions = ['iam:*ServiceLastAccessedDetails*', 'iam:ListPoliciesGrantingServiceAccess'];
    const allowed = new IAMClient(await cloud.createUser({ policies: [document(actions)] }));
    const JobId = await generate(Arn, { client: allowed });
    const calls = [
      (client: IAMClient) => generate(Arn, { client }),
      (client: IAMClient) => read(JobId, client),
      (client: IAMClient) =>
        client.send(new GetServiceLastAccessedDetailsWithEntitiesCommand({ JobId, ServiceNamespace: 's3' })),
      (client: IAMClient) =>
        client.send(new ListPoliciesGrantingServiceAccessCommand({ Arn, ServiceNamespaces: ['s3'] })),
    ];
    for (const call of calls) {
      await expect(call(allowed)).resolves.toBeDefined();
      await expect(call(denied)).rejects.toMatchObject({ name: 'AccessDenied' });
    }
  });
});
