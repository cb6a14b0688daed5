/** Principals as policies know them, made of the policy store's facts. */
import { type FederatedUserPrincipal, type Partition, parseArn, type Principal } from '@cloudgate/common';
import type { PrincipalFacts, Session } from '@cloudgate/ports';

/** The root user of an account. */
export function rootPrincipal(account: string, partition: Partition): Principal {
  return { kind: 'root', partition, account, arn: `arn:${partition}:iam::${account}:root`, userId: account };
}

/** An IAM user. */
export function userPrincipal(facts: PrincipalFacts): Principal {
  const { id, account, arn, name } = facts;
  return { kind: 'user', partition: partitionIn(arn), account, arn, userId: id, id, name };
}

/** Nobody. */
export const anonymousPrincipal: Principal = { kind: 'anonymous', arn: 'anonymous', userId: 'anonymous' };

function partitionIn(arn: string): Partition {
  return (parseArn(arn)?.partition ?? 'aws') as Partition;
}

/** A session's principal; `facts` are those of the role or user it is of, none for a session of the root user. */
export function sessionPrincipal(session: Session, facts: PrincipalFacts | undefined, partition: Partition): Principal {
  const { account, type, name = '' } = session;
  if (type === 'role' && facts !== undefined) {
    return {
      kind: 'role-session',
      partition: partitionIn(facts.arn),
      account,
      arn: `arn:${partitionIn(facts.arn)}:sts::${account}:assumed-role/${facts.name}/${name}`,
      userId: `${facts.id}:${name}`,
      roleId: facts.id,
      roleArn: facts.arn,
      roleName: facts.name,
      sessionName: name,
    };
  }
  if (type === 'federation-token') {
    const principal: FederatedUserPrincipal = {
      kind: 'federated-user',
      partition,
      account,
      arn: `arn:${partition}:sts::${account}:federated-user/${name}`,
      userId: `${account}:${name}`,
      name,
    };
    return facts === undefined
      ? principal
      : { ...principal, issuer: { id: facts.id, arn: facts.arn, name: facts.name } };
  }
  return facts === undefined ? rootPrincipal(account, partition) : userPrincipal(facts);
}
