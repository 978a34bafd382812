import { Marked } from 'marked'
import { escapeHtml } from '../../shared/report/markdown'
import type { RfcPage } from './github'
import type { Job, Story } from './story'

const ALERTS: Readonly<Record<string, string>> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
}

const STYLE = `
:root { color-scheme: light dark; --line: #d1d9e0; --soft: #f6f8fa; --text: #1f2328; --dim: #59636e; --back: #fff; --ok: #1a7f37; --no: #d1242f; --link: #0969da }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #151b23; --text: #f0f6fc; --dim: #9198a1; --back: #0d1117; --ok: #3fb950; --no: #f85149; --link: #4493f8 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 1200px; padding: 24px; background: var(--back); color: var(--text); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
h1 { font-size: 26px } h2 { font-size: 21px; border-bottom: 1px solid var(--line); padding-bottom: .3em } h3 { font-size: 17px }
a { color: var(--link); text-decoration: none } a:hover { text-decoration: underline }
table { border-collapse: collapse; display: block; max-width: 100%; width: max-content; overflow: auto; margin: 0 0 16px }
th, td { border: 1px solid var(--line); padding: 6px 13px; text-align: left; vertical-align: top } th { background: var(--soft) }
code, pre { font: 12px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--soft); border-radius: 6px }
code { padding: .2em .4em; overflow-wrap: anywhere } pre { padding: 16px; overflow: auto } pre code { padding: 0; overflow-wrap: normal }
blockquote { margin: 0 0 16px; padding: 0 1em; border-left: .25em solid var(--line); color: var(--dim) }
.alert { border-left: .25em solid var(--link); padding: .5em 1em; margin-bottom: 16px } .alert p { margin: 0 } .alert-warning, .alert-caution { border-color: var(--no) }
.job { border: 1px solid var(--line); border-radius: 6px; margin: 16px 0 } .job > header { display: flex; gap: 12px; background: var(--soft); padding: 12px 16px; border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0 }
.job > header strong { flex: 1 } .job > div { padding: 16px } .job .log { margin: 0 16px 16px } .job .log pre { max-height: 480px } .job h2:first-child { margin-top: 0 }
.job > .comment { border-top: 1px solid var(--line); padding: 8px 16px }
.ok { color: var(--ok) } .no { color: var(--no) } .dim { color: var(--dim) } summary { cursor: pointer } .error { white-space: pre-wrap; border: 1px solid var(--no); border-radius: 6px; padding: 8px 12px; margin: 16px 16px 0; overflow-wrap: anywhere }
`

/**
 * One file that holds every RFC and every job's summary as GitHub shows them, with its log, and what was proved. Needs
 * no network.
 */
export function page(
  { jobs, proofs, seconds }: Pick<Story, 'jobs' | 'proofs' | 'seconds'>,
  rfcs: readonly RfcPage[],
): string {
  const contents = jobs.map(
    (job, at) => `<li>${sign(job.ended.status === 0)} <a href="#job-${at}">${title(job)}</a></li>`,
  )
  const pages = rfcs.map(
    ({ number, title, state }) => `<li><a href="#rfc-${number}">#${number} ${escapeHtml(title)}</a>, ${state}</li>`,
  )
  const rows = proofs.map(
    ({ claim, holds, seen }) => `<tr><td>${sign(holds)}</td><td>${escapeHtml(claim)}</td><td>${lines(seen)}</td></tr>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Pets, from the drop directory to production and back</title>
<style>${STYLE}</style>
<h1>Pets, from the drop directory to production and back</h1>
<p class="dim">${jobs.length} jobs in ${seconds.toFixed(0)} s: the committed bundles, run as a runner runs them, over SSH servers and a SQL
engine of their own. A red job is one that was meant to be stopped: the proofs tell.</p>
<h2>What was proved</h2>
<table><thead><tr><th></th><th>Claim</th><th>Seen</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<h2>RFCs</h2>
<ul>
${pages.join('\n')}
</ul>
<h2>Jobs</h2>
<ol>
${contents.join('\n')}
</ol>
${rfcs.map(issue).join('\n')}
${jobs.map(card).join('\n')}
</html>
`
}

/** An RFC at its end, with what people wrote and what they were answered. */
function issue({ number, title, state, labels, body, comments }: RfcPage): string {
  const said = comments.map(
    ({ author, body: text }) => `<div class="comment"><p class="dim">${escapeHtml(author)}</p>${rendered(text)}</div>`,
  )
  return `<section class="job" id="rfc-${number}">
<header><strong>RFC #${number} · ${escapeHtml(title)}</strong><span class="dim">${state} · ${escapeHtml(labels.join(' · '))}</span></header>
<div>${rendered(body)}</div>
${said.join('\n')}
</section>`
}

function card(job: Job, at: number): string {
  const { ended, seconds } = job
  const errors = ended.errors.map((error) => `<div class="error">${sign(false)} ${lines(error)}</div>`).join('\n')
  return `<section class="job" id="job-${at}">
<header>${sign(ended.status === 0)}<strong>${title(job)}</strong><span class="dim">${seconds.toFixed(1)} s</span></header>
${errors}
<div>${rendered(ended.summary)}</div>
<details class="log"><summary>Log</summary><pre>${lines(ended.log)}</pre></details>
</section>`
}

function title({ chapter, title: own }: Job): string {
  return `${escapeHtml(chapter)} · ${escapeHtml(own)}`
}

/** Text of several lines, each as it is. */
function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeHtml(line, 4000))
    .join('\n')
}

function sign(good: boolean): string {
  return good ? '<span class="ok">✔</span>' : '<span class="no">✘</span>'
}

/** Markdown as GitHub renders it, alerts included. */
function rendered(markdown: string): string {
  const html = new Marked({ gfm: true, async: false }).parse(markdown) as string
  return html.replaceAll(
    /<blockquote>\s*<p>\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*([\s\S]*?)<\/blockquote>/g,
    (_, kind: string, rest: string) =>
      `<div class="alert alert-${kind.toLowerCase()}"><p><strong>${ALERTS[kind] ?? ''}</strong></p><p>${rest}</div>`,
  )
}
