import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsconfig = fileURLToPath(new URL('tsconfig.jest.json', import.meta.url))

// Packages that ship ES modules only; everything else is CommonJS already.
const esm = [
  '@actions',
  '@octokit',
  'universal-user-agent',
  'before-after-hook',
  'json-with-bigint',
  'toad-cache',
  'content-type',
]

const common = {
  rootDir: root,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['node', 'import', 'require', 'default'] },
  transform: { '\\.[jt]s$': ['ts-jest', { tsconfig, diagnostics: false }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  // jest-circus is loaded with the conditions above too, and its dedent has no default export as an ES module.
  // So are node-ssh and what it stands on, whose ES modules Jest cannot read.
  moduleNameMapper: {
    '^dedent$': '<rootDir>/node_modules/dedent/dist/dedent.js',
    '^(node-ssh|sb-promise-queue|sb-scandir)$': '<rootDir>/node_modules/$1/lib/cjs/index.js',
  },
  modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/dist/'],
}

export default {
  reporters: ['default', fileURLToPath(new URL('totals.mjs', import.meta.url))],
  projects: [
    {
      ...common,
      displayName: 'test',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/test/(system|bench)/'],
    },
    { ...common, displayName: 'system', testMatch: ['<rootDir>/test/system/**/*.test.ts'] },
  ],
}
