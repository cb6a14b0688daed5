import {
  AddUserToGroupCommand,
  type ContextEntry,
  CreateGroupCommand,
  GetContextKeysForCustomPolicyCommand,
  GetContextKeysForPrincipalPolicyCommand,
  IAMClient,
  PutGroupPolicyCommand,
  SimulateCustomPolicyCommand,
  type SimulateCustomPolicyCommandInput,
  SimulatePrincipalPolicyCommand,
  type SimulatePrincipalPolicyCommandInput,
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

const document = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const home = {
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::home/${aws:username}/*',
};
const fresh = {
  Effect: 'Allow',
  Action: 'ec2:StartInstances',
  Resource: '*',
  Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1', 'aws:PrincipalTag/Team': 'blue' } },
};

const custom = (input: Partial<SimulateCustomPolicyCommandInput>) =>
  iam.send(
    new SimulateCustomPolicyCommand({ PolicyInputList: [document(home)], ActionNames: ['s3:GetObject'], ...input }),
  );
const ofPrincipal = (PolicySourceArn: string, input: Partial<SimulatePrincipalPolicyCommandInput> = {}) =>
  iam.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames: ['s3:GetObject'], ...input }));

const invalid = (message: string) => ({
  name: 'InvalidInputException',
  message,
  $metadata: { httpStatusCode: 400 },
});

describe('SimulateCustomPolicy', () => {
  test('names missing context keys as the policy does', async () => {
    const answer = await custom({ PolicyInputList: [document(fresh)], ActionNames: ['ec2:StartInstances'] });
    expect(answer.EvaluationResults?.[0]?.MissingContextValues).toEqual([
      'aws:PrincipalTag/Team',
      'aws:RequestedRegion',
    ]);
  });

  test('tells the decision, the statement and what is missing', async () => {
    const ResourceArns = ['arn:aws:s3:::home/ann/a'];
    const missing = await custom({ ResourceArns });
    expect(missing.EvaluationResults).toMatchObject([
      {
        EvalActionName: 's3:GetObject',
        EvalResourceName: ResourceArns[0],
        EvalDecision: 'implicitDeny',
        ResourceSpecificResults: [{ MissingContextValues: ['aws:username'], EvalResourceDecision: 'implicitDeny' }],
      },
    ]);
    const key: ContextEntry = { ContextKeyName: 'aws:username', ContextKeyValues: ['ann'], ContextKeyType: 'string' };
    const given = await custom({ ResourceArns, ContextEntries: [key] });
    expect(given.EvaluationResults?.[0]).toMatchObject({
      EvalDecision: 'allowed',
      MatchedStatements: [
        {
          SourcePolicyId: 'PolicyInputList.1',
          SourcePolicyType: 'IAM Policy',
          StartPosition: { Line: 1 },
          EndPosition: { Line: 1 },
        },
      ],
    });
    const caller = await custom({ ResourceArns, CallerArn: `arn:aws:iam::${cloud.accountId}:user/ann` });
    expect(caller.EvaluationResults?.[0]?.EvalDecision).toBe('allowed');
  });

  test('gives its results in pages', async () => {
    const ActionNames = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'];
    const first = await custom({ ActionNames, MaxItems: 2 });
    expect(first.EvaluationResults?.map(({ EvalActionName }) => EvalActionName)).toEqual(ActionNames.slice(0, 2));
    expect(first.IsTruncated).toBe(true);
    const rest = await custom({ ActionNames, MaxItems: 2, Marker: first.Marker });
    expect(rest.EvaluationResults?.map(({ EvalActionName }) => EvalActionName)).toEqual(['s3:DeleteObject']);
    expect(rest.IsTruncated).toBe(false);
    const Marker = Buffer.from('["x"]').toString('base64url');
    await expect(custom({ Marker })).rejects.toMatchObject({ name: 'ValidationError' });
  });

  test('weighs a resource policy and a boundary', async () => {
    const CallerArn = `arn:aws:iam::${cloud.accountId}:user/ann`;
    const grant = { Effect: 'Allow', Principal: { AWS: CallerArn }, Action: 's3:*', Resource: 'arn:aws:s3:::b/*' };
    const asked = { ResourceArns: ['arn:aws:s3:::b/k'], CallerArn, ResourcePolicy: document(grant) };
    const within = await custom(asked);
    expect(within.EvaluationResults?.[0]).toMatchObject({
      EvalDecision: 'allowed',
      MatchedStatements: [{ SourcePolicyId: 'ResourcePolicy' }],
    });
    const across = await custom({ ...asked, ResourceOwner: 'arn:aws:iam::210987654321:root' });
    expect(across.EvaluationResults?.[0]?.EvalDecision).toBe('implicitDeny');
    const bounded = await custom({
      PolicyInputList: [document({ Effect: 'Allow', Action: '*', Resource: '*' })],
      PermissionsBoundaryPolicyInputList: [document({ Effect: 'Allow', Action: 'ec2:*', Resource: '*' })],
    });
    expect(bounded.EvaluationResults?.[0]).toMatchObject({
      EvalDecision: 'implicitDeny',
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
    });
  });

  test.each<[string, Partial<SimulateCustomPolicyCommandInput>]>([
    ['a document that is none', { PolicyInputList: ['{'] }],
    ['an action without its service', { ActionNames: ['GetObject'] }],
    ['two boundaries', { PermissionsBoundaryPolicyInputList: [document(home), document(home)] }],
    ['a caller that is no user', { CallerArn: 'arn:aws:iam::123456789012:role/r' }],
    ['an owner that is no account', { ResourceOwner: 'me' }],
    ['an unknown scenario', { ResourceHandlingOption: 'EC2-Classic' }],
    ['a scenario without its resources', { ResourceHandlingOption: 'EC2-VPC-EBS' }],
  ])('refuses %s', async (_, input) => {
    await expect(custom(input)).rejects.toMatchObject({ name: 'InvalidInputException' });
  });
});

describe('SimulatePrincipalPolicy', () => {
  test('takes the policies of a user, its groups and its boundary', async () => {
    const boundary = { Action: ['s3:*', 'ec2:*'] };
    const policies = { ...home, Effect: 'Allow' as const };
    const user = await cloud.createUser({ name: 'sim', policies, boundary });
    await iam.send(new CreateGroupCommand({ GroupName: 'sims' }));
    const PolicyDocument = document({ Effect: 'Allow', Action: ['s3:PutObject', 'iam:ListUsers'], Resource: '*' });
    await iam.send(new PutGroupPolicyCommand({ GroupName: 'sims', PolicyName: 'put', PolicyDocument }));
    await iam.send(new AddUserToGroupCommand({ GroupName: 'sims', UserName: user.name }));
    const ActionNames = ['s3:GetObject', 's3:PutObject', 'iam:ListUsers'];
    const { EvaluationResults } = await ofPrincipal(user.arn, {
      ActionNames,
      ResourceArns: ['arn:aws:s3:::home/sim/x'],
    });
    const told = EvaluationResults?.map(({ EvalDecision, MatchedStatements, PermissionsBoundaryDecisionDetail }) => [
      EvalDecision,
      MatchedStatements?.[0]?.SourcePolicyId,
      PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary,
    ]);
    expect(told).toEqual([
      ['allowed', 'user_sim_policy-1', true],
      ['allowed', 'group_sims_put', true],
      ['implicitDeny', undefined, false],
    ]);
    const group = await ofPrincipal(`arn:aws:iam::${cloud.accountId}:group/sims`, { ActionNames: ['s3:PutObject'] });
    expect(group.EvaluationResults?.[0]?.EvalDecision).toBe('allowed');
  });

  test('agrees with what is decided of a role', async () => {
    const role = await cloud.createRole({ policies: 'iam:ListUsers' });
    const ActionNames = ['iam:ListUsers', 'iam:ListRoles'];
    const { EvaluationResults } = await ofPrincipal(role.arn, { ActionNames });
    expect(EvaluationResults?.map(({ EvalDecision }) => EvalDecision)).toEqual(['allowed', 'implicitDeny']);
    const more = document({ Effect: 'Deny', Action: 'iam:ListUsers', Resource: '*' });
    const denied = await ofPrincipal(role.arn, { ActionNames, PolicyInputList: [more] });
    expect(denied.EvaluationResults?.[0]).toMatchObject({
      EvalDecision: 'explicitDeny',
      MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.1' }],
    });
  });

  test('refuses what is no user, group or role, and what does not exist', async () => {
    const session = `arn:aws:sts::${cloud.accountId}:assumed-role/r/s`;
    await expect(ofPrincipal(session)).rejects.toMatchObject(
      invalid(`Invalid Entity Arn: ${session} does not clearly define entity type and name.`),
    );
    await expect(ofPrincipal(`arn:aws:iam::${cloud.accountId}:user/nobody`)).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
    const role = await cloud.createRole();
    const ResourcePolicy = document({ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' });
    await expect(ofPrincipal(role.arn, { ResourcePolicy })).rejects.toMatchObject({ name: 'InvalidInputException' });
  });
});

describe('context keys', () => {
  test('are those of the policies, each once', async () => {
    const get = new GetContextKeysForCustomPolicyCommand({ PolicyInputList: [document(home, fresh), document(home)] });
    const keys = ['aws:username', 'aws:RequestedRegion', 'aws:PrincipalTag/Team'];
    expect((await iam.send(get)).ContextKeyNames).toEqual(keys);
    const role = await cloud.createRole({ policies: { ...fresh, Effect: 'Allow' } });
    const own = new GetContextKeysForPrincipalPolicyCommand({
      PolicySourceArn: role.arn,
      PolicyInputList: [document(home)],
    });
    expect((await iam.send(own)).ContextKeyNames).toEqual([...keys.slice(1), 'aws:username']);
    const bad = new GetContextKeysForCustomPolicyCommand({ PolicyInputList: ['{}'] });
    await expect(iam.send(bad)).rejects.toMatchObject({ name: 'InvalidInputException' });
  });
});

test('simulations are for those who may', async () => {
  const target = await cloud.createUser();
  const commands = {
    SimulateCustomPolicy: new SimulateCustomPolicyCommand({
      PolicyInputList: [document(home)],
      ActionNames: ['s3:GetObject'],
    }),
    SimulatePrincipalPolicy: new SimulatePrincipalPolicyCommand({
      PolicySourceArn: target.arn,
      ActionNames: ['s3:GetObject'],
    }),
    GetContextKeysForCustomPolicy: new GetContextKeysForCustomPolicyCommand({ PolicyInputList: [document(home)] }),
    GetContextKeysForPrincipalPolicy: new GetContextKeysForPrincipalPolicyCommand({ PolicySourceArn: target.arn }),
  };
  const allowed = new IAMClient(await cloud.createUser({ policies: { Action: ['iam:Simulate*', 'iam:GetContext*'] } }));
  const denied = new IAMClient(await cloud.createUser());
  for (const [name, command] of Object.entries(commands)) {
    // One type of command, whichever it is: the client takes them all.
    const send = (client: IAMClient) => client.send(command as GetContextKeysForCustomPolicyCommand);
    await expect(send(denied)).toBeDenied({ action: `iam:${name}` });
    await expect(send(allowed)).toBeAllowed();
  }
});
