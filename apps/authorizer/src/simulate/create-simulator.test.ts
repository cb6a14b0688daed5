import type { SimulationRequest } from '@cloudgate/ports';
import { describe, expect, test } from 'vitest';
import { account, user } from '../../test/fixtures.js';
import { createSimulator } from './create-simulator.js';

const document = (...statements: object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const all = { Effect: 'Allow', Action: '*', Resource: '*' };

const request: SimulationRequest = {
  caller: user.principal,
  policies: [
    {
      id: 'P',
      document: document(
        { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' },
        {
          Effect: 'Allow',
          Action: 'ec2:*',
          Resource: '*',
          Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
        },
      ),
    },
  ],
  serviceControl: [],
  actions: ['s3:GetObject'],
  resources: ['arn:aws:s3:::docs/a', 'arn:aws:s3:::other/a'],
  context: {},
};

const simulate = (changes: Partial<SimulationRequest> = {}) => createSimulator().simulate({ ...request, ...changes });

describe('the simulator', () => {
  test('decides each action on each resource, and says by which statement', async () => {
    const results = await simulate({ actions: ['s3:GetObject', 's3:PutObject'] });
    expect(results.map(({ action, resource, decision }) => `${action} ${resource.slice(13)} ${decision}`)).toEqual([
      's3:GetObject docs/a allowed',
      's3:GetObject other/a implicitDeny',
      's3:PutObject docs/a implicitDeny',
      's3:PutObject other/a implicitDeny',
    ]);
    expect(results[0]?.matchedStatements).toMatchObject([{ policy: 'P', start: { line: 1 } }]);
    expect(results[0]).not.toHaveProperty('allowedByPermissionsBoundary');
  });

  test('takes context in any case, and tells what is missing', async () => {
    const ask = { actions: ['ec2:RunInstances'], resources: ['*'] };
    const [without] = await simulate(ask);
    expect(without).toMatchObject({ decision: 'implicitDeny', missingContextValues: ['aws:MultiFactorAuthPresent'] });
    const [given] = await simulate({ ...ask, context: { 'AWS:MultifactorAuthPresent': 'true' } });
    expect(given).toMatchObject({ decision: 'allowed', missingContextValues: [] });
  });

  test('says what boundary and organization say', async () => {
    const boundary = { id: 'B', document: document({ ...all, Action: 'ec2:*' }) };
    expect((await simulate({ boundary }))[0]).toMatchObject({
      decision: 'implicitDeny',
      allowedByPermissionsBoundary: false,
    });
    expect((await simulate({ serviceControl: [[document(all)], [document(all)]] }))[0]).toMatchObject({
      decision: 'allowed',
      allowedByOrganizations: true,
    });
  });

  test('needs both sides across accounts, and one within', async () => {
    const grant = { Effect: 'Allow', Principal: { AWS: user.principal.arn }, Action: 's3:GetObject' };
    const resourcePolicy = { id: 'R', document: document({ ...grant, Resource: 'arn:aws:s3:::other/*' }) };
    const resources = ['arn:aws:s3:::other/a'];
    const decision = async (changes: Partial<SimulationRequest>) =>
      (await simulate({ resources, resourcePolicy, ...changes }))[0]?.decision;
    expect(await decision({})).toBe('allowed');
    expect(await decision({ resourceOwner: account })).toBe('allowed');
    expect(await decision({ resourceOwner: '210987654321' })).toBe('implicitDeny');
    expect(await decision({ resourceOwner: '210987654321', policies: [{ id: 'A', document: document(all) }] })).toBe(
      'allowed',
    );
  });
});
