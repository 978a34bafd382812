import { sizeText } from '../../shared/report/vault'

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1.0 kB (1,000 bytes)'],
  [999_999, '1.0 MB (999,999 bytes)'],
  [1_234_567, '1.2 MB (1,234,567 bytes)'],
  [5_000_000_000_000_000, '5000.0 TB (5,000,000,000,000,000 bytes)'],
])('%d bytes are shown as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
