/** `npm run demo`: a user's access key against a role's session, each claim shown by a real call. */
import { parseArgs } from 'node:util';
import { endpointFor, profilesFor } from '../cli/connection.js';
import type { Terminal } from '../cli/terminal.js';
import { startInProcess } from '../in-process/start-in-process.js';
import { readSettings } from '../settings/settings.js';
import { rootProfile } from '../state/profiles.js';
import { prologue } from './prologue.js';
import { roleSession } from './role-session.js';
import { type Scenery, Setting } from './setting.js';
import { Stage } from './stage.js';
import { userKey } from './user-key.js';

/** Milliseconds between two steps, for a reader. */
const readingPause = 1200;

const flags = {
  fast: { type: 'boolean' },
  endpoint: { type: 'string' },
  state: { type: 'string' },
} as const;

/** The cloud that runs, if one does and its root credentials are at hand. */
async function runningCloud(
  values: { readonly endpoint?: string | undefined; readonly state?: string | undefined },
  environment: Terminal['environment'],
): Promise<Scenery | undefined> {
  const profiles = profilesFor(values, environment);
  const root = profiles.get(rootProfile);
  const endpoint = endpointFor(values, environment);
  if (!root) return undefined;
  const answers = await fetch(new URL('/_cloudgate/health', endpoint)).then(
    ({ ok }) => ok,
    () => false,
  );
  return answers ? { endpoint, region: profiles.region() ?? 'us-east-1', root } : undefined;
}

/** Tells the story; gives the exit code. */
export async function demo(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: flags });
  const stage = new Stage({
    out: (text) => terminal.out(text),
    colours: terminal.colours,
    pause: values.fast ? 0 : readingPause,
  });
  const running = await runningCloud(values, terminal.environment);
  const own = running ? undefined : await startInProcess(readSettings({ memory: true, port: '0' }, {}));
  try {
    const scenery = running ?? {
      endpoint: own?.endpoint ?? '',
      region: own?.region ?? '',
      root: own?.root.credentials ?? { accessKeyId: '', secretAccessKey: '' },
    };
    await stage.say('User against role: why an app is better off without a key of its own.');
    await stage.say(
      running
        ? `In the cloud at ${scenery.endpoint}, whose clock this story moves forward by a month.`
        : 'In a cloud of its own, in memory, gone at the end.',
    );
    const setting = new Setting(scenery);
    await prologue(stage, setting);
    await userKey(stage, setting);
    await roleSession(stage, setting);
    await stage.scene('Side by side');
    stage.table([
      ['', 'a user’s key', 'a role’s session'],
      ['when it leaks', 'works until somebody finds it', 'expires by itself, here after an hour'],
      ['what it may', 'all that the user may', 'can be narrowed by a session policy'],
      ['in the audit record', 'one name for everybody', 'the session that leaked, by name'],
      ['to stop it', 'delete the key, and the app stops', 'one policy, for all older sessions at once'],
    ]);
    return 0;
  } finally {
    await own?.stop();
  }
}
