/** GitHub drops a summary of more than 1 MiB whole; the rest is room for what says that it was cut. */
const LIMIT = 1024 * 1024 - 1024

/** A Markdown text that fits into a job summary: cut at the end of a line, and it says so, where it is too long. */
export function fittingSummary(markdown: string, limit = LIMIT): string {
  const bytes = Buffer.from(markdown)
  if (bytes.length <= limit) return markdown
  const end = bytes.lastIndexOf('\n', limit)
  const kept = bytes.subarray(0, end > 0 ? end : limit).toString()
  // An open code block would swallow the sentence.
  const fence = (kept.match(/^```/gm) ?? []).length % 2 === 1 ? '\n```' : ''
  const missing = bytes.length - Buffer.byteLength(kept)
  return `${kept}${fence}\n\n**Cut here:** GitHub shows 1 MiB at most, ${missing} bytes more are in the log and in the ledger.\n`
}
