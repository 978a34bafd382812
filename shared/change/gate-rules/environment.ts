import { failsOf, holds, unknowable, type Rule } from './finding'

const REMEDY =
  'Settings → Environments: required reviewers, “Prevent self-review”, no bypass for administrators; or `through: [rfc]`.'

/** GitHub lets nobody into the stage whom a reviewer did not let in. */
export const environmentUnprotected: Rule = ({ stage, stageRules: { approve, allow }, protection }) => {
  if (!approve) return holds('This stage asks for no approval.')
  if (!approve.through.includes('environment')) {
    return holds('Approvals come through the RFC alone (`through: [rfc]`): GitHub’s environment was not looked at.')
  }
  if (!protection.known) return unknowable(`How GitHub protects the environment was not told: ${protection.why}`)
  const found = protection.value
  if (!found) return failsOf([`There is no environment ${stage}.`], REMEDY, '')
  const bypassAllowed = allow.includes('admin-bypass')
  const problems = [
    ...(found.reviewers.length === 0 ? [`The environment ${stage} has no required reviewers.`] : []),
    ...(found.preventsSelfReview ? [] : [`The environment ${stage} lets people approve what they started themselves.`]),
    ...(found.adminsBypass && !bypassAllowed ? [`Administrators may bypass the environment ${stage}.`] : []),
  ]
  const bypass = found.adminsBypass ? 'Administrators may bypass it, which the rules allow (`admin-bypass`).' : ''
  return failsOf(
    problems,
    REMEDY,
    `Reviewers: ${found.reviewers.join(', ')}; nobody reviews their own run. ${bypass}`.trim(),
  )
}
