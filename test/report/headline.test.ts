import { headline, pie } from '../../shared/report/headline'

test('the answer comes first, and names of users are shown as names', () => {
  const text = (words: string) => ({ kind: 'text', text: words }) as const
  const code = (name: string) => ({ kind: 'code', text: name }) as const
  const verdict = {
    headline: 'Getting better: 1 of 1.',
    tone: 'good',
    findings: [
      { label: 'Better', tone: 'good', said: [text('<img src=x> (1)'), text('; '), text('Rollbacks')] },
      { label: 'What holds it back', tone: 'bad', said: [text('most often for '), code('a|`b'), text(' (2)')] },
    ],
  } as const
  expect(headline(verdict)).toBe(
    [
      '**✅ Getting better: 1 of 1.**',
      '',
      '- **Better:** &lt;img src=x&gt; \\(1\\); Rollbacks',
      '- **What holds it back:** most often for <code>a&#124;&#96;b</code> \\(2\\)',
    ].join('\n'),
  )
})

test('without any finding it is one sentence', () => {
  expect(headline({ headline: 'No data.', tone: 'quiet', findings: [] })).toBe('**⚪ No data.**')
})

test('reasons are a pie of a few slices, of which no name is code', () => {
  const parts = ['a"b', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) => ({ name, rows: 9 - index }))
  expect(pie({ title: 'Refusals', parts })).toBe(
    [
      '```mermaid',
      'pie showData title Refusals by reason',
      '  "a#34;b" : 9',
      '  "b" : 8',
      '  "c" : 7',
      '  "d" : 6',
      '  "e" : 5',
      '  "f" : 4',
      '  "all others" : 5',
      '```',
    ].join('\n'),
  )
  expect(pie({ title: 'Refusals', parts: [{ name: 'a', rows: 1 }] })).toBe('')
})
