import { UserError } from '../../failure'
import type { GateFacts } from '../gate'
import { kindOf } from '../kind'
import { classified, debtProblems, lifecycleFor, quotaProblem, requirementProblems } from '../lifecycle'
import type { RfcState } from '../rfc-state'
import { failsOf, holds, unknowable, withRfc, type Finding } from './finding'

/** The rules would choose the same lifecycle now, and the release still fulfils what it asks for. */
export const lifecycleRefused = withRfc((rfc, facts) => {
  try {
    return judged(rfc, facts)
  } catch (error) {
    // A condition that cannot be evaluated is neither yes nor no.
    if (error instanceof UserError) return unknowable(error.message, 'Correct `ecluse.yml`.')
    throw error
  }
})

function judged(rfc: RfcState, { rules, roles, production, version }: GateFacts): Finding {
  const { lifecycle } = rfc
  // A release that is in production already is judged as it was when it was asked for.
  const basedOn = production === version ? rfc.basedOn : production
  const kind = production === version ? rfc.kind : kindOf(version, production, rfc.request.kind)
  const request = { ...classified(rfc), kind }
  const known = rules.lifecycles[lifecycle]
  const own = roles.get(rfc.request.requester.toLowerCase())
  if (known?.by && !own?.known) {
    return unknowable(`The roles of ${rfc.request.requester} were not told: ${own?.why ?? 'nobody looked them up.'}`)
  }
  const due = lifecycleFor(rules, request, basedOn)
  const facts = { request, roles: own?.known ? own.value : [], ...(basedOn === undefined ? {} : { basedOn }) }
  const problems = [
    ...(due === lifecycle ? [] : [`It follows ${lifecycle}, and the rules now choose ${due ?? 'none'} for it.`]),
    ...(known && known.stages.join('\n') !== rfc.stages.join('\n')
      ? [`The lifecycle ${lifecycle} goes ${known.stages.join(' → ')} now; it was ${rfc.stages.join(' → ')}.`]
      : []),
    ...requirementProblems(rules, lifecycle, facts),
  ]
  const remedy = 'Put it right, or ask again for this version, so that it gets the lifecycle that is due.'
  return failsOf(problems, remedy, `Lifecycle ${lifecycle} is due for this ${kind} release.`)
}

export const quotaExceeded = withRfc((rfc, { rules, releases, version, now }) => {
  const release = { version, openedAt: rfc.openedAt }
  const problem = quotaProblem(rules, rfc.lifecycle, release, releases, now)
  const quota = rules.lifecycles[rfc.lifecycle]?.quota
  const otherwise = quota ? `At most ${quota.max}, and this one fits.` : `The lifecycle ${rfc.lifecycle} has no quota.`
  return failsOf(problem === undefined ? [] : [problem], 'Take the normal lifecycle, or wait.', otherwise)
})

/** What is owed keeps releases out of production, not out of the stages before. */
export const debtUnpaid = withRfc((rfc, { rules, releases, stage, version }) => {
  if (stage !== rfc.stages.at(-1)) return holds(`Debts are asked for at ${rfc.stages.at(-1) ?? 'the last stage'} only.`)
  const problems = debtProblems(rules, rfc.lifecycle, version, releases)
  return failsOf(
    problems,
    'Do it, then settle it on the RFC that owes it.',
    'No earlier release owes anything that bars it.',
  )
})
