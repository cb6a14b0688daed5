/** A Cloudgate as a target: it has accounts, an organization, and tells why it decided as it did. */
import { textOfPolicy } from './mentioned-keys.mjs';
import { Client, Refused } from './client.mjs';
import { reasons, Skip } from './skip.mjs';

const service = (operation, input) => ({
  service: 'cloudgate',
  method: 'POST',
  path: '/',
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `Cloudgate_20261124.${operation}` },
  body: JSON.stringify(input),
});

const noPolicies = { serviceControlPolicies: [], resourceControlPolicies: [] };

/** The documents of each level that has some; an endpoint attaches RCPFullAWSAccess itself. @throws {Skip} */
function documentsOf(levels = []) {
  if (levels.some((level) => level.length === 0)) throw new Skip(reasons.policies);
  return levels
    .map((level) => level.filter(({ id }) => id !== 'RCPFullAWSAccess').map(textOfPolicy))
    .filter((level) => level.length > 0);
}

/** True when the endpoint is a Cloudgate that these credentials administer. */
export async function isCloudgate(endpoint, credentials) {
  const client = new Client(endpoint);
  const answer = await client.call(credentials, service('GetStatus', {})).catch(() => ({ status: 0 }));
  client.close();
  return answer.status === 200;
}

export class Cloudgate {
  name = 'Cloudgate';
  hasRoot = true;
  tellsReasons = true;
  #credentials;
  #accounts = new Map();

  /**
   * `emptied`: the cloud is nobody else's, and may be emptied between cases. `secure`: it takes every request for one
   * that came by TLS.
   */
  constructor({ endpoint, credentials, emptied = false, secure = false }) {
    this.client = new Client(endpoint);
    this.secure = secure || this.client.secure;
    this.#credentials = credentials;
    if (emptied) this.reset = () => this.#reset();
  }

  /** The root user of an account; accounts are made as cases name them. */
  async admin(account) {
    const known = this.#accounts.get(account) ?? this.#ask('CreateAccount', { accountId: account });
    this.#accounts.set(account, known);
    return known;
  }

  async assume(credentials, call) {
    return this.client.must(credentials, call);
  }

  async send(credentials, call) {
    return this.client.call(credentials, call);
  }

  /** Puts the control policies of a case above its accounts. */
  async putOrganization(world, { serviceControl, resourceControl }, { caller, owner }) {
    for (const accountId of new Set([caller, owner].filter((account) => account !== undefined))) {
      await this.admin(accountId);
      await this.#ask('PutOrganizationPolicies', {
        accountId,
        serviceControlPolicies: accountId === caller ? documentsOf(serviceControl) : [],
        resourceControlPolicies: accountId === owner ? documentsOf(resourceControl) : [],
      });
      world.finally(() => this.#ask('PutOrganizationPolicies', { accountId, ...noPolicies }));
    }
  }

  /** What was decided of a request, each requirement by itself; `undefined` when nothing was. */
  async decision(requestId) {
    const answer = await this.client.call(this.#credentials, service('GetDecision', { requestId }));
    return answer.status < 300 ? JSON.parse(answer.text).decision : undefined;
  }

  async stop() {
    this.client.close();
  }

  async #reset() {
    await this.#ask('ResetState', {});
    this.#accounts.clear();
  }

  async #ask(operation, input) {
    const answer = await this.client.call(this.#credentials, service(operation, input));
    if (answer.status >= 300) throw new Refused(operation, answer);
    return JSON.parse(answer.text);
  }
}
