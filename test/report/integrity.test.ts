import type { Finding } from '../../shared/inventory/finding'
import { integrityOf } from '../../shared/inventory/integrity'
import { integrityError, integritySummary, type Checked } from '../../shared/report/integrity'

const base = { stage: 'recette', declared: '', found: '' }
const FINDINGS: readonly Finding[] = [
  { ...base, item: 'host h1', field: 'reachable', declared: 'yes', found: 'yes', result: 'right' },
  {
    ...{ ...base, item: 'host h1', field: 'disk /opt', declared: 'at least 2 GiB free', result: 'wrong' },
    ...{ found: '99 % used, 1 GiB free', why: 'Make room there.' },
  },
  { ...base, item: 'pets/app on h1', field: 'version', declared: '2.0.0', result: 'wrong', why: 'Nothing is there.' },
  { ...base, item: 'host h2', field: 'reachable', declared: 'yes', result: 'unknown', why: 'no answer' },
  { ...base, item: 'host h2', field: 'clock', declared: 'in time', result: 'unknown', why: 'no answer' },
]

function checked(stages: readonly string[], findings = FINDINGS, more: Partial<Checked> = {}): Checked {
  const integrities = stages.map((stage) => integrityOf(stage, findings))
  return { integrities, findings, without: [], threshold: 100, ...more }
}

test('the summary says first how right each environment is, then what to do', () => {
  expect(integritySummary(checked(['recette', 'lab'], FINDINGS, { without: ['shop'] })))
    .toBe(`## 🔴 Integrity of the CMDB

| environment | integrity | right | wrong | unknown |
| --- | --- | --- | --- | --- |
| 🔴 recette | **20 %** | 1 | 2 | 2 |
| 🔴 lab | **no data** | 0 | 0 | 0 |

Not looked at, because their plans are not in this repository: \`shop\`.

### What is wrong

| environment | item | field | declared | found | what to do |
| --- | --- | --- | --- | --- | --- |
| recette | host h1 | disk /opt | \`at least 2 GiB free\` | \`99 % used, 1 GiB free\` | Make room there. |
| recette | pets/app on h1 | version | \`2.0.0\` | – | Nothing is there. |

### What could not be found out

| environment | item | fields, as declared | why |
| --- | --- | --- | --- |
| recette | host h2 | reachable: \`yes\`, clock: \`in time\` | no answer |

<details><summary>What is right: 1 field</summary>

| environment | item | field | found |
| --- | --- | --- | --- |
| recette | host h1 | reachable | \`yes\` |

</details>
`)
})

test('the error names each environment that is not right enough, and the first of what is not', () => {
  expect(integrityError(checked(['recette', 'lab']))).toBe(
    [
      'recette: 20 % of 5 fields right, 2 wrong, 2 unknown; expected 100 %.',
      'lab: nothing was there to check. Declare where its applications live in cmdb.yml, and have their plans here.',
      '- recette, host h1: disk /opt: declared at least 2 GiB free, found 99 % used, 1 GiB free. Make room there.',
      '- recette, pets/app on h1: version: declared 2.0.0, found nothing. Nothing is there.',
      '- recette, host h2: reachable, clock: unknown. no answer',
    ].join('\n'),
  )
})

test('of many things that are wrong, the error leaves room for the hosts that do not answer', () => {
  const [, wrong, , unknown] = FINDINGS as readonly [Finding, Finding, Finding, Finding]
  const many = [
    ...Array.from({ length: 20 }, (_, index) => ({ ...wrong, field: `disk /${index}` })),
    ...Array.from({ length: 3 }, (_, index) => ({ ...unknown, item: `host h${index}` })),
  ]
  const lines = integrityError(checked(['recette'], many)).split('\n')
  expect([lines.length, lines.slice(-5)]).toEqual([
    12,
    [
      '- recette, host h1: disk /6: declared at least 2 GiB free, found 99 % used, 1 GiB free. Make room there.',
      '- recette, host h0: reachable: unknown. no answer',
      '- recette, host h1: reachable: unknown. no answer',
      '- recette, host h2: reachable: unknown. no answer',
      '- and 13 more, in the summary',
    ],
  ])
})

test('a thousand wrong fields still fit, and are counted', () => {
  const [, wrong] = FINDINGS
  const many = Array.from({ length: 1000 }, (_, index): Finding => ({ ...(wrong as Finding), field: `disk /${index}` }))
  const summary = integritySummary(checked(['recette'], many))
  expect(Buffer.byteLength(summary)).toBeLessThan(100_000)
  expect(summary).toContain('800 more are not shown here.')
  expect(integrityError(checked(['recette'], many))).toContain('- and 990 more, in the summary')
})

test('a CMDB that names no environment says so', () => {
  const nothing = checked([])
  expect(integritySummary(nothing)).toContain('## 🔴')
  expect(integrityError(nothing)).toContain('cmdb.yml names no environment')
})
