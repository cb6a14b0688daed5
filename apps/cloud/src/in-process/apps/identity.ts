import type { AppContext } from '../app-context.js';
import type { ServiceApp } from '../service-app.js';

/** IAM and STS in this process. They keep nothing of their own. */
export function identityApp({ policyStore, keys, clock }: AppContext): ServiceApp {
  return {
    models: ['iam', 'sts'],
    async open() {
      const { createSimulator } = await import('@cloudgate/authorizer');
      const { identityTools, modelNames, registry } = await import('@cloudgate/identity');
      const tools = identityTools({ policyStore, simulator: createSimulator(), keys, clock });
      return { definition: { models: modelNames, registry, tools } };
    },
  };
}
