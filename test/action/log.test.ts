import { neutralLines } from '../../shared/action/log'

/** As the runner's own parser: a command at the start of a line, white space left out, or an old one anywhere. */
function isCommand(line: string): boolean {
  return /^[\s\u0085]*::/.test(line) || line.includes('##[')
}

test.each([
  ['plain', ['plain']],
  ['a::b', ['a::b']],
  ['one\r\ntwo\rthree\nfour', ['one', 'two', 'three', 'four']],
  ['::add-mask::x', [':\u200b:add-mask::x']],
  ['\t ::error::x', ['\t :\u200b:error::x']],
  ['war.\u202egpj \u001b[31mred', ['war.⟨U+202E⟩gpj \u001b[31mred']],
  ['##[group]x', ['#\u200b#\u200b[group]x']],
])('%j is printed as %j', (text, lines) => {
  expect(neutralLines(text)).toEqual(lines)
})

test.each(['\u0085::x', '\u2028::x', '\ufeff::x', '\u3000 \u00a0::x', '\u0000::x', '###[x]', ':::x', 'a\u000b\r::x'])(
  '%j is no command',
  (text) => {
    expect(neutralLines(text).filter(isCommand)).toEqual([])
  },
)
