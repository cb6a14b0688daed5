import { parseArn, type Partition, type Principal } from '@cloudgate/common';
import { CaseFormatError, type CasePrincipal } from './decision-case.js';

const EXAMPLE_USER = 'AIDAEXAMPLEUSERID001';
const EXAMPLE_ROLE = 'AROAEXAMPLEROLEID001';

/**
 * The principal of a case.
 * @throws {CaseFormatError} when an ARN is none.
 */
export function casePrincipal(written: CasePrincipal): Principal {
  if (written === 'anonymous') return { kind: 'anonymous', arn: 'anonymous', userId: 'anonymous' };
  if ('root' in written) return root(written.root);
  if ('service' in written) {
    return { kind: 'service', service: written.service, arn: written.service, userId: written.service };
  }
  if ('provider' in written) {
    const { provider } = written;
    return { kind: 'federated-provider', provider, arn: provider, userId: provider };
  }
  if ('user' in written) {
    const id = written.id ?? EXAMPLE_USER;
    const { partition, account, name } = named(written.user);
    return { kind: 'user', partition, account, arn: written.user, userId: id, id, name };
  }
  return 'roleSession' in written ? roleSession(written) : federatedUser(written);
}

function root(written: string): Principal {
  const isArn = written.startsWith('arn:');
  const { partition, account } = isArn ? named(written) : { partition: 'aws' as const, account: written };
  return { kind: 'root', partition, account, arn: `arn:${partition}:iam::${account}:root`, userId: account };
}

function roleSession(written: Extract<CasePrincipal, { roleSession: string }>): Principal {
  const { partition, account, path } = named(written.roleSession);
  const [, roleName = '', sessionName = ''] = path;
  const roleId = written.roleId ?? EXAMPLE_ROLE;
  return {
    kind: 'role-session',
    partition,
    account,
    arn: written.roleSession,
    userId: `${roleId}:${sessionName}`,
    roleId,
    roleArn: written.role ?? `arn:${partition}:iam::${account}:role/${roleName}`,
    roleName,
    sessionName,
  };
}

function federatedUser(written: Extract<CasePrincipal, { federatedUser: string }>): Principal {
  const { partition, account, name } = named(written.federatedUser);
  const { issuer: arn, issuerId: id = EXAMPLE_USER } = written;
  return {
    kind: 'federated-user',
    partition,
    account,
    arn: written.federatedUser,
    userId: `${account}:${name}`,
    name,
    ...(arn === undefined ? {} : { issuer: { arn, id, name: named(arn).name } }),
  };
}

function named(text: string) {
  const arn = parseArn(text);
  if (arn === undefined) throw new CaseFormatError(text, 'not an ARN');
  const path = arn.resource.split('/');
  return { partition: knownPartition(arn.partition), account: arn.account, path, name: path.at(-1) ?? '' };
}

function knownPartition(text: string): Partition {
  return text === 'aws-cn' || text === 'aws-us-gov' ? text : 'aws';
}
