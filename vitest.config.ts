import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    conditions: ['@cloudgate/source'],
    // Specs take a cloud from here; an alias, so that no project depends on `testing` and the graph has no cycle.
    alias: { '@specs/cloud': new URL('./packages/testing/src/index.ts', import.meta.url).pathname },
  },
  ssr: { resolve: { conditions: ['@cloudgate/source', 'node'] } },
  test: {
    include: ['{packages,apps,tools}/**/*.{test,spec}.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // `toBeDenied` and `toBeAllowed` for every spec.
    setupFiles: ['./packages/testing/src/vitest.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
