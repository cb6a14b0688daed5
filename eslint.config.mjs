import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Who may import whom: a service app never another one, the store its owners alone, the engine nothing but common. */
const layers = {
  common: [],
  engine: ['common'],
  sigv4: ['common'],
  saml: [],
  models: [],
  wire: ['models'],
  ports: ['common'],
  'service-kit': ['common', 'sigv4', 'models', 'wire', 'ports'],
  store: ['common'],
  app: ['common', 'engine', 'sigv4', 'saml', 'models', 'wire', 'ports', 'service-kit', 'store'],
  cloud: ['common', 'engine', 'sigv4', 'saml', 'models', 'wire', 'ports', 'service-kit', 'store', 'app'],
  testing: ['common', 'ports', 'engine', 'cloud'],
};

const depConstraints = Object.entries(layers).map(([layer, allowed]) => ({
  sourceTag: `layer:${layer}`,
  onlyDependOnLibsWithTags: [`layer:${layer === 'app' ? 'none' : layer}`, ...allowed.map((name) => `layer:${name}`)],
}));

const expressUsers = ['packages/ports/src/rpc/**', 'apps/*/src/**'];
const prismaUsers = ['packages/store/**'];

const noExpress = { name: 'express', message: 'only the parts’ internal APIs and apps use express.' };
const noPrisma = {
  group: ['@prisma/*', '@libsql/*', '**/generated/prisma/**'],
  message: 'only packages/store uses Prisma.',
};
const noSource = { group: ['@cloudgate/*/src/**', '@cloudgate/*/dist/**'], message: 'import a package by its name.' };
const noEvaluate = {
  group: ['@cloudgate/engine/evaluate'],
  message: 'only the authorizer evaluates; a service never re-evaluates.',
};

const restricted = (paths, patterns) => ['error', { paths, patterns }];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**', '.nx/**', 'coverage/**'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { project: './tsconfig.spec.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        { depConstraints, allow: ['@specs/cloud'], checkDynamicDependenciesExceptions: ['.*'] },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A function that must be a promise for its port may have nothing to wait for.
      '@typescript-eslint/unified-signatures': 'off',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false }],
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      'no-console': 'error',
      'no-restricted-imports': restricted([noExpress], [noPrisma, noSource, noEvaluate]),
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'default exports are for operation files.' },
        { selector: 'ExportAllDeclaration', message: 'name what is exported.' },
        { selector: 'TSEnumDeclaration', message: 'use a union.' },
      ],
    },
  },
  {
    files: expressUsers.map((glob) => `${glob}/*.ts`),
    rules: { 'no-restricted-imports': restricted([], [noPrisma, noSource, noEvaluate]) },
  },
  { files: ['apps/authorizer/**/*.ts'], rules: { 'no-restricted-imports': restricted([], [noPrisma, noSource]) } },
  {
    files: prismaUsers.map((glob) => `${glob}/*.ts`),
    rules: { 'no-restricted-imports': restricted([noExpress], [noSource, noEvaluate]) },
  },
  {
    files: ['packages/engine/**/*.ts', 'packages/testing/**/*.ts'],
    rules: { 'no-restricted-imports': restricted([noExpress], [noPrisma, noSource]) },
  },
  {
    files: ['apps/*/src/operations/**/*.ts', 'vitest.config.ts', 'prisma.config.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'name what is exported.' }],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.spec.ts', '**/test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // The columns of a table.
      '@typescript-eslint/max-params': 'off',
    },
  },
  { files: ['apps/cloud/src/**/*.ts'], rules: { 'no-console': 'off' } },
  prettier,
);
