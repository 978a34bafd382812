import type { ProbeStep } from './technology'

/** What a host waits for after an operation. Times in milliseconds; `on` holds, by host, the variables of its script. */
export type Until = Readonly<{
  kind: 'http' | 'port' | 'sql'
  script: string
  /** Commands of which the host must have one. */
  tools: readonly string[]
  within: number
  every: number
  on: Readonly<Record<string, Readonly<Record<string, string>>>>
}>

const HTTP = `if command -v curl >/dev/null 2>&1; then
  found=$(curl -gsS -o /dev/null -w '%{http_code}' --max-time 10 --url "$UNTIL_URL") || :
else
  # The time limit of busybox's own wget ends it with a fault on some systems.
  if command -v wget >/dev/null 2>&1; then get='wget -t 1 -T 10'; else get='busybox timeout 10 busybox wget'; fi
  said=$($get -S -q -O /dev/null "$UNTIL_URL" 2>&1) || :
  found=$(printf '%s\\n' "$said" | sed -n 's|^ *HTTP/[0-9.]* \\([0-9][0-9][0-9]\\).*|\\1|p' | sed -n 1p)
  [ -n "$found" ] || printf '%s\\n' "$said" >&2
fi
[ "$found" = "$UNTIL_STATUS" ] && exit 0
case $found in '' | 000) found='no answer' ;; esac
printf '%s\\n' "$UNTIL_URL: found $found, expected $UNTIL_STATUS" >&2
exit 1
`

const PORT = `limited() { if command -v timeout >/dev/null 2>&1; then timeout 10 "$@"; else "$@"; fi; }
if command -v bash >/dev/null 2>&1; then
  limited bash -c ': <"/dev/tcp/$UNTIL_HOST/$UNTIL_PORT"' && exit 0
elif command -v python3 >/dev/null 2>&1; then
  limited python3 -c 'import os, socket; socket.create_connection((os.environ["UNTIL_HOST"], int(os.environ["UNTIL_PORT"])), 10)' && exit 0
else
  limited nc -z "$UNTIL_HOST" "$UNTIL_PORT" && exit 0
fi
printf '%s\\n' "port $UNTIL_PORT of $UNTIL_HOST is not open" >&2
exit 1
`

/** What waits for an address of HTTP or for a port, with what a host has. */
export const WAITS = {
  http: { script: HTTP, tools: ['curl', 'wget', 'busybox'] },
  port: { script: PORT, tools: ['bash', 'python3', 'nc'] },
} as const

/** The technical step that waits, the last one of its operation. */
export function untilStep(until: Until): ProbeStep {
  const { script, within, every, on } = until
  const limits = { timeout: within + 30_000, retries: 0, repeatable: true, nothingDone: 'fails' } as const
  return { ...limits, kind: 'probe', name: `Wait until ${untilText(until)}`, script, within, every, values: on }
}

/** What is waited for, in a few words. */
export function untilText({ kind, on }: Until): string {
  const texts = [...new Set(Object.values(on).map((values) => textOf(kind, values)))]
  return `${texts[0] ?? 'it is there'}${texts.length > 1 ? ', or the like on the other hosts' : ''}`
}

function textOf(kind: Until['kind'], values: Readonly<Record<string, string>>): string {
  const value = (name: string): string => shortened(values[name] ?? '')
  switch (kind) {
    case 'http':
      return `${value('UNTIL_URL')} answers ${value('UNTIL_STATUS')}`
    case 'port':
      return `port ${value('UNTIL_PORT')} of ${value('UNTIL_HOST')} is open`
    case 'sql':
      return `“${value('UNTIL_SQL')}” gives a row`
  }
}

function shortened(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 79)}…` : line
}
