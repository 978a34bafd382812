import { holds, fails, unknowable, type Rule } from './finding'

/** What was last seen on the hosts is what the last deployment proved. */
export const inventoryDrift: Rule = ({ drift, unread, stage }) => {
  if (drift.length > 0)
    return fails(drift.join('\n'), 'Find out who changed it, and bring it back; then `cmdb` records it.')
  if (unread.length > 0) return unknowable(unread.join('\n'), 'Put that right, then run `cmdb`, which looks again.')
  return holds(`Nothing that was inspected in ${stage} differs from what was deployed.`)
}

/** Nobody is deploying there now. */
export const locked: Rule = ({ holder, stage }) => {
  if (!holder.known) return unknowable(`Whether somebody is deploying to ${stage} was not told: ${holder.why}`)
  if (!holder.value) return holds(`Nobody is deploying to ${stage}.`)
  const { owner, deployment, since, until } = holder.value
  return fails(
    `${owner} holds ${stage} since ${since}, until ${until} at most (deployment ${deployment}).`,
    'Wait for it to end; if it is dead, `rollback` or `resume` takes over.',
  )
}
