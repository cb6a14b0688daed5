import type { RequestDecision } from '@cloudgate/ports';
import { parseArgs } from 'node:util';
import { UsageError } from '../../settings/usage-error.js';
import { clientFor, connectionFlags, endpointFor } from '../connection.js';
import type { Command } from '../main.js';
import { reachable } from '../reachable.js';

/** Why a request was allowed or denied. */
export const decision: Command = async (args, { environment, out }) => {
  const options = { ...connectionFlags, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [requestId, ...rest] = positionals;
  if (requestId === undefined || rest.length > 0) throw new UsageError('`cloudgate decision REQUEST-ID`');
  const answer = await reachable(endpointFor(values, environment), () =>
    clientFor(values, environment).cloudgate('GetDecision', { requestId }),
  );
  const made = answer['decision'] as RequestDecision;
  if (values.json) {
    out(JSON.stringify(made, undefined, 2));
    return 0;
  }
  out(`${made.allowed ? 'allowed' : 'denied'}  ${made.service}:${made.operation}  by ${made.principal.arn}`);
  for (const { action, resource, because, layer, statement } of made.requirements) {
    const where = statement ? `, statement ${statement.sid ?? statement.index} of ${statement.policy}` : '';
    out(`  ${action} on ${resource}: ${because} (${layer}${where})`);
  }
  return 0;
};
