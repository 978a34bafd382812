import { fileURLToPath } from 'node:url'
import tseslint from 'typescript-eslint'

const root = fileURLToPath(new URL('..', import.meta.url))

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      '.build/**',
      '.demo/**',
      '.system/**',
      '.bench/**',
      'node_modules/**',
      '.config/**',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['actions/**', 'shared/**'],
    // `ports.ts` of an action is where its ports meet the adapters.
    ignores: ['shared/action/**', 'shared/external/**', 'actions/*/ports.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@actions/core', '@actions/github', 'node-ssh', '**/external/**'],
              message: 'Only shared/action and shared/external touch the world.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', { name: 'process', message: 'Environment and time come in as arguments.' }],
    },
  },
)
