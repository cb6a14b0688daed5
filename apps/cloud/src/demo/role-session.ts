/** Second telling: the same app has a session of a role. */
import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type { Credentials } from '../client/sign.js';
import { appPolicy, privateKey } from './prologue.js';
import { credentialsOf, type Setting } from './setting.js';
import type { Stage } from './stage.js';

interface Platform {
  readonly roleName: string;
  /** A session of the role, as the platform asks for it. */
  session(RoleSessionName: string, Policy?: string): Promise<Credentials>;
}

function document(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

/** A role that the platform may assume, which is all that the platform may. */
async function platformFor(setting: Setting): Promise<Platform> {
  const UserName = `platform-${setting.suffix}`;
  const roleName = `photo-app-role-${setting.suffix}`;
  const { User } = await setting.iam.send(new CreateUserCommand({ UserName }));
  const trust = { Effect: 'Allow', Principal: { AWS: User?.Arn }, Action: 'sts:AssumeRole' };
  const { Role } = await setting.iam.send(
    new CreateRoleCommand({ RoleName: roleName, AssumeRolePolicyDocument: document(trust) }),
  );
  const photos = { RoleName: roleName, PolicyName: 'photos', PolicyDocument: appPolicy(setting.bucket) };
  await setting.iam.send(new PutRolePolicyCommand(photos));
  const assume = document({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: Role?.Arn });
  await setting.iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'assume', PolicyDocument: assume }));
  const { AccessKey } = await setting.iam.send(new CreateAccessKeyCommand({ UserName }));
  const sts = setting.stsAs(credentialsOf(AccessKey));
  return {
    roleName,
    async session(RoleSessionName, Policy) {
      const asked = {
        RoleArn: Role?.Arn,
        RoleSessionName,
        DurationSeconds: 3600,
        ...(Policy === undefined ? {} : { Policy }),
      };
      return credentialsOf((await sts.send(new AssumeRoleCommand(asked))).Credentials);
    },
  };
}

function steal(setting: Setting, session: Credentials): () => Promise<string> {
  return async () => {
    await setting.s3As(session).send(new GetObjectCommand({ Bucket: setting.bucket, Key: privateKey }));
    return '200 OK';
  };
}

async function narrowed(stage: Stage, setting: Setting, platform: Platform): Promise<void> {
  await stage.scene('A session can be narrowed');
  await stage.say(
    'A job that only uploads gets a session with a session policy: never more than this, whatever the role may.',
  );
  const uploads = `arn:aws:s3:::${setting.bucket}/uploads/*`;
  const session = await platform.session(
    'upload-job',
    document({ Effect: 'Allow', Action: 's3:PutObject', Resource: uploads }),
  );
  await stage.call('upload-job: PutObject uploads/dog.jpg', 'served', async () => {
    await setting
      .s3As(session)
      .send(new PutObjectCommand({ Bucket: setting.bucket, Key: 'uploads/dog.jpg', Body: 'a dog' }));
    return '200 OK';
  });
  await stage.call(`upload-job: GetObject ${privateKey}`, 'AccessDenied', steal(setting, session));
}

async function revoked(stage: Stage, setting: Setting, platform: Platform): Promise<void> {
  await stage.scene('All sessions can be revoked at once');
  const [first, second] = [await platform.session('build-43'), await platform.session('build-44')];
  await stage.call(`build-43: GetObject ${privateKey}`, 'served', steal(setting, first));
  await stage.call(`build-44: GetObject ${privateKey}`, 'served', steal(setting, second));
  const now = await setting.later(1 / 6);
  await stage.say(
    'Ten minutes later one of them is found in a log. One policy on the role denies every session issued before now:',
  );
  const policy = {
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: { DateLessThan: { 'aws:TokenIssueTime': `${now.toISOString().slice(0, 19)}Z` } },
  };
  await stage.show(JSON.stringify(policy, undefined, 2));
  const PolicyDocument = document(policy);
  const RoleName = platform.roleName;
  await setting.iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'AWSRevokeOlderSessions', PolicyDocument }));
  await stage.call(`build-43: GetObject ${privateKey}`, 'AccessDenied', steal(setting, first));
  await stage.call(`build-44: GetObject ${privateKey}`, 'AccessDenied', steal(setting, second));
  await setting.later(1 / 60);
  await stage.say('The app asks for its next session and works on: nothing of it had to change.');
  const next = await platform.session('build-45');
  await stage.call('photo-app, with a new session in its environment', 'served', () => setting.runApp(next));
}

/** Tells it. */
export async function roleSession(stage: Stage, setting: Setting): Promise<void> {
  await stage.scene('The same app with a role’s session');
  await stage.say(
    'A role has no key. Whom it trusts may assume it: an instance, a build by its identity token, here a platform that may do nothing else. The session lasts an hour.',
  );
  const platform = await platformFor(setting);
  const session = await platform.session('build-42');
  await stage.call(`photo-app, with ${session.accessKeyId} and its token in its environment`, 'served', () =>
    setting.runApp(session),
  );
  await stage.say(
    'This session leaks too. For now it works for the thief as well, and the audit record names the session that leaked:',
  );
  await stage.call(`thief: GetObject ${privateKey}`, 'served', steal(setting, session));
  await stage.show((await setting.whoDidWhat(session.accessKeyId)).slice(0, 3).join('\n'));
  await setting.later(1.01);
  await stage.say('The cloud’s clock is moved by an hour. Nobody did anything:');
  await stage.call(`thief: GetObject ${privateKey}`, 'ExpiredToken', steal(setting, session));
  await narrowed(stage, setting, platform);
  await revoked(stage, setting, platform);
}
