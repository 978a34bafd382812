import { fileURLToPath } from 'node:url'

// How a person has set up git, and what the job is in which tests run, must not decide how they end. Workers inherit it.
for (const name of Object.keys(process.env)) {
  if (/^(GIT|GITHUB|ACTIONS|INPUT|STATE|RUNNER)_|^(http|https|all)_proxy$/i.test(name)) delete process.env[name]
}
process.env.GIT_CONFIG_GLOBAL = '/dev/null'
process.env.GIT_CONFIG_NOSYSTEM = '1'

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
  'marked',
  'ical.js',
]

const common = {
  rootDir: root,
  testEnvironment: 'node',
  resolver: fileURLToPath(new URL('jest.resolver.cjs', import.meta.url)),
  transform: { '\\.[jt]s$': ['ts-jest', { tsconfig, diagnostics: false }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esm.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/.build/', '<rootDir>/dist/'],
}

export default {
  // Two busy cores are slow, and nothing here is measured: this is for what would never end.
  testTimeout: 300_000,
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
