import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    conditions: ['@cloudgate/source'],
    // Specs take a cloud from here; an alias, so that no project depends on `testing` and the graph has no cycle.
    alias: { '@specs/cloud': new URL('./packages/testing/src/index.ts', import.meta.url).pathname },
  },
  ssr: { resolve: { conditions: ['@cloudgate/source', 'node', 'import', 'default'] } },
  test: {
    include: ['{packages,apps,tools}/**/*.{test,spec}.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 20_000,
    maxWorkers: 2,
  },
});
