/** A whole cloud in one process. */
import { newRootKey, serverKeys } from '@cloudgate/ports';
import { createFrontDoor, type Gate } from '@cloudgate/service-kit';
import { operationDoors, serviceDoors } from '../front/doors.js';
import { lazyListener } from '../front/lazy.js';
import { listen, shut } from '../front/listen.js';
import { Turnstile } from '../front/turnstile.js';
import { createInstallation } from '../installation/create-installation.js';
import type { Installation } from '../installation/installation.js';
import { ensureRootUser } from '../installation/root-user.js';
import type { Settings } from '../settings/settings.js';
import { Profiles, profileOf, rootProfile } from '../state/profiles.js';
import { openStateFolder, rootKeyOf } from '../state/state-folder.js';
import { version } from '../version.js';
import type { AppContext } from './app-context.js';
import { openCore } from './open-core.js';
import type { RunningCloud } from './running-cloud.js';
import { gated, type ServiceApp } from './service-app.js';
import { ec2App } from './apps/ec2.js';
import { identityApp } from './apps/identity.js';
import { s3App } from './apps/s3.js';

/** Told of faults of ours, with the request's id. */
export type OnFault = (requestId: string, error: unknown) => void;

/** The `cloudgate` service. */
function cloudgateApp(installation: () => Installation): ServiceApp {
  return {
    models: ['cloudgate'],
    async open() {
      const { registry } = await import('../generated/registry.js');
      const tools = { installation: installation() };
      return { definition: { models: ['cloudgate'], registry, tools, doors: operationDoors } };
    },
  };
}

/**
 * Starts a cloud and listens.
 * @throws Error in one line for a state folder or a port that cannot be used
 */
export async function startInProcess(settings: Settings, onFault: OnFault = () => undefined): Promise<RunningCloud> {
  const { state, region } = settings;
  if (state !== undefined) openStateFolder(state);
  const profiles = state === undefined ? undefined : new Profiles(state);
  const keys = serverKeys(state === undefined ? newRootKey() : rootKeyOf(state));
  const core = await openCore({ state, keys, region });
  try {
    return await serve({ ...core, state, keys, region }, { settings, profiles, onFault });
  } catch (error) {
    await core.close();
    throw error;
  }
}

interface Surroundings {
  readonly settings: Settings;
  readonly profiles: Profiles | undefined;
  readonly onFault: OnFault;
}

async function serve(context: AppContext, { settings, profiles, onFault }: Surroundings): Promise<RunningCloud> {
  const { policyStore, authorizer, keys, clock, region, state } = context;
  const root = await ensureRootUser({
    policyStore,
    keys,
    accountId: settings.accountId,
    chosen: settings.rootCredentials,
    kept: profiles?.get(rootProfile),
  });
  profiles?.put(rootProfile, root.credentials);

  const gate: Gate = {
    authorizer,
    clock,
    defaultRegion: region,
    assumeSecureTransport: settings.assumeSecureTransport,
    onFault,
  };
  const keeps = state !== undefined;
  const turnstile = new Turnstile();
  const services = [identityApp(context), s3App(context), ec2App(context)].map((app) => gated(app, gate, keeps));
  let endpoint = '';
  const installation = createInstallation({
    root,
    policyStore,
    decisions: authorizer,
    keys,
    clock,
    turnstile,
    version,
    endpoint: () => endpoint,
    parts: () => [{ name: 'cloud', pid: process.pid, url: endpoint }],
    empty: [
      ...services.map((service) => () => service.empty()),
      () => context.empty(),
      async () => profiles?.keepRootOnly(),
    ],
    onAccount(account, credentials) {
      profiles?.put(profileOf(account), credentials);
      profiles?.writeConfig(endpoint, region);
    },
  });
  const own = gated(
    cloudgateApp(() => installation),
    gate,
    false,
  );
  const rest = lazyListener(async () => {
    const { createRest } = await import('../front/rest.js');
    return createRest(() => ({ status: turnstile.isOpen ? 'ok' : 'closed', version }), policyStore);
  });
  const server = createFrontDoor({
    targets: [...services.map(({ target }) => turnstile.counting(target)), own.target],
    rest,
    doors: serviceDoors,
    isOpen: () => turnstile.isOpen,
  });
  const stopServices = async (): Promise<void> => {
    await Promise.all(services.map((service) => service.close()));
  };
  try {
    endpoint = await listen(server, settings.host, settings.port);
    profiles?.writeConfig(endpoint, region);
  } catch (error) {
    await stopServices();
    throw error;
  }
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
      await stopServices();
      await context.close();
    },
  };
}
