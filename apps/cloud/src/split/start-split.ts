/** A whole cloud with a process for each part, which keeps closed while a part that it needs is away. */
import { systemClock } from '@cloudgate/common';
import { type DecisionLog, newRootKey, type PolicyStore, serverKeys } from '@cloudgate/ports';
import { callKey, PartClient, remoteAuthorizer, remotePort } from '@cloudgate/ports/rpc';
import { createFrontDoor, createService } from '@cloudgate/service-kit';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { operationDoors, serviceDoors } from '../front/doors.js';
import { lazyListener } from '../front/lazy.js';
import { listen, shut } from '../front/listen.js';
import { Turnstile } from '../front/turnstile.js';
import type { OnFault } from '../in-process/start-in-process.js';
import type { RunningCloud } from '../in-process/running-cloud.js';
import { createInstallation } from '../installation/create-installation.js';
import { ensureRootUser } from '../installation/root-user.js';
import type { Settings } from '../settings/settings.js';
import { Profiles, profileOf, rootProfile } from '../state/profiles.js';
import { openStateFolder, rootKeyOf } from '../state/state-folder.js';
import { version } from '../version.js';
import { PartProcess } from './part-process.js';
import { proxyTarget } from './proxy-target.js';
import { launcher, type PartDescription, partDescriptions, Wiring } from './topology.js';

/** Milliseconds for what no request waits for: emptying a part. */
const adminPatience = 30_000;
/** The longest path of a socket that every system takes, with some room for its name. */
const longestFolder = 70;

/** A folder of this start, for its owner alone. */
function temporaryFolder(): string {
  const parent = tmpdir().length > longestFolder ? '/tmp' : tmpdir();
  return mkdtempSync(path.join(parent, 'cloudgate-'));
}

/** The program of a part: `apps/cloud/tools/bundle.mjs` puts one for each beside this one, so all are of one build. */
function mainOf({ name }: PartDescription): string {
  return path.join(import.meta.dirname, `${name}.cjs`);
}

/**
 * Starts a cloud and listens.
 * @throws Error in one line for a state folder or a port that cannot be used
 */
export async function startSplit(settings: Settings, onFault: OnFault = () => undefined): Promise<RunningCloud> {
  const folder = temporaryFolder();
  const state = settings.state ?? path.join(folder, 'state');
  const parts: PartProcess[] = [];
  const end = async (): Promise<void> => {
    // Those that are called end after those that call them.
    for (const part of [...parts].reverse()) await part.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    openStateFolder(state);
    return await launch({ settings, state, folder, parts, onFault, end });
  } catch (error) {
    await end();
    throw error;
  }
}

interface Launch {
  readonly settings: Settings;
  readonly state: string;
  readonly folder: string;
  /** Filled as they start. */
  readonly parts: PartProcess[];
  readonly onFault: OnFault;
  readonly end: () => Promise<void>;
}

async function launch({ settings, state, folder, parts, onFault, end }: Launch): Promise<RunningCloud> {
  const { region, assumeSecureTransport } = settings;
  const rootKey = settings.state === undefined ? newRootKey() : rootKeyOf(state);
  const keys = serverKeys(rootKey);
  const profiles = settings.state === undefined ? undefined : new Profiles(state);
  const wiring = new Wiring(randomBytes(32), folder);
  const clock = systemClock();
  const turnstile = new Turnstile();

  for (const description of partDescriptions) {
    const { name, holdsKeys } = description;
    const setup = () => ({
      name,
      socket: wiring.socketOf(name),
      state,
      region,
      assumeSecureTransport,
      clockOffset: clock.offset,
      callers: wiring.callersOf(name),
      callees: wiring.calleesOf(description),
      ...(holdsKeys ? { rootKey } : {}),
    });
    parts.push(
      new PartProcess({ name, main: mainOf(description), setup, onAway: (line) => onFault('', new Error(line)) }),
    );
  }
  const partOf = (name: string): PartProcess => {
    const part = parts.find((candidate) => candidate.name === name);
    if (part === undefined) throw new Error(`there is no part \`${name}\``);
    return part;
  };
  const clientOf = (part: string, patience?: number): PartClient =>
    new PartClient({
      part,
      socket: wiring.socketOf(part),
      from: launcher,
      key: callKey(wiring.key(launcher, part)),
      ...(patience === undefined ? {} : { patience }),
    });

  await partOf('policy-store').start();
  const policyStore = remotePort<PolicyStore>(clientOf('policy-store', adminPatience), 'policy-store', ['run', 'read']);
  clock.advance(await policyStore.read('clockOffset', {}));
  const root = await ensureRootUser({
    policyStore,
    keys,
    accountId: settings.accountId,
    chosen: settings.rootCredentials,
    kept: profiles?.get(rootProfile),
  });
  profiles?.put(rootProfile, root.credentials);
  await Promise.all(parts.filter(({ name }) => name !== 'policy-store').map((part) => part.start()));

  const needed = ['policy-store', 'authorizer'].map(partOf);
  const proxies = partDescriptions
    .filter(({ models }) => models.length > 0)
    .map(({ name, models }) => {
      const key = callKey(wiring.key(launcher, name));
      const socket = wiring.socketOf(name);
      return proxyTarget({ part: partOf(name), models, socket, key, needed, assumeSecureTransport });
    });
  const decisionMethods = ['decision', 'decisions', 'events'] as const;
  const decisions = remotePort<DecisionLog>(clientOf('authorizer'), 'decisions', decisionMethods);
  const emptiers = ['authorizer', 's3', 'ec2'].map((name) => async (): Promise<void> => {
    await clientOf(name, adminPatience).call({ port: 'admin', method: 'empty', args: [] });
  });
  let endpoint = '';
  const installation = createInstallation({
    root,
    policyStore,
    decisions,
    keys,
    clock,
    turnstile,
    version,
    endpoint: () => endpoint,
    parts: () => [
      { name: launcher, pid: process.pid, url: endpoint },
      ...parts.map(({ name, pid }) => ({ name, pid, url: `unix:${wiring.socketOf(name)}` })),
    ],
    empty: [...emptiers, async () => profiles?.keepRootOnly()],
    async onClock(offset) {
      await Promise.all(parts.map((part) => part.setClock(offset)));
    },
    onAccount(account, credentials) {
      profiles?.put(profileOf(account), credentials);
      profiles?.writeConfig(endpoint, region);
    },
  });
  const { registry } = await import('../generated/registry.js');
  const authorizer = remoteAuthorizer(clientOf('authorizer'), callKey(wiring.key(launcher, 'authorizer')));
  const own = createService(
    { models: ['cloudgate'], registry, tools: { installation }, doors: operationDoors },
    { authorizer, clock, defaultRegion: region, assumeSecureTransport, onFault },
  );
  const server = createFrontDoor({
    targets: [...proxies.map((target) => turnstile.counting(target)), own],
    rest: lazyListener(async () => {
      const { createRest } = await import('../front/rest.js');
      const whole = (): boolean => turnstile.isOpen && parts.every(({ isHere }) => isHere);
      return createRest(() => ({ status: whole() ? 'ok' : 'closed', version }), policyStore);
    }),
    doors: serviceDoors,
    isOpen: () => turnstile.isOpen,
  });
  endpoint = await listen(server, settings.host, settings.port);
  profiles?.writeConfig(endpoint, region);
  return {
    endpoint,
    region,
    root,
    installation,
    clock,
    policyStore,
    keys,
    async stop() {
      await shut(server);
      await end();
    },
  };
}
