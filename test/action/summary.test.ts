import { fittingSummary } from '../../shared/action/summary'

test('a summary that fits is left alone', () => {
  expect(fittingSummary('# Done\n')).toBe('# Done\n')
})

test('a summary that is too long is cut at the end of a line, and says so', () => {
  expect(fittingSummary('one\ntwo\nthree\n', 10)).toBe(
    'one\ntwo\n\n**Cut here:** GitHub shows 1 MiB at most, 7 bytes more are in the log and in the ledger.\n',
  )
})

test('a code block that is cut is closed', () => {
  expect(fittingSummary('```\none\ntwo\n```\n', 9)).toContain('```\none\n```\n\n**Cut here:**')
})

test('what comes out of 5 MB fits, whatever its characters', () => {
  const cut = fittingSummary('é|\n'.repeat(1_250_000))
  expect(Buffer.byteLength(cut)).toBeLessThan(1024 * 1024)
  expect(fittingSummary('é'.repeat(2_000_000))).toContain('**Cut here:**')
})
