import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Where jobs wait for the reviewers of their environments, which GitHub sees to and act does not. */
export type WaitingRoom = Readonly<{
  url: string
  /** From now on `approvals` is called for each job of the run that waits, counted from 1, and lets it go on when done. */
  open: (run: number, approvals: (nth: number) => Promise<void>) => void
  close: () => Promise<void>
}>

/** The jobs of the example pipelines that name an environment. */
const BEHIND_ENVIRONMENTS: ReadonlySet<string> = new Set(['deploy', 'rollback', 'integration'])

/** A server that answers `GET /<run>/<job>` when that job may go on. */
export async function waitingRoom(): Promise<WaitingRoom> {
  const runs = new Map<string, (job: string) => Promise<void>>()
  const server = createServer((request, response) => {
    const [, run = '', job = ''] = (request.url ?? '').split('/')
    const over = runs.get(run)?.(job) ?? Promise.resolve()
    over.then(
      () => response.end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: (run, approvals) => {
      let nth = 0
      runs.set(String(run), async (job) => {
        if (BEHIND_ENVIRONMENTS.has(job)) await approvals((nth += 1))
      })
    },
    close: async () => {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}
