import type { Session, Transport } from './transport'

/** Kill -9 of the `script`th technical step that is a script, right before its `command`th command, both from 1. */
export type Kill = Readonly<{ script: number; command: number }>

/** A script of a technical step, as people know it, with the number of commands that it ran. */
export type Counted = Readonly<{ title: string; commands: number }>

/** A way to a host that counts the commands of the technical steps, or kills one of these in the middle. */
export type Traced = Readonly<{ transport: Transport; counts: () => readonly Counted[]; killed: () => boolean }>

// The shell expands PS4 before every command it runs: that is where the count is kept, and where the kill comes from.
const TRACE =
  'echo 0 >"$ECLUSE_TICK"; PS4=\'$(read -r n <"$ECLUSE_TICK"; n=$((n + 1)); echo "$n" >"$ECLUSE_TICK"; [ "$n" -lt "$ECLUSE_KILL" ] || kill -KILL 0)\'; set -x; '

const NEVER = 1_000_000_000

/** `tick` is the path of a file on the host in which the commands are counted. */
export function traced(transport: Transport, tick: string, kill?: Kill): Traced {
  const counts: Counted[] = []
  let begun = 0
  const over = (session: Session): Session => ({
    host: session.host,
    directory: session.directory,
    send: (...given) => session.send(...given),
    journal: () => session.journal(),
    close: () => session.close(),
    run: async (script, entry, output, signal) => {
      if (!entry || (kill && kill.script !== ++begun)) return session.run(script, entry, output, signal)
      const env = { ...script.env, ECLUSE_TICK: tick, ECLUSE_KILL: String(kill?.command ?? NEVER) }
      const outcome = await session.run({ ...script, text: TRACE + script.text, env }, entry, output, signal)
      if (!kill) {
        const commands = await commandsIn(session, tick, signal)
        counts.push({ title: `${entry.id.operation}: ${entry.name}`, commands })
      }
      return outcome
    },
  })
  return {
    counts: () => counts,
    killed: () => kill !== undefined && begun >= kill.script,
    transport: { connect: async (host, work, signal) => over(await transport.connect(host, work, signal)) },
  }
}

async function commandsIn(session: Session, tick: string, signal: AbortSignal): Promise<number> {
  let said = ''
  const script = { text: 'cat -- "$ECLUSE_TICK"', env: { ECLUSE_TICK: tick }, timeout: 60_000 }
  await session.run(script, undefined, (_, text) => void (said += text), signal)
  return Number.parseInt(said, 10) || 0
}
