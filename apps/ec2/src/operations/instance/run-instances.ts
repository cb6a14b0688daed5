import { checkLaunch } from '../../launch/check-launch.js';
import { launch } from '../../launch/launch.js';
import { launchRequirements } from '../../launch/launch-requirements.js';
import { type LoadedLaunch, loadLaunch } from '../../launch/load-launch.js';
import { operation } from '../../operation.js';
import { loadProfile } from '../../profiles/named-profile.js';
import { scopeOf } from '../../scope.js';
import { reservationsOf } from '../../views/instance-view.js';
import { viewOf } from '../../views/view-context.js';

export default operation('RunInstances', {
  async load(call): Promise<LoadedLaunch> {
    const { input, tools } = call;
    const scope = scopeOf(call);
    const profile = await loadProfile(tools, scope, input.IamInstanceProfile);
    return loadLaunch(tools.store.tables, scope, { input, profile });
  },
  authorize(call) {
    return launchRequirements(scopeOf(call), call.input, call.loaded);
  },
  async handle(call) {
    const { input, loaded, tools, request } = call;
    const scope = scopeOf(call);
    const checked = checkLaunch(scope, input, loaded);
    const plan = { input, loaded, checked, now: request.clock.cloud() };
    const rows = await tools.store.run((tables) => launch(tables, scope, plan));
    const [reservation = {}] = reservationsOf(viewOf(call), rows);
    return reservation;
  },
});
