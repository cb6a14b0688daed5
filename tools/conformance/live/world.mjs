/** What a case needs to exist, made by signed calls as the administrator of each account, and taken away again. */
import { arnParts, bucketAndKey } from './arn.mjs';
import { credentialsOf, objectPath, query, textOf } from './client.mjs';
import { reasons, Skip } from './skip.mjs';

const trustOf = (account) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${account}:root` },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
    },
  });

export const tagMembers = (tags) =>
  Object.fromEntries(
    tags.flatMap(([key, value], index) => [
      [`Tags.member.${index + 1}.Key`, key],
      [`Tags.member.${index + 1}.Value`, value],
    ]),
  );

const objectCall = (method, arn) => {
  const { bucket, key } = bucketAndKey(arn);
  return { service: 's3', method, path: objectPath(bucket, key), what: 'object' };
};

export class World {
  #undo = [];
  #made = new Set();
  #names = 0;

  constructor(target) {
    this.target = target;
  }

  /** The credentials of the administrator of an account, which is made if need be. */
  admin(account) {
    return this.target.admin(account);
  }

  /** A call that must succeed; `undo` takes its effect away. */
  async make(account, call, undo) {
    const text = await this.target.client.must(await this.admin(account), call);
    if (undo !== undefined) this.later(account, undo);
    return text;
  }

  async iam(account, operation, parameters, undo) {
    return this.make(
      account,
      query('iam', operation, parameters),
      undo && query('iam', undo, undoParameters(parameters, undo)),
    );
  }

  later(account, call) {
    this.finally(async () => this.target.client.call(await this.admin(account), call));
  }

  finally(undo) {
    this.#undo.push(undo);
  }

  /** Takes everything away, the latest first; what a case's own request has taken away already is gone. */
  async end() {
    if (this.target.reset !== undefined) return this.target.reset();
    for (const undo of this.#undo.reverse()) await undo();
  }

  /** A name for what a case does not name. */
  name(kind) {
    this.#names += 1;
    return `conformance-${kind}-${this.#names}`;
  }

  /** True the first time. */
  #first(what) {
    if (this.#made.has(what)) return false;
    this.#made.add(what);
    return true;
  }

  async user(arn, tags = []) {
    if (!this.#first(arn)) return;
    const { account, path, name } = arnParts(arn);
    await this.iam(account, 'CreateUser', { UserName: name, Path: path, ...tagMembers(tags) }, 'DeleteUser');
    this.finally(() => this.#deleteAccessKeys(account, name));
  }

  /** The case's own request may have made another key. */
  async #deleteAccessKeys(account, UserName) {
    const admin = await this.admin(account);
    const { text } = await this.target.client.call(admin, query('iam', 'ListAccessKeys', { UserName }));
    for (const [, AccessKeyId] of text.matchAll(/<AccessKeyId>([^<]+)</g)) {
      await this.target.client.call(admin, query('iam', 'DeleteAccessKey', { UserName, AccessKeyId }));
    }
  }

  /** The credentials of a user. */
  async accessKey(arn) {
    const { account, name } = arnParts(arn);
    return credentialsOf(await this.iam(account, 'CreateAccessKey', { UserName: name }));
  }

  async role(arn, { trust, tags = [] } = {}) {
    const { account, path, name } = arnParts(arn);
    if (!this.#first(arn)) {
      if (trust === undefined) return;
      await this.iam(account, 'UpdateAssumeRolePolicy', { RoleName: name, PolicyDocument: trust });
      return;
    }
    if (path.startsWith('/aws-')) throw new Skip(reasons.principal);
    const document = { AssumeRolePolicyDocument: trust ?? trustOf(account) };
    await this.iam(
      account,
      'CreateRole',
      { RoleName: name, Path: path, ...document, ...tagMembers(tags) },
      'DeleteRole',
    );
  }

  async managedPolicy(account, PolicyDocument) {
    const PolicyName = this.name('policy');
    const arn = textOf(await this.iam(account, 'CreatePolicy', { PolicyName, PolicyDocument }), 'Arn');
    this.later(account, query('iam', 'DeletePolicy', { PolicyArn: arn }));
    return arn;
  }

  async bucket(account, bucket) {
    if (!this.#first(bucket)) return;
    const path = `/${bucket}`;
    const call = { service: 's3', path, what: 'bucket' };
    await this.make(account, { ...call, method: 'PUT' }, { ...call, method: 'DELETE' });
    // A new bucket refuses policies for everybody.
    await this.make(account, { ...call, method: 'DELETE', query: { publicAccessBlock: '' } });
  }

  async object(account, arn, tags = []) {
    const headers = tags.length > 0 ? { 'x-amz-tagging': new URLSearchParams(tags).toString() } : {};
    await this.make(account, { ...objectCall('PUT', arn), headers, body: 'conformance' }, objectCall('DELETE', arn));
  }

  /** An object that the case's own request may make. */
  mayMakeObject(account, arn) {
    this.later(account, objectCall('DELETE', arn));
  }

  async bucketPolicy(account, bucket, body) {
    const call = { service: 's3', path: `/${bucket}`, query: { policy: '' }, what: 'bucket policy' };
    await this.make(account, { ...call, method: 'PUT', body }, { ...call, method: 'DELETE' });
  }
}

/** What an undoing operation is told of what was made. */
function undoParameters(made, undo) {
  const needed = ['UserName', 'RoleName', 'GroupName', ...(/Policy$/.test(undo) ? ['PolicyName', 'PolicyArn'] : [])];
  return Object.fromEntries(Object.entries(made).filter(([name]) => needed.includes(name)));
}
