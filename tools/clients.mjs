/**
 * Drives a running cloud with the AWS CLI and boto3, where this machine has them: identity, users and keys, policies,
 * roles, objects, refusals, instances. Usage: start a cloud (`npm start`), then
 *
 *     node tools/clients.mjs [--endpoint URL] [--state DIR]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { endpoint: { type: 'string' }, state: { type: 'string' } } });
const cli = fileURLToPath(new URL('../apps/cloud/bin/cloudgate.mjs', import.meta.url));
const flags = Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]);
const shown = spawnSync(process.execPath, [cli, 'env', ...flags], { encoding: 'utf8' });
if (shown.status !== 0) {
  process.stderr.write(shown.stderr);
  process.exit(1);
}
const variables = Object.fromEntries(
  [...shown.stdout.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [name, value.replace(/^'(.*)'$/, '$1')]),
);
const root = { ...process.env, ...variables, AWS_PAGER: '', AWS_PROFILE: undefined, AWS_SESSION_TOKEN: undefined };
const folder = mkdtempSync(path.join(tmpdir(), 'cloudgate-clients-'));
const suffix = Math.random().toString(36).slice(2, 8);
let failed = 0;

function report(client, what, ok, detail = '') {
  if (!ok) failed += 1;
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'}  ${client}  ${what}${ok ? '' : `\n${detail}`}\n`);
}

function has(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function withKeys(keys) {
  return {
    ...root,
    AWS_ACCESS_KEY_ID: keys.AccessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.SecretAccessKey,
    AWS_SESSION_TOKEN: keys.SessionToken,
  };
}

/** Runs the AWS CLI; `refused` is text that its refusal must have. */
function aws(what, args, { env = root, refused } = {}) {
  const run = spawnSync('aws', args, { env, encoding: 'utf8' });
  const ok = refused === undefined ? run.status === 0 : run.status !== 0 && run.stderr.includes(refused);
  report('aws  ', what, ok, run.stdout + run.stderr);
  try {
    return JSON.parse(run.stdout);
  } catch {
    return {};
  }
}

function drivesAwsCli() {
  const user = `cli-user-${suffix}`;
  const role = `cli-role-${suffix}`;
  const bucket = `cli-bucket-${suffix}`;
  const file = path.join(folder, 'hello.txt');
  const statement = (extra) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...extra }] });
  writeFileSync(file, 'hello');
  aws('read who you are', ['sts', 'get-caller-identity']);
  const { User } = aws('create a user', ['iam', 'create-user', '--user-name', user]);
  const { AccessKey } = aws('create an access key', ['iam', 'create-access-key', '--user-name', user]);
  const asUser = { env: withKeys(AccessKey ?? {}) };
  aws('make a bucket', ['s3', 'mb', `s3://${bucket}`]);
  aws('be refused as a user', ['s3', 'cp', file, `s3://${bucket}/user`], { ...asUser, refused: 'AccessDenied' });
  const policy = statement({ Action: ['s3:*', 'ec2:*', 'sts:AssumeRole'], Resource: '*' });
  const put = ['iam', 'put-user-policy', '--user-name', user, '--policy-name', 'all', '--policy-document', policy];
  aws('attach a policy', put);
  aws('put an object as the user', ['s3', 'cp', file, `s3://${bucket}/user`], asUser);
  aws('get it', ['s3', 'cp', `s3://${bucket}/user`, path.join(folder, 'back')], asUser);
  aws('list', ['s3', 'ls', `s3://${bucket}`], asUser);
  const trust = statement({ Action: 'sts:AssumeRole', Principal: { AWS: User?.Arn } });
  const create = ['iam', 'create-role', '--role-name', role, '--assume-role-policy-document', trust];
  const { Role } = aws('create a role', create);
  const read = statement({ Action: 's3:GetObject', Resource: `arn:aws:s3:::${bucket}/*` });
  aws('give it a policy', [
    'iam',
    'put-role-policy',
    '--role-name',
    role,
    '--policy-name',
    'read',
    '--policy-document',
    read,
  ]);
  const assume = ['sts', 'assume-role', '--role-arn', Role?.Arn ?? '', '--role-session-name', 'cli'];
  const asRole = { env: withKeys(aws('assume it', assume, asUser).Credentials ?? {}) };
  aws('get an object as the role', ['s3', 'cp', `s3://${bucket}/user`, path.join(folder, 'role')], asRole);
  aws('be refused as the role', ['s3', 'cp', file, `s3://${bucket}/role`], { ...asRole, refused: 'AccessDenied' });
  const { Images } = aws(
    'find an image',
    ['ec2', 'describe-images', '--owners', 'amazon', '--filters', 'Name=architecture,Values=x86_64'],
    asUser,
  );
  const image = Images?.[0]?.ImageId ?? 'ami-0';
  aws('run an instance', ['ec2', 'run-instances', '--image-id', image, '--instance-type', 't3.micro'], asUser);
  aws('describe instances', ['ec2', 'describe-instances'], asUser);
  aws('remove the bucket', ['s3', 'rb', '--force', `s3://${bucket}`]);
}

