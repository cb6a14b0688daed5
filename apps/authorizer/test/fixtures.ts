/** A user, a session and what is asked for them. */
import type { AuthorizationRequest, Caller, PrincipalFacts } from '@cloudgate/ports';
import type { Binding } from '../src/binding.js';

export const account = '123456789012';

export const user: Caller = {
  requestId: 'r-1',
  principal: {
    kind: 'user',
    partition: 'aws',
    account,
    arn: `arn:aws:iam::${account}:user/team/ann`,
    userId: 'AIDAANN',
    id: 'AIDAANN',
    name: 'ann',
  },
  accessKeyId: 'AKIAANN',
  seal: '',
};

export const session: Caller = {
  requestId: 'r-1',
  principal: {
    kind: 'role-session',
    partition: 'aws',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/Reader/work`,
    userId: 'AROAREADER:work',
    roleId: 'AROAREADER',
    roleArn: `arn:aws:iam::${account}:role/team/Reader`,
    roleName: 'Reader',
    sessionName: 'work',
  },
  accessKeyId: 'ASIAREADER',
  session: {
    type: 'role',
    issuedAt: Date.UTC(2026, 10, 24, 12, 0, 0),
    expiresAt: Date.UTC(2026, 10, 24, 13, 0, 0),
    mfaAt: Date.UTC(2026, 10, 24, 11, 59, 0),
    sourceIdentity: 'ann',
    tags: [{ key: 'Team', value: 'blue' }],
    transitiveTagKeys: [],
  },
  seal: '',
};

export const anonymous: Caller = {
  requestId: 'r-1',
  principal: { kind: 'anonymous', arn: 'anonymous', userId: 'anonymous' },
  seal: '',
};

export const binding: Binding = {
  requestId: 'r-1',
  network: { sourceIp: '192.0.2.7', secureTransport: false },
  userAgent: 'aws-cli/2',
};

export function factsOf(kind: 'user' | 'role', tags: PrincipalFacts['tags'] = []): PrincipalFacts {
  return { kind, id: kind === 'user' ? 'AIDAANN' : 'AROAREADER', account, arn: '', name: '', tags, policies: [] };
}

export function requestBy(caller: Caller, changes: Partial<AuthorizationRequest> = {}): AuthorizationRequest {
  return {
    requestId: 'r-1',
    service: 's3',
    operation: 'GetObject',
    region: 'eu-west-1',
    caller,
    requirements: [],
    ...changes,
  };
}
