import { parseArgs } from 'node:util';
import { UsageError } from '../../settings/usage-error.js';
import { clientFor, connectionFlags, endpointFor } from '../connection.js';
import type { Command } from '../main.js';
import { reachable } from '../reachable.js';

/** Adds an account, or lists them. */
export const account: Command = async (args, { environment, out }) => {
  const options = { ...connectionFlags, id: { type: 'string' }, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [action, ...rest] = positionals;
  if (rest.length > 0 || (action !== 'create' && action !== 'list')) {
    throw new UsageError('`cloudgate account create [--id ID]` or `cloudgate account list`');
  }
  const call = (operation: string, input: object): Promise<Record<string, unknown>> =>
    reachable(endpointFor(values, environment), () => clientFor(values, environment).cloudgate(operation, input));
  if (action === 'list') {
    const { accounts } = (await call('ListAccounts', {})) as { accounts?: { accountId: string }[] };
    if (values.json) out(JSON.stringify(accounts ?? [], undefined, 2));
    else for (const { accountId } of accounts ?? []) out(accountId);
    return 0;
  }
  const made = await call('CreateAccount', values.id === undefined ? {} : { accountId: values.id });
  if (values.json) out(JSON.stringify(made, undefined, 2));
  else {
    out(`account            ${String(made['accountId'])}`);
    out(`access key id      ${String(made['accessKeyId'])}`);
    out(`secret access key  ${String(made['secretAccessKey'])}`);
  }
  return 0;
};
