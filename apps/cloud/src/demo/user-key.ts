/** First telling: the app has a user's access key. */
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { appPolicy, privateKey } from './prologue.js';
import { credentialsOf, type Setting } from './setting.js';
import type { Stage } from './stage.js';

/** Tells it; gives what cleans up. */
export async function userKey(stage: Stage, setting: Setting): Promise<void> {
  const UserName = `photo-app-${setting.suffix}`;
  await stage.scene('The app with a user’s access key');
  await stage.say(
    'A user is made for the app, with a policy for its bucket, and an access key: a name and a password for ever.',
  );
  await setting.iam.send(new CreateUserCommand({ UserName }));
  await setting.iam.send(
    new PutUserPolicyCommand({ UserName, PolicyName: 'photos', PolicyDocument: appPolicy(setting.bucket) }),
  );
  const { AccessKey } = await setting.iam.send(new CreateAccessKeyCommand({ UserName }));
  const key = credentialsOf(AccessKey);
  await stage.call(`photo-app, with ${key.accessKeyId} in its environment`, 'served', () => setting.runApp(key));

  await stage.say(
    'The key ends up in a commit, a log, a laptop. Somebody else has it now, and nothing tells the two apart.',
  );
  const thief = setting.s3As(key);
  const steal = async () => {
    const { Body } = await thief.send(new GetObjectCommand({ Bucket: setting.bucket, Key: privateKey }));
    return `200 OK: “${(await Body?.transformToString()) ?? ''}”`;
  };
  await stage.call(`thief: GetObject ${privateKey}`, 'served', steal);
  const date = await setting.later(30 * 24);
  await stage.say(
    `The cloud’s clock is moved by 30 days, to ${date.toISOString().slice(0, 10)}. The key is as good as on its first day:`,
  );
  await stage.call(`thief: GetObject ${privateKey}`, 'served', steal);

  await stage.say('The audit record names one and the same user for the app and the thief:');
  await stage.show((await setting.whoDidWhat(key.accessKeyId)).slice(0, 4).join('\n'));
  await stage.say('At last somebody finds it. The only cure is to delete the key, which stops the app as well:');
  await setting.iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId: key.accessKeyId }));
  await stage.call(`thief: GetObject ${privateKey}`, 'InvalidAccessKeyId', steal);
  await stage.call('photo-app', 'InvalidAccessKeyId', () => setting.runApp(key));
}
