import { UserError } from '../failure'
import type { Host } from '../inventory/host'
import type { Plan } from '../plan/plan'
import { Secret } from '../plan/secret'
import { hostsOf } from './fleet'
import type { Site } from './site'

// A word such as `curl|wget` asks for one of them.
const MISSING = `for tool in $TOOLS; do
  found=
  IFS='|'
  for one in $tool; do if command -v "$one" >/dev/null 2>&1; then found=1; fi; done
  [ -n "$found" ] || printf '%s\\n' "$tool"
done
printf '%s\\n' "PATH $PATH"
`

/** Refuses to begin where a parameter holds a secret that nobody gave. */
export function checkSecrets(plan: Plan): void {
  const missing = plan.domains.flatMap(({ name, targets }) =>
    targets.flatMap(({ params }) =>
      Object.entries(params).flatMap(([param, value]) =>
        value instanceof Secret && !value.known ? [`\`${param}\` of ${name} is ${value.source}`] : [],
      ),
    ),
  )
  if (missing.length > 0)
    throw new UserError(
      'input-invalid',
      `The input \`secrets\` does not hold every secret that the configuration names: ${[...new Set(missing)].join(', ')}. Give them, as in \`secrets: \${{ toJSON(secrets) }}\`.`,
    )
}

/** Refuses to begin where a host lacks a command that the technologies of its domains name. */
export async function checkTools(plan: Plan, site: Site): Promise<void> {
  const missing = (await Promise.all(hostsOf(plan).map((host) => missingOn(host, plan, site)))).flat()
  if (missing.length > 0)
    throw new UserError(
      'tool-missing',
      `${missing.join('\n')}\nInstall what is missing, or set \`path\` of the host in cmdb.yml.`,
    )
}

async function missingOn(host: Host, plan: Plan, site: Site): Promise<readonly string[]> {
  const domains = plan.domains.filter(({ targets }) => targets.some((target) => target.host.name === host.name))
  const tools = [...new Set([...domains.flatMap(({ technology }) => technology.tools), ...waitingOn(host, plan)])]
  if (tools.length === 0) return []
  const session = await site.fleet.session(host)
  let said = ''
  const script = { text: MISSING, env: { TOOLS: tools.join(' ') }, timeout: 60_000 }
  await session.run(script, undefined, (stream, text) => void (said += stream === 'stdout' ? text : ''), site.signal)
  const words = said.split('\n').filter((line) => line !== '')
  const path = words.find((line) => line.startsWith('PATH ')) ?? 'PATH unknown'
  return words
    .filter((line) => tools.includes(line))
    .map(
      (tool) =>
        `${host.name} has ${tool.includes('|') ? 'none of' : 'no'} \`${tool.replaceAll('|', '`, `')}\`, ${tool.includes('|') ? 'one of ' : ''}which ${needing(plan, host, tool)} needs (${path}).`,
    )
}

/** What the steps that wait on a host need, each a list of alternatives. */
function waitingOn(host: Host, plan: Plan): readonly string[] {
  return plan.steps.flatMap(({ operations }) =>
    operations.flatMap(({ until }) =>
      until && host.name in until.on && until.tools.length > 0 ? [until.tools.join('|')] : [],
    ),
  )
}

function needing(plan: Plan, host: Host, tool: string): string {
  const domain = plan.domains.find(
    ({ technology, targets }) =>
      technology.tools.includes(tool) && targets.some((target) => target.host.name === host.name),
  )
  return domain ? `${domain.technology.label} (${domain.name})` : 'a step that waits (`until`)'
}
