import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** A process of a host: what runs in a session of its sshd has the HOME of that host. */
export type HostProcess = Readonly<{ pid: number; command: string }>

/** What runs on a host. */
export function processesOf(home: string): readonly HostProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        if (!readFileSync(`/proc/${name}/environ`, 'latin1').split('\0').includes(`HOME=${home}`)) return []
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
        return command === '' ? [] : [{ pid: Number(name), command }]
      } catch {
        // It has ended meanwhile.
        return []
      }
    })
}

/** How long something may take that has to come, in milliseconds: a busy machine takes its time. */
const PATIENCE = 60_000

/** Processes end when they like and tell only their parents: they are looked for until `holds`, or a minute is over. */
export async function eventually(holds: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE
  while (performance.now() < end) {
    if (holds()) return true
    await pause(20)
  }
  return holds()
}
