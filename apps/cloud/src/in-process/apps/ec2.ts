import { openEc2Store } from '@cloudgate/store';
import { stateFile } from '../open-core.js';
import type { AppContext } from '../app-context.js';
import type { ServiceApp } from '../service-app.js';

/** Amazon EC2 in this process. */
export function ec2App({ state, directory, clock }: AppContext): ServiceApp {
  return {
    models: ['ec2'],
    async open() {
      const { ec2Models, ec2Operations, ec2Tools } = await import('@cloudgate/ec2');
      const store = await openEc2Store({ file: stateFile(state, 'ec2.db') });
      return {
        definition: { models: ec2Models, registry: ec2Operations, tools: ec2Tools({ store, directory, clock }) },
        empty: () => store.clear(),
        close: () => store.close(),
      };
    },
  };
}
