import { startGithubDouble } from './double'

// node --import ./.config/typescript.mjs test/support/github/serve.ts [--enterprise]
// Says where it is in one line of JSON on standard output, and lives until SIGTERM or until its standard input ends.
const double = await startGithubDouble({ enterprise: process.argv.includes('--enterprise') })
process.stdout.write(`${JSON.stringify({ url: double.url, api: double.api })}\n`)

let ending = false
process.once('SIGTERM', end)
process.once('SIGINT', end)
process.stdin.once('end', end).resume()

function end(): void {
  if (ending) return
  ending = true
  process.stdin.destroy()
  void double.close().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })
}