const python = String.raw`
import json, sys, uuid, boto3
from botocore.exceptions import ClientError
suffix = sys.argv[1]
failed = 0
def check(what, call, refused=None):
    global failed
    try:
        answer, ok, detail = call(), refused is None, 'it was served'
    except ClientError as error:
        answer, ok, detail = {}, error.response['Error']['Code'] == refused, str(error)
    failed += not ok
    print(('ok    ' if ok else 'FAILED') + '  boto3  ' + what + ('' if ok else '\n' + detail))
    return answer
def client(name, keys=None):
    if keys is None: return boto3.client(name)
    return boto3.client(name, aws_access_key_id=keys['AccessKeyId'], aws_secret_access_key=keys['SecretAccessKey'],
                        aws_session_token=keys.get('SessionToken'))
def document(**statement):
    return json.dumps({'Version': '2012-10-17', 'Statement': [dict(Effect='Allow', **statement)]})
iam, s3 = client('iam'), client('s3')
user, role, bucket = 'boto-user-' + suffix, 'boto-role-' + suffix, 'boto-bucket-' + suffix
check('read who you are', lambda: client('sts').get_caller_identity())
arn = check('create a user', lambda: iam.create_user(UserName=user))['User']['Arn']
keys = check('create an access key', lambda: iam.create_access_key(UserName=user))['AccessKey']
check('make a bucket', lambda: s3.create_bucket(Bucket=bucket))
put = lambda who, key: client('s3', who).put_object(Bucket=bucket, Key=key, Body=b'hello')
get = lambda who, key: client('s3', who).get_object(Bucket=bucket, Key=key)['Body'].read()
check('be refused as a user', lambda: put(keys, 'user'), 'AccessDenied')
policy = check('create a policy', lambda: iam.create_policy(PolicyName='boto-' + suffix,
               PolicyDocument=document(Action=['s3:*', 'ec2:*', 'sts:AssumeRole'], Resource='*')))['Policy']['Arn']
check('attach it', lambda: iam.attach_user_policy(UserName=user, PolicyArn=policy))
check('put an object as the user', lambda: put(keys, 'user'))
check('get it', lambda: get(keys, 'user'))
trust = document(Action='sts:AssumeRole', Principal={'AWS': arn})
made = check('create a role', lambda: iam.create_role(RoleName=role, AssumeRolePolicyDocument=trust))['Role']['Arn']
check('give it a policy', lambda: iam.put_role_policy(RoleName=role, PolicyName='read',
      PolicyDocument=document(Action='s3:GetObject', Resource='arn:aws:s3:::' + bucket + '/*')))
session = check('assume it', lambda: client('sts', keys).assume_role(RoleArn=made, RoleSessionName='boto'))['Credentials']
check('get an object as the role', lambda: get(session, 'user'))
check('be refused as the role', lambda: put(session, 'role'), 'AccessDenied')
ec2 = client('ec2', keys)
images = check('find an image', lambda: ec2.describe_images(Owners=['amazon'],
               Filters=[{'Name': 'architecture', 'Values': ['x86_64']}]))['Images']
check('run an instance', lambda: ec2.run_instances(ImageId=images[0]['ImageId'], InstanceType='t3.micro', MinCount=1, MaxCount=1))
check('describe instances', lambda: ec2.describe_instances())
s3.delete_object(Bucket=bucket, Key='user')
s3.delete_bucket(Bucket=bucket)
sys.exit(1 if failed else 0)
`;

try {
  if (has('aws', ['--version'])) drivesAwsCli();
  else process.stdout.write('skipped: this machine has no AWS CLI\n');
  if (has('python3', ['-c', 'import boto3'])) {
    const script = path.join(folder, 'clients.py');
    writeFileSync(script, python);
    try {
      execFileSync('python3', [script, suffix], { env: root, stdio: 'inherit' });
    } catch {
      failed += 1;
    }
  } else {
    process.stdout.write('skipped: this machine has no boto3\n');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(failed === 0 ? 'all as it should be\n' : `${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
