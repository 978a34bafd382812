import { supervisionPart } from '../../shared/report/supervision'

const from = '2026-01-01T00:00:00.000Z'
const until = '2026-01-01T00:05:00.000Z'

test('what was silenced, what could not be, and what nobody was told', () => {
  const text = supervisionPart([
    {
      ...{ name: 'alertmanager at a.example', place: 'ecluse.yml:2:3', from, until },
      muted: [
        { name: 'Down', on: 'web1', since: from },
        { name: 'A | pipe', on: '*web2*' },
      ],
    },
    {
      ...{ name: 'icinga2 at i.example', place: 'ecluse.yml:3:3', from, until, muted: [{ name: 'http', on: 'web1' }] },
      problem: `not given back, it ends by itself at ${until}: down`,
    },
    { ...{ name: 'command', place: 'ecluse.yml:4:3', from, muted: [] }, problem: 'not silenced: `quiet` ended with 1' },
  ]).join('\n\n')
  expect(text).toBe(`### Supervision

alertmanager at a.example: silenced from ${from} to ${until}, 2 alerts were muted.

⚠️ icinga2 at i.example: silenced from ${from} to ${until}, 1 alert was muted; not given back, it ends by itself at ${until}: down

⚠️ command was not silenced: \\\`quiet\\\` ended with 1

| Muted alert | On | Since | Supervision |
| --- | --- | --- | --- |
| Down | web1 | ${from} | alertmanager at a.example |
| A \\| pipe | \\*web2\\* |  | alertmanager at a.example |
| http | web1 |  | icinga2 at i.example |`)
})

test('nothing is said where nothing is watched', () => {
  expect(supervisionPart([])).toEqual([])
})
