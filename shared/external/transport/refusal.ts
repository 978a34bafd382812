import { UserError } from '../../failure'

/** What the agent on a host refused: a word, and the words of the host. */
export class Refusal extends Error {
  constructor(
    readonly word: string,
    readonly text: string,
  ) {
    super(text)
    this.name = 'Refusal'
  }
}

/** A refusal as a person reads it; anything else stays what it is. `now` is the time of the runner. */
export function explained(cause: unknown, place: string, now: Date): unknown {
  if (!(cause instanceof Refusal)) return cause
  const text = cause.text.trim()
  switch (cause.word) {
    case 'locked':
      return new UserError('locked', lockedMessage(place, cause.text, now), { cause })
    case 'lock-lost':
      return new UserError(
        'locked',
        `The lock of ${place} is no longer ours: its lease ran out while nothing renewed it, and another deployment took it. Nothing more was run there; look at what that deployment does, then resume.`,
        { cause },
      )
    case 'tool-missing':
      return new UserError(
        'tool-missing',
        `${place} has no command ${text}, without which no step can be run safely: install it (util-linux has setsid, coreutils has sleep and mkfifo), or name its directory in the host's path in cmdb.yml.`,
        { cause },
      )
    case 'step-failed':
      return new UserError(
        'step-failed',
        `${place} could not write what it needs to run a step, so it was not run: ${text}. Make room in the state directory of the host, then resume.`,
        { cause },
      )
    default:
      return new UserError(
        'host-refused',
        `${place} could not make its state directory: ${text}. Give the user the right to write there, or set the host's state in cmdb.yml.`,
        { cause },
      )
  }
}

/** The five lines of a holder: lease and age in seconds, since, deployment, owner. */
function lockedMessage(place: string, text: string, now: Date): string {
  const [lease = '0', age = '0', since = '-', deployment = '-', ...owner] = text.split('\n')
  const until = new Date(now.getTime() + (Number(lease) - Number(age)) * 1000).toISOString()
  return (
    `${place} is locked by ${owner.join(' ')} (deployment ${deployment}) since ${since}. ` +
    `The lock ends with that deployment, or by itself at ${until} if nobody renews it: wait, or cancel that deployment.`
  )
}
