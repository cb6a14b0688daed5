import { parseArgs } from 'node:util';
import { connectionFlags, endpointFor, profilesFor } from '../connection.js';
import type { Command } from '../main.js';
import { rootProfile } from '../../state/profiles.js';

function quoted(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Shell lines that point any AWS client at the cloud, as its root user. */
export const env: Command = (args, { environment, out }) => {
  const { values } = parseArgs({ args: [...args], options: connectionFlags });
  const profiles = profilesFor(values, environment);
  const root = profiles.get(rootProfile);
  if (!root) throw new Error(`\`${profiles.credentialsFile}\` is not there: start a cloud first (\`npm start\`)`);
  // What the variables say now may be another cloud's: the state folder knows its own.
  const endpoint = values.endpoint ?? profiles.endpoint() ?? endpointFor(values, {});
  const variables = {
    AWS_ACCESS_KEY_ID: root.accessKeyId,
    AWS_SECRET_ACCESS_KEY: root.secretAccessKey,
    AWS_REGION: values.region ?? profiles.region() ?? 'us-east-1',
    AWS_DEFAULT_REGION: values.region ?? profiles.region() ?? 'us-east-1',
    AWS_ENDPOINT_URL: endpoint,
    AWS_CONFIG_FILE: profiles.configFile,
  };
  for (const [name, value] of Object.entries(variables)) out(`export ${name}=${quoted(value)}`);
  out('unset AWS_SESSION_TOKEN AWS_PROFILE');
  return Promise.resolve(0);
};
