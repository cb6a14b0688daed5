/**
 * Puts the program into a few files, a folder below apps/cloud/dist/bundles, straight from its sources: `npm start` needs no compiler,
 * and reading hundreds of small modules would be most of what a start takes. Every part stays a file of its own that is
 * read with its first request. What is in node_modules with native code or files of its own stays there.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { newBundleFolder, switchTo } from './bundle-folders.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const out = newBundleFolder(path.join(root, 'apps/cloud/dist/bundles'));

/** The program, and the processes of a split cloud. */
const entries = {
  main: 'apps/cloud/src/cli/main.ts',
  'policy-store': 'apps/policy-store/src/main.ts',
  authorizer: 'apps/authorizer/src/main.ts',
  identity: 'apps/identity/src/main.ts',
  s3: 'apps/s3/src/main.ts',
  ec2: 'apps/ec2/src/main.ts',
};

/** Ours go in, whatever their names; of others, only the small ones that every start needs. */
const bundled =
  /^(@cloudgate\/|cloudgate$|jsonwebtoken$|jws|jwa|safe-buffer|ecdsa-sig-formatter|buffer-equal|lodash\.|ms$|semver|saxes|xmlchars)/;

/** A module of ours finds its files (models, migrations, policies) where it was built, not where the bundle lies; `src` and `dist` are equally deep. */
const ownFiles = {
  name: 'own-files',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('import.meta.url')) return undefined;
    const from = JSON.stringify(path.relative(out, id).replaceAll(path.sep, '/'));
    return { code: code.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`) };
  },
};

const bundle = await rolldown({
  input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)])),
  platform: 'node',
  resolve: {
    conditionNames: ['@cloudgate/source', 'import', 'node', 'default'],
    extensionAlias: { '.js': ['.ts', '.js'] },
  },
  external: (id) => !id.startsWith('.') && !path.isAbsolute(id) && !bundled.test(id),
  plugins: [ownFiles],
  logLevel: 'warn',
});
// CommonJS is read at once: node's loader of ES modules takes an eighth of a start.
await bundle.write({ dir: out, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' });
await bundle.close();
switchTo(out);
