/** What a person sees once the cloud is ready. */
import path from 'node:path';
import type { RunningCloud } from '../in-process/running-cloud.js';
import type { Settings } from '../settings/settings.js';
import { rootProfile } from '../state/profiles.js';
import { version } from '../version.js';

/** What the panel tells of. */
export interface PanelFacts {
  readonly settings: Settings;
  readonly cloud: Pick<RunningCloud, 'endpoint' | 'region' | 'root'>;
  /** Milliseconds from the start of the process. */
  readonly readyAfter: number;
}

function relative(folder: string): string {
  const short = path.relative(process.cwd(), folder);
  return short === '' || short.startsWith('..') ? folder : short;
}

function credentials({ settings, cloud }: PanelFacts): string[] {
  const { state } = settings;
  if (state === undefined) {
    const { accessKeyId, secretAccessKey } = cloud.root.credentials;
    const lines = ['  Root credentials  they end with this process', `    export AWS_ACCESS_KEY_ID=${accessKeyId}`];
    // A secret that the operator chose is theirs to know; it is not repeated.
    if (!settings.rootCredentials) lines.push(`    export AWS_SECRET_ACCESS_KEY=${secretAccessKey}`);
    return [...lines, `    export AWS_REGION=${cloud.region} AWS_ENDPOINT_URL=${cloud.endpoint}`];
  }
  const folder = relative(state);
  const flag = folder === '.cloudgate' ? '' : ` --state ${folder}`;
  return [
    `  Root credentials  eval "$(npx cloudgate env${flag})"`,
    `  or as a profile   export AWS_SHARED_CREDENTIALS_FILE=${state}/credentials`,
    `                    export AWS_CONFIG_FILE=${state}/config AWS_PROFILE=${rootProfile}`,
  ];
}

/** The panel's lines. */
export function panel(facts: PanelFacts): string[] {
  const { settings, cloud, readyAfter } = facts;
  return [
    '',
    `  cloudgate ${version}, ready in ${readyAfter} ms${settings.split ? ', each part in a process of its own' : ''}`,
    '',
    `  Endpoint          ${cloud.endpoint}`,
    `  Account, region   ${cloud.root.account}, ${cloud.region}`,
    ...credentials(facts),
    `  State             ${settings.state === undefined ? 'in memory: nothing is kept' : relative(settings.state)}`,
    ...(settings.assumeSecureTransport
      ? ['  Transport         assumed secure: aws:SecureTransport is true for every request']
      : []),
    '',
    '  Every request is authenticated and authorized. Ctrl-C stops.',
    '',
  ];
}
