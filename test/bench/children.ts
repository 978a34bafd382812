import { readFileSync } from 'node:fs'

const PAUSE = 20

/** The largest process below one that is watched, by what Linux says of it from time to time. */
export function peakOfChildren(): Readonly<{ watch: (pid: number) => void; end: () => void; megabytes: () => number }> {
  let most = 0
  let timer: NodeJS.Timeout | undefined
  const look = (pid: string) => {
    for (const child of textOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean)) {
      const [, kilobytes = '0'] = /^VmHWM:\s*(\d+) kB/m.exec(textOf(`/proc/${child}/status`)) ?? []
      most = Math.max(most, Number(kilobytes) / 1024)
      look(child)
    }
  }
  return {
    watch: (pid) => (timer = setInterval(() => look(String(pid)), PAUSE)),
    end: () => clearInterval(timer),
    megabytes: () => most,
  }
}

/** Empty where the process has ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
