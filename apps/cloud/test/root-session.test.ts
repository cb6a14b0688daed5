/** A root session does its task and nothing else: every operation of every service, as one. */
import {
  EnableOrganizationsRootCredentialsManagementCommand,
  EnableOrganizationsRootSessionsCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { AssumeRootCommand, STSClient } from '@aws-sdk/client-sts';
import { type ClientSettings, startCloud, type TestCloud } from '@specs/cloud';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callAs, everyOperation } from './support/every-operation.js';
import { sampleInput } from './support/sample-input.js';

let cloud: TestCloud;
const sessions = new Map<string, ClientSettings>();

/** What each task is for, in the operations that are served. */
const tasks = {
  IAMAuditRootUserCredentials: [
    'iam:GetAccessKeyLastUsed',
    'iam:GetAccountSummary',
    'iam:GetLoginProfile',
    'iam:GetUser',
    'iam:ListAccessKeys',
    'iam:ListMFADevices',
    'iam:ListSigningCertificates',
  ],
  S3UnlockBucketPolicy: ['s3:DeleteBucketPolicy', 's3:GetBucketPolicy', 's3:ListBuckets', 's3:PutBucketPolicy'],
} as const;

beforeAll(async () => {
  cloud = await startCloud();
  const iam = cloud.client(IAMClient);
  await iam.send(new EnableOrganizationsRootCredentialsManagementCommand({}));
  await iam.send(new EnableOrganizationsRootSessionsCommand({}));
  const { account: TargetPrincipal } = await cloud.createAccount();
  const sts = new STSClient(await cloud.createUser({ policies: 'sts:AssumeRoot' }));
  for (const task of Object.keys(tasks)) {
    const TaskPolicyArn = { arn: `arn:aws:iam::aws:policy/root-task/${task}` };
    const { Credentials } = await sts.send(new AssumeRootCommand({ TargetPrincipal, TaskPolicyArn }));
    const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '' } = Credentials ?? {};
    const sessionToken = Credentials?.SessionToken ?? '';
    sessions.set(task, cloud.settings({ accessKeyId, secretAccessKey, sessionToken }));
  }
});
afterAll(() => cloud.stop());

// A token that is exchanged stands for itself, whoever signs.
const operations = (await everyOperation()).filter(({ spec }) => spec.credential === undefined);
const denials = ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'Forbidden', 'Unknown', '403'];

describe.each(Object.entries(tasks))('a session for %s', (task, its) => {
  const others = operations.filter(({ service, name }) => {
    const title = `${service}:${name}`;
    return title !== 'sts:GetCallerIdentity' && !(its as readonly string[]).includes(title);
  });

  test.each(others.map((operation) => [`${operation.service}:${operation.name}`, operation] as const))(
    'may not call %s',
    async (_title, operation) => {
      const input = sampleInput(operation.service, operation.name);
      const outcome = await callAs(cloud, operation, { settings: sessions.get(task), input });
      expect(outcome.served).toBe(false);
      expect(denials).toContain(outcome.code);
    },
  );
});
