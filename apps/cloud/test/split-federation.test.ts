/** A SAML assertion in a split cloud: verified in one process for another. It needs the build (`npm test` makes it). */
import {
  CreateRoleCommand,
  CreateSAMLProviderCommand,
  IAMClient,
  ListUsersCommand,
  PutRolePolicyCommand,
  UpdateSAMLProviderCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleWithSAMLCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { type Claims, encryptAssertion, TestIdentityProvider } from '@cloudgate/saml/testing';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SplitCloud } from './support/split-cloud.js';

const tag = 'https://aws.amazon.com/SAML/Attributes/PrincipalTag:team';

let cloud: SplitCloud;
let idp: TestIdentityProvider;
let PrincipalArn: string;
let RoleArn: string;
beforeAll(async () => {
  [cloud, idp] = await Promise.all([SplitCloud.start(), TestIdentityProvider.make()]);
  const iam = new IAMClient(cloud.settings);
  const create = { Name: 'Corp', SAMLMetadataDocument: idp.metadata() };
  PrincipalArn = (await iam.send(new CreateSAMLProviderCommand(create))).SAMLProviderArn ?? '';
  const trust = {
    Effect: 'Allow',
    Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
    Principal: { Federated: PrincipalArn },
    Condition: { StringEquals: { 'saml:sub': 'ann' } },
  };
  const document = (Statement: object) => JSON.stringify({ Version: '2012-10-17', Statement });
  const role = { RoleName: 'staff', AssumeRolePolicyDocument: document(trust) };
  RoleArn = (await iam.send(new CreateRoleCommand(role))).Role?.Arn ?? '';
  const list = {
    Effect: 'Allow',
    Action: 'iam:ListUsers',
    Resource: '*',
    Condition: { StringEquals: { 'aws:PrincipalTag/team': 'blue', 'saml:sub': 'ann' } },
  };
  const policy = { RoleName: 'staff', PolicyName: 'list', PolicyDocument: document(list) };
  await iam.send(new PutRolePolicyCommand(policy));
}, 120_000);
afterAll(() => cloud.stop(), 30_000);

async function assume(by: TestIdentityProvider, more: Partial<Claims> = {}) {
  const roles = [`${RoleArn},${PrincipalArn}`];
  const SAMLAssertion = by.response({
    at: Date.now(),
    sessionName: 'ann',
    roles,
    attributes: { [tag]: 'blue' },
    ...more,
  });
  const sts = new STSClient(cloud.settings);
  return (await sts.send(new AssumeRoleWithSAMLCommand({ RoleArn, PrincipalArn, SAMLAssertion }))).Credentials;
}

describe('an assertion, in a split cloud', () => {
  test('gives a session, which carries what the assertion says', async () => {
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = (await assume(idp)) ?? {};
    const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
    const session = { ...cloud.settings, credentials };
    const { Arn } = await new STSClient(session).send(new GetCallerIdentityCommand({}));
    expect(Arn).toMatch(/:assumed-role\/staff\/ann$/);
    await new IAMClient(session).send(new ListUsersCommand({}));
  });

  test('may be encrypted', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const AddPrivateKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const update = { SAMLProviderArn: PrincipalArn, AddPrivateKey };
    await new IAMClient(cloud.settings).send(new UpdateSAMLProviderCommand(update));
    const roles = [`${RoleArn},${PrincipalArn}`];
    const xml = await encryptAssertion(idp.responseXml({ at: Date.now(), sessionName: 'ann', roles }), { publicKey });
    const SAMLAssertion = Buffer.from(xml).toString('base64');
    const sts = new STSClient(cloud.settings);
    await sts.send(new AssumeRoleWithSAMLCommand({ RoleArn, PrincipalArn, SAMLAssertion }));
  });

  test('is refused when it is of another provider, or of whom the role does not trust', async () => {
    const stranger = await TestIdentityProvider.make({ entityId: idp.entityId });
    await expect(assume(stranger)).rejects.toMatchObject({
      name: 'InvalidIdentityTokenException',
      message: 'Response signature invalid',
    });
    await expect(assume(idp, { subject: 'bob' })).rejects.toMatchObject({
      name: 'AccessDenied',
      message: 'Not authorized to perform sts:AssumeRoleWithSAML',
    });
  });
});
