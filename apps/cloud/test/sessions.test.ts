/** What a session may, and what becomes of its token. */
import { CreatePolicyCommand, DeletePolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { startCloud, type TestCloud } from '@specs/cloud';
import { AwsClient } from '../src/client/aws-client.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { form, send, signed } from './support/raw-request.js';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const everything = { Effect: 'Allow', Action: '*', Resource: '*' } as const;

test('a managed session policy that is deleted ends the session’s permissions, not its own denies', async () => {
  const iam = new IAMClient(cloud.root);
  const { Policy } = await iam.send(
    new CreatePolicyCommand({
      PolicyName: 'no-listing',
      PolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [everything, { Effect: 'Deny', Action: 's3:ListAllMyBuckets', Resource: '*' }],
      }),
    }),
  );
  const PolicyArn = Policy?.Arn ?? '';
  const role = await cloud.createRole({ policies: everything });
  const session = await cloud.assume(role, { policy: everything, policyArns: [PolicyArn] });
  const list = (): Promise<unknown> => new S3Client(session).send(new ListBucketsCommand({}));
  await expect(list()).toBeDenied({ because: 'explicit deny', layer: 'session policy' });
  await iam.send(new DeletePolicyCommand({ PolicyArn }));
  await expect(list()).toBeDenied();
});

test('a session token is in no audit event', async () => {
  const { credentials } = await cloud.assume(await cloud.createRole());
  const wrong = { ...credentials, secretAccessKey: 'wrong' };
  const call = form({ Action: 'GetCallerIdentity', Version: '2011-06-15' });
  const refused = await send(cloud, await signed(cloud, call, { service: 'sts', credentials: wrong }));
  expect(refused.code).toBe('SignatureDoesNotMatch');
  const root = new AwsClient({ endpoint: cloud.endpoint, region: cloud.region, credentials: cloud.root.credentials });
  const { events } = await root.cloudgate('LookupEvents', { maxResults: 10 });
  expect(JSON.stringify(events)).toContain('SignatureDoesNotMatch');
  expect(JSON.stringify(events)).not.toContain(credentials.sessionToken);
});
