import type { Requirement } from '@cloudgate/ports';
import { foundInstances, loadNamed, type NamedInstances, onEach } from '../../lifecycle/named-instances.js';
import { start } from '../../lifecycle/start-stop.js';
import { stateChange } from '../../lifecycle/transition.js';
import { operation } from '../../operation.js';
import { instancesNow } from '../../rows/instances.js';
import { readingOf, viewOf } from '../../views/view-context.js';

export default operation('StartInstances', {
  load: (call): NamedInstances => loadNamed(call),
  authorize(call) {
    const [first, ...rest] = onEach('ec2:StartInstances', call);
    return [withoutMetadataTags(first), ...rest.map(withoutMetadataTags)];
  },
  async handle(call) {
    const reading = readingOf(viewOf(call));
    const ids = foundInstances(call.loaded).map(({ row }) => row.id);
    const changes = await call.tools.store.run((tables) =>
      instancesNow(tables, reading, ids).map((row) => start(tables, reading, row)),
    );
    return { StartingInstances: changes.map(stateChange) };
  },
});

/** AWS gives this one action on instances no key of whether their metadata shows tags. */
function withoutMetadataTags(requirement: Requirement): Requirement {
  const { 'ec2:InstanceMetadataTags': _, ...context } = requirement.context ?? {};
  return { ...requirement, context };
}
