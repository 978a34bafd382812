/** How the page looks: by day and by night, on a phone and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --back: #fff; --soft: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --dim: #57606a; --link: #0550ae; --mark: #0969da; --ok: #116329; --no: #b3202a; --odd: #7d4e00; --plot-background: #fff }
@media (prefers-color-scheme: dark) { :root { --back: #0d1117; --soft: #151b23; --line: #3d444d; --text: #f0f6fc; --dim: #a3acb6; --link: #79b8ff; --mark: #4493f8; --ok: #56d364; --no: #ff8a84; --odd: #e3b341; --plot-background: #0d1117 } }
* { box-sizing: border-box }
[hidden] { display: none !important }
html { -webkit-text-size-adjust: 100% }
body { margin: 0 auto; max-width: 1280px; padding: 16px 24px 32px; background: var(--back); color: var(--text); font: 15px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
h1 { font-size: 24px; margin: 0 } h2 { font-size: 19px; margin: 28px 0 8px } h3 { font-size: 15px; margin: 0 }
p { margin: 4px 0 } ul { margin: 0; padding: 0; list-style: none }
a { color: var(--link) }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; border-radius: 4px }
.skip { position: absolute; left: -9999px } .skip:focus { position: static; display: inline-block; padding: 4px 8px }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.good { color: var(--ok) } .bad { color: var(--no) } .unknown { color: var(--odd) } .quiet, .before { color: var(--dim) }
code { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere }
header { display: flex; flex-wrap: wrap; gap: 2px 16px; align-items: baseline }
.headline { font-size: 21px; font-weight: 650; line-height: 1.3; margin: 10px 0 4px }
.findings li { margin: 2px 0; overflow-wrap: anywhere }
form { margin: 12px 0; padding: 8px 12px; background: var(--soft); border: 1px solid var(--line); border-radius: 8px }
summary { cursor: pointer; padding: 2px 0 }
.controls { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: end; margin-top: 4px }
.control { display: flex; flex-direction: column; font-size: 13px; color: var(--dim); min-width: 0 }
#dates { display: flex; flex-wrap: wrap; gap: 8px }
select, button, input[type=date], .pick > summary { font: inherit; font-size: 14px; color: var(--text); background: var(--back); border: 1px solid var(--dim); border-radius: 6px; padding: 4px 8px; min-height: 32px; max-width: 100% }
select { max-width: 260px }
button { cursor: pointer } button:disabled { color: var(--dim); cursor: default; border-style: dashed }
.pick { position: relative } .pick > summary { min-width: 120px }
.pick fieldset { position: absolute; z-index: 2; left: 0; top: 100%; min-width: 220px; max-width: min(320px, 80vw); max-height: 50vh; overflow: auto; background: var(--back); border: 1px solid var(--dim); border-radius: 6px; margin: 4px 0; padding: 8px }
.pick label, .views label { display: block; color: var(--text); font-size: 14px; padding: 3px 2px; overflow-wrap: anywhere }
.views { border: 0; margin: 6px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 14px } .views legend { float: left; padding: 3px 14px 3px 0; color: var(--dim); font-size: 13px }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr)); gap: 10px; margin: 8px 0 }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 10px 12px; min-width: 0; display: flex; flex-direction: column; overflow-wrap: anywhere }
.card h3 { font-size: 14px; font-weight: 600 } .card h3 a, th a, td a, nav a { display: inline-block; padding: 2px 0; min-height: 24px }
.value { font-size: 24px; font-weight: 650; line-height: 1.2; margin: 2px 0 0 } .value.unknown { font-size: 18px }
.trend { font-size: 13px; margin: 0 } .before { display: inline-block } .target { font-size: 13px; margin: 2px 0 0 }
.spark { color: var(--mark); padding-top: 4px; min-height: 44px; letter-spacing: 1px } .bars { color: var(--mark); letter-spacing: 2px }
nav { margin-left: auto } nav ul { display: flex; flex-wrap: wrap; gap: 4px 16px }
#details { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 16px }
.detail { border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; min-width: 0; overflow-wrap: anywhere }
.definition { color: var(--dim); font-size: 14px }
.chart { margin: 8px 0; min-height: 40px } .chart svg, .spark svg { display: block; max-width: 100%; height: auto; overflow: visible }
svg text { white-space: pre }
.scroll { overflow-x: auto; margin: 8px 0; max-width: 100% }
table { border-collapse: collapse; font-size: 14px; width: max-content } caption { text-align: left; color: var(--dim); padding: 2px 0 }
th, td { border: 1px solid var(--line); padding: 4px 8px; text-align: left; vertical-align: top; font-weight: 400; max-width: 34em; overflow-wrap: break-word } thead th { background: var(--soft); font-weight: 600 } time { white-space: nowrap }
#inventory table { width: 100% } #inventory code { white-space: nowrap } section > ul li { margin: 6px 0 } section > h3 { margin: 12px 0 4px } .calendar { width: 100%; min-width: 860px; table-layout: fixed } .calendar td { overflow-wrap: anywhere; font-size: 13px } .calendar li { margin: 3px 0 }
footer { margin-top: 32px; border-top: 1px solid var(--line); padding-top: 8px }
@media (max-width: 600px) {
  body { padding: 12px 14px 24px } nav { margin-left: 0 } h1 { font-size: 21px } .headline { font-size: 18px }
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px } .card { padding: 8px } .value { font-size: 19px } .value.unknown { font-size: 16px }
  select { max-width: 100% } .control { flex: 1 1 44% }
}
@media print {
  :root { --back: #fff; --soft: #fff; --line: #999; --text: #000; --dim: #000; --link: #000; --mark: #444; --ok: #000; --no: #000; --odd: #000; --plot-background: #fff }
  body { max-width: none; padding: 0 1px; font-size: 9.5pt } .value { font-size: 15pt } .definition, table { font-size: 8.5pt } h2 { margin-top: 14px } form, nav, .skip, button, #figures > details, .detail > details { display: none !important }
  a { text-decoration: none } .card, .detail, tr { break-inside: avoid } h2, h3 { break-after: avoid }
  .cards { grid-template-columns: repeat(5, minmax(0, 1fr)) } #details { grid-template-columns: repeat(2, minmax(0, 1fr)) } .scroll { overflow: visible } table { width: auto } .calendar { width: 100%; min-width: 0 }
}
`
