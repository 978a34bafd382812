import type { ProbeStep, RunStep } from '../plan/technology'
import type { Value } from '../plan/secret'
import type { Script } from './transport'

/** Exit status of a probe that will never succeed, so that nobody waits for it. */
const NEVER = 65

// On one line with the script's first, so that the line numbers in a shell's messages are those of the technology.
const DIRECTORIES = '[ -d "$STAGING" ] && [ -d "$BACKUP" ] || mkdir -p -- "$STAGING" "$BACKUP" || exit 1; '

const PROBE = `deadline=$(($(date +%s) + PROBE_WITHIN))
while :; do
  said=$(sh -c "$PROBE" 2>&1) && status=0 || status=$?
  if [ "$status" -eq 0 ] || [ "$status" -eq ${NEVER} ] || [ "$(date +%s)" -ge "$deadline" ]; then break; fi
  sleep "$PROBE_EVERY"
done
[ "$status" -eq 0 ] || exec >&2
[ -z "$said" ] || printf '%s\\n' "$said"
exit "$status"
`

/** The script of a technical step, with the variables that it gets. */
export function scriptOf(
  step: RunStep | ProbeStep,
  environment: Readonly<Record<string, Value>>,
  timeout = step.timeout,
): Script {
  switch (step.kind) {
    case 'run':
      return { text: DIRECTORIES + step.script, env: environment, timeout }
    case 'probe':
      return {
        text: DIRECTORIES + PROBE,
        env: {
          ...environment,
          PROBE: step.script,
          PROBE_WITHIN: String(Math.ceil(step.within / 1000)),
          PROBE_EVERY: String(step.every / 1000),
        },
        timeout: Math.max(timeout, step.within + 30_000),
      }
  }
}
