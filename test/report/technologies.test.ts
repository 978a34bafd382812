import { technologiesSummary } from '../../shared/report/technologies'

test('what was checked of each technology is told, also where nothing was played', () => {
  const technologies = [
    { name: 'settings', scripts: 5, scenarios: 2 },
    { name: 'bare', scripts: 3, scenarios: 0 },
    { name: 'quick', scripts: 1, scenarios: 'not-asked' as const },
  ]
  const place = { file: '.ecluse/technologies/bare.yml', line: 4, column: 9 }
  const warnings = [{ place, message: 'SC2086: Double quote to prevent globbing' }]
  expect(technologiesSummary({ technologies, scripts: 'read', warnings })).toBe(`### Technologies of this repository

| Technology | Scripts | Checked | Scenarios |
| --- | --- | --- | --- |
| \`settings\` | 5 | read by shellcheck | 2 played, each killed in every step |
| \`bare\` | 3 | read by shellcheck | ⚠️ none: it has no \`test\` section |
| \`quick\` | 1 | read by shellcheck | ⚪ not played: \`check-technologies\` is not \`test\` |

> [!WARNING]
> - \`.ecluse/technologies/bare.yml:4:9\`: SC2086: Double quote to prevent globbing`)
})

test('a repository that brings no technologies reads nothing of them', () => {
  expect(technologiesSummary({ technologies: [], scripts: 'read', warnings: [] })).toBe('')
})
