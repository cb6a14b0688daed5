import { openS3Store } from '@cloudgate/store';
import type { AppContext } from '../app-context.js';
import { stateFile } from '../open-core.js';
import type { ServiceApp } from '../service-app.js';

/** Amazon S3 in this process. */
export function s3App({ state, directory, resourcePolicies, clock }: AppContext): ServiceApp {
  return {
    models: ['s3'],
    async open() {
      const { models, ownerOf, registry, s3Tools } = await import('@cloudgate/s3');
      const store = await openS3Store({ file: stateFile(state, 's3.db') });
      const blobFolder = stateFile(state, 'objects');
      try {
        const { tools, clear, close } = s3Tools({ store, blobFolder, directory, resourcePolicies, clock });
        return { definition: { models, registry, tools, ownerOf }, empty: clear, close };
      } catch (error) {
        await store.close();
        throw error;
      }
    },
  };
}
