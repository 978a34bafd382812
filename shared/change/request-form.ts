/** What GitHub writes where a question of a form was left open. */
const OPEN = '_No response_'

/**
 * The answers of an issue form, by the label of the question. What somebody writes into an answer cannot take the place
 * of an earlier question: the first answer to a label counts.
 */
export function formAnswers(body: string): ReadonlyMap<string, string> {
  const answers = new Map<string, string>()
  for (const part of body.replaceAll('\r\n', '\n').split(/^### /m).slice(1)) {
    const [label = '', ...lines] = part.split('\n')
    const answer = withoutFence(lines.join('\n').trim())
    if (answer !== '' && answer !== OPEN && !answers.has(label.trim())) answers.set(label.trim(), answer)
  }
  return answers
}

/** A question with `render` has its answer in a block of code. */
function withoutFence(text: string): string {
  const [, inside] = /^```[a-z]*\n([\s\S]*?)\n?```$/.exec(text) ?? []
  return (inside ?? text).trim()
}
