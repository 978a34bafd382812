import { code, codeBlock, escapeHtml, escapeMarkdown, isWebAddress, link } from '../../shared/report/markdown'
import { mermaidText, table, visible } from '../../shared/report/markdown'
import { linkHtml } from '../../shared/report/page/html'

test.each([
  ['plain text stays', 'pets-2.0.0.war', 'pets-2.0.0.war'],
  ['newlines and control characters are shown', 'a\nb\r\nc\u001b[31m\u0000', 'a␊b␊c␛[31m␀'],
  ['what reorders text is spelt out', 'war.\u202Egpj', 'war.⟨U+202E⟩gpj'],
  ['what cannot be seen is spelt out', 'a\u200Bb\uFEFF', 'a⟨U+200B⟩b⟨U+FEFF⟩'],
  ['half a character is spelt out', 'a\uD800', 'a⟨U+D800⟩'],
  ['C1 controls and DEL are spelt out', '\u0085\u007F', '⟨U+0085⟩⟨U+007F⟩'],
  ['letters of every script stay', 'préproduction 日本語 🚀', 'préproduction 日本語 🚀'],
])('%s', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})

test('10 kB are cut, never in the middle of a character', () => {
  expect(visible('🚀'.repeat(5_000), 3)).toBe('🚀🚀🚀…')
  expect(escapeMarkdown('x'.repeat(10_000))).toBe(`${'x'.repeat(500)}…`)
  expect(visible('🚀🚀🚀', 3)).toBe('🚀🚀🚀')
})

test.each([
  ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
  ['a cell border', 'a | b', 'a \\| b'],
  ['a backslash before a cell border', 'a\\|b', 'a\\\\\\|b'],
  ['HTML', '<img src=x onerror=alert(1)> &amp;', '&lt;img src=x onerror=alert\\(1\\)&gt; &amp;amp;'],
  ['a link', '[a](http://evil)', '\\[a\\]\\(http&#58;//evil\\)'],
  ['a bare address', 'see www.evil.example', 'see www&#46;evil.example'],
  ['a mention and a reference', '@alice closes #12', '@<!-- -->alice closes #<!-- -->12'],
  ['mathematics', '$x$', '<span>$</span>x<span>$</span>'],
  ['a heading', '# big', '\\# big'],
  ['a list', '- item', '\\- item'],
  ['a numbered list', '12. item', '1&#50;. item'],
  ['code', '`id`', '\\`id\\`'],
  ['white space around', '    a  ', 'a'],
  ['a new line', 'a\n# b', 'a␊# b'],
])('%s in a text of a user is only text in Markdown', (_, text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped)
})

test.each([
  ['simple text', 'pets.war', '`pets.war`'],
  ['HTML', '<b>', '`<b>`'],
  ['backticks', '`id`', '<code>&#96;id&#96;</code>'],
  ['a cell border', 'a|b', '<code>a&#124;b</code>'],
  ['nothing', '', '<code></code>'],
  ['spaces around', ' a ', '<code> a </code>'],
  ['a new line', 'a\nb', '`a␊b`'],
  ['HTML with a backtick', '`</code><script>', '<code>&#96;&lt;&#47;code&gt;&lt;script&gt;</code>'],
])('%s is shown as inline code', (_, text, shown) => {
  expect(code(text)).toBe(shown)
})

test('a block of code cannot be ended from inside', () => {
  expect(codeBlock('a\n```\nb\t\u001b[0m\n', 'text')).toBe('````text\na\n```\nb  ␛[0m\n````')
})

test('a long block keeps its end', () => {
  expect(codeBlock('0123456789', '', 4)).toBe('```\n…\n6789\n```')
})

test('a table keeps its shape whatever is in its cells', () => {
  expect(table(['name', 'note'], [[code('a|b'), 'x\ny'], ['a | b', escapeMarkdown('c|d')], ['missing cell']])).toBe(
    [
      '| name | note |',
      '| --- | --- |',
      '| <code>a&#124;b</code> | x<br>y |',
      '| a \\| b | c\\|d |',
      '| missing cell |  |',
    ].join('\n'),
  )
})

test('text in HTML ends neither an element nor an attribute', () => {
  expect(escapeHtml(`"><script>'&\u202E`)).toBe('&quot;&gt;&lt;script&gt;&#39;&amp;⟨U+202E⟩')
})

test('text in Mermaid ends neither a label nor a line', () => {
  expect(mermaidText('a"]; b-->c\n%%{init}%%: x')).toBe(
    'a#34;#93;#59; b--#62;c#9226;#37;#37;#123;init#125;#37;#37;#58; x',
  )
})

test.each([
  ['https://github.example/acme/pets/actions/runs/12?check=1#step:2', true],
  ['http://ghe.intern:8443/a', true],
  ['https://exämple/日本', true],
  ['ftp://github.example/a', false],
  ['javascript:alert(1)', false],
  ['https://x/a b', false],
  ['https://x/a)b', false],
  ['https://x/a|b', false],
  ['https://x/a"b', false],
  ["https://x/a'b", false],
  ['https://x/a`b', false],
  ['https://x/<b>', false],
  ['https://x\\@evil/', false],
  ['https://x/\u202Etxt', false],
  ['https://x/\u0085', false],
  ['https://', false],
])('%s leads to the web: %s', (url, leads) => {
  expect(isWebAddress(url)).toBe(leads)
  expect(link(url, 'a', 'b')).toBe(leads ? `[a](${url})` : 'b')
  expect(linkHtml(url, 'a')).toBe(leads ? `<a href="${escapeHtml(url)}">a</a>` : 'a')
})
