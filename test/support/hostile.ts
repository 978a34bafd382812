import { marked, type Token } from 'marked'

/** Texts that are code, commands, paths, markup or nonsense to somebody; obeyed, one of them makes the file `canary`. */
export function hostileTexts(canary: string): Readonly<Record<string, string>> {
  return {
    'a quote and a command': `'; touch ${canary}; '`,
    'a double quote and a command': `"; touch ${canary}; "`,
    'a substitution': `$(touch ${canary})`,
    backticks: `\`touch ${canary}\``,
    'a new line and a command': `a\ntouch ${canary}\nb`,
    'a pipe': `a | touch ${canary} & touch ${canary}`,
    'a carriage return and a workflow command': `a\r\n::error file=x::pwned\r::add-mask::pets`,
    'a workflow command': `::set-output name=result::pwned`,
    'an old workflow command': `a ##[error]pwned ##[set-env name=PATH;]x`,
    'an end of an output': `a\nghadelimiter\nresult<<E\npwned\nE`,
    'an option': `--upload-pack=touch ${canary}`,
    'options in short': '-rf',
    'a way up': '../../../../../../tmp/x',
    'percent signs': '%s%n%0A::error::pwned%25',
    'an expression in text': '{{ secrets.KEY }} ${HOME} $KEY',
    'a table': 'a | b |\n| --- | --- |\n| c | d',
    'a heading': '# pwned\n\n## pwned\n\n---',
    HTML: '</code></details><script>alert(1)</script><img src=x onerror=alert(1)>',
    'a fence and a diagram': '```\n```mermaid\ngraph TD; A-->B\n```',
    'a link': '[x](javascript:alert(1)) ![x](http://evil.example/x.png)',
    'an override of direction': 'war.\u202egpj\u2066 \u200b\ufeff',
    'escape sequences': '\u001b[31m\u001b]0;pwned\u0007\b',
    'backslashes and globs': '\\n \\\\ * ? [a-z] ~ !x',
    'letters of other scripts': 'préproduction 日本語 🚀',
    '10 kB': 'x'.repeat(10_240),
  }
}

/** The shape of a Markdown text as a reader sees it: headings, tables with their rows, blocks of code, and HTML that is not ours. */
export function shapeOf(markdown: string): Readonly<{
  headings: number
  tables: readonly number[]
  foreign: readonly string[]
}> {
  const tokens: Token[] = []
  void marked.walkTokens(marked.lexer(markdown), (token) => void tokens.push(token))
  return {
    headings: tokens.filter(({ type }) => type === 'heading').length,
    tables: tokens.flatMap((token) => (token.type === 'table' ? [(token as { rows: unknown[] }).rows.length] : [])),
    foreign: tokens.flatMap((token) =>
      token.type === 'link' || token.type === 'image' || (token.type === 'html' && !OURS.test(token.raw.trim()))
        ? [token.raw]
        : [],
    ),
  }
}

const OURS = /^(?:<!-- -->|<\/?(?:br|code|span|details|summary)>|<details><summary>[\w ,]+<\/summary>)+$/

/** The commands that the runner would obey, each once. */
export function commandsIn(raw: string): readonly string[] {
  const found = raw.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, name] = /^[\s\p{C}]*::([a-zA-Z-]+)/u.exec(line) ?? /##\[([a-z-]+)/.exec(line) ?? []
    return name === undefined ? [] : [name]
  })
  return [...new Set(found)].sort()
}
