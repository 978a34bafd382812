import type { Inspection } from '../../shared/inventory/inspection'
import { proofOf } from '../../shared/inventory/proof'

const app = (facts: Readonly<Record<string, string>>, host = 'h1'): Inspection => ({ domain: 'app', host, facts })

test('the same facts prove that everything is as it was', () => {
  const before = [app({ digest: 'a', running: 'yes' })]
  expect(proofOf(before, [app({ running: 'yes', digest: 'a' })])).toEqual({ holds: true, differences: [] })
})

test.each<[string, readonly Inspection[], readonly Inspection[], readonly [string, string, string, string]]>([
  ['a fact has changed', [app({ digest: 'a' })], [app({ digest: 'b' })], ['h1', 'digest', 'a', 'b']],
  ['a fact is gone', [app({ digest: 'a' })], [app({})], ['h1', 'digest', 'a', '']],
  [
    'a fact has the name of what every object has',
    [app({})],
    [app({ constructor: 'b' })],
    ['h1', 'constructor', '', 'b'],
  ],
  ['a fact is new', [app({})], [app({ digest: 'b' })], ['h1', 'digest', '', 'b']],
  ['a host was not asked again', [app({ digest: 'a' }, 'h2')], [], ['h2', 'digest', 'a', '']],
])('%s: nothing is proved', (_, before, after, [host, fact, was, is]) => {
  const differences = [{ domain: 'app', host, fact, before: was, after: is }]
  expect(proofOf(before, after)).toEqual({ holds: false, differences })
})
