/** Any other endpoint as a target: one account, its own, in the place of the cases' own account. */
import { Client, query, textOf } from './client.mjs';
import { reasons, Skip } from './skip.mjs';

/** The account that most cases are written for. */
const written = '111122223333';

export async function endpointTarget({ endpoint, credentials }) {
  const client = new Client(endpoint);
  const account = textOf(await client.must(credentials, query('sts', 'GetCallerIdentity')), 'Account');
  return new Endpoint({ client, credentials, account, name: new URL(endpoint).host });
}

class Endpoint {
  hasRoot = false;
  tellsReasons = false;
  #credentials;
  #account;

  constructor({ client, credentials, account, name }) {
    this.client = client;
    this.secure = client.secure;
    this.name = name;
    this.#credentials = credentials;
    this.#account = account;
  }

  /** The case as it reads in this account. */
  translated(one) {
    return JSON.parse(JSON.stringify(one).replaceAll(written, this.#account));
  }

  async admin(account) {
    if (account !== this.#account) throw new Skip(reasons.account);
    return this.#credentials;
  }

  async assume(credentials, call) {
    return this.client.must(credentials, call);
  }

  async send(credentials, call) {
    return this.client.call(credentials, call);
  }

  async stop() {
    this.client.close();
  }
}
