import type { Silenceable, Supervision } from '../../automaton/supervision'
import type { Log } from '../../report/log'
import { alertmanager } from './alertmanager'
import { command } from './command'
import { icinga2 } from './icinga2'
import { zabbix } from './zabbix'

/** Every kind of supervision; `environment` is what commands of the user's own are started with. */
export function supervisions(environment: NodeJS.ProcessEnv): Supervision {
  const adapter = (target: Silenceable): Supervision => {
    switch (target.kind) {
      case 'alertmanager':
        return alertmanager(target)
      case 'icinga2':
        return icinga2(target)
      case 'zabbix':
        return zabbix(target)
      case 'command':
        return command(target, environment)
    }
  }
  // One for each target: what logs in does so once.
  const known = new WeakMap<Silenceable, Supervision>()
  const of = (target: Silenceable): Supervision => {
    const one = known.get(target) ?? adapter(target)
    known.set(target, one)
    return one
  }
  return {
    silence: (silence, signal) => of(silence.target).silence(silence, signal),
    giveBack: (silence, signal) => of(silence.target).giveBack(silence, signal),
    muted: (silence, signal) => of(silence.target).muted(silence, signal),
  }
}

/** Says what would be silenced, and asks nobody. */
export function drySupervision(log: Log): Supervision {
  return {
    silence: ({ target, until }) => {
      log.info(`Dry run: ${target.kind} would be silenced.`)
      return Promise.resolve(until)
    },
    giveBack: () => Promise.resolve(),
    muted: () => Promise.resolve([]),
  }
}
