import { CaseFormatError } from './decision-case.js';

type Fields = Readonly<Record<string, unknown>>;

/** Refuses members that the format does not know, and the lack of those that it needs. */
export function checkMembers(
  value: unknown,
  where: string,
  { needs = [], may = [] }: { readonly needs?: readonly string[]; readonly may?: readonly string[] },
): Fields {
  if (!isFields(value)) throw new CaseFormatError(where, 'expected an object');
  for (const name of Object.keys(value)) {
    if (!needs.includes(name) && !may.includes(name)) throw new CaseFormatError(where, `unknown field \`${name}\``);
  }
  for (const name of needs) if (!(name in value)) throw new CaseFormatError(where, `missing field \`${name}\``);
  return value;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const PRINCIPALS: Readonly<Record<string, readonly string[]>> = {
  root: [],
  user: ['id'],
  roleSession: ['role', 'roleId'],
  federatedUser: ['issuer', 'issuerId'],
  service: [],
  provider: [],
};

const LAYERS = ['identity', 'boundary', 'session', 'resource', 'vpcEndpoint'];
const LEVELS = ['serviceControl', 'resourceControl'];

/** Refuses a case that is not in the format. */
export function checkCase(value: unknown, where: string): void {
  const fields = checkMembers(value, where, {
    needs: ['name', 'principal', 'policies', 'request'],
    may: ['source', 'expect', 'live'],
  });
  checkPrincipal(fields['principal'], `${where}: principal`);
  checkPolicies(fields['policies'], `${where}: policies`);
  const request = checkMembers(fields['request'], `${where}: request`, {
    needs: ['action', 'resource'],
    may: ['resourceAccount', 'canonicalUser', 'context'],
  });
  if (typeof request['resource'] !== 'string') {
    checkMembers(request['resource'], `${where}: request.resource`, { needs: ['unknown'] });
  }
  if (fields['expect'] !== undefined) checkExpectation(fields['expect'], `${where}: expect`);
  if (fields['live'] !== undefined) checkMembers(fields['live'], `${where}: live`, { needs: ['skip'] });
}

function checkPrincipal(value: unknown, where: string): void {
  if (value === 'anonymous') return;
  const kind = isFields(value) ? Object.keys(PRINCIPALS).find((name) => name in value) : undefined;
  if (kind === undefined) throw new CaseFormatError(where, 'expected a kind of principal');
  checkMembers(value, where, { needs: [kind], may: PRINCIPALS[kind] ?? [] });
}

function checkPolicies(value: unknown, where: string): void {
  const fields = checkMembers(value, where, { may: [...LAYERS, ...LEVELS, 'resourceKind'] });
  for (const [name, list] of Object.entries(fields)) {
    if (name === 'resourceKind') continue;
    if (!Array.isArray(list)) throw new CaseFormatError(`${where}.${name}`, 'expected a list');
    const levels: readonly unknown[] = LEVELS.includes(name) ? list : [list];
    for (const level of levels) {
      if (!Array.isArray(level)) throw new CaseFormatError(`${where}.${name}`, 'expected a list of lists');
      for (const policy of level) checkPolicy(policy, `${where}.${name}`);
    }
  }
}

function checkPolicy(value: unknown, where: string): void {
  if (typeof value === 'string' || (isFields(value) && 'Statement' in value)) return;
  checkMembers(value, where, { needs: ['id', 'document'], may: ['kind', 'attachedTo'] });
}

function checkExpectation(value: unknown, where: string): void {
  const fields = checkMembers(value, where, { needs: ['outcome'], may: ['layer', 'statement'] });
  const { statement } = fields;
  if (statement !== undefined) {
    checkMembers(statement, `${where}.statement`, { may: ['policy', 'index', 'sid'] });
  }
}
