import { rfcOf } from '../../shared/change/rfc'
import type { Check } from '../../shared/change/gate'
import type { Event } from '../../shared/ledger/event'
import { rfcBody } from '../../shared/report/rfc'
import { decided, opened, proposed, RULES, rescheduled, stageApproved, validated } from '../support/change-events'
import { finished, started, vaulted } from '../support/ledger-events'

const CHECKS: Check[] = [
  { code: 'not-planned', result: 'holds', saw: 'It is time.', remedy: '' },
  { code: 'approvals-missing', result: 'fails', saw: '1 of 2 | voices', remedy: 'Ask.' },
]
const LIFE: readonly Event[] = [
  opened(0, { dates: { production: '2026-12-01T19:00:00.000Z' } }),
  vaulted(1),
  proposed(2, {
    stage: 'recette',
    steps: [{ number: 1, sentence: 'Unpack on app-r1', operations: [] }],
    rollback: [{ number: 1, sentence: 'Copy back on app-r1', operations: [] }],
  }),
  proposed(3),
  started(4),
  finished(5),
  validated(6, { roles: ['operations'] }),
  rescheduled(7, { date: '2026-12-02T19:00:00.000Z', why: 'the <b>team</b> is away @all' }),
  stageApproved(8),
  decided(9, { mode: 'enforce', checks: CHECKS }),
]

function bodyOf(events: readonly Event[]): string {
  const rfc = rfcOf(events, '2.0.0')
  return rfc ? rfcBody(rfc, RULES, events) : ''
}

test('the page of an RFC tells its whole life, and user text is text', () => {
  expect(bodyOf(LIFE)).toBe(EXPECTED)
})

test('a stage whose gate was open shows who approved, in the environment too', () => {
  const saw = 'Approved by bob, carol; asked for: 2 of committee.'
  const checks: Check[] = [{ code: 'approvals-missing', result: 'holds', saw, remedy: '' }]
  const body = bodyOf([...LIFE, decided(10, { mode: 'enforce', decision: 'open', checks })])
  expect(body).toContain(`moved once | – | ${saw} | asks for none |`)
})

test('a long life is told within what GitHub shows, and says that it was cut', () => {
  const moves = Array.from({ length: 600 }, (_, at) => rescheduled(20 + at, { why: 'x'.repeat(900) }))
  const body = bodyOf([...LIFE, ...moves])
  expect(body.length).toBeLessThan(65_536)
  expect(body).toContain('Older details were left out')
  expect(body).toContain('/approve production')
})

const EXPECTED = `<!-- ecluse-rfc: pets 2.0.0 -->

> [!NOTE]
> **Open**: 1 of 3 stages reached.

**pets 2.0.0** is a major release, asked for by **dev** on 2026-11-23, the first one to reach production. It follows the lifecycle **normal**.

### Stages

| Stage | State | Planned | Actual | Approved by | Validated by |
| --- | --- | --- | --- | --- | --- |
| **recette** | 🟢 in place | no date | Mon 2026-11-23 19:04 UTC, took 1 min | asks for none | alice (operations)<br>needs studies |
| **pre-production** | ▫️ not yet | no date | – | needs 1 of operations | needs operations |
| **production** | ▫️ not yet | Wed 2026-12-02 20:00 Europe/Paris<br>moved once | – | carol<br>needs 2 of committee | asks for none |

### What to do next

- Run \`request\` again (the form once more, with the same answers), so that the plans of pre-production are shown here before anybody approves them.
- Look at **recette** and say that it is in order: \`/validate recette\` (studies).
- Deploy to **pre-production**.
- 1 of operations approve pre-production in the environment when its run asks, or here with \`/approve pre-production\`; 0 did here.

<details><summary>Commands: write one as a comment</summary>

| Command | Who may |
| --- | --- |
| \`/approve plan\` | studies, operations, committee |
| \`/validate recette\` | studies, operations |
| \`/approve pre-production\` | operations |
| \`/validate pre-production\` | operations |
| \`/approve production\` | committee |
| \`/reject <why>\` | studies, operations, committee, or who asked |
| \`/reschedule <stage> <date> <why>\`, such as \`2026-12-01T20:00+01:00\` | studies, operations, committee, or who asked |
| \`/status\`, \`/help\` | everybody |

Whoever asked for the release approves nothing of it. Edited comments count for nothing: write a new one.

</details>

### Plan and rollback

**Not approved yet.**

<details><summary><b>recette</b>: rollback covers 100 %, proposed 2026-11-23 19:02 UTC</summary>

| Plan | How it is undone | Rollback after a full run |
| --- | --- | --- |
| 1. Unpack on app-r1 | changes nothing | 1. Copy back on app-r1 |

| Contents | sha256 |
| --- | --- |
| package | \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\` |
| plan | \`1111111111111111111111111111111111111111111111111111111111111111\` |
| rollback | \`2222222222222222222222222222222222222222222222222222222222222222\` |

</details>

<details><summary><b>production</b>: rollback covers 100 %, proposed 2026-11-23 19:03 UTC</summary>

| Plan | How it is undone | Rollback after a full run |
| --- | --- | --- |

| Contents | sha256 |
| --- | --- |
| package | \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\` |
| plan | \`1111111111111111111111111111111111111111111111111111111111111111\` |
| rollback | \`2222222222222222222222222222222222222222222222222222222222222222\` |

</details>

### Gates

<details><summary><b>production</b>: 🔴 closed: 1 of 2 checks do not hold (2026-11-23 19:09 UTC)</summary>

|  | Check | What was seen | What to do |
| --- | --- | --- | --- |
| 🔴 | \`approvals-missing\` | 1 of 2 \\| voices | Ask. |
| 🟢 | \`not-planned\` | It is time. |  |

</details>

<details><summary><b>Timeline</b> (10)</summary>

| When | What | By |
| --- | --- | --- |
| 2026-11-23 19:09 UTC | Gate of production closed | alice ([run](https://github.example/acme/pets/actions/runs/123)) |
| 2026-11-23 19:08 UTC | production approved | carol ([comment](https://github.example/acme/pets/issues/7#issuecomment-1)) |
| 2026-11-23 19:07 UTC | production moved to 2026-12-02 19:00 UTC: the &lt;b&gt;team&lt;/b&gt; is away @<!-- -->all | dev ([comment](https://github.example/acme/pets/issues/7#issuecomment-1)) |
| 2026-11-23 19:06 UTC | recette validated, as operations | alice ([comment](https://github.example/acme/pets/issues/7#issuecomment-1)) |
| 2026-11-23 19:05 UTC | Deployment to recette succeeded | alice ([run](https://github.example/acme/pets/actions/runs/123)) |
| 2026-11-23 19:04 UTC | Deployment to recette started | alice ([run](https://github.example/acme/pets/actions/runs/123)) |
| 2026-11-23 19:03 UTC | Plan for production proposed | alice ([run](https://github.example/acme/pets/actions/runs/123)) |
| 2026-11-23 19:02 UTC | Plan for recette proposed | alice ([run](https://github.example/acme/pets/actions/runs/123)) |
| 2026-11-23 19:01 UTC | Put in the vault: pets.war | alice ([run](https://github.example/acme/pets/actions/runs/123)) |
| 2026-11-23 19:00 UTC | Asked for, by the lifecycle normal | dev ([run](https://github.example/acme/pets/actions/runs/123)) |

</details>

<sub>Écluse writes this page from the ledger. Editing it changes nothing. RFC of \`pets\` \`2.0.0\`.</sub>
`
