import type { ActionReport } from '../../shared/action/report'
import type { CmdbFile } from '../../shared/config/model'
import { Outage, UserError } from '../../shared/failure'
import { sourceSchema, type SourceAnswer } from '../../shared/inventory/exchange'
import type { Finding } from '../../shared/inventory/finding'
import type { Integrity } from '../../shared/inventory/integrity'
import type { InventoryItem } from '../../shared/inventory/inventory'
import { sourceFindings, unansweredFindings, type Scope } from '../../shared/inventory/source-findings'
import { targetJson } from '../../shared/report/inventory-target'

/** Other CMDBs: one that is asked, and one that is told. Both answer with Outage `cmdb-unreachable` where they do not. */
export type ElsewherePorts = Readonly<{
  source?: Readonly<{ name: string; ask: () => Promise<string> }>
  target?: Readonly<{ tell: (text: string) => Promise<void> }>
  /** Address of the run; empty where it has none. */
  run: string
}>

/** Where `cmdb.yml` says something else than another CMDB; unknown where that gives no answer that can be read. */
export async function foundElsewhere(
  cmdb: CmdbFile,
  scope: Scope,
  { source }: Pick<ElsewherePorts, 'source'>,
): Promise<readonly Finding[]> {
  if (!source) return []
  try {
    return sourceFindings(cmdb, answerOf(await source.ask()), scope)
  } catch (error) {
    if (!(error instanceof Outage)) throw error
    return unansweredFindings(scope.stages, source.name, error.message)
  }
}

function answerOf(text: string): SourceAnswer {
  const parsed = sourceSchema.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.length ? ` at ${issue.path.join('.')}` : ''
  throw new Outage(
    'cmdb-unreachable',
    `The answer is not what shared/config/schemas/cmdb-source.json describes${where}: ${issue?.message ?? ''}.`,
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Outage('cmdb-unreachable', `The answer is no JSON. It begins with ${JSON.stringify(text.slice(0, 80))}.`)
  }
}

/** Gives another CMDB the inventory; why not, where it does not take it. */
export async function toldElsewhere(
  items: readonly InventoryItem[],
  integrities: readonly Integrity[],
  { target, run }: Pick<ElsewherePorts, 'target' | 'run'>,
): Promise<ActionReport['failure']> {
  try {
    await target?.tell(targetJson(items, integrities, run))
    return undefined
  } catch (error) {
    if (!(error instanceof Outage) && !(error instanceof UserError)) throw error
    return { reason: error.reason, message: error.message }
  }
}
