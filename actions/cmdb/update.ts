import { isDeepStrictEqual } from 'node:util'
import { refusal } from '../../shared/action/refusal'
import type { ActionReport } from '../../shared/action/report'
import { treeOf } from '../../shared/config/tree'
import { UserError } from '../../shared/failure'
import type { Finding } from '../../shared/inventory/finding'
import type { BaseFile, PullRequests } from '../../shared/inventory/pull-requests'
import { updateOf, type Update } from '../../shared/inventory/update'
import { updateBody, updateMessage, updateSummary, type UpdateEnd } from '../../shared/report/cmdb-update'

type File = Readonly<{ file: string; text: string }>

/** Everything outside that an update works with. */
export type UpdatePorts = Readonly<{
  /** `cmdb.yml` as it was compared with the hosts, under its path in the repository. */
  file: () => Promise<File>
  /** Puts a file into the output directory, and says where it is. */
  write: (file: string, text: string) => Promise<string>
  /** Absent where there is no GitHub. */
  pullRequests?: () => Promise<PullRequests>
  /** The branch that the run is on; the default branch where it is on none. */
  branch?: string
  /** Environments and applications that are looked at; none where all are. */
  scope: readonly string[]
  /** Address of the run; empty where it has none. */
  run: string
}>

/** The branch that holds the corrections: who looks at a part has one of its own, and takes nothing back of the rest. */
function branchOf(scope: readonly string[]): string {
  return ['ecluse/cmdb', ...[...new Set(scope)].sort()].join('-')
}

/** Proposes a `cmdb.yml` in which what the findings correct is right. What fails of it hides nothing that was found. */
export async function update(
  findings: readonly Finding[],
  ports: UpdatePorts,
): Promise<Pick<ActionReport, 'outputs' | 'summary' | 'failure'>> {
  let corrected = ''
  try {
    const file = await ports.file()
    const planned = updateOf(file, findings)
    // Before GitHub is asked: what it refuses is not lost.
    if (planned.written.length > 0) corrected = await ports.write('cmdb.yml', planned.text)
    const end = await endOf(file, planned, corrected, findings, ports)
    const outputs = { 'pull-request': 'url' in end ? end.url : '', corrected }
    return { outputs, summary: updateSummary(planned, end) }
  } catch (error) {
    return refusal(error, 'The CMDB could not be corrected', { 'pull-request': '', corrected })
  }
}

/** Whether a correction may come from a field once it is known: what a pull request of before corrects may still be right. */
function mayCorrect({ field, declared }: Finding): boolean {
  return ['system', 'kernel', 'version', 'answer'].includes(field) || (field === 'instance' && declared === 'nothing')
}

async function endOf(
  file: File,
  planned: Update,
  corrected: string,
  findings: readonly Finding[],
  ports: UpdatePorts,
): Promise<UpdateEnd> {
  const pullRequests = await ports.pullRequests?.()
  const branch = branchOf(ports.scope)
  if (planned.written.length === 0) {
    if (planned.unknown.some(mayCorrect)) return { kind: 'unclear' }
    const withdrawn = await pullRequests?.withdraw(branch, file.file, 'Nothing is left to be corrected.')
    return { kind: 'nothing', ...(withdrawn ? { withdrawn } : {}) }
  }
  if (!pullRequests) return { kind: 'file', corrected }
  const base = await pullRequests.base(file.file, ports.branch)
  checkBase(base, file, ports.branch)
  const { text, ...rest } = updateOf({ file: file.file, text: base.text }, findings)
  const part = ports.scope.length > 0 ? ` (${ports.scope.join(', ')})` : ''
  const title = `Correct cmdb.yml after what was found on the hosts${part}`
  const change = { base, text, branch, title }
  const body = updateBody({ text, ...rest }, ports.run)
  const proposed = await pullRequests.propose({ ...change, message: updateMessage(planned, ports.run), body })
  if (proposed.kind !== 'taken') return { ...proposed, corrected }
  const { author, commit } = proposed
  const message = `The branch ${branch} holds a commit of somebody else (${commit}, by ${author}), which was left as it is. Merge it or delete the branch, then run again; the corrected file is ${corrected}`
  throw new UserError('github-refused', message)
}

/** What is written differently may well be the same; other data was never compared with the hosts. */
function checkBase(base: BaseFile | undefined, file: File, branch = 'the default branch'): asserts base is BaseFile {
  if (!base) {
    const message = `${file.file} is not on ${branch}, so that there is nothing there to correct. Run on a branch that has it, checked out at the root of the workspace`
    throw new UserError('config-invalid', message)
  }
  if (
    isDeepStrictEqual(treeOf({ file: base.path, text: base.text }).tree.data, treeOf(file).tree.data) ||
    base.text === file.text
  )
    return
  const message = `${base.path} of ${base.branch} (${base.commit}) is not the file that was compared with the hosts: it was changed meanwhile, or another commit was checked out. Run again on the newest commit`
  throw new UserError('config-invalid', message)
}
