import type { RequestDecision } from '@cloudgate/ports';
import { parseArgs } from 'node:util';
import { UsageError } from '../../settings/usage-error.js';
import { clientFor, connectionFlags, endpointFor } from '../connection.js';
import type { Command } from '../main.js';
import { reachable } from '../reachable.js';

/** How many are listed: the AWS CLI tells nobody the id of a request that was refused. */
const listed = 10;

function outcome({ allowed, service, operation, principal }: RequestDecision): string {
  return `${allowed ? 'allowed' : 'denied '}  ${service}:${operation}  by ${principal.arn}`;
}

function* reasons({ requirements }: RequestDecision): Generator<string> {
  for (const { action, resource, because, layer, statement } of requirements) {
    const where = statement ? `, statement ${statement.sid ?? statement.index} of ${statement.policy}` : '';
    yield `  ${action} on ${resource}: ${because} (${layer}${where})`;
  }
}

/** Why a request was allowed or denied; without its id, the latest requests. */
export const decision: Command = async (args, { environment, out }) => {
  const options = { ...connectionFlags, json: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [requestId, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError('`cloudgate decision [REQUEST-ID]`');
  const answer = await reachable(endpointFor(values, environment), () => {
    const client = clientFor(values, environment);
    return requestId === undefined
      ? client.cloudgate('ListDecisions', { maxResults: listed })
      : client.cloudgate('GetDecision', { requestId });
  });
  if (values.json) {
    out(JSON.stringify(answer['decision'] ?? answer['decisions'], undefined, 2));
  } else if (requestId === undefined) {
    for (const made of answer['decisions'] as readonly RequestDecision[]) out(`${made.requestId}  ${outcome(made)}`);
  } else {
    const made = answer['decision'] as RequestDecision;
    for (const line of [outcome(made), ...reasons(made)]) out(line);
  }
  return 0;
};
