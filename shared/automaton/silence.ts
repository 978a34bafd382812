import { UserError } from '../failure'
import type { Silenced } from '../ledger/event'
import type { Ports } from './ports'
import type { MutedAlert, Silence, Supervised } from './supervision'

/** How long one entry may take, in milliseconds; the end must fit into what is left of a cancelled job. */
const LIMIT = { silence: 15_000, muted: 2_000, giveBack: 4_000 }
/** How often held back alerts are looked at, at most: one that ends by itself is seen as well. */
const LOOK = 15_000

type World = Pick<Ports, 'supervision' | 'supervised' | 'clock' | 'log' | 'signal'>
type Held = {
  readonly entry: Supervised
  readonly from: number
  until: number
  readonly muted: Map<string, MutedAlert>
}

/** What is silenced, until it is given back. */
export type Quiet = Readonly<{
  /** Gives back after `task`, however it ends. */
  during: <T extends object>(task: () => Promise<T>) => Promise<T & { silenced?: readonly Silenced[] }>
}>

/**
 * Silences all, and keeps it so; where one cannot be, what was silenced is given back and UserError `supervision-failed`
 * thrown, unless the entry, or `anyway`, says to continue.
 */
export async function silenceAll(
  entries: readonly Supervised[],
  deployment: string,
  world: World,
  anyway = false,
): Promise<Quiet> {
  if (entries.length === 0) return { during: (task) => task() }
  world.supervised(deployment)
  const held: Held[] = []
  const failed: Silenced[] = []
  const abandon = new AbortController()
  for (const entry of entries) {
    const one: Held = { entry, from: world.clock.now(), until: 0, muted: new Map() }
    try {
      one.until = await prolonged(one, deployment, world, world.signal)
      held.push(one)
      world.log.info(`Silenced ${entry.name} until ${iso(one.until)}.`)
    } catch (error) {
      const why = messageOf(error)
      // It may have been silenced without that being heard.
      const ended = await ending({ ...one, until: one.from + entry.lease }, deployment, world, true)
      const said = `${entry.place}: ${entry.name} cannot be silenced: ${why}`
      if (!anyway && (world.signal.aborted || entry.onError === 'stop')) {
        const others = await Promise.all(held.map((other) => ending(other, deployment, world)))
        if ([ended, ...others].every(({ problem }) => problem === undefined)) world.supervised('')
        throw new UserError(
          world.signal.aborted ? 'cancelled' : 'supervision-failed',
          `${said} Nothing was changed. Correct the entry or bring ${entry.target.kind} back; \`on-error: continue\` deploys without.`,
        )
      }
      world.log.warning(`${said} It goes on all the same: alerts will be sent.`)
      failed.push({
        name: entry.name,
        place: entry.place,
        from: iso(one.from),
        problem: `not silenced: ${why}`,
        muted: [],
      })
    }
  }
  const keeper = kept(held, deployment, world, abandon.signal)
  const giveBack = async (): Promise<readonly Silenced[]> => {
    abandon.abort()
    await keeper.stop()
    const ended = await Promise.all(held.map((one) => ending(one, deployment, world)))
    if (ended.every(({ problem }) => problem === undefined)) world.supervised('')
    return [...ended, ...failed]
  }
  return {
    during: async (task) => {
      try {
        const done = await task()
        return { ...done, silenced: await giveBack() }
      } catch (error) {
        await giveBack()
        throw error
      }
    },
  }
}

/** Gives back what a process that died may have silenced; says what it found. */
export async function giveBackAll(
  entries: readonly Supervised[],
  deployment: string,
  world: World,
): Promise<readonly Silenced[]> {
  const now = world.clock.now()
  return Promise.all(
    entries.map((entry) => ending({ entry, from: now, until: now + entry.lease, muted: new Map() }, deployment, world)),
  )
}

function kept(held: readonly Held[], deployment: string, world: World, signal: AbortSignal) {
  const timers = held.map((one) => {
    let running: Promise<void> | undefined
    let told = false
    const work = async (): Promise<void> => {
      await look(one, deployment, world, signal)
      if (one.until - world.clock.now() > (one.entry.lease * 2) / 3) return
      try {
        one.until = await prolonged(one, deployment, world, signal)
        told = false
      } catch (error) {
        if (signal.aborted || told) return
        told = true
        world.log.warning(`${one.entry.name} cannot be kept silent, it ends at ${iso(one.until)}: ${messageOf(error)}`)
      }
    }
    const timer = setInterval(
      () => {
        running ??= work().finally(() => (running = undefined))
      },
      Math.min(LOOK, one.entry.lease / 6),
    )
    timer.unref()
    return {
      stop: async (): Promise<void> => {
        clearInterval(timer)
        await running
      },
    }
  })
  return { stop: () => Promise.all(timers.map(({ stop }) => stop())) }
}

function prolonged(one: Held, deployment: string, world: World, signal: AbortSignal): Promise<number> {
  const silence = silenceOf(one, deployment, world.clock.now() + one.entry.lease)
  return world.supervision.silence(silence, AbortSignal.any([signal, AbortSignal.timeout(LIMIT.silence)]))
}

async function look(one: Held, deployment: string, world: World, signal: AbortSignal): Promise<void> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(LIMIT.muted)])
  try {
    const alerts = await world.supervision.muted(silenceOf(one, deployment, one.until), limited)
    for (const alert of alerts) one.muted.set(`${alert.name}\n${alert.on}`, alert)
  } catch (error) {
    if (!signal.aborted) world.log.debug(`${one.entry.name} does not say which alerts are muted: ${messageOf(error)}`)
  }
}

async function ending(one: Held, deployment: string, world: World, unheard = false): Promise<Silenced> {
  const { entry, from, until, muted } = one
  const never = new AbortController().signal
  if (!unheard) await look(one, deployment, world, never)
  const told = { name: entry.name, place: entry.place, from: iso(from) }
  try {
    await world.supervision.giveBack(silenceOf(one, deployment, until), AbortSignal.timeout(LIMIT.giveBack))
    if (!unheard) world.log.info(`Gave ${entry.name} back: it alerts again.`)
    return { ...told, until: iso(world.clock.now()), muted: oldestFirst(muted) }
  } catch (error) {
    const command = entry.target.kind === 'command'
    const end = command
      ? 'nothing else ends it but what `silence` set up with UNTIL'
      : `it ends by itself at ${iso(until)}`
    const problem = `not given back, ${end}: ${messageOf(error)}`
    world.log.warning(`${entry.place}: ${entry.name} was ${problem}`)
    return { ...told, until: iso(until), problem, muted: oldestFirst(muted) }
  }
}

function oldestFirst(muted: ReadonlyMap<string, MutedAlert>): MutedAlert[] {
  const since = (alert: MutedAlert): number => (alert.since === undefined ? Infinity : Date.parse(alert.since))
  return [...muted.values()].toSorted((one, other) => since(one) - since(other) || 0)
}

function silenceOf({ entry, from }: Held, deployment: string, until: number): Silence {
  return { mark: `Écluse ${deployment} ${entry.key}`, deployment, target: entry.target, from, until }
}

/** Whatever is wrong with a supervision, a deployment must come to its end and into the ledger. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function iso(time: number): string {
  return new Date(time).toISOString()
}
