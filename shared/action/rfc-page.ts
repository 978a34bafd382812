import { isDelivered, rfcOf } from '../change/rfc'
import type { Issue, Issues } from '../change/ports'
import type { RfcState } from '../change/rfc-state'
import type { RulesFile } from '../config/rules-model'
import { UserError } from '../failure'
import type { Event, Occasion } from '../ledger/event'
import type { Clock, Ledger } from '../ledger/ledger'
import { rfcPage, type RfcPage } from '../report/rfc'

/** What the page of an RFC is kept with. `issues` is asked for only where there is a page to write. */
export type RfcPagePorts = Readonly<{
  ledger: Ledger
  issues: () => Promise<Pick<Issues, 'issue' | 'edit'>>
  clock: Clock
  newId: () => string
  occasion: Occasion
}>

/** The release that an RFC is about. */
export type Release = Readonly<{ application: string; version: string }>

/** As often as others write at the same time, until the last of them writes for all. */
const TURNS = 5

/**
 * Writes the issue of a release's RFC anew from the ledger, and closes an RFC that is delivered: in two requests, none
 * where the ledger knows no RFC, which answers undefined. Who writes last has read what the others recorded, so no
 * page stays older than the ledger. Fails as Ledger and Issues do.
 */
export async function refreshRfc(
  { application, version }: Release,
  rules: RulesFile | undefined,
  ports: RfcPagePorts,
): Promise<RfcState | undefined> {
  let issue: Issue | undefined
  let written = ''
  let state: RfcState | undefined
  for (let turn = 0; turn < TURNS; turn += 1) {
    const events = await delivered(await ports.ledger.read(application), version, rules, ports)
    state = rfcOf(events, version)
    if (!state) return undefined
    const page = rfcPage(state, rules, events)
    if (JSON.stringify(page) === written) return state
    const issues = await ports.issues()
    issue ??= await issues.issue(state.rfc.number)
    if (!issue) throw gone(state)
    await issues.edit(issue.number, changesOf(issue, page))
    written = JSON.stringify(page)
  }
  return state
}

function gone({ rfc, request }: RfcState): UserError {
  const { application, version } = request
  return new UserError(
    'github-refused',
    `The RFC of ${application} ${version} is issue #${rfc.number}, which GitHub does not show to this token: it was ` +
      'deleted or moved, or the job lacks the permission `issues: write`. The ledger has everything.',
  )
}

/** The events, with the one that closes the RFC where everything it was opened for is done. */
async function delivered(
  events: readonly Event[],
  version: string,
  rules: RulesFile | undefined,
  { ledger, clock, newId, occasion }: RfcPagePorts,
): Promise<readonly Event[]> {
  const rfc = rfcOf(events, version)
  if (!rfc || !rules || rfc.closed || !isDelivered(rfc, rules)) return events
  const { application } = rfc.request
  const closed: Event = {
    ...{ schema: 1, id: newId(), at: new Date(clock.now()).toISOString(), ...occasion, application, version },
    ...{ type: 'rfc.closed', outcome: 'delivered', by: occasion.actor },
    why: `${rfc.stages.at(-1) ?? 'the last stage'} holds it, and everybody who must found it in order`,
  }
  await ledger.append([closed])
  return [...events, closed]
}

/** Labels that are not ours stay; an issue that a person closed stays closed until the ledger closes it for good. */
function changesOf(issue: Issue, { title, body, labels, state }: RfcPage): Parameters<Issues['edit']>[1] {
  const theirs = issue.labels.filter((label) => !/^(ecluse:rfc$|rfc:|stage:)/.test(label))
  return { title, body, labels: [...labels, ...theirs], ...(state === 'open' ? {} : { state }) }
}
