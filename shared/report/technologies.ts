import type { CheckedTechnologies } from '../config/technology-checks'
import { placeText } from '../config/place'
import { code, escapeMarkdown, table } from './markdown'

const SHELLCHECK: Readonly<Record<CheckedTechnologies['scripts'], string>> = {
  read: 'read by shellcheck',
  'not-installed': '⚪ not read: this runner has no `shellcheck` on its PATH',
  'not-asked': '⚪ not read: `check-technologies` is `none`',
}

/** The part of a job summary on the technologies that the repository brings; nothing where it brings none. */
export function technologiesSummary({ technologies, scripts, warnings }: CheckedTechnologies): string {
  if (technologies.length === 0) return ''
  const rows = technologies.map((one) => [code(one.name), String(one.scripts), SHELLCHECK[scripts], played(one)])
  const remarks = warnings.map(({ place, message }) => `- ${code(placeText(place))}: ${escapeMarkdown(message, 500)}`)
  return [
    '### Technologies of this repository',
    table(['Technology', 'Scripts', 'Checked', 'Scenarios'], rows),
    ...(remarks.length > 0 ? [`> [!WARNING]\n> ${remarks.join('\n> ')}`] : []),
  ].join('\n\n')
}

function played({ scenarios }: CheckedTechnologies['technologies'][number]): string {
  if (scenarios === 'not-asked') return '⚪ not played: `check-technologies` is not `test`'
  return scenarios === 0 ? '⚠️ none: it has no `test` section' : `${scenarios} played, each killed in every step`
}
