// Runs a TypeScript file of these tests as a process, without a build: node typescript.mjs <file.ts> <arguments…>
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const require = createRequire(import.meta.url)
const typescript = require('typescript')

require.extensions['.ts'] = (module, file) => {
  const compilerOptions = { module: 'commonjs', target: 'es2022', esModuleInterop: true, verbatimModuleSyntax: false }
  module._compile(typescript.transpileModule(readFileSync(file, 'utf8'), { compilerOptions }).outputText, file)
}

process.argv.splice(1, 1)
require(resolve(process.argv[1]))
