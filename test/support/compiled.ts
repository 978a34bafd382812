import { join, relative, resolve } from 'node:path'
import ts from 'typescript'

const ROOT = resolve(__dirname, '..', '..')

/** Compiles a script of this repository, and all it imports, into `outDir`; returns its path there and the environment it needs. */
export function compiled(script: string, outDir: string): Readonly<{ path: string; env: NodeJS.ProcessEnv }> {
  const options: ts.CompilerOptions = {
    rootDir: ROOT,
    outDir,
    noCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    esModuleInterop: true,
    skipLibCheck: true,
  }
  const { emitSkipped } = ts.createProgram([resolve(ROOT, script)], options).emit()
  if (emitSkipped) throw new Error(`${script} could not be compiled`)
  const path = join(outDir, relative(ROOT, resolve(ROOT, script)).replace(/\.ts$/, '.js'))
  return { path, env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') } }
}
