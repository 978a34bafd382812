import type { Session, Transport } from '../../automaton/transport'
import type { Log } from '../../report/log'

/** A transport that connects to nothing: it says what would be run, and every step of it succeeds. */
export function dryTransport(log: Log): Transport {
  return {
    connect: (host, work) => {
      const directory = ['$HOME/.ecluse', work.application, work.stage, work.deployment, host.name].join('/')
      const session: Session = {
        host,
        directory,
        run: (_script, entry) => {
          if (entry) log.info(`would run on ${host.name}: ${entry.name}`)
          return Promise.resolve({ kind: 'exited', status: 0 })
        },
        send: (file, to) => {
          log.info(`would send to ${host.name}: ${file.name} (${file.size} bytes, sha256 ${file.sha256}) as ${to}`)
          return Promise.resolve({ kind: 'not-sent', sha256: file.sha256 })
        },
        journal: () => Promise.resolve([]),
        close: () => Promise.resolve(),
      }
      return Promise.resolve(session)
    },
  }
}
