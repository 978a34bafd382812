import { fails, holds, releaseOf, unknowable, withRfc, type Rule } from './finding'

/** Somebody asked for the release, and its issue is there. */
export const rfcMissing: Rule = (facts) => {
  const { rfc, issue } = facts
  if (!rfc) return fails(`The ledger knows no request for ${releaseOf(facts)}.`, 'File a request for this release.')
  if (!issue.known) return unknowable(`Whether the RFC’s issue #${rfc.rfc.number} is there was not told: ${issue.why}`)
  if (issue.value) return holds(`RFC #${rfc.rfc.number}, asked for by ${rfc.request.requester} at ${rfc.openedAt}.`)
  return fails(
    `The RFC’s issue #${rfc.rfc.number} is not there: it was deleted, moved, or the token may not read it.`,
    'Bring the issue back, or give the job `issues: write`; a request for the same version opens a new one.',
  )
}

export const rfcRejected = withRfc(({ closed }) => {
  if (closed?.outcome !== 'rejected') return holds('Nobody rejected it.')
  return fails(
    `${closed.by} rejected it at ${closed.at}: ${closed.why}`,
    'A corrected release needs a version and a request of its own.',
  )
})

/** A person who closes the issue closes the gate; opening an issue that the ledger closed opens nothing. */
export const rfcClosed = withRfc(({ rfc, closed }, { issue }) => {
  if (closed?.outcome === 'delivered') {
    return fails(
      `It was delivered at ${closed.at}.`,
      'A delivered release is not deployed again through its RFC: what comes after it needs a version and a request of its own.',
    )
  }
  if (closed) return holds('It was rejected, which is told above.')
  if (!issue.known) return unknowable(`Whether issue #${rfc.number} is open was not told: ${issue.why}`)
  if (issue.value?.state === 'open') return holds(`Issue #${rfc.number} is open.`)
  if (!issue.value) return unknowable(`Issue #${rfc.number} is not there.`)
  return fails(`Issue #${rfc.number} was closed by hand.`, 'Reopen the issue if the release is still wanted.')
})
