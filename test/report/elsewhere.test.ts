import { known, unknown } from '../../shared/change/known'
import { elsewhereNotes } from '../../shared/report/elsewhere'

test('a page says what is missing of other applications, or that nobody could say, and nothing where none is needed', () => {
  expect(elsewhereNotes(undefined)).toEqual([])
  expect(elsewhereNotes(known([]))).toEqual(['> [!NOTE]\n> What it depends on in other applications is in place now.'])
  expect(elsewhereNotes(known(['app depends on a|b.', 'db too.']))).toEqual([
    '> [!WARNING]\n> Now a deployment would be refused: app depends on a\\|b.',
    '> [!WARNING]\n> Now a deployment would be refused: db too.',
  ])
  expect(elsewhereNotes(unknown('no answer'))).toEqual([
    '> [!WARNING]\n> Whether what it depends on is in place could not be found out: no answer',
  ])
})
