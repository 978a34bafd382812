"use strict";
exports.id = 5704;
exports.ids = [5704];
exports.modules = {

/***/ 55704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dashboard: () => (/* binding */ dashboard)
});

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ./shared/indicators/facts.js
var indicators_facts = __webpack_require__(25815);
;// CONCATENATED MODULE: ./shared/indicators/counted.js

/** Counts what the indicators ask for, application by application. */
function countsOf(indicators) {
    return ({ application, events }) => {
        const facts = (0,indicators_facts/* factsOf */.x)(events);
        const rows = new Map(indicators.map((indicator) => [indicator.id, indicator.rows(facts)]));
        return { application, since: facts.since.get(application) ?? Infinity, rows };
    };
}
/** All applications as one. */
function countedOf(all) {
    return {
        since: new Map(all.map(({ application, since }) => [application, since])),
        rowsOf: (id) => all.flatMap(({ rows }) => rows.get(id) ?? []),
    };
}

// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/indicators/builtin.js + 12 modules
var builtin = __webpack_require__(77966);
;// CONCATENATED MODULE: ./shared/indicators/definitions.js



/** Nothing added. */
const NO_DEFINITIONS = { own: [], targets: new Map(), pages: [] };
/** All indicators of a team: the built-in ones with its targets, then its own. */
function indicatorsOf({ own, targets }) {
    const builtIn = builtin/* BUILT_IN */.$.map((indicator) => {
        const target = targets.get(indicator.id);
        return target ? { ...indicator, target } : indicator;
    });
    return [...builtIn, ...own];
}
/**
 * The indicators that were asked for, each once and in that order; all where none was. UserError `input-invalid` for one
 * that there is not.
 */
function indicatorsShown(asked, all) {
    if (asked.length === 0)
        return all;
    return [...new Set(asked.map((name) => indicatorNamed(name, all)))];
}
function indicatorNamed(name, all) {
    const found = all.find(({ id, title }) => id === name || title === name);
    if (found)
        return found;
    const known = all.map(({ id, title }) => (builtin/* BUILT_IN */.$.some((one) => one.id === id) ? id : title));
    const message = `The input \`indicators\` names ${(0,nearest/* shown */.SP)(name)}, which is no indicator; ${(0,nearest/* suggestion */.h)(name, known)}`;
    throw new failure/* UserError */.y('input-invalid', message);
}

// EXTERNAL MODULE: ./shared/indicators/by.js
var indicators_by = __webpack_require__(80007);
// EXTERNAL MODULE: ./shared/indicators/calendar.js
var indicators_calendar = __webpack_require__(71176);
// EXTERNAL MODULE: ./shared/indicators/measure.js
var indicators_measure = __webpack_require__(15304);
// EXTERNAL MODULE: ./shared/indicators/period.js
var indicators_period = __webpack_require__(46103);
// EXTERNAL MODULE: ./shared/indicators/row.js
var indicators_row = __webpack_require__(82620);
;// CONCATENATED MODULE: ./shared/indicators/figure.js






/** Points of a trend line. */
const SLICES = 12;
/**
 * An indicator over a period, with the one before beside it. `all`: its rows of all time, in any order. `since`: the first instant that is known of an
 * application, in milliseconds, by its name; `now`: until when anything can be known.
 */
function figureOver(told, all, since, scope, period, now = Infinity) {
    const { where, ...shown } = told;
    const everywhere = where === 'everywhere' || scope.stage !== undefined;
    // Of years, hardly any row is of the period or of the one before.
    const before = (0,indicators_period/* previousOf */.te)(period);
    const asked = all
        .filter((row) => ((0,indicators_period/* isIn */.S1)(period, row.at) || (0,indicators_period/* isIn */.S1)(before, row.at)) && (0,indicators_row/* isWithin */.UO)(scope, row))
        .filter(({ production }) => everywhere || production)
        .sort((one, other) => one.at - other.at);
    const known = { from: beginningOf(since, scope), to: now };
    const over = (within, rows = asked) => figure_valueOf(told, rows, within, known);
    const rows = asked.filter(({ at }) => (0,indicators_period/* isIn */.S1)(period, at));
    const calendar = (0,indicators_by/* isCalendar */.r6)(told.by) ? slicedParts(told, rows, (0,indicators_calendar/* calendarOf */.Y)(period, told.by), known) : undefined;
    const [value, previous] = [over(period), over(before)];
    return {
        ...shown,
        ...(value === undefined ? {} : { value }),
        ...(previous === undefined ? {} : { previous }),
        trend: trendOf(told, value, previous),
        slices: calendar?.map((part) => part.value) ?? (0,indicators_period/* slicesOf */.nu)(period, SLICES).map((slice) => over(slice, rows)),
        ...(told.target && value !== undefined ? { met: isMet(told.target, value) } : {}),
        ...{ parts: calendar ?? partsOf(told, rows), rows },
    };
}
/**
 * Before the ledger knows anything of what is asked for, and of what is still to come, not even a count is known; builds and
 * commits are recorded after the fact.
 */
function figure_valueOf({ measure }, rows, period, known) {
    const values = [];
    for (const { at, value } of rows)
        if ((0,indicators_period/* isIn */.S1)(period, at))
            values.push(value);
    const unknown = period.to <= known.from || period.from >= known.to;
    return values.length === 0 && unknown ? undefined : (0,indicators_measure/* measured */.j)(measure, values);
}
function beginningOf(since, { applications }) {
    const asked = [...since].filter(([application]) => applications?.includes(application) ?? true);
    return Math.min(...asked.map(([, instant]) => instant));
}
/** `rows`: all of the slices, in their order in time, so that each is looked at once however many slices there are. */
function slicedParts(told, rows, slices, known) {
    let next = 0;
    return slices.map((slice) => {
        const first = next;
        while (next < rows.length && (rows[next]?.at ?? Infinity) < slice.to)
            next += 1;
        const value = figure_valueOf(told, rows.slice(first, next), slice, known);
        return { ...partOf(slice.name, value, next - first), ...(slice.partial ? { partial: true } : {}) };
    });
}
function partsOf({ measure, by }, rows) {
    const dimension = (0,indicators_by/* isCalendar */.r6)(by) ? undefined : by;
    const named = rows.flatMap((row) => (0,indicators_by/* partNames */.wX)(row, dimension).map((name) => ({ name, value: row.value })));
    return [...(0,indicators_facts/* grouped */.z)(named, ({ name }) => name)]
        .map(([name, group]) => {
        const values = group.map((row) => row.value);
        return partOf(name, (0,indicators_measure/* measured */.j)(measure, values), group.length);
    })
        .sort((one, other) => other.rows - one.rows || (one.name < other.name ? -1 : 1));
}
function partOf(name, value, rows) {
    return { name, rows, ...(value === undefined ? {} : { value }) };
}
function trendOf({ better }, value, previous) {
    if (value === undefined || previous === undefined)
        return 'unknown';
    if (value === previous)
        return 'same';
    if (better === 'neither')
        return 'changed';
    return value > previous === (better === 'more') ? 'better' : 'worse';
}
function isMet({ kind, value: limit }, value) {
    return kind === 'at-most' ? value <= limit : value >= limit;
}

;// CONCATENATED MODULE: ./shared/indicators/indicator.js
/** What it says of itself. */
function toldOf({ rows, needs, ...told }) {
    return told;
}

// EXTERNAL MODULE: ./shared/ledger/recorded-plan.js
var recorded_plan = __webpack_require__(29015);
;// CONCATENATED MODULE: ./shared/indicators/needed.js

/** What built-in indicators, dates and the inventory are made of. Whoever folds another in the same pass adds it here. */
const ALWAYS = [
    'request.opened',
    'package.vaulted',
    'gate.decided',
    'deployment.started',
    'deployment.finished',
    'rollback.started',
    'rollback.finished',
    'stage.rescheduled',
    'rfc.closed',
    'inventory.recorded',
    'integrity.recorded',
    'integration.recorded',
];
/** What a dashboard of these indicators needs of a ledger: half of its events, and less of each. */
function neededBy(indicators) {
    return { types: new Set([...ALWAYS, ...indicators.flatMap(({ needs = [] }) => needs)]), trim: trimmed };
}
/**
 * An event without what neither figures nor dates nor the inventory are made of, which is most of it: journals, scripts,
 * what hosts held before, and checks of gates that hold. Hundreds of megabytes need not be kept until an application is
 * counted.
 */
function trimmed(event) {
    const { type } = event;
    if (type === 'gate.decided') {
        return { ...event, checks: event.checks.filter(({ result }) => result !== 'holds') };
    }
    if (type === 'deployment.started') {
        return { ...event, plan: { domains: (0,recorded_plan/* domainsOf */.V)(event.plan) }, before: [] };
    }
    return type === 'deployment.finished' || type === 'rollback.finished' ? { ...event, journal: [] } : event;
}

;// CONCATENATED MODULE: ./shared/indicators/unknown.js

/**
 * What was asked for and nothing is known of, a sentence each: a name that was mistyped looks like one of which nothing has
 * happened yet. Stages, lifecycles and technologies are looked for only among rows that have any.
 */
function unknownNames(scope, { since, rows }) {
    const { applications = [], stage, lifecycle, technology } = scope;
    const unknown = (what, name, known) => name === undefined || known.has(name) ? [] : [sentence(what, name, [...known])];
    const among = (what, name, namesOf) => {
        const known = name === undefined ? new Set() : namesIn(rows, namesOf);
        return known.size === 0 ? [] : unknown(what, name, known);
    };
    return [
        ...applications.flatMap((name) => unknown('application', name, new Set(since.keys()))),
        ...among('stage', stage, (row) => [row.stage]),
        ...among('lifecycle', lifecycle, (row) => [row.lifecycle]),
        ...among('technology', technology, (row) => row.technologies),
    ];
}
function namesIn(rows, namesOf) {
    const names = new Set();
    for (const all of rows) {
        for (const row of all)
            for (const name of namesOf(row))
                if (name !== undefined && name !== '')
                    names.add(name);
    }
    return names;
}
function sentence(what, name, known) {
    const meant = (0,nearest/* nearest */.pA)(name, known);
    const hint = meant === undefined ? '.' : `; did you mean ${(0,nearest/* shown */.SP)(meant)}?`;
    return `The ledger knows nothing of the ${what} ${(0,nearest/* shown */.SP)(name)}${hint}`;
}

// EXTERNAL MODULE: ./shared/inventory/inventory.js
var inventory = __webpack_require__(86390);
// EXTERNAL MODULE: ./shared/ledger/fold.js
var ledger_fold = __webpack_require__(8704);
// EXTERNAL MODULE: ./shared/report/instant.js
var report_instant = __webpack_require__(20997);
;// CONCATENATED MODULE: ./shared/report/figure.js

/** A figure for a person: `no data` is not 0, a little is not nothing, and nearly all is not all. */
function figureText({ unit }, value) {
    if (value === undefined)
        return 'no data';
    switch (unit) {
        case 'number':
            return value > 0 && value < 0.005 ? 'under 0.01' : `${Math.round(value * 100) / 100}`;
        case 'share':
            return shareText(value);
        case 'duration':
            return (0,report_instant/* durationText */.S5)(value);
        case 'delay':
            // As exact as dates are planned.
            return Math.abs(value) < 30_000 ? 'on time' : `${(0,report_instant/* durationText */.S5)(Math.abs(value))} ${value > 0 ? 'late' : 'early'}`;
    }
}
function shareText(value) {
    const percent = (value * 100).toFixed(1);
    if (percent === '0.0' && value > 0)
        return 'under 0.1 %';
    return percent === '100.0' && value < 1 ? 'over 99.9 %' : `${percent} %`;
}
/** What became of a figure, in a sign that is read without colours too. */
function trendText({ trend, value = 0, previous = 0 }) {
    const arrow = value > previous ? '▲' : '▼';
    switch (trend) {
        case 'same':
            return '= same';
        case 'unknown':
            return '–';
        case 'better':
        case 'worse':
        case 'changed':
            return `${arrow} ${trend}`;
    }
}
/** What a figure must keep to. */
function limitText({ unit, target }) {
    return target ? `${target.kind === 'at-most' ? '≤' : '≥'} ${figureText({ unit }, target.value)}` : '–';
}
/** Whether a figure keeps to its target. */
function targetText(figure) {
    const { met } = figure;
    return `${limitText(figure)}${met === undefined ? '' : met ? ' ✓ met' : ' ✗ missed'}`;
}
const BARS = '▁▂▃▄▅▆▇█';
/** Values as bars, from the least to the most of them; a point where there is no data. */
function sparkline(values) {
    const known = values.filter((value) => value !== undefined);
    const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
    return values.map((value) => (value === undefined ? '·' : barOf(value, least, most))).join('');
}
function barOf(value, least, most) {
    const share = most === least ? 0 : (value - least) / (most - least);
    return BARS.charAt(Math.round(share * (BARS.length - 1)));
}

// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
;// CONCATENATED MODULE: ./shared/report/figure-tables.js



/** Parts, and points of a trend line, that a person still reads; all of them are in the JSON. */
const PARTS = 20;
const POINTS = 60;
/** The tables of a summary: one of all figures, or one for each page and then, folded, what is on none of them. */
function figureTables(figures, pages) {
    if (pages.length === 0)
        return [figureTable(figures)];
    const onPages = pages.flatMap(({ show }) => show);
    const others = figures.filter(({ id }) => !onPages.includes(id));
    const sections = pages.map(({ title, show }) => {
        const shown = show.flatMap((id) => figures.filter((figure) => figure.id === id));
        return `### ${(0,markdown/* escapeMarkdown */.FV)(title)}\n\n${figureTable(shown)}`;
    });
    const heading = `All other indicators: ${others.length}`;
    const rest = `<details><summary>${heading}</summary>\n\n${figureTable(others)}\n\n</details>`;
    return others.length > 0 ? [...sections, rest] : sections;
}
function figureTable(figures) {
    const rows = figures.map((figure) => [
        (0,markdown/* escapeMarkdown */.FV)(figure.title),
        `**${figureText(figure, figure.value)}**`,
        figureText(figure, figure.previous),
        trendText(figure),
        sparkline(figure.slices.slice(-POINTS)),
        targetText(figure),
    ]);
    return (0,markdown/* table */.tp)(['Indicator', 'Now', 'Before', 'Trend', 'In this period', 'Target'], rows);
}
/** What a figure is made of, part by part, if of any: the largest, or the newest where they follow the calendar. */
function partsTable(figure) {
    const { parts, by } = figure;
    if (parts.length === 0)
        return [];
    const shown = (0,indicators_by/* isCalendar */.r6)(by) ? parts.slice(-PARTS) : parts.slice(0, PARTS);
    const rows = shown.map((part) => [partName(part), figureText(figure, part.value), `${part.rows}`]);
    const more = parts.length - shown.length;
    const heading = by === undefined ? 'Of these' : `By ${by}`;
    const rest = `${more} more are not shown here; they are in \`indicators.json\`.`;
    return [(0,markdown/* table */.tp)([heading, 'Figure', 'Rows'], rows), ...(more > 0 ? [rest] : [])];
}
function partName({ name, partial }) {
    return `${(0,markdown/* code */.aY)(name, 80)}${partial ? ' in part' : ''}`;
}

;// CONCATENATED MODULE: ./shared/report/headline.js

const SIGNS = { good: '✅', bad: '⚠️', quiet: '⚪' };
/** The answer to "are we getting better, and what holds us back?", first in a job summary. */
function headline({ headline, tone, findings }) {
    return [`**${SIGNS[tone]} ${(0,markdown/* escapeMarkdown */.FV)(headline)}**`, findings.map(line).join('\n')].join('\n\n').trimEnd();
}
function line({ label, said }) {
    return `- **${label}:** ${said.map(phrase).join('')}`;
}
function phrase({ kind, text }) {
    if (kind === 'code')
        return (0,markdown/* code */.aY)(text, 80);
    // Spaces at the ends separate it from the names beside it.
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    return `${before}${(0,markdown/* escapeMarkdown */.FV)(words)}${after}`;
}
/** Slices that a person tells apart. */
const headline_SLICES = 6;
/** The reasons under which a figure counts, as a pie beside their table; nothing where there are no two to compare. */
function pie({ title, parts }) {
    if (parts.length < 2)
        return '';
    const shown = parts.slice(0, headline_SLICES).map(({ name, rows }) => [(0,markdown/* mermaidText */.Hg)(name, 40), rows]);
    const rest = parts.slice(headline_SLICES).reduce((sum, { rows }) => sum + rows, 0);
    const slices = rest > 0 ? [...shown, ['all others', rest]] : shown;
    const lines = slices.map(([name, rows]) => `  "${name}" : ${rows}`);
    return ['```mermaid', `pie showData title ${(0,markdown/* mermaidText */.Hg)(title)} by reason`, ...lines, '```'].join('\n');
}

;// CONCATENATED MODULE: ./shared/report/verdict.js

/** DORA's five metrics: what they say decides, where any of them is shown. */
const DORA = ['deployments', 'lead-time', 'change-failure-rate', 'time-to-restore', 'rework-rate'];
/** What the figures of a period say together, beside those of the period before. */
function verdictOf(figures) {
    const dora = figures.filter(({ id }) => DORA.includes(id));
    const deciding = dora.length > 0 ? dora : figures;
    const having = (...trends) => deciding.filter(({ trend }) => trends.includes(trend));
    const [better, worse, same] = [having('better'), having('worse'), having('same', 'changed')];
    const findings = [
        compared('Better', 'good', better),
        compared('Worse', 'bad', worse),
        listed('Unchanged', same),
        listed('Nothing to compare', having('unknown')),
        targets(figures),
        obstacles(figures),
    ];
    return {
        ...answerOf(better.length, worse.length, same.length, dora.length > 0 ? 'DORA metrics' : 'figures'),
        findings: findings.filter((finding) => finding !== undefined),
    };
}
function answerOf(better, worse, same, what) {
    const of = `of ${better + worse + same} comparable ${what}`;
    if (better > 0 && worse > 0 && better === worse) {
        return { headline: `Better in part, worse in part: ${better} ${of} improved, ${worse} got worse.`, tone: 'quiet' };
    }
    if (better > worse)
        return { headline: `Getting better: ${better} ${of} improved, ${worse} got worse.`, tone: 'good' };
    if (worse > 0)
        return { headline: `Getting worse: ${worse} ${of} got worse, ${better} improved.`, tone: 'bad' };
    if (same > 0)
        return { headline: 'Neither better nor worse than before.', tone: 'quiet' };
    return { headline: 'Whether it gets better cannot be told: there is no data to compare.', tone: 'quiet' };
}
function compared(label, tone, figures) {
    const said = figures.map((figure) => [
        verdict_text(`${figure.title} (${figureText(figure, figure.value)}, before ${figureText(figure, figure.previous)})`),
    ]);
    return said.length > 0 ? { label, tone, said: joined(said) } : undefined;
}
function listed(label, figures) {
    const said = figures.map(({ title }) => [verdict_text(title)]);
    return said.length > 0 ? { label, tone: 'quiet', said: joined(said) } : undefined;
}
/** Nothing is said of targets where nobody has set one, or where no figure with one has data. */
function targets(figures) {
    const missed = figures.filter(({ met }) => met === false);
    const said = missed.map((figure) => [
        verdict_text(`${figure.title} (${figureText(figure, figure.value)}, target ${limitText(figure)})`),
    ]);
    if (said.length > 0)
        return { label: 'Target missed', tone: 'bad', said: joined(said) };
    const met = figures.filter((figure) => figure.met).length;
    const words = met === 1 ? 'the one that has data is met' : `all ${met} that have data are met`;
    return met > 0 ? { label: 'Targets', tone: 'good', said: [verdict_text(words)] } : undefined;
}
function obstacles(figures) {
    const [broken, refusals, waiting] = ['not-restored', 'gate-refusals', 'waiting-time'].map((id) => figures.find((figure) => figure.id === id));
    const said = [
        ...(broken?.value ? [[verdict_text(`${times(broken.value, 'failed deployment')} not restored`)]] : []),
        ...(refusals?.value ? [refused(refusals)] : []),
        ...(waiting ? waited(waiting) : []),
    ];
    if (said.length > 0)
        return { label: 'What holds it back', tone: 'bad', said: joined(said) };
    const asked = broken?.value === 0 || refusals?.value === 0;
    return asked ? { label: 'What holds it back', tone: 'quiet', said: [verdict_text('nothing that was recorded')] } : undefined;
}
function refused(figure) {
    const [most] = figure.parts;
    const all = verdict_text(`gates refused ${times(figure.value ?? 0, 'time')}`);
    return most ? [verdict_text(`${all.text}, most often for `), code(most.name), verdict_text(` (${most.rows})`)] : [all];
}
function waited(figure) {
    const longest = figure.parts.reduce((most, part) => ((part.value ?? 0) > (most?.value ?? 0) ? part : most), undefined);
    if (!longest)
        return [];
    return [
        [verdict_text('the longest wait is at the gate of '), code(longest.name), verdict_text(` (${figureText(figure, longest.value)})`)],
    ];
}
function times(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}
/** One thing after the other. */
function joined(groups) {
    return groups.flatMap((group, index) => (index === 0 ? group : [verdict_text('; '), ...group]));
}
function verdict_text(words) {
    return { kind: 'text', text: words };
}
function code(name) {
    return { kind: 'code', text: name };
}

;// CONCATENATED MODULE: ./shared/report/dashboard.js






/** Rows that a person still reads; all of them are in the JSON. */
const ROWS = 20;
const NAMES = 10;
/** Characters of what is behind all figures together: a summary has 1 MiB of bytes, and shows more than figures. */
const BEHIND = 500_000;
/** The job summary: one screen first, what is behind it folded. Its size does not grow with the ledger. */
function dashboardPage({ period, scope, figures, pages, unknown = [] }) {
    return [
        `## How delivery is doing\n\n${headline(verdictOf(figures))}\n\n${scopeText(scope, period)}`,
        ...unknown.map((sentence) => `**⚠️ ${(0,markdown/* escapeMarkdown */.FV)(sentence)}**`),
        ...figureTables(figures, pages),
        ...behind(figures),
        '',
    ].join('\n\n');
}
function scopeText({ applications, stage, lifecycle, technology }, { from, to }) {
    const more = (applications?.length ?? 0) - NAMES;
    const names = applications
        ?.slice(0, NAMES)
        .map((name) => (0,markdown/* code */.aY)(name))
        .join(', ');
    const parts = [
        `${instantText(from)} to ${instantText(to)}, before: the same time before it`,
        names === undefined ? 'all applications' : `${names}${more > 0 ? ` and ${more} more` : ''}`,
        ...(stage === undefined ? [] : [`stage ${(0,markdown/* code */.aY)(stage)}`]),
        ...(lifecycle === undefined ? [] : [`lifecycle ${(0,markdown/* code */.aY)(lifecycle)}`]),
        ...(technology === undefined ? [] : [`technology ${(0,markdown/* code */.aY)(technology)}`]),
    ];
    return parts.join(' · ');
}
/** What is behind the figures, of as many as there is room for. */
function behind(figures) {
    const shown = [];
    let length = 0;
    for (const [place, figure] of figures.entries()) {
        const block = details(figure);
        length += block.length;
        if (length > BEHIND) {
            const left = figures.length - place;
            return [...shown, `What is behind ${left} more indicators is not shown here; it is in \`indicators.json\`.`];
        }
        shown.push(block);
    }
    return shown;
}
function details(figure) {
    const { title, definition, parts, rows } = figure;
    const newest = rows.slice(-ROWS).reverse();
    const more = rows.length - newest.length;
    const blocks = [
        `<details><summary>${(0,markdown/* escapeMarkdown */.FV)(title)}: ${rows.length === 1 ? '1 row' : `${rows.length} rows`}</summary>`,
        (0,markdown/* escapeMarkdown */.FV)(definition, 2000),
        ...(figure.id === 'gate-refusals' && parts.length > 1 ? [pie(figure)] : []),
        ...partsTable(figure),
        ...(newest.length > 0
            ? [
                (0,markdown/* table */.tp)(['When', 'Release', 'Stage', 'What', 'Figure'], newest.map((row) => dashboard_line(row, figure))),
            ]
            : []),
        ...(more > 0 ? [`${more} older rows are not shown here; they are in \`indicators.json\`.`] : []),
        '</details>',
    ];
    return blocks.join('\n\n');
}
function dashboard_line(row, figure) {
    const when = instantText(row.at);
    const plain = (figure.unit === 'number' || figure.unit === 'share') && Number.isInteger(row.value);
    const value = plain ? `${row.value}` : figureText(figure, row.value);
    const release = [row.application, row.version].flatMap((name) => (name ? [(0,markdown/* code */.aY)(name, 80)] : [])).join(' ');
    return [(0,markdown/* link */.nf)(row.url, when), release, row.stage ? (0,markdown/* code */.aY)(row.stage, 80) : '–', (0,markdown/* escapeMarkdown */.FV)(row.what, 200), value];
}
function instantText(at) {
    return (0,report_instant/* utcText */.kK)(new Date(at).toISOString());
}
/**
 * `indicators.json`: everything, a row a line, instants in ISO 8601, durations in milliseconds, `null` where there is no
 * data. In pieces, since the rows of years are more text than should be held at once.
 */
function* figuresJson({ period, scope, figures, pages, now }) {
    const iso = (at) => new Date(at).toISOString();
    const told = { from: iso(period.from), to: iso(period.to) };
    yield opened({ schema: 1, at: iso(now), period: told, scope, pages }, 'indicators');
    for (const [place, { value = null, previous = null, slices, rows, ...figure }] of figures.entries()) {
        const points = slices.map((slice) => slice ?? null);
        yield `${place > 0 ? ',' : ''}\n${opened({ ...figure, value, previous, slices: points }, 'rows')}`;
        for (const [line, row] of rows.entries()) {
            yield `${line > 0 ? ',' : ''}\n${JSON.stringify({ ...row, at: iso(row.at) })}`;
        }
        yield ']}';
    }
    yield '\n]}\n';
    return undefined;
}
/** An object as JSON that is not at its end: a list follows under the name `last`. */
function opened(object, last) {
    return `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(last)}:[`;
}

// EXTERNAL MODULE: ./shared/report/inventory-count.js
var inventory_count = __webpack_require__(12158);
// EXTERNAL MODULE: ./shared/report/inventory-words.js
var inventory_words = __webpack_require__(97368);
;// CONCATENATED MODULE: ./shared/report/page/html.js


/** A table that scrolls by itself where it is wider than the page. `caption` is text. */
function tableHtml({ caption, headers, rows, quiet = false }) {
    const name = (0,markdown/* escapeHtml */.ZD)(caption);
    const head = headers.map((header) => `<th scope="col">${header}</th>`).join('');
    const lines = rows.map(([first = '', ...others]) => {
        const cells = others.map((cell) => `<td>${cell}</td>`).join('');
        return `<tr><th scope="row">${first}</th>${cells}</tr>`;
    });
    return [
        `<div class="scroll" tabindex="0" role="region" aria-label="${name}">`,
        `<table><caption${quiet ? ' class="unseen"' : ''}>${name}</caption>`,
        `<thead><tr>${head}</tr></thead>`,
        `<tbody>${lines.join('\n')}</tbody></table></div>`,
    ].join('\n');
}
/** An instant in milliseconds, for people and for machines. */
function timeHtml(at) {
    const iso = new Date(at).toISOString();
    return `<time datetime="${iso}">${(0,report_instant/* utcText */.kK)(iso)}</time>`;
}
/** Only what is an address on the web is linked: `label` is HTML. */
function linkHtml(url, label) {
    return (0,markdown/* isWebAddress */.d3)(url) ? `<a href="${(0,markdown/* escapeHtml */.ZD)(url, Infinity)}">${label}</a>` : label;
}
/** Text of several words, in which names stand between backticks. */
function proseHtml(text) {
    return (0,markdown/* escapeHtml */.ZD)(text, 2000).replace(/&#96;([^&]+)&#96;/g, '<code>$1</code>');
}

;// CONCATENATED MODULE: ./shared/report/page/dictionary.js
/** Things by number, in the order in which they were met. */
class Dictionary {
    numbers = new Map();
    all = [];
    /** The number of a thing; what it is must be told by its key alone. */
    numberOf(key, thing) {
        const known = this.numbers.get(key);
        if (known !== undefined)
            return known;
        this.numbers.set(key, this.all.length);
        return this.all.push(thing) - 1;
    }
}
/** Numbers as the differences between neighbours. */
function deltas(values) {
    return values.map((value, index) => value - (values[index - 1] ?? 0));
}
/** The numbers again. */
function dictionary_sums(differences) {
    let sum = 0;
    return differences.map((difference) => (sum += difference));
}

;// CONCATENATED MODULE: ./shared/report/section.js

/** What of a page's filters a part of it can follow; periods and lifecycles say nothing of what is there, or planned. */
const FOLLOWED = ['application', 'stage', 'technology'];
/** The places of a part of the page, each once: hundreds of elements name theirs by its number. */
class Places {
    places = new Dictionary();
    /** The number of a place. */
    numberOf(place) {
        return this.places.numberOf(JSON.stringify(FOLLOWED.map((name) => place[name] ?? null)), place);
    }
    /** The attribute of an element that is of these. */
    attribute(places) {
        return ` data-of="${[...new Set(places.map((place) => this.numberOf(place)))].join(' ')}"`;
    }
    /** All of them, in the order of their numbers. */
    all() {
        return this.places.all;
    }
}
/** What a part follows as an attribute of its element: hundreds of places, in as few characters as they take. */
function followingAttribute({ names, places }) {
    const written = JSON.stringify([names, places.map((place) => FOLLOWED.map((name) => place[name] ?? null))]);
    return ` data-follows='${written.replace(/[&<>'`]/g, entity)}'`;
}
/** What such an attribute holds; what is written on our page is what we wrote. */
function followingIn(written) {
    const [names, places] = JSON.parse(written);
    const placeOf = (values) => Object.fromEntries(FOLLOWED.flatMap((name, index) => {
        const value = values[index];
        return typeof value === 'string' ? [[name, value]] : [];
    }));
    return { names, places: places.map(placeOf) };
}
/** A value as it is: what it is compared with is not cut or spelt out. */
function attribute(value) {
    return value.replace(/[&<>"'`]/g, entity);
}
function entity(character) {
    return `&#${character.codePointAt(0) ?? 0};`;
}

;// CONCATENATED MODULE: ./shared/report/inventory-section.js







const CLASSES = { 'as-proved': 'good', drift: 'bad', unknown: 'unknown' };
const COLUMNS = [
    'Application',
    'Domain',
    'Host',
    'State',
    'Version',
    'Digest',
    'Since',
    'Last proved by',
    'Last looked at',
];
/** The inventory as a part of the dashboard's page: one table for each stage, what is wrong in words and not by colour alone. */
function inventorySection(all) {
    const items = (0,inventory/* inOrder */.a)(all);
    const intro = `<p><span data-count="">${(0,markdown/* escapeHtml */.ZD)((0,inventory_count/* inventoryHeadline */.P)(items))}</span> What is where since when, as the deployments proved it; drift is what was found to differ since.</p>`;
    const places = new Places();
    const html = [intro, ...(0,inventory_words/* byStage */.wq)(items).map((stage) => stageTable(stage, places))].join('\n');
    return { id: 'inventory', title: 'Inventory', html, follows: { names: FOLLOWED, places: places.all() } };
}
function stageTable([stage, items], places) {
    const name = (0,markdown/* escapeHtml */.ZD)(stage, 100);
    return [
        `<div class="scroll" data-group="" tabindex="0" role="region" aria-label="Inventory of ${name}">`,
        '<table>',
        `<caption>${name}: <span data-count="">${(0,markdown/* escapeHtml */.ZD)((0,inventory_count/* inventoryHeadline */.P)(items))}</span></caption>`,
        `<thead><tr>${COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>`,
        `<tbody>\n${items.map((item) => row(item, places)).join('\n')}\n</tbody>`,
        '</table>',
        '</div>',
    ].join('\n');
}
function row(item, places) {
    const { application, domain, host, stage, technology, since, proof, lookedAt, state, found } = item;
    // Of an unknown technology it is of none that can be chosen.
    const of = places.attribute([{ application, stage, technology: technology ?? '' }]);
    const { word, details } = (0,inventory_words/* stateText */.r9)(item);
    const marked = state === 'as-proved' ? '' : ` data-state="${state}"`;
    const cells = [
        `<strong>${word}</strong>${details.map((detail) => `<br>${(0,markdown/* escapeHtml */.ZD)((0,inventory_words/* shortText */.os)(detail))}`).join('')}`,
        (0,markdown/* escapeHtml */.ZD)((0,inventory_words/* versionText */.KA)(item), 100),
        found['digest'] === undefined
            ? '–'
            : `<code title="${(0,markdown/* escapeHtml */.ZD)(found['digest'])}">${(0,markdown/* escapeHtml */.ZD)((0,inventory_words/* digestText */.M6)(item))}</code>`,
        since ? time(since.at) : 'never proved',
        proof ? linkHtml(proof.url, (0,markdown/* escapeHtml */.ZD)(proof.deployment, 60)) : 'never proved',
        time(lookedAt),
    ];
    const heads = `<td>${(0,markdown/* escapeHtml */.ZD)(application, 100)}</td><th scope="row">${(0,markdown/* escapeHtml */.ZD)(domain, 100)}${technology === undefined ? '' : ` (${(0,markdown/* escapeHtml */.ZD)(technology, 100)})`}</th><td>${(0,markdown/* escapeHtml */.ZD)(host, 100)}</td>`;
    const [first = '', ...rest] = cells;
    return `<tr${of}${marked}>${heads}<td class="${CLASSES[state]}">${first}</td>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
function time(instant) {
    return `<time datetime="${(0,markdown/* escapeHtml */.ZD)(instant)}">${(0,markdown/* escapeHtml */.ZD)((0,report_instant/* utcText */.kK)(instant))}</time>`;
}

;// CONCATENATED MODULE: ./shared/indicators/names.js
/** The ids of the built-in indicators, for whoever needs no more of them: how they are computed is read without need. */
const BUILT_IN_IDS = [
    'deployments',
    'lead-time',
    'change-failure-rate',
    'time-to-restore',
    'rework-rate',
    'not-restored',
    'rollbacks',
    'cycle-time',
    'stage-duration',
    'waiting-time',
    'working-time',
    'deployment-duration',
    'planned-actual',
    'gate-refusals',
    'commit-lead-time',
    'commits-a-day',
    'build-duration',
    'build-success-rate',
    'tests-run',
    'tests-failed',
    'coverage',
    'cmdb-integrity',
];

;// CONCATENATED MODULE: ./shared/report/metrics.js

/** In OpenMetrics units are those of the SI; a name ends in its unit. */
const UNITS = { number: undefined, share: 'ratio', duration: 'seconds', delay: 'seconds' };
const HELP = {
    number: 'Indicators of one’s own that are numbers',
    share: 'Indicators of one’s own that are shares',
    duration: 'Indicators of one’s own that are durations',
};
/** The figures in the text format of OpenMetrics, durations in seconds; one without data is left out, not 0. */
function figuresMetrics(figures) {
    const known = figures.flatMap((figure) => (figure.value === undefined ? [] : [{ ...figure, value: figure.value }]));
    const isBuiltIn = ({ id }) => BUILT_IN_IDS.includes(id);
    const builtIn = known.filter(isBuiltIn).flatMap((figure) => {
        const family = familyOf(`ecluse_${figure.id.replace(/[^a-z0-9]/g, '_')}`, figure.unit, figure.title);
        return lines(family, [`${family.metric} ${inUnit(figure)}`]);
    });
    return `${[...builtIn, ...ownMetrics(known.filter((figure) => !isBuiltIn(figure))), '# EOF'].join('\n')}\n`;
}
/** Indicators that people named: their names are those of a label, since a metric's own name could not hold all of them. */
function ownMetrics(own) {
    return ['number', 'share', 'duration'].flatMap((kind) => {
        const family = familyOf('ecluse_own', kind, HELP[kind]);
        const samples = own
            .filter(({ unit }) => UNITS[unit] === UNITS[kind])
            .map((figure) => {
            const labels = `{indicator="${escaped(figure.id)}",name="${escaped(figure.title)}"}`;
            return `${family.metric}${labels} ${inUnit(figure)}`;
        });
        return samples.length === 0 ? [] : lines(family, samples);
    });
}
function familyOf(name, kind, help) {
    const unit = UNITS[kind];
    return { metric: unit === undefined ? name : `${name}_${unit}`, unit, help };
}
function inUnit({ unit, value }) {
    return UNITS[unit] === 'seconds' ? value / 1000 : value;
}
function lines({ metric, unit, help }, samples) {
    const unitLine = unit === undefined ? [] : [`# UNIT ${metric} ${unit}`];
    return [`# TYPE ${metric} gauge`, ...unitLine, `# HELP ${metric} ${help}`, ...samples];
}
function escaped(text) {
    return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./shared/report/page/cards.js



const TONES = {
    better: 'good',
    worse: 'bad',
    same: 'quiet',
    changed: 'quiet',
    unknown: 'quiet',
};
/** Every figure on a card of its own, which leads to its details. Charts take the place of the bars. */
function cardsHtml(figures) {
    return `<ul class="cards">\n${figures.map(card).join('\n')}\n</ul>`;
}
function card(figure, index) {
    const { title, value, met } = figure;
    const known = value === undefined ? ' unknown' : '';
    return [
        '<li class="card">',
        `<h3><a href="#figure-${index}">${(0,markdown/* escapeHtml */.ZD)(title)}</a></h3>`,
        `<p class="value${known}">${figureText(figure, value)}</p>`,
        `<p class="trend"><span class="${TONES[figure.trend]}">${trend(figure)}</span> · ${before(figure)}</p>`,
        `<div class="spark" data-chart="${index}" aria-hidden="true">${sparkline(figure.slices)}</div>`,
        figure.target
            ? `<p class="target ${met === undefined ? 'quiet' : met ? 'good' : 'bad'}">Target ${targetText(figure)}</p>`
            : '',
        '</li>',
    ].join('');
}
/** In the words of the summary; a lone dash says nothing on a card. */
function trend(figure) {
    return figure.trend === 'unknown' ? 'no trend' : trendText(figure);
}
function before(figure) {
    return `<span class="before">before: ${figureText(figure, figure.previous)}</span>`;
}
/** The same figures as a table. */
function overviewHtml(figures, caption) {
    const rows = figures.map((figure, index) => [
        `<a href="#figure-${index}">${(0,markdown/* escapeHtml */.ZD)(figure.title)}</a>`,
        figureText(figure, figure.value),
        figureText(figure, figure.previous),
        figure.trend === 'unknown' ? 'unknown' : trendText(figure),
        figure.target ? targetText(figure) : 'none',
    ]);
    return tableHtml({ caption, headers: ['Indicator', 'Now', 'Before', 'Trend', 'Target'], rows });
}

;// CONCATENATED MODULE: ./shared/report/page/choice.js

const choice_NAMES = (/* unused pure expression or super */ null && (['stage', 'technology', 'lifecycle', 'period', 'page']));
/** What is shown before anything is chosen: what the page was made for. */
function firstChoice({ scope }) {
    const { applications = [], ...others } = scope;
    return { ...others, applications };
}
/** The choice that the fragment of an address holds, which anybody may have written; undefined where it holds none. */
function choiceOf(fragment) {
    const text = fragment.replace(/^#/, '');
    if (!text.includes('='))
        return undefined;
    const given = new URLSearchParams(text);
    const choice = { applications: given.getAll('application').filter((name) => name !== '') };
    return choice_NAMES.reduce((known, name) => {
        const value = given.get(name);
        return value === null || value === '' ? known : { ...known, [name]: value };
    }, choice);
}
/** The fragment of an address that shows the same to others. */
function fragmentOf(choice) {
    const given = new URLSearchParams();
    for (const name of choice.applications)
        given.append('application', name);
    for (const name of choice_NAMES)
        if (choice[name] !== undefined)
            given.append(name, choice[name]);
    // Never without `=`: an empty choice is one too, and differs from what the page was made for.
    return given.size === 0 ? 'application=' : given.toString();
}
/** The period that was chosen, which is the page's own where what was chosen is none. */
function periodOf(choice, data) {
    return chosenPeriod(choice, data) ?? data.period;
}
/** Whether a period was chosen that is none, such as one that ends before it begins. */
function isNoPeriod(choice, data) {
    return chosenPeriod(choice, data) === undefined;
}
function chosenPeriod({ period }, { now, period: first, since, from }) {
    if (period === undefined)
        return first;
    if (period === 'all') {
        const beginning = from ?? Math.min(...since.values());
        return beginning < now ? { from: beginning, to: now } : first;
    }
    try {
        return (0,indicators_period/* parsePeriod */.DB)(period)(now);
    }
    catch {
        return undefined;
    }
}
/** What was chosen but for the period, as figures want it. */
function scopeOf({ applications, stage, technology, lifecycle }) {
    return {
        ...(applications.length > 0 ? { applications } : {}),
        ...(stage === undefined ? {} : { stage }),
        ...(technology === undefined ? {} : { technology }),
        ...(lifecycle === undefined ? {} : { lifecycle }),
    };
}

;// CONCATENATED MODULE: ./shared/report/page/points.js



/** The points of a figure, the oldest first. */
function pointsOf({ slices, by }, period) {
    const parts = (0,indicators_by/* isCalendar */.r6)(by) ? (0,indicators_calendar/* calendarOf */.Y)(period, by) : (0,indicators_period/* slicesOf */.nu)(period, slices.length);
    return parts.map(({ from, to }, index) => {
        const value = slices[index];
        return { from, to, ...(value === undefined ? {} : { value }) };
    });
}
const DURATIONS = [
    { per: 86_400_000, label: 'days' },
    { per: 3_600_000, label: 'hours' },
    { per: 60_000, label: 'minutes' },
];
/** The unit in which the values of a chart are numbers that a person reads. */
function axisOf({ unit, target }, points) {
    switch (unit) {
        case 'number':
            return { per: 1, label: 'number' };
        case 'share':
            return { per: 0.01, label: '%' };
        case 'duration':
        case 'delay': {
            const most = Math.max(0, ...[...points, target].map((one) => Math.abs(one?.value ?? 0)));
            const late = unit === 'delay' ? ' late' : '';
            const { per, label } = DURATIONS.find((axis) => most >= 2 * axis.per) ?? { per: 1000, label: 'seconds' };
            return { per, label: `${label}${late}` };
        }
    }
}

;// CONCATENATED MODULE: ./shared/report/page/details.js






const details_PARTS = 20;
/** What is behind a figure: definition, chart, and, folded, its points, its parts and its rows. */
function detailHtml(figure, index, period, leaf) {
    const { title, definition, rows } = figure;
    const now = `${figureText(figure, figure.value)}, before: ${figureText(figure, figure.previous)}`;
    const target = figure.target ? ` Target ${targetText(figure)}.` : ' No target is set.';
    return [
        `<article class="detail" id="figure-${index}" tabindex="-1" aria-labelledby="title-${index}">`,
        `<h3 id="title-${index}">${(0,markdown/* escapeHtml */.ZD)(title)}</h3>`,
        `<p><strong>${now}.</strong> Trend: ${trend(figure).replace('no trend', 'unknown')}.${target}</p>`,
        `<p class="definition">${proseHtml(definition)}</p>`,
        `<div class="chart" data-detail="${index}">${bars(figure)}</div>`,
        `<details data-behind="${index}"><summary>Behind it: points, parts and ${counted(rows.length, 'row')}</summary>`,
        `<div>${behindHtml(figure, index, period, leaf)}</div></details>`,
        '</article>',
    ].join('\n');
}
function bars({ slices, title }) {
    return `<p aria-hidden="true" class="bars" title="${(0,markdown/* escapeHtml */.ZD)(title)}">${sparkline(slices)}</p>`;
}
/** The folded part of a figure. */
function behindHtml(figure, index, period, leaf) {
    return [pointsHtml(figure, period), partsHtml(figure), rowsHtml(figure, index, leaf)].join('\n');
}
function pointsHtml(figure, period) {
    const rows = pointsOf(figure, period).map(({ from, to, value }) => [
        timeHtml(from),
        figureText(figure, value),
        timeHtml(to),
    ]);
    return tableHtml({ caption: `${figure.title} over time`, headers: ['From', 'Figure', 'Until'], rows });
}
function partsHtml(figure) {
    const { parts, title, by } = figure;
    if (parts.length === 0)
        return '';
    const shown = (0,indicators_by/* isCalendar */.r6)(by) ? parts.slice(-details_PARTS) : parts.slice(0, details_PARTS);
    const rows = shown.map((part) => {
        const name = `<code>${(0,markdown/* escapeHtml */.ZD)(part.name, 80)}</code>${part.partial ? ' in part' : ''}`;
        return [name, figureText(figure, part.value), `${part.rows}`];
    });
    const rest = (0,indicators_by/* isCalendar */.r6)(by) ? 'are older' : 'have fewer rows';
    const more = parts.length > details_PARTS ? `\n<p>${parts.length - details_PARTS} more ${rest}.</p>` : '';
    const heading = by === undefined ? 'Of these' : `By ${by}`;
    return tableHtml({ caption: `${title} by its parts`, headers: [heading, 'Figure', 'Rows'], rows }) + more;
}
function rowsHtml(figure, index, { number, size }) {
    const { rows, title } = figure;
    if (rows.length === 0)
        return '<p>No row is behind it.</p>';
    const end = rows.length - number * size;
    const [first, last] = [number * size + 1, Math.min((number + 1) * size, rows.length)];
    const shown = rows.slice(Math.max(0, end - size), end).reverse();
    const caption = `${title}, rows ${first} to ${last} of ${rows.length}, the newest first`;
    const headers = ['When', 'Release', 'Stage', 'What', 'Figure'];
    const table = tableHtml({ caption, headers, rows: shown.map((row) => details_line(row, figure)) });
    const turn = (to, words, possible) => `<button type="button" data-figure="${index}" data-leaf="${to}"${possible ? '' : ' disabled'}>${words}</button>`;
    if (rows.length <= size)
        return table;
    const buttons = [turn(number - 1, 'Newer rows', number > 0), turn(number + 1, 'Older rows', last < rows.length)];
    return `${table}\n<p class="turn">${buttons.join(' ')}</p>`;
}
function details_line(row, figure) {
    const timed = figure.unit === 'duration' || figure.unit === 'delay';
    return [
        linkHtml(row.url, timeHtml(row.at)),
        [row.application, row.version]
            .filter((name) => name !== '')
            .map(named)
            .join(' '),
        row.stage === '' ? 'none' : named(row.stage),
        (0,markdown/* escapeHtml */.ZD)(row.what, 200),
        timed ? figureText(figure, row.value) : `${row.value}`,
    ];
}
function counted(count, what) {
    return `${count} ${what}${count === 1 ? '' : 's'}`;
}
function named(name) {
    return `<code>${(0,markdown/* escapeHtml */.ZD)(name, 80)}</code>`;
}

;// CONCATENATED MODULE: ./shared/report/page/fit.js
/** Rows that are written together: each piece says by itself what its rows are about, which is little beside so many. */
const PIECE = 10_000;
/** Room for fewer rows than these is left empty. */
const LEAST = 200;
/**
 * As much of the data as fits into `limit` characters; what is left out is the oldest, and the data say from when on they
 * are whole. The newest are written first, so that what does not fit is hardly ever written; those of an indicator are
 * given oldest first.
 */
function fitted(data, limit, written) {
    const all = data.indicators.map(({ rows }) => rows.toSorted((one, other) => one.at - other.at));
    const instants = Float64Array.from(data.indicators.flatMap(({ rows }) => rows.map(({ at }) => at))).sort();
    const pieces = [];
    let [kept, room] = [instants.length, limit];
    for (let count = PIECE; kept > 0 && count >= Math.min(LEAST, kept);) {
        const fitting = fittingPiece(all, instants, { first: firstOf(instants, kept - count), end: kept }, room, written);
        if (fitting.first === kept)
            break;
        pieces.push(fitting.text);
        room -= fitting.text.length;
        kept = fitting.first;
        // As many as would fit if all rows were as large as each other; a little less where not all of them would.
        const fit = (room * (instants.length - kept)) / (limit - room);
        count = Math.min(PIECE, kept <= fit ? kept : Math.floor(0.95 * fit));
    }
    if (kept === 0)
        return { data, pieces };
    const from = (instants[kept - 1] ?? data.now) + 1;
    return { data: { ...data, from, ...having(data, ({ at }) => at >= from) }, pieces };
}
/** The newest rows of a piece that fit into the room; all of them nearly always. `all`: of each indicator, oldest first. */
function fittingPiece(all, instants, { first, end }, room, written) {
    if (first === end)
        return { first, text: '' };
    const [from, to] = [instants[first] ?? Infinity, instants[end] ?? Infinity];
    const text = written(all.map((rows) => rows.slice(countBefore(rows, from), countBefore(rows, to))));
    if (text.length <= room)
        return { first, text };
    const fewer = end - Math.floor((0.9 * room * (end - first)) / text.length);
    return fittingPiece(all, instants, { first: afterOf(instants, Math.min(fewer, end) - 1), end }, room, written);
}
/** How many of the rows, oldest first, are of before an instant. */
function countBefore(rows, instant) {
    let [low, high] = [0, rows.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((rows[middle]?.at ?? Infinity) < instant)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Where the instant of a number begins: rows of one instant are never apart. */
function firstOf(instants, number) {
    return instants.indexOf(instants[Math.max(0, number)] ?? Infinity);
}
/** Where the instants after that of a number begin. */
function afterOf(instants, number) {
    return instants.lastIndexOf(instants[number] ?? Infinity) + 1;
}
/** What is left where only some applications are looked at: a page that is made for them tells nothing of the others. */
function onlyAsked(data) {
    const { applications } = data.scope;
    if (applications === undefined)
        return data;
    const asked = new Set(applications);
    const since = new Map([...data.since].filter(([application]) => asked.has(application)));
    return { ...data, since, ...having(data, ({ application }) => asked.has(application)) };
}
function having({ indicators }, holds) {
    return { indicators: indicators.map(({ told, rows }) => ({ told, rows: rows.filter(holds) })) };
}

;// CONCATENATED MODULE: ./shared/report/page/options.js
/** What the rows hold, what there is `more`, and what was chosen although no row holds it: it is shown as chosen. */
function optionsOf({ since, indicators }, choice, more = {}) {
    const [stages, technologies, lifecycles] = [new Set(), new Set(), new Set()];
    for (const { rows } of indicators) {
        let last = NONE;
        for (const row of rows) {
            // What is beside each other is mostly of the same: rows of a deployment even share the list.
            if (row.stage !== last.stage)
                stages.add(row.stage);
            if (row.lifecycle !== last.lifecycle && row.lifecycle !== undefined)
                lifecycles.add(row.lifecycle);
            if (row.technologies !== last.technologies)
                for (const name of row.technologies)
                    technologies.add(name);
            last = row;
        }
    }
    return {
        applications: sorted([...since.keys(), ...(more.applications ?? []), ...choice.applications]),
        stages: sorted([...stages, ...(more.stages ?? []), choice.stage]),
        technologies: sorted([...technologies, ...(more.technologies ?? []), choice.technology]),
        lifecycles: sorted([...lifecycles, choice.lifecycle]),
    };
}
const NONE = { stage: '', technologies: [] };
function sorted(names) {
    return [...new Set(names)]
        .filter((name) => name !== undefined)
        .filter((name) => name !== '')
        .sort((one, other) => one.localeCompare(other, 'en'));
}

;// CONCATENATED MODULE: ./shared/report/page/filters.js





const PERIODS = [
    ['30d', 'Last 30 days'],
    ['90d', 'Last 90 days'],
    ['365d', 'Last 12 months'],
    ['all', 'All there is'],
];
/**
 * The controls by which figures are chosen; hidden until the script that obeys them runs. `more`: what can be chosen besides.
 */
function filtersHtml(data, choice, more = {}) {
    const options = optionsOf(data, choice, more);
    return [
        '<form id="filters" aria-label="Filters" hidden>',
        '<details id="filter-fold"><summary>Filters</summary><div class="controls">',
        applications(options.applications, choice.applications),
        filters_select('Stage', 'stage', options.stages, choice.stage),
        filters_select('Technology', 'technology', options.technologies, choice.technology),
        filters_select('Lifecycle', 'lifecycle', options.lifecycles, choice.lifecycle),
        periods(data, choice.period ?? ''),
        '<button type="reset">Reset</button>',
        '</div></details>',
        viewsHtml(data, choice),
        '</form>',
    ].join('\n');
}
function applications(names, chosen) {
    const boxes = names.map((name) => `<label><input type="checkbox" name="application" value="${attribute(name)}"${chosen.includes(name) ? ' checked' : ''}> ${(0,markdown/* escapeHtml */.ZD)(name, 80)}</label>`);
    return [
        '<div class="control"><span id="applications-label">Applications</span>',
        `<details class="pick"><summary aria-describedby="applications-label"><span id="applications-chosen">${chosenText(chosen)}</span></summary>`,
        `<fieldset><legend class="unseen">Applications</legend>${boxes.join('\n')}</fieldset></details></div>`,
    ].join('');
}
/** How many applications are chosen, in words. */
function chosenText(chosen) {
    return chosen.length === 0 ? 'all' : chosen.length === 1 ? (0,markdown/* escapeHtml */.ZD)(chosen[0] ?? '', 40) : `${chosen.length} chosen`;
}
function filters_select(label, name, values, chosen) {
    return control(label, name, [filters_option('', 'all', chosen === undefined)].concat(values.map((value) => filters_option(value, value, value === chosen))));
}
function periods({ period, now }, chosen) {
    const day = (at) => new Date(at).toISOString().slice(0, 10);
    const range = /^(.{10})\.\.(.{10})$/.exec(chosen);
    const known = [['', 'As published'], ...PERIODS, ['dates', 'Two dates']];
    const listed = known.some(([value]) => value === chosen)
        ? known
        : [...known, ...(range ? [] : [[chosen, chosen]])];
    const options = listed.map(([value, words]) => filters_option(value, words, range ? value === 'dates' : value === chosen));
    const date = (name, label, value) => `<label class="control">${label} <input type="date" name="${name}" value="${attribute(value)}" max="${day(now)}"></label>`;
    const from = date('from', 'From', range?.[1] ?? day(period.from));
    const to = date('to', 'To', range?.[2] ?? day(period.to - 1));
    return `${control('Period', 'period', options)}\n<span id="dates"${range ? '' : ' hidden'}>${from} ${to}</span>`;
}
function control(label, name, options) {
    return `<label class="control">${label} <select name="${name}">${options.join('')}</select></label>`;
}
function filters_option(value, words, chosen) {
    return `<option value="${attribute(value)}"${chosen ? ' selected' : ''}>${(0,markdown/* escapeHtml */.ZD)(words, 80)}</option>`;
}
/** The views that users arranged, as a choice of one; nothing where there are none. */
function viewsHtml({ pages }, { page = '' }) {
    if (pages.length === 0)
        return '';
    const radio = (value, words) => `<label><input type="radio" name="page" value="${attribute(value)}"${value === page ? ' checked' : ''}> ${(0,markdown/* escapeHtml */.ZD)(words, 80)}</label>`;
    const all = [radio('', 'All figures'), ...pages.map(({ title }) => radio(title, title))];
    return `<fieldset class="views"><legend>Page</legend>${all.join('\n')}</fieldset>`;
}
function allText(count) {
    return count === 0 ? 'no application is known' : count === 1 ? 'the one application' : `all ${count} applications`;
}
/** What is shown, in one sentence that is read out when it changes. */
function shownText(data, choice, period, figures) {
    const rows = figures.reduce((sum, figure) => sum + figure.rows.length, 0);
    const { since } = data;
    const count = choice.applications.length;
    const iso = (at) => (0,report_instant/* utcText */.kK)(new Date(at).toISOString());
    const parts = [
        count === 0 ? allText(since.size) : `${count} of ${since.size} applications`,
        ...(choice.stage === undefined ? [] : [`stage ${choice.stage}`]),
        ...(choice.technology === undefined ? [] : [`technology ${choice.technology}`]),
        ...(choice.lifecycle === undefined ? [] : [`lifecycle ${choice.lifecycle}`]),
        `${iso(period.from)} to ${iso(period.to)}, before: the same time before it`,
        `${rows} rows`,
        ...(isNoPeriod(choice, data) ? ['what was chosen is no period: this is the one that the page was made for'] : []),
    ];
    return `Shown: ${parts.join(' · ')}`;
}

;// CONCATENATED MODULE: ./shared/report/page/headline.js

const headline_SIGNS = { good: '▲', bad: '▼', quiet: '=' };
/** The answer to the question that the page is opened for. */
function headlineHtml({ headline, tone, findings }) {
    const sign = `<span aria-hidden="true">${headline_SIGNS[tone]}</span>`;
    return [
        `<p class="headline ${tone}">${sign} ${(0,markdown/* escapeHtml */.ZD)(headline)}</p>`,
        `<ul class="findings">${findings.map(finding).join('\n')}</ul>`,
    ].join('\n');
}
function finding({ label, tone, said }) {
    return `<li><strong class="${tone}">${(0,markdown/* escapeHtml */.ZD)(label)}:</strong> ${said.map(headline_phrase).join('')}</li>`;
}
function headline_phrase({ kind, text }) {
    return kind === 'code' ? `<code>${(0,markdown/* escapeHtml */.ZD)(text, 80)}</code>` : (0,markdown/* escapeHtml */.ZD)(text).replace(UNIT, '$1&nbsp;');
}
/** A number stays on the line of its unit. */
const UNIT = /(\d) (?=(?:%|d|h|min|s)(?![\w&]))/g;

;// CONCATENATED MODULE: ./shared/report/page/hide.js
/** The same with every text redacted; numbers, in which a short secret may be found by chance, are left alone. */
function hiddenHead(head, redact) {
    const all = (texts) => texts.map(redact);
    const { stage, lifecycle, technology, applications } = head.scope;
    return {
        ...head,
        scope: {
            ...(applications === undefined ? {} : { applications: all(applications) }),
            ...(stage === undefined ? {} : { stage: redact(stage) }),
            ...(lifecycle === undefined ? {} : { lifecycle: redact(lifecycle) }),
            ...(technology === undefined ? {} : { technology: redact(technology) }),
        },
        pages: head.pages.map(({ title, show }) => ({ title: redact(title), show: all(show) })),
        since: head.since.map(([application, at]) => [redact(application), at]),
        told: head.told.map((told) => hiddenTold(told, redact)),
    };
}
/** The same of rows. */
function hiddenPiece(piece, redact) {
    const all = (texts) => texts.map(redact);
    const { names, sets, whats, addresses } = piece;
    return { ...piece, names: all(names), sets: sets.map(all), whats: all(whats), addresses: all(addresses) };
}
function hiddenTold(told, redact) {
    return { ...told, id: redact(told.id), title: redact(told.title), definition: redact(told.definition) };
}

;// CONCATENATED MODULE: ./shared/report/page/places.js

/** The places of rows, by number. */
class places_Places {
    names = new Dictionary();
    sets = new Dictionary();
    addresses = new Dictionary();
    runs = new Map();
    places = [];
    /** Looked up by what hardly ever repeats and compared by the rest: a key of everything would take most of the time. */
    numberOf(row) {
        const ofRun = this.runOf(row.url);
        const known = ofRun.get(row.application);
        const number = known?.find((one) => isSame(row, this.places[one]));
        if (number !== undefined)
            return number;
        const made = this.places.push(row) - 1;
        if (known)
            known.push(made);
        else
            ofRun.set(row.application, [made]);
        return made;
    }
    /** What is known of a run, by application: one run may look at many. */
    runOf(url) {
        const known = this.runs.get(url);
        if (known)
            return known;
        const made = new Map();
        this.runs.set(url, made);
        return made;
    }
    setOf(names) {
        const [only] = names;
        // No list begins with a space as JSON.
        const key = only !== undefined && names.length === 1 ? ` ${only}` : JSON.stringify(names);
        return this.sets.numberOf(key, names);
    }
    packed() {
        const rows = this.places.map((place) => this.columnsOf(place));
        const column = (index) => rows.map((row) => row[index] ?? 0);
        const places = {
            ...{ application: column(0), version: deltas(column(1)), stage: column(2), lifecycle: column(3) },
            ...{ technologies: column(4), production: column(5), address: deltas(column(6)), number: deltas(column(7)) },
        };
        return { names: this.names.all, sets: this.sets.all, addresses: this.addresses.all, places };
    }
    columnsOf({ application, version, stage, lifecycle, technologies, production, url }) {
        const word = (text) => this.names.numberOf(text, text);
        const [, address = url, number = '0'] = /^(.*?)([1-9]\d{0,14})$/s.exec(url) ?? [];
        const release = [word(application), word(version), word(stage), lifecycle === undefined ? 0 : word(lifecycle) + 1];
        const run = [this.addresses.numberOf(address, address), Number(number)];
        return [...release, this.setOf(technologies), production ? 1 : 0, ...run];
    }
}
function isSame(one, other) {
    return (one.url === other?.url &&
        one.version === other.version &&
        one.stage === other.stage &&
        one.application === other.application &&
        one.lifecycle === other.lifecycle &&
        one.production === other.production &&
        one.technologies.length === other.technologies.length &&
        one.technologies.every((name, index) => name === other.technologies[index]));
}
/** The places again, by number. */
function placesOf({ places, names, sets, addresses }) {
    const [versions, ways, numbers] = [sums(places.version), sums(places.address), sums(places.number)];
    return places.application.map((application, index) => {
        const lifecycle = at(places.lifecycle, index);
        const number = at(numbers, index);
        return {
            application: at(names, application),
            version: at(names, versions[index]),
            stage: at(names, places.stage[index]),
            ...(lifecycle === 0 ? {} : { lifecycle: at(names, lifecycle - 1) }),
            technologies: at(sets, places.technologies[index]),
            production: places.production[index] === 1,
            url: `${at(addresses, ways[index])}${number === 0 ? '' : number}`,
        };
    });
}
/** What is packed is whole; anything else is not our page. */
function at(all, index) {
    const one = index === undefined ? undefined : all[index];
    if (one === undefined)
        throw new Error('the data of this page are not whole');
    return one;
}

;// CONCATENATED MODULE: ./shared/report/page/pack.js


/** What stands between the head and the pieces, each of which is base64 of gzip of JSON. */
const BETWEEN = '\n';
/** What the data are beside their rows. */
function packedHead({ indicators, since, ...data }) {
    return { ...data, since: [...since], told: indicators.map(({ told }) => told) };
}
/** Rows in columns; `all`: those of each indicator, oldest first. */
function packedPiece(all) {
    const [whats, places] = [new Dictionary(), new places_Places()];
    const instants = [...new Set(Float64Array.from(all.flatMap((rows) => rows.map(({ at }) => at))).sort())];
    const numbers = new Map(instants.map((at, index) => [at, index]));
    const rows = all.map((own) => ({
        at: deltas(own.map(({ at }) => numbers.get(at) ?? 0)),
        value: own.map(({ value }) => value),
        place: deltas(own.map((row) => places.numberOf(row))),
        what: own.map(({ what }) => whats.numberOf(what, what)),
        parts: own.map(({ parts, stage }) => (parts.length === 1 && parts[0] === stage ? 0 : places.setOf(parts) + 1)),
    }));
    return { instants: deltas(instants), whats: whats.all, rows, ...places.packed() };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./shared/report/page/policy.js

/** What the page may do: run its own script, wear its own style, and reach nothing. */
function policy(script, style) {
    const hash = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
    return [
        "default-src 'none'",
        `script-src ${hash(script)}`,
        `style-src ${hash(style)}`,
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
}

;// CONCATENATED MODULE: ./shared/report/page/shown.js




/** The figures of what was chosen. */
function shownOf(data, choice) {
    const period = periodOf(choice, data);
    const scope = scopeOf(choice);
    const figures = shownIndicators(data, choice).map(({ told, rows }) => withoutUnknown(figureOver(told, rows, data.since, scope, period, data.now), period, data.from));
    return { choice, period, figures };
}
function shownIndicators({ indicators, pages }, { page }) {
    const view = pages.find(({ title }) => title === page);
    if (!view)
        return indicators;
    return view.show.flatMap((id) => indicators.filter(({ told }) => told.id === id));
}
/** Where older rows were left out, a period that reaches back further is not known: not in part either. */
function withoutUnknown(figure, period, from) {
    if (from === undefined || (0,indicators_period/* previousOf */.te)(period).from >= from)
        return figure;
    const { id, title, definition, unit, better, measure, by, target, value, met, slices, rows } = figure;
    const told = { id, title, definition, unit, better, measure, ...(by ? { by } : {}), ...(target ? { target } : {}) };
    const unknown = period.from < from;
    const parts = unknown && (0,indicators_by/* isCalendar */.r6)(by) ? figure.parts.map(({ value: _, ...part }) => part) : figure.parts;
    return {
        ...{ ...told, parts, rows, trend: 'unknown', slices: unknown ? slices.map(() => undefined) : slices },
        ...(value === undefined || unknown ? {} : { value }),
        ...(met === undefined || unknown ? {} : { met }),
    };
}

;// CONCATENATED MODULE: ./shared/report/page/style.js
/** How the page looks: by day and by night, on a phone and on paper. */
const STYLE = `
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
`;

;// CONCATENATED MODULE: ./shared/report/page/page.js

















/** Characters of the data, with all that stands beside them: a page stays under 2 MB. */
const MOST = 1_720_000;
const page_LEAST = 200_000;
/** Of compression: half of the time of the usual one, for 3 % more. */
const LEVEL = 4;
/** Rows behind a figure where no script turns to older ones. */
const page_ROWS = 10;
/** Characters of what is behind all figures together where no script shows it. */
const page_BEHIND = 250_000;
/** Characters of a figure on its card and in the table, at most. */
const FIGURE = 700;
/**
 * The page as one file that needs nothing else. `script`: what makes it answer to its filters. Secrets are hidden here, by
 * `redact`: once the page is packed and its policy written, nobody can change it any more.
 */
function pageHtml(page, script, redact) {
    const code = inScript(script);
    const asked = onlyAsked(page.data);
    const head = (data) => compressed(hiddenHead(packedHead(data), redact));
    const beside = code.length +
        page.sections.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0) +
        Buffer.byteLength(filtersHtml(asked, firstChoice(asked))) +
        head(asked).length +
        asked.indicators.length * FIGURE;
    const written = (rows) => compressed(hiddenPiece(packedPiece(rows), redact));
    const { data, pieces } = fitted(asked, Math.max(page_LEAST, MOST - beside), written);
    const text = [head(data), ...pieces].join(BETWEEN);
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        `<meta http-equiv="Content-Security-Policy" content="${policy(code, STYLE)}">`,
        '<title>How delivery is doing</title>',
        `<style>${STYLE}</style>`,
        '</head>',
        '<body>',
        redact(bodyHtml({ data, sections: page.sections })),
        `<script type="application/octet-stream" id="data">${text}</script>`,
        `<script>${code}</script>`,
        '</body>',
        '</html>',
        '',
    ].join('\n');
}
function compressed(value) {
    return (0,external_node_zlib_.gzipSync)(JSON.stringify(value), { level: LEVEL }).toString('base64');
}
function bodyHtml({ data, sections }) {
    const choice = firstChoice(data);
    const { figures, period } = shownOf(data, choice);
    return [
        '<a class="skip" href="#figures">Skip to the figures</a>',
        '<header>',
        '<h1>How delivery is doing</h1>',
        `<p class="quiet">As of ${timeHtml(data.now)}.</p>`,
        navigation(sections),
        '</header>',
        '<main>',
        `<section id="answer" aria-label="Answer">${headlineHtml(verdictOf(figures))}</section>`,
        filtersHtml(data, choice),
        '<section id="figures" tabindex="-1" aria-labelledby="figures-title">',
        '<h2 id="figures-title">Figures</h2>',
        `<p id="shown" class="quiet" role="status">${(0,markdown/* escapeHtml */.ZD)(shownText(data, choice, period, figures), 1000)}</p>`,
        leftOut(data),
        '<noscript><p class="unknown">Without JavaScript, this page shows the period that it was made for, and no filters.</p></noscript>',
        '<p id="trouble" class="bad" role="alert" hidden></p>',
        `<div id="cards">${cardsHtml(figures)}</div>`,
        `<details><summary>All figures as a table</summary><div id="overview">${overviewHtml(figures, 'All figures')}</div></details>`,
        '</section>',
        '<section id="behind" tabindex="-1" aria-labelledby="behind-title"><h2 id="behind-title">What is behind each figure</h2>',
        `<div id="details">${detailsHtml(figures, period)}</div>`,
        '</section>',
        ...sections.map(section),
        '</main>',
        '<footer class="quiet">Made by Écluse from its ledger. Days are those of UTC.</footer>',
    ].join('\n');
}
/** What is behind the figures, of as many as there is room for; a script shows it of all. */
function detailsHtml(figures, period) {
    const shown = [];
    let length = 0;
    for (const [index, figure] of figures.entries()) {
        const html = detailHtml(figure, index, period, { number: 0, size: page_ROWS });
        length += html.length;
        if (length > page_BEHIND) {
            const left = figures.length - index;
            return [...shown, `<p class="unknown">What is behind ${left} more figures is in indicators.json.</p>`].join('\n');
        }
        shown.push(html);
    }
    return shown.join('\n');
}
function leftOut({ from }) {
    if (from === undefined)
        return '';
    const since = (0,report_instant/* utcText */.kK)(new Date(from).toISOString());
    return `<p class="unknown">This page holds what happened since ${since}; what is older would make it too large.</p>`;
}
function navigation(sections) {
    const all = [{ id: 'figures', title: 'Figures' }, { id: 'behind', title: 'Behind each figure' }, ...sections];
    const links = all.map(({ id, title }) => `<li><a href="#${(0,markdown/* escapeHtml */.ZD)(id)}">${(0,markdown/* escapeHtml */.ZD)(title)}</a></li>`);
    return `<nav aria-label="On this page"><ul>${links.join('')}</ul></nav>`;
}
function section({ id, title, html, follows }) {
    const name = (0,markdown/* escapeHtml */.ZD)(id);
    const opened = `<section id="${name}" tabindex="-1" aria-labelledby="${name}-title"${follows ? followingAttribute(follows) : ''}>`;
    const note = follows ? ['<p class="quiet" data-note="" hidden></p>'] : [];
    return [opened, `<h2 id="${name}-title">${(0,markdown/* escapeHtml */.ZD)(title)}</h2>`, ...note, html, '</section>'].join('\n');
}
/** What would end a script early, or begin a comment in it, is only ever inside of its texts. */
function inScript(script) {
    return script.replace(/<(?=\/script|!--)/gi, '\\x3c');
}

// EXTERNAL MODULE: ./shared/indicators/reading.js
var reading = __webpack_require__(78268);
;// CONCATENATED MODULE: ./shared/report/integration.js

/** What a page of figures begins with where runs and commits could not be read: nobody may take the figures for newer. */
function integrationProblem(message) {
    return ('> [!WARNING]\n> **Runs and commits could not be read or kept.** The figures of integration are of what was read before.\n' +
        `> ${(0,markdown/* escapeMarkdown */.FV)(message, 2000)}`);
}

;// CONCATENATED MODULE: ./actions/dashboard/integration.js



/**
 * Reads what is new of the workflows that are asked for and keeps it, then computes. Where it could not be read the figures
 * are right for what was read before, but nobody may take them for newer: the report fails, or warns where that was asked for.
 */
async function withIntegration({ integration = [], integrationOnError = 'fail' }, ports, now, compute) {
    const { failures, strangers } = ports ? await read(integration, ports, now) : { failures: [], strangers: [] };
    const report = withStrangers(await compute(), strangers);
    const [first] = failures;
    if (!first)
        return report;
    // What several of them need is refused once for all.
    const message = [...new Set(failures.map((failure) => failure.message))].join('\n');
    const told = { ...report, summary: `${integrationProblem(message)}\n\n${report.summary}` };
    if (report.failure)
        return told;
    if (integrationOnError === 'fail')
        return { ...told, failure: { reason: first.reason, message } };
    const warning = { level: 'warning', title: 'Integration could not be read', message };
    return { ...told, annotations: [...(report.annotations ?? []), warning] };
}
/** A name of which nothing else is known may be that of another application, whose figures then lack these. */
function withStrangers(report, strangers) {
    if (strangers.length === 0)
        return report;
    const warnings = strangers.map((name) => ({
        ...{ level: 'warning', title: 'Unknown application' },
        message: `integration: the ledger holds no request, package or deployment of ${name}, so its builds are counted under a name of their own; correct it, unless its first release is still to come`,
    }));
    return { ...report, annotations: [...(report.annotations ?? []), ...warnings] };
}
/** One that is refused does not keep the others from being read; a GitHub that does not answer does. */
async function read(sources, ports, now) {
    const failures = [];
    const events = [];
    const strangers = new Set();
    try {
        const reader = readerOf(ports, now, strangers);
        for (const source of sources) {
            try {
                events.push(...(await reader(source, events)));
            }
            catch (error) {
                if (!(error instanceof failure/* UserError */.y) || error.reason === 'cancelled')
                    throw error;
                failures.push(error);
            }
        }
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a))
            throw error;
        failures.push(error);
    }
    return { failures: [...failures, ...(await kept(events, ports))], strangers: [...strangers] };
}
async function kept(events, { ledger }) {
    try {
        if (events.length > 0)
            await ledger.append(events);
        return [];
    }
    catch (error) {
        if (error instanceof failure/* Outage */.a || error instanceof failure/* UserError */.y)
            return [error];
        throw error;
    }
}
/**
 * Whatever several sources share is asked for once: the default branch, and the commits of a branch. Applications of which
 * the ledger holds nothing but builds are put among the `strangers`.
 */
function readerOf({ github, ledger, occasion, id }, now, strangers) {
    const answers = new Map();
    const once = (question, ask) => {
        const answer = answers.get(question) ?? ask();
        answers.set(question, answer);
        return answer;
    };
    return async ({ application, workflow, branch: asked }, fresh) => {
        const branch = asked ?? (await once('branch', () => github.defaultBranch()));
        const recorded = await once(`events ${application}`, () => ledger.read(application));
        const events = [...recorded, ...fresh.filter((event) => event.application === application)];
        const period = (0,reading/* periodToRead */.zf)(events, { workflow, branch }, now);
        const builds = await github.builds({ workflow, branch }, period, (0,reading/* knownBuilds */.Bs)(events));
        const commits = await once(`commits ${period.from} ${branch}`, () => github.commits(branch, period));
        if (recorded.every(({ type }) => type === 'integration.recorded'))
            strangers.add(application);
        const news = (0,reading/* newsOf */.Lq)(events, { workflow, branch }, period, { builds, commits });
        if (!news)
            return [];
        const { actor, run } = occasion;
        const common = {
            schema: 1,
            id: id(),
            at: new Date(now).toISOString(),
            actor,
            run,
            application,
            version: '',
        };
        const [from, to] = [new Date(period.from).toISOString(), new Date(period.to).toISOString()];
        const found = { builds: [...news.builds], commits: [...news.commits] };
        return [{ ...common, type: 'integration.recorded', workflow, branch, from, to, ...found }];
    };
}

// EXTERNAL MODULE: ./shared/change/conflicts.js
var conflicts = __webpack_require__(59913);
// EXTERNAL MODULE: ./shared/change/schedule.js + 1 modules
var schedule = __webpack_require__(42351);
;// CONCATENATED MODULE: ./shared/change/agenda.js


const YEAR = 366 * 86_400_000;
/** From when on dates are of interest: those of a year, and of the whole period where that began before. */
function interestingSince({ from }, now) {
    return Math.min(from, now - YEAR);
}
/** Puts the dates of any number of applications together; `schedules`: those of each, as `scheduleOf` gives them. */
function agendaOf(schedules, facts) {
    const { rules, hostsOf, scope = {}, period, now } = facts;
    const all = schedules.flat().sort((one, other) => one.planned - other.planned);
    const isShown = ({ application, stage }) => (scope.applications?.includes(application) ?? true) && (scope.stage === undefined || scope.stage === stage);
    const entries = all.filter(isShown);
    const judged = entries
        .filter(({ planned }) => planned >= period.from && planned < period.to)
        .flatMap((entry) => (0,schedule/* isKept */.t8)(entry) ?? []);
    return {
        entries,
        conflicts: (0,conflicts/* conflictsOf */.h)(all, { rules, hostsOf }).filter((conflict) => conflict.entries.some(isShown)),
        freezes: (rules?.freezes ?? []).filter(({ stages }) => scope.stage === undefined || stages.includes(scope.stage)),
        kept: { kept: judged.filter(Boolean).length, of: judged.length },
        period,
        now,
    };
}

// EXTERNAL MODULE: ./shared/change/placement.js
var placement = __webpack_require__(42997);
// EXTERNAL MODULE: ./shared/change/calendar.js
var calendar = __webpack_require__(8362);
;// CONCATENATED MODULE: ./shared/report/schedule-text.js


const WORDS = {
    planned: 'planned',
    due: 'due now',
    late: 'late, not started',
    running: 'running',
    done: 'done',
    failed: 'failed',
    cancelled: 'cancelled on the way',
    'rolled-back': 'rolled back',
    dropped: 'dropped, its RFC is closed',
};
/** How a date stands, as text of a user. */
function stateText({ state }) {
    return WORDS[state];
}
/** Whether there is more to say of a date than that it is planned. */
function isOutcome({ state }) {
    return state !== 'planned';
}
/** What is planned: `pets 2.0.0 → production`, as text of a user. */
function entryTitle({ application, version, stage }) {
    return `${application} ${version} → ${stage}`;
}
/** How a date was kept: `12 min late`, `on time`, `–` where nothing can be said. What was not started is late by now. */
function entryDelay({ delay, state }) {
    if (delay === undefined)
        return '–';
    const minutes = Math.round(delay / 60_000);
    if (minutes === 0)
        return 'on time';
    const so = state === 'due' || state === 'late' ? ' so far' : '';
    return `${(0,report_instant/* durationText */.S5)(Math.abs(minutes) * 60_000)} ${minutes > 0 ? 'late' : 'early'}${so}`;
}
/** How often a date was moved, by whom last and why, as text of a user; undefined where it never was. */
function movesText({ moves }) {
    const last = moves.at(-1);
    if (!last)
        return undefined;
    const times = moves.length === 1 ? 'once' : `${moves.length} times`;
    return `moved ${times}, last by ${last.by}: ${last.why ?? 'asked for anew'}`;
}
/** Everything about a date, one sentence each, as text of a user. */
function entrySentences(entry) {
    const { timezone, planned, started, ended, rfc, round } = entry;
    const moved = movesText(entry);
    return [
        `Planned for ${(0,calendar/* localText */.lt)(timezone, planned)}${round === 1 ? '' : `, date ${round} of this stage`}: ${stateText(entry)}.`,
        ...(started === undefined ? [] : [`Started ${(0,calendar/* localText */.lt)(timezone, started)}, ${entryDelay(entry)}.`]),
        ...(ended === undefined ? [] : [`Ended ${(0,calendar/* localText */.lt)(timezone, ended)}.`]),
        ...(moved === undefined ? [] : [`${moved.charAt(0).toUpperCase()}${moved.slice(1)}.`]),
        `RFC #${rfc.number}.`,
    ];
}

;// CONCATENATED MODULE: ./shared/report/calendar-file.js



const DAY = 86_400_000;
const MINUTE = 60_000;
/** A freeze for ever ends on the last day that can be written. */
const LAST = Date.parse('9999-12-31');
/** How long what is past stays in a calendar that people subscribe to. */
const PAST = 183 * DAY;
/** `planning.ics` (RFC 5545): an event for every date of the last half-year and of the future, and one for every freeze. */
function calendarFile({ entries, conflicts, freezes, now }) {
    const since = now - PAST;
    const shown = entries.filter(({ planned }) => planned >= since);
    const said = new Map();
    for (const { entries: about, saw } of conflicts) {
        for (const entry of about)
            said.set(entry, [...(said.get(entry) ?? []), saw]);
    }
    const events = [
        ...shown.flatMap((entry) => dateEvent(entry, said.get(entry) ?? [])),
        ...freezes.filter(({ to }) => Date.parse(to) + DAY > since).flatMap((freeze) => freezeEvent(freeze, now)),
    ];
    const properties = [
        ['BEGIN', 'VCALENDAR'],
        ['VERSION', '2.0'],
        ['PRODID', '-//Ecluse//Planning//EN'],
        ['CALSCALE', 'GREGORIAN'],
        ['NAME', 'Releases'],
        ['X-WR-CALNAME', 'Releases'],
        ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
        ['X-PUBLISHED-TTL', 'PT1H'],
        ...(events.length === 0 ? NOTHING : events),
        ['END', 'VCALENDAR'],
    ];
    return properties.map(([name, value]) => folded(`${name}:${value}`)).join('');
}
/** A calendar must hold a component, and this one shows nothing. */
const NOTHING = [
    ['BEGIN', 'VTIMEZONE'],
    ['TZID', 'UTC'],
    ['BEGIN', 'STANDARD'],
    ['DTSTART', '19700101T000000'],
    ['TZOFFSETFROM', '+0000'],
    ['TZOFFSETTO', '+0000'],
    ['END', 'STANDARD'],
    ['END', 'VTIMEZONE'],
];
function dateEvent(entry, conflicts) {
    const { application, version, stage, round, planned, until, closes, state, moves, changed, rfc } = entry;
    // That it is due, and late, is told since then and not since it was planned.
    const stamp = Math.max(changed, state === 'late' ? closes : state === 'due' ? planned : 0);
    const outcome = isOutcome(entry) ? ` (${stateText(entry)})` : '';
    const sentences = [...entrySentences(entry), ...conflicts.map((one) => `Conflict: ${one}`)];
    return [
        ['BEGIN', 'VEVENT'],
        ['UID', uidOf('date', application, version, stage, round)],
        ['DTSTAMP', utc(stamp)],
        ['LAST-MODIFIED', utc(stamp)],
        ['SEQUENCE', `${moves.length + (state === 'dropped' ? 1 : 0)}`],
        ['STATUS', state === 'dropped' ? 'CANCELLED' : 'CONFIRMED'],
        ['DTSTART', utc(planned)],
        ['DTEND', utc(Math.max(until, planned + MINUTE))],
        ['SUMMARY', calendar_file_text(`${entryTitle(entry)}${outcome}`)],
        ['DESCRIPTION', sentences.map(calendar_file_text).join('\\n')],
        ...(/^https?:\/\/[\x21-\x7e]+$/.test(rfc.url) ? [['URL', rfc.url]] : []),
        ['CATEGORIES', calendar_file_text(stage)],
        ['TRANSP', 'TRANSPARENT'],
        ['END', 'VEVENT'],
    ];
}
/** All of its days, wherever one reads them: the last one is not part of an event any more. */
function freezeEvent({ name, from, to, stages }, now) {
    const day = (date, later = 0) => new Date(Math.min(Date.parse(date) + later, LAST)).toISOString().slice(0, 10).replaceAll('-', '');
    return [
        ['BEGIN', 'VEVENT'],
        ['UID', uidOf('freeze', name, from, stages)],
        ['DTSTAMP', utc(now)],
        ['STATUS', 'CONFIRMED'],
        ['DTSTART;VALUE=DATE', day(from)],
        ['DTEND;VALUE=DATE', day(to, DAY)],
        ['SUMMARY', calendar_file_text(`Freeze: ${name} (${stages.join(', ')})`)],
        ['DESCRIPTION', calendar_file_text(`Nothing enters ${stages.join(', ')} on these days.`)],
        ['TRANSP', 'TRANSPARENT'],
        ['END', 'VEVENT'],
    ];
}
/** The same for the same thing, whatever becomes of it, and unlike that of every other one. */
function uidOf(...parts) {
    return `${(0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}@ecluse`;
}
function utc(instant) {
    return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
function calendar_file_text(value) {
    return (0,markdown/* visible */.RK)(value, 2000).replace(/[\\;,]/g, (character) => `\\${character}`);
}
/** At most 75 octets a line, never cut inside a character. */
function folded(line) {
    const bytes = Buffer.byteLength(line);
    if (bytes <= 75)
        return `${line}\r\n`;
    // Of letters of one octet, which most lines are, none needs to be looked at.
    if (bytes === line.length)
        return `${[line.slice(0, 75), ...(line.slice(75).match(/[^]{1,74}/g) ?? [])].join('\r\n ')}\r\n`;
    let [text, octets] = ['', 0];
    for (const character of line) {
        const size = Buffer.byteLength(character);
        const isFull = octets + size > 75;
        text += isFull ? `\r\n ${character}` : character;
        octets = isFull ? 1 + size : octets + size;
    }
    return `${text}\r\n`;
}

;// CONCATENATED MODULE: ./shared/report/months.js
/** A calendar that goes on for longer is no longer one that people turn the pages of. */
const months_MOST = 12;
const TITLES = [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
];
/** The month before `current` (`2026-11`), that one, the two behind it, and more as long as `days` (`2026-12-01`) go on. */
function monthsOf(days, current) {
    const last = days.reduce((latest, day) => (day > latest ? day : latest), '').slice(0, 7);
    const names = Array.from({ length: months_MOST }, (_, index) => monthAfter(current, index - 1));
    return names
        .filter((name, index) => index < 4 || name <= last)
        .map((name) => ({ name, title: `${TITLES[Number(name.slice(5)) - 1] ?? ''} ${name.slice(0, 4)}` }));
}
/** The days of a month by week, Monday first; undefined where a week has days of another month. */
function weeksOf({ name }) {
    const [year, month] = [Number(name.slice(0, 4)), Number(name.slice(5))];
    const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return Array.from({ length: Math.ceil((before + length) / 7) }, (_, week) => Array.from({ length: 7 }, (_, weekday) => {
        const day = week * 7 + weekday - before + 1;
        return day < 1 || day > length ? undefined : `${name}-${String(day).padStart(2, '0')}`;
    }));
}
function monthAfter(name, months) {
    return new Date(Date.UTC(Number(name.slice(0, 4)), Number(name.slice(5)) - 1 + months, 1)).toISOString().slice(0, 7);
}

;// CONCATENATED MODULE: ./shared/report/calendar-words.js
/** How many dates were kept, in words: of none it is not known. */
function keptText(all) {
    const sum = (column) => all.reduce((total, one) => total + one[column], 0);
    return sum(2) === 0 ? 'no data' : `${sum(1)} of ${sum(2)} dates`;
}
/** What says how many conflicts are folded. */
function foldedText(count) {
    return `${count} more ${count === 1 ? 'conflict' : 'conflicts'}`;
}
/** What a day of the calendar says of the dates that it has no room for. */
function moreText(more, shown) {
    return shown === 0 ? `${more} in the list below` : `and ${more} more, in the list below`;
}

;// CONCATENATED MODULE: ./shared/report/calendar-section.js











/** The month before, whole in every time zone. */
const calendar_section_PAST = 64 * 86_400_000;
const LIST = 500;
const IN_A_DAY = 6;
const IN_A_CONFLICT = 8;
const CONFLICTS = 50;
/** More are folded. */
const FIRST = 5;
/** The calendar of the dashboard's page: what is in the way, a table a month, the one before folded, and the list of its dates, planned and actual. */
function calendarSection(dates) {
    const agenda = { ...dates, places: new Places() };
    const { entries, conflicts, now } = agenda;
    const days = new Map(entries.filter(({ planned }) => planned >= now - calendar_section_PAST).map((entry) => [entry, dayOf(entry)]));
    const months = monthsOf([...days.values()], new Date(now).toISOString().slice(0, 7));
    const [past, ...coming] = months;
    const first = `${past?.name ?? ''}-01`;
    const listed = entries.filter((entry) => (days.get(entry) ?? '') >= first || entry.state === 'late');
    const byDay = (0,indicators_facts/* grouped */.z)([...days.keys()], (entry) => days.get(entry) ?? '');
    const html = [
        keptParagraph(agenda),
        ...(conflicts.length > 0 ? [conflictList(agenda)] : []),
        ...coming.map((month) => monthTable(month, byDay, agenda)),
        ...(past ? [`<details><summary>${past.title}</summary>\n${monthTable(past, byDay, agenda)}\n</details>`] : []),
        listed.length === 0 ? '<p class="quiet">No release has a date.</p>' : entryList(listed, agenda.places),
    ].join('\n');
    return {
        id: 'planning',
        title: 'Planning',
        html,
        follows: { names: ['application', 'stage'], places: agenda.places.all() },
    };
}
/** The dates that were kept, with those of each application in each stage beside them, for whoever asks for some of them. */
function keptParagraph({ entries, period, places }) {
    const judged = entries
        .filter(({ planned }) => (0,indicators_period/* isIn */.S1)(period, planned))
        .flatMap((entry) => {
        const kept = (0,schedule/* isKept */.t8)(entry);
        return kept === undefined ? [] : [{ ...entry, kept }];
    });
    const all = [...(0,indicators_facts/* grouped */.z)(judged, (entry) => `${places.numberOf(placeOf(entry))}`)].map(([place, own]) => [
        Number(place),
        own.filter(({ kept }) => kept).length,
        own.length,
    ]);
    const [from, to] = [period.from, period.to].map((at) => (0,report_instant/* utcText */.kK)(new Date(at).toISOString()));
    return (`<p>Kept of the dates from ${from} to ${to}: <strong data-kept="${attribute(JSON.stringify(all))}">${keptText(all)}</strong> ` +
        '(a deployment was started before the slot of its date was over). Each date is in the time zone of its stage.</p>');
}
function conflictList({ conflicts, places }) {
    const items = conflicts.slice(0, CONFLICTS).map(({ saw, remedy, entries }) => {
        const links = [...new Set(entries.slice(0, IN_A_CONFLICT).map(rfcLink))].join(', ');
        return `<li${places.attribute(entries.map(placeOf))}><span class="bad">conflict</span> ${(0,markdown/* escapeHtml */.ZD)(saw, 1000)} ${(0,markdown/* escapeHtml */.ZD)(remedy)} ${links}</li>`;
    });
    const more = conflicts.length - items.length;
    if (more > 0)
        items.push(`<li>and ${more} more, in planning.json</li>`);
    const rest = items.slice(FIRST);
    const behind = `<details data-group=""><summary>${foldedText(conflicts.length - FIRST)}</summary>\n${listOf(rest)}\n</details>`;
    return `<div data-group="">\n<h3>Conflicts</h3>\n${listOf(items.slice(0, FIRST))}${rest.length > 0 ? `\n${behind}` : ''}\n</div>`;
}
function listOf(items) {
    return `<ul>\n${items.join('\n')}\n</ul>`;
}
function monthTable(month, days, agenda) {
    const weeks = weeksOf(month).map((week) => {
        const cells = week.map((day) => (day === undefined ? '<td></td>' : dayCell(day, days.get(day) ?? [], agenda)));
        return `<tr>${cells.join('')}</tr>`;
    });
    const heads = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => `<th scope="col">${day}</th>`);
    return scrolling(`Calendar of ${month.title}`, `<table class="calendar"><caption>${month.title}</caption>\n<thead><tr>${heads.join('')}</tr></thead>\n` +
        `<tbody>\n${weeks.join('\n')}\n</tbody></table>`);
}
function dayCell(day, entries, { freezes, now, places }) {
    const today = new Date(now).toISOString().slice(0, 10);
    const number = `<time datetime="${day}">${Number(day.slice(8))}</time>`;
    const frozen = freezes
        .filter(({ from, to }) => from <= day && day <= to)
        .map(({ name, stages }) => `<div class="unknown"${places.attribute(stages.map((stage) => ({ stage })))}>freeze: ${(0,markdown/* escapeHtml */.ZD)(name)} (${(0,markdown/* escapeHtml */.ZD)(stages.join(', '))})</div>`);
    const items = entries.slice(0, IN_A_DAY).map((entry) => {
        const { planned, timezone } = entry;
        const time = `<time datetime="${new Date(planned).toISOString()}">${(0,calendar/* localTime */.HJ)(timezone, planned)}</time>`;
        return `<li${places.attribute([placeOf(entry)])}>${time} ${(0,markdown/* escapeHtml */.ZD)(entryTitle(entry), 200)} ${stateMark(entry)}</li>`;
    });
    const more = entries.length - items.length;
    if (more > 0)
        items.push(`<li data-more="">${moreText(more, items.length)}</li>`);
    const list = items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
    const isToday = day === today ? ' aria-current="date"' : '';
    const marked = items.length > 0 ? ` data-date="${day}"` : '';
    return `<td${marked}${isToday}>${number}${isToday === '' ? '' : ' <strong>today</strong>'}${frozen.join('')}${list}</td>`;
}
function entryList(entries, places) {
    const heads = ['Planned', 'Release', 'Stage', 'State', 'Started', 'Delay', 'Kept', 'Moved', 'RFC'];
    const rows = entries.slice(-LIST).map((entry) => {
        const { application, version, stage, planned, started, timezone } = entry;
        const cells = [
            (0,markdown/* escapeHtml */.ZD)(stage, 200),
            stateMark(entry),
            started === undefined ? '–' : instant(timezone, started),
            entryDelay(entry),
            keptMark(entry),
            (0,markdown/* escapeHtml */.ZD)(movesText(entry) ?? '–'),
            rfcLink(entry),
        ];
        const release = `<th scope="row">${(0,markdown/* escapeHtml */.ZD)(`${application} ${version}`, 200)}</th>`;
        return `<tr${places.attribute([placeOf(entry)])} data-day="${dayOf(entry)}"><td>${instant(timezone, planned)}</td>${release}${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`;
    });
    const more = entries.length - rows.length;
    const left = more > 0 ? `\n<p>${more} older dates are not shown here; they are in planning.json.</p>` : '';
    const head = heads.map((one) => `<th scope="col">${one}</th>`).join('');
    return (scrolling('Dates, planned and actual', `<table><caption>Dates, planned and actual</caption>\n<thead><tr>${head}</tr></thead>\n` +
        `<tbody>\n${rows.join('\n')}\n</tbody></table>`) + left);
}
function scrolling(label, html) {
    return `<div class="scroll" tabindex="0" role="region" aria-label="${label}">\n${html}\n</div>`;
}
const MARKS = {
    ...{ planned: 'quiet', due: 'unknown', late: 'bad', running: 'unknown', done: 'good', failed: 'bad' },
    ...{ cancelled: 'bad', 'rolled-back': 'bad', dropped: 'quiet' },
};
function stateMark(entry) {
    return `<span class="${MARKS[entry.state]}">${stateText(entry)}</span>`;
}
function keptMark(entry) {
    const kept = (0,schedule/* isKept */.t8)(entry);
    if (kept === undefined)
        return '–';
    return kept ? '<span class="good">kept</span>' : '<span class="bad">missed</span>';
}
function instant(timezone, at) {
    return `<time datetime="${new Date(at).toISOString()}">${(0,markdown/* escapeHtml */.ZD)((0,calendar/* localText */.lt)(timezone, at))}</time>`;
}
function placeOf({ application, stage }) {
    return { application, stage };
}
/** The day on which people of its stage look for it. */
function dayOf({ timezone, planned }) {
    return (0,calendar/* localDay */.u7)(timezone, planned);
}
function rfcLink({ rfc }) {
    return linkHtml(rfc.url, `RFC #${rfc.number}`);
}

;// CONCATENATED MODULE: ./shared/report/gantt.js



const WEEK = 7 * 86_400_000;
const AROUND = 4 * WEEK;
const gantt_MOST = 30;
/**
 * The dates of four weeks before now and four after as a Mermaid chart, planned and actual, one section an application;
 * undefined where there is none. It holds what is nearest to now where there is more than a chart can show. Times are UTC.
 */
function ganttChart({ entries, conflicts, now }) {
    const inTheWay = new Set(conflicts.map(({ entries: [first] }) => first));
    const shown = gantt_nearest(entries, now);
    if (shown.length === 0)
        return undefined;
    const bars = new Map(shown.map((entry) => [entry, barsOf(entry, inTheWay.has(entry), now)]));
    const all = [...bars.values()].flat();
    // A deployment of minutes would be too thin to be seen among weeks.
    const least = (Math.max(...all.map(({ to }) => to)) - Math.min(...all.map(({ from }) => from))) / 60;
    const sections = [...(0,indicators_facts/* grouped */.z)(shown, ({ application }) => application)].flatMap(([application, own]) => [
        `  section ${(0,markdown/* mermaidText */.Hg)(application)}`,
        ...own.flatMap((entry) => bars.get(entry) ?? []).map((bar) => `  ${gantt_line(bar, Math.max(least, 60_000))}`),
    ]);
    const head = ['gantt', '  dateFormat YYYY-MM-DDTHH:mm', '  axisFormat %d %b'];
    return [...head, ...sections].join('\n');
}
/** As many as have room, in the order of applications and dates. */
function gantt_nearest(entries, now) {
    const far = ({ planned }) => Math.abs(planned - now);
    const around = entries.filter((entry) => far(entry) <= AROUND && entry.state !== 'dropped');
    const shown = new Set();
    let room = gantt_MOST;
    for (const entry of [...around].sort((one, other) => far(one) - far(other))) {
        room -= entry.started === undefined ? 1 : 2;
        if (room < 0)
            break;
        shown.add(entry);
    }
    return around
        .filter((entry) => shown.has(entry))
        .sort((one, other) => (one.application < other.application ? -1 : one.application > other.application ? 1 : 0));
}
/** Never told by the colour alone: `crit` where something is in the way or went wrong, `done` for a plan that was begun. */
function barsOf(entry, isInTheWay, now) {
    const { version, stage, planned, until, started, ended, state } = entry;
    const label = unlikeWords(`${(0,markdown/* mermaidText */.Hg)(version, 40)} ${(0,markdown/* mermaidText */.Hg)(stage, 40)}`);
    const [tag, remark] = isInTheWay ? ['crit, ', ', conflict'] : state === 'late' ? ['crit, ', ', late'] : ['', ''];
    const plan = { label: `${label}${remark}`, from: planned, to: until };
    if (started === undefined)
        return [{ ...plan, tag }];
    const went = state === 'running' ? 'active, ' : state === 'done' ? '' : 'crit, ';
    const actual = `${label}, ${state === 'done' ? 'actual' : stateText(entry)}`;
    return [
        { ...plan, tag: isInTheWay ? tag : 'done, ' },
        { label: actual, tag: went, from: started, to: Math.min(ended ?? now, started + AROUND) },
    ];
}
/** A task that begins like a word of Mermaid's, such as `click`, or like a date, would be taken for one. */
function unlikeWords(text) {
    if (/^(\d+\.|#)/.test(text))
        return text;
    return text.replace(/^./su, (character) => `#${character.codePointAt(0) ?? 0};`);
}
function gantt_line({ label, tag, from, to }, least) {
    return `${label} :${tag}${minute(from)}, ${minute(Math.max(to, from + least))}`;
}
function minute(instant) {
    return new Date(instant).toISOString().slice(0, 16);
}

;// CONCATENATED MODULE: ./shared/report/planning.js





const SPAN = 4 * 7 * 86_400_000;
/** Rows that a person still reads. */
const planning_ROWS = 20;
/** More than these are folded. */
const FEW = 8;
/** The dates in a job summary: what is in their way and what is late first, then the weeks around now. */
function planningSummary(agenda) {
    const { entries, conflicts, now } = agenda;
    if (entries.length === 0)
        return '## Planning\n\nNo release has a date.\n';
    const late = entries.filter(({ state }) => state === 'late');
    const ahead = entries.filter((entry) => (0,schedule/* isAhead */.Y0)(entry) && entry.planned <= now + SPAN);
    const past = entries.filter((entry) => !(0,schedule/* isAhead */.Y0)(entry) && entry.state !== 'late' && Math.abs(entry.planned - now) <= SPAN);
    const chart = ganttChart(agenda);
    return [
        '## Planning',
        planning_headline(agenda, ahead.length, late.length),
        ...(conflicts.length > 0 ? ['### Conflicts', conflictTable(conflicts)] : []),
        ...(late.length > 0 ? ['### Late', entryTable(late.toReversed(), 'late')] : []),
        ...(ahead.length > 0 ? planning_folded('Now and in the next four weeks', ahead.length, entryTable(ahead, 'planned')) : []),
        ...(past.length > 0 ? planning_folded('Planned and actual', Infinity, entryTable(past.toReversed(), 'past')) : []),
        ...(chart === undefined ? [] : planning_folded('Gantt', Infinity, chartBlock(chart))),
        '',
    ].join('\n\n');
}
function planning_headline({ kept, conflicts }, ahead, late) {
    const dates = kept.of === 0 ? 'Kept: no data' : `Kept: ${kept.kept} of ${kept.of} dates`;
    return [
        `**${dates}** of this period (a deployment was started before the slot of its date was over)`,
        ahead === 0 ? 'nothing is planned in the next four weeks' : `${ahead} planned now and in the next four weeks`,
        `${late} late`,
        conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`,
    ].join(' · ');
}
function planning_folded(title, rows, body) {
    if (rows <= FEW)
        return [`### ${title}`, body];
    const count = rows === Infinity ? '' : `: ${rows}`;
    return [`<details><summary><b>${title}${count}</b></summary>`, body, '</details>'];
}
function chartBlock(chart) {
    const remark = 'Four weeks before and after now, in UTC, what is nearest to now where there is more; a bar is drawn wide enough to ' +
        'be seen, the tables have the instants. Red: in conflict, late, or it went wrong.';
    return `${remark}\n\n\`\`\`mermaid\n${chart}\n\`\`\``;
}
function conflictTable(conflicts) {
    const rows = conflicts.slice(0, planning_ROWS).map(({ saw, remedy, entries }) => {
        const links = [...new Set(entries.slice(0, FEW).map(planning_rfcLink))];
        return [(0,markdown/* escapeMarkdown */.FV)(saw, 1000), (0,markdown/* escapeMarkdown */.FV)(remedy), links.join(', ')];
    });
    return `${(0,markdown/* table */.tp)(['What is in the way', 'What to do', 'RFC'], rows)}${more(conflicts.length, 'conflicts')}`;
}
function entryTable(entries, kind) {
    const rows = entries.slice(0, planning_ROWS).map((entry) => {
        const { application, version, stage, started, timezone } = entry;
        return [
            (0,calendar/* localText */.lt)(timezone, entry.planned),
            `${(0,markdown/* code */.aY)(application, 80)} ${(0,markdown/* code */.aY)(version, 80)}`,
            (0,markdown/* code */.aY)(stage, 80),
            stateText(entry),
            ...(kind === 'past' ? [started === undefined ? '–' : (0,calendar/* localText */.lt)(timezone, started)] : []),
            entryDelay(entry),
            (0,markdown/* escapeMarkdown */.FV)(movesText(entry) ?? '–', 200),
            planning_rfcLink(entry),
        ];
    });
    const actual = kind === 'past' ? ['Started'] : [];
    const headers = ['Planned', 'Release', 'Stage', 'State', ...actual, 'Delay', 'Moved', 'RFC'];
    return `${(0,markdown/* table */.tp)(headers, rows)}${more(entries.length, 'dates')}`;
}
function more(count, of) {
    return count > planning_ROWS ? `\n\n${count - planning_ROWS} more ${of} are not shown here; they are in \`planning.json\`.` : '';
}
function planning_rfcLink({ rfc }) {
    return (0,markdown/* link */.nf)(rfc.url, `#${rfc.number}`, `#<!-- -->${rfc.number}`);
}

;// CONCATENATED MODULE: ./shared/report/planning-json.js

/** `planning.json`: everything, instants in ISO 8601, durations in milliseconds, `null` where nothing can be said. */
function planningJson({ entries, conflicts, freezes, kept, now }) {
    const text = {
        schema: 1,
        at: iso(now),
        kept,
        dates: entries.map((entry) => ({
            ...of(entry),
            rfc: entry.rfc,
            state: entry.state,
            planned: iso(entry.planned),
            until: iso(entry.until),
            closes: iso(entry.closes),
            timezone: entry.timezone,
            started: iso(entry.started),
            ended: iso(entry.ended),
            delay: entry.delay ?? null,
            kept: (0,schedule/* isKept */.t8)(entry) ?? null,
            moves: entry.moves.map(({ at, by, from, why }) => ({ at: iso(at), by, from: iso(from), why: why ?? null })),
        })),
        conflicts: conflicts.map(({ kind, saw, remedy, entries: about }) => ({ kind, saw, remedy, dates: about.map(of) })),
        freezes,
    };
    return `${JSON.stringify(text, undefined, 1)}\n`;
}
function of({ application, version, stage, round }) {
    return { application, version, stage, round };
}
function iso(at) {
    return at === undefined ? null : new Date(at).toISOString();
}

;// CONCATENATED MODULE: ./actions/dashboard/planning.js







/** The dates of each application, application by application: of the last year, of the period, and of the future. */
function datesOf({ rules }, period, now) {
    const since = interestingSince(period, now);
    return ({ events }) => (0,schedule/* scheduleOf */.rH)(events, rules, now, since);
}
/** Puts the dates of all applications together, and writes `planning.ics` and `planning.json`. Fails as `write` does. */
async function planningOf(dates, { rules: { rules, cmdb }, ...asked }, write) {
    const agenda = agendaOf(dates, { ...asked, rules, hostsOf: cmdb && (0,placement/* placementOf */.x)(cmdb) });
    return {
        summary: planningSummary(agenda),
        section: calendarSection(agenda),
        outputs: {
            calendar: await write('planning.ics', calendarFile(agenda)),
            planning: await write('planning.json', planningJson(agenda)),
        },
    };
}

;// CONCATENATED MODULE: ./actions/dashboard/dashboard.js















/** Shows the indicators of a ledger over a period that ends at `now`, in milliseconds, or at a day. */
function dashboard(given, ports, now) {
    return withIntegration(given, ports.integration, now, () => shown(given, ports, now));
}
async function shown(given, ports, now) {
    const { write, writePage, definitions = NO_DEFINITIONS, planning = {} } = ports;
    const asked = given.indicators ?? [];
    try {
        const indicators = indicatorsShown(asked, indicatorsOf(definitions));
        const period = given.period(now);
        const { counted, dates, inventory } = await made(ports.ledger, indicators, datesOf(planning, period, now));
        const scope = dashboard_scopeOf(given);
        const all = indicators.map((one) => ({ told: toldOf(one), rows: counted.rowsOf(one.id) }));
        const figures = all.map((one) => figureOver(one.told, one.rows, counted.since, scope, period, now));
        const pages = asked.length > 0 ? [] : definitions.pages;
        const unknown = unknownNames(scope, { since: counted.since, rows: all.map(({ rows }) => rows) });
        const model = { period, scope, figures, pages, now, unknown };
        const planned = await planningOf(dates, { rules: planning, scope, period, now }, write);
        const sections = [planned.section, inventorySection(inventory.filter(isIn(scope)))];
        const data = { now, period, scope, indicators: all, since: counted.since, pages };
        const outputs = {
            indicators: await write('indicators.json', figuresJson(model)),
            html: await writePage('indicators.html', (...how) => pageHtml({ data, sections }, ...how)),
            metrics: await write('indicators.prom', figuresMetrics(figures)),
            ...planned.outputs,
        };
        const annotations = unknown.map((message) => ({ level: 'warning', title: 'Nothing is known', message }));
        return { summary: [dashboardPage(model), planned.summary].join('\n'), outputs, annotations };
    }
    catch (error) {
        return (0,refusal/* refusal */.x)(error, 'The indicators could not be computed', {});
    }
}
/** Everything that is shown is made in one pass over the ledger. */
async function made(ledger, indicators, schedule) {
    const count = countsOf(indicators);
    const fold = (history) => ({
        counts: count(history),
        dates: schedule(history),
        inventory: (0,inventory/* inventoryOf */.o)(history.events),
    });
    const all = await (0,ledger_fold/* folded */.T)(ledger, fold, neededBy(indicators));
    return {
        counted: countedOf(all.map(({ counts }) => counts)),
        dates: all.map(({ dates }) => dates),
        inventory: all.flatMap(({ inventory }) => inventory),
    };
}
function isIn({ applications, stage, technology }) {
    return (item) => (applications?.includes(item.application) ?? true) &&
        (stage === undefined || stage === item.stage) &&
        (technology === undefined || technology === item.technology);
}
function dashboard_scopeOf({ application, stage, lifecycle, technology }) {
    return {
        ...(application?.length ? { applications: application } : {}),
        ...(stage === undefined ? {} : { stage }),
        ...(lifecycle === undefined ? {} : { lifecycle }),
        ...(technology === undefined ? {} : { technology }),
    };
}


/***/ }),

/***/ 44238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/** How many letters must be typed, dropped, swapped or changed to make `b` of `a`; case counts for nothing. */
function distance(a, b) {
    const [from, to] = [Array.from(a.toLowerCase()), Array.from(b.toLowerCase())];
    let before = [];
    let last = to.map((_, column) => column).concat(to.length);
    for (const [row, letter] of from.entries()) {
        const current = [row + 1];
        for (const [column, wanted] of to.entries()) {
            const changed = (last[column] ?? 0) + (letter === wanted ? 0 : 1);
            const swapped = letter === to[column - 1] && from[row - 1] === wanted ? (before[column - 1] ?? 0) + 1 : changed;
            current.push(Math.min(changed, swapped, (last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
        }
        ;
        [before, last] = [last, current];
    }
    return last[to.length] ?? 0;
}
/** The word that somebody who wrote `word` most likely meant, if any comes near. */
function nearest(word, words) {
    const allowed = Math.max(1, Math.floor(word.length / 3));
    // A word much longer than all the others is no typo of any of them, and comparing it would take long.
    const near = words
        .filter((candidate) => Math.abs(candidate.length - word.length) <= allowed)
        .map((candidate) => ({ candidate, changes: distance(word.slice(0, 100), candidate.slice(0, 100)) }))
        .filter(({ changes }) => changes <= allowed);
    return near.sort((one, other) => one.changes - other.changes)[0]?.candidate;
}
/** What to say to somebody who may have meant another word: the nearest one, or else all that are known. */
function suggestion(word, words) {
    const meant = nearest(word, words);
    if (meant !== undefined)
        return `did you mean ${shown(meant)}?`;
    if (words.length === 0)
        return 'none is known';
    return `known: ${words.slice(0, 20).map(shown).join(', ')}${words.length > 20 ? ', …' : ''}`;
}
/** A text of a user as a message shows it: one line, without control characters, not too long. */
function shown(text) {
    const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, codeOf);
    return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}
function codeOf(character) {
    if (character === '\n')
        return '\\n';
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}


/***/ }),

/***/ 50542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ factIn),
/* harmony export */   i: () => (/* binding */ isAt)
/* harmony export */ });
/** Whether something else is at the same place. */
function isAt({ domain, host }) {
    return (other) => other.domain === domain && other.host === host;
}
/** One fact, as it was said: a host may call a fact what objects of JavaScript have of themselves. */
function factIn(facts, name) {
    return facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
}


/***/ }),

/***/ 86390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder),
/* harmony export */   o: () => (/* binding */ inventoryOf)
/* harmony export */ });
/* harmony import */ var _ledger_drift__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87508);
/* harmony import */ var _inspection__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50542);
/* harmony import */ var _standing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32592);



/** The rank of a stage that is in no lifecycle. */
const NOWHERE = Number.MAX_SAFE_INTEGER;
/** The inventory of one application, from all its events, oldest first: by stage, domain and host. */
function inventoryOf(events) {
    const lifecycle = events.findLast((event) => event.type === 'request.opened')?.stages ?? [];
    const rankOf = (stage) => (lifecycle.includes(stage) ? lifecycle.indexOf(stage) : NOWHERE);
    const stages = new Set(events.flatMap((event) => event.type === 'deployment.started' || event.type === 'inventory.recorded' ? [event.stage] : []));
    return inOrder([...stages].flatMap((stage) => itemsOf(events, stage, rankOf(stage))));
}
/** In the order in which a person looks for things: along the longest of the lifecycles, then by name. */
function inOrder(items) {
    const ranks = new Map();
    for (const { stage, rank } of items)
        if (rank < NOWHERE)
            ranks.set(stage, Math.max(rank, ranks.get(stage) ?? 0));
    const rankOf = ({ stage }) => ranks.get(stage) ?? NOWHERE;
    return items.toSorted((one, other) => rankOf(one) - rankOf(other) || byName(one, other));
}
function byName(one, other) {
    const named = ({ stage, application, domain, host }) => [stage, application, domain, host];
    const pairs = named(one).map((name, index) => [name, named(other)[index] ?? '']);
    const [first = '', second = ''] = pairs.find(([name, another]) => name !== another) ?? [];
    return first < second ? -1 : first > second ? 1 : 0;
}
function itemsOf(events, stage, rank) {
    const { standings, unsettled } = (0,_standing__WEBPACK_IMPORTED_MODULE_1__/* .standingOf */ .Y)(events, stage);
    const drift = (0,_ledger_drift__WEBPACK_IMPORTED_MODULE_0__/* .driftOf */ .$p)(events, stage);
    const unread = (0,_ledger_drift__WEBPACK_IMPORTED_MODULE_0__/* .unreadIn */ .lA)(events, stage);
    const looked = (0,_ledger_drift__WEBPACK_IMPORTED_MODULE_0__/* .lookAt */ .t5)(events, stage);
    const proved = standings.map((standing) => {
        const { application, domain, host, technology, version, facts, since, proof } = standing;
        const seen = looked && looked.id > proof.event ? looked.items.find((0,_inspection__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(standing)) : undefined;
        const own = drift.filter((0,_inspection__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(standing));
        return {
            ...{ stage, rank, application, domain, host },
            ...(technology === undefined ? {} : { technology }),
            ...(version === undefined ? {} : { version }),
            ...{ proved: facts, found: seen?.facts ?? facts, since, proof },
            lookedAt: seen && looked ? looked.at : proof.at,
            ...stateOf(own, unsettled ?? standing.why ?? unread.find((0,_inspection__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(standing))?.why),
            drift: own,
        };
    });
    return [...proved, ...unprovedOf(looked, standings, { stage, rank })];
}
/** What was found where no deployment has proved anything, or not any more. */
function unprovedOf(looked, standings, stage) {
    const isNew = looked !== undefined && standings.every(({ proof }) => proof.event < looked.id);
    const odd = isNew ? looked.items.filter((item) => !standings.some((0,_inspection__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(item))) : [];
    return odd.map(({ domain, host, facts }) => ({
        ...{ ...stage, application: looked?.application ?? '', domain, host, proved: {}, found: facts },
        ...{ lookedAt: looked?.at ?? '', state: 'unknown', why: 'No deployment has proved what is there', drift: [] },
    }));
}
function stateOf(drift, why) {
    // What was seen counts more than what is not known.
    if (drift.length > 0)
        return { state: 'drift' };
    return why === undefined ? { state: 'as-proved' } : { state: 'unknown', why };
}


/***/ }),

/***/ 16480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ proofOf)
/* harmony export */ });
/* harmony import */ var _inspection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50542);

/** Compares what was there before with what is there after, fact by fact. */
function proofOf(before, after) {
    const pairs = [...before, ...after].map(({ domain, host }) => JSON.stringify([domain, host]));
    const differences = [...new Set(pairs)].flatMap((pair) => {
        const old = factsOf(before, pair);
        const now = factsOf(after, pair);
        const { domain, host } = old ?? now ?? { domain: '', host: '' };
        const facts = new Set([...Object.keys(old?.facts ?? {}), ...Object.keys(now?.facts ?? {})]);
        return [...facts]
            .map((fact) => ({
            domain,
            host,
            fact,
            before: (0,_inspection__WEBPACK_IMPORTED_MODULE_0__/* .factIn */ .O)(old?.facts, fact) ?? '',
            after: (0,_inspection__WEBPACK_IMPORTED_MODULE_0__/* .factIn */ .O)(now?.facts, fact) ?? '',
        }))
            .filter(({ before: was, after: is }) => was !== is);
    });
    return { holds: differences.length === 0, differences };
}
function factsOf(inspections, pair) {
    return inspections.find(({ domain, host }) => JSON.stringify([domain, host]) === pair);
}


/***/ }),

/***/ 32592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ standingOf),
/* harmony export */   q: () => (/* binding */ isNothing)
/* harmony export */ });
/* harmony import */ var _ledger_deployment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50856);
/* harmony import */ var _ledger_proved__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39317);
/* harmony import */ var _ledger_recorded_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29015);



/** What the deployments and rollbacks of one application to a stage left there, as the last of them that looked saw it. */
function standingOf(events, stage) {
    const steps = events.filter((event) => (0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_1__/* .isStep */ .Vf)(event) && event.stage === stage);
    const lives = [];
    const known = new Map();
    let standings = new Map();
    let unsettled;
    for (const event of steps) {
        const before = event.type === 'deployment.started' ? event.before : [];
        const life = known.get(event.deployment) ?? { version: event.version, result: 'running', before, found: standings };
        if (!known.has(event.deployment))
            lives.push(life);
        known.set(event.deployment, life);
        life.result = event.type === 'rollback.started' ? 'rolling-back' : (0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_1__/* .resultAfter */ .UI)(life.result, event);
        unsettled = doubtAfter(event);
        if ('after' in event && event.after.length > 0) {
            const inPlace = lives.findLast(({ result }) => result === 'succeeded')?.version;
            standings = standingsAfter(standings, event, life, inPlace);
        }
    }
    const technologies = technologiesIn(steps, [...standings.values()]);
    const named = [...standings.values()].map((standing) => {
        const technology = technologies.get(standing.domain);
        return { ...standing, ...(technology === undefined ? {} : { technology }) };
    });
    return { standings: named, ...(unsettled === undefined ? {} : { unsettled }) };
}
/** Why what stands may be otherwise after an event. */
function doubtAfter(event) {
    if (event.type === 'deployment.started' || event.type === 'rollback.started')
        return `${named(event)} began at ${event.at} and has not said how it ended`;
    // It may have changed the hosts, or not: `nothing-to-do` has not.
    if (event.after.length > 0 || event.result === 'nothing-to-do')
        return undefined;
    return `${named(event)} ended as ${event.result} without a look at the hosts`;
}
/** The technology of each domain, by the plan of the deployment that proved it. */
function technologiesIn(steps, standings) {
    const proving = new Set(standings.map(({ proof }) => proof.deployment));
    const plans = steps.flatMap((event) => event.type === 'deployment.started' && proving.has(event.deployment) ? [event.plan] : []);
    return new Map(plans.flatMap(_ledger_recorded_plan__WEBPACK_IMPORTED_MODULE_2__/* .domainsOf */ .V).flatMap(({ name, technology }) => (name === undefined ? [] : [[name, technology.name]])));
}
const SETTLED = ['succeeded', 'rolled-back'];
function standingsAfter(before, event, life, inPlace) {
    const { result } = life;
    const proof = { event: event.id, at: event.at, deployment: event.deployment, url: event.run.url };
    const entries = event.after.map((inspection) => {
        const { domain, host, facts } = inspection;
        const key = `${domain.length} ${domain} ${host}`;
        const old = before.get(key);
        const earlier = life.found.get(key);
        if (earlier && (0,_ledger_proved__WEBPACK_IMPORTED_MODULE_0__/* .isLeftAsFound */ .MH)(event, life.before, inspection, earlier))
            return [key, earlier];
        const kept = old !== undefined && contentOf(old) === contentOf(inspection);
        const settled = SETTLED.includes(result);
        const version = settled ? inPlace : kept ? old.version : undefined;
        const why = settled ? undefined : kept ? old.why : `${named(event)} changed it and ended as ${result}`;
        const since = kept ? old.since : proof;
        const standing = { application: event.application, domain, host, facts, since, proof };
        if (version !== undefined && !isNothing(inspection))
            standing.version = version;
        if (why !== undefined)
            standing.why = why;
        return [key, standing];
    });
    return new Map(entries);
}
/** What makes the content of a place another; that a server stands still does not. */
function contentOf({ facts }) {
    const { digest } = facts;
    if (digest !== undefined)
        return digest;
    const content = Object.entries(facts).filter(([name]) => name !== 'running');
    return JSON.stringify(content.sort());
}
/** Whether `inspect` found nothing there. */
function isNothing({ facts }) {
    return facts['content'] === 'absent';
}
function named({ type, deployment }) {
    return `${type.startsWith('rollback') ? 'The rollback of deployment' : 'Deployment'} ${deployment}`;
}


/***/ }),

/***/ 87508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   lA: () => (/* binding */ unreadIn),
/* harmony export */   t5: () => (/* binding */ lookAt),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _inventory_inspection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50542);
/* harmony import */ var _inventory_proof__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16480);
/* harmony import */ var _proved__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39317);



/**
 * How what was last inspected in a stage differs from what the last deployment or rollback proved there; nothing where
 * nothing was inspected since. What was not looked at, or could not be read, is no difference.
 */
function driftOf(events, stage) {
    const recorded = lookAt(events, stage);
    if (!recorded)
        return [];
    const proved = (0,_proved__WEBPACK_IMPORTED_MODULE_0__/* .provedIn */ .Uh)(events, stage).filter(({ by }) => by.id <= recorded.id);
    const both = (one, other) => one.filter((item) => other.some((0,_inventory_inspection__WEBPACK_IMPORTED_MODULE_1__/* .isAt */ .i)(item)));
    return (0,_inventory_proof__WEBPACK_IMPORTED_MODULE_2__/* .proofOf */ .o)(both(proved, recorded.items), both(recorded.items, proved)).differences;
}
/** What could not be read when a stage was looked at last, of what was proved before. */
function unreadIn(events, stage) {
    const [proved, recorded] = [endingOf(events, stage), lookAt(events, stage)];
    return (proved && recorded && recorded.id >= proved.id ? recorded.unread : undefined) ?? [];
}
/** The last deployment or rollback that looked at the hosts of a stage; one that ended without that proved nothing. */
function endingOf(events, stage) {
    return events.findLast((event) => (0,_proved__WEBPACK_IMPORTED_MODULE_0__/* .isEnding */ .yp)(event, stage) && event.after.length > 0);
}
/** When a stage was looked at last without a deployment, and what was seen. */
function lookAt(events, stage) {
    return events.findLast((event) => event.type === 'inventory.recorded' && event.stage === stage);
}


/***/ }),

/***/ 8704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ folded)
/* harmony export */ });
/**
 * What a fold makes of each application, in one pass over the ledger that holds the events of one application at a time,
 * as far as they are `needed`: what is made should hold on to none that it does not need. Several folds go into one, which
 * calls them all.
 */
async function folded(archive, fold, needed) {
    const made = [];
    for await (const history of archive.histories(needed))
        made.push(fold(history));
    return made;
}


/***/ }),

/***/ 39317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ isLeftAsFound),
/* harmony export */   Uh: () => (/* binding */ provedIn),
/* harmony export */   yp: () => (/* binding */ isEnding)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _inventory_inspection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50542);


/** What deployments and rollbacks proved of a stage, as the last of them that looked saw it. */
function provedIn(events, stage) {
    const beginnings = new Map();
    let proved = [];
    for (const event of events) {
        if (!('stage' in event) || event.stage !== stage)
            continue;
        if (event.type === 'deployment.started' && !beginnings.has(event.deployment))
            beginnings.set(event.deployment, { before: event.before, proved });
        if (isEnding(event, stage) && event.after.length > 0) {
            const { before, proved: earlier } = beginnings.get(event.deployment) ?? { before: [], proved: [] };
            proved = event.after.map((after) => {
                const old = earlier.find((0,_inventory_inspection__WEBPACK_IMPORTED_MODULE_1__/* .isAt */ .i)(after));
                return old && isLeftAsFound(event, before, after, old) ? old : { ...after, by: event };
            });
        }
    }
    return proved;
}
/**
 * Whether an ending proves nothing of a place: it was found other than had been proved, and what took its own changes back
 * left it so. That somebody had changed it would otherwise be forgotten.
 */
function isLeftAsFound(event, before, after, old) {
    const found = before.find((0,_inventory_inspection__WEBPACK_IMPORTED_MODULE_1__/* .isAt */ .i)(after));
    return isUndone(event) && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(found?.facts, after.facts) && !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(old.facts, after.facts);
}
/** Whether a deployment or rollback of a stage has ended here. */
function isEnding(event, stage) {
    return (event.type === 'deployment.finished' || event.type === 'rollback.finished') && event.stage === stage;
}
function isUndone(event) {
    return event.type === 'rollback.finished' || event.result !== 'succeeded';
}


/***/ }),

/***/ 12158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ inventoryHeadline)
/* harmony export */ });
/** How many items there are of each state, in one sentence. */
function inventoryHeadline(items) {
    if (items.length === 0)
        return 'No deployment has proved anything yet.';
    const count = (state) => items.filter((item) => item.state === state).length;
    const places = items.length === 1 ? '1 place' : `${items.length} places`;
    return `${places}: ${count('as-proved')} as proved, ${count('drift')} with drift, ${count('unknown')} unknown.`;
}


/***/ }),

/***/ 97368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ versionText),
/* harmony export */   M6: () => (/* binding */ digestText),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   r9: () => (/* binding */ stateText),
/* harmony export */   wq: () => (/* binding */ byStage)
/* harmony export */ });
/* harmony import */ var _inventory_standing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32592);

/** How many characters of a digest tell two of them apart for a person. */
const DIGEST = 12;
/** The version of an item for a person; what is of no known version is not one. */
function versionText({ version, found, state }) {
    if ((0,_inventory_standing__WEBPACK_IMPORTED_MODULE_0__/* .isNothing */ .q)({ facts: found }))
        return 'nothing there';
    return version === undefined ? 'unknown' : state === 'drift' ? `${version}, changed since` : version;
}
/** The digest that was last seen, short; `–` where the technology has none. */
function digestText({ found }) {
    const digest = found['digest'];
    return digest === undefined ? '–' : digest.length > DIGEST ? `${digest.slice(0, DIGEST)}…` : digest;
}
/** What an item is, in a word, and the details that explain it. */
function stateText({ state, why, drift, }) {
    switch (state) {
        case 'as-proved':
            return { word: 'as proved', details: [] };
        case 'unknown':
            return { word: 'unknown', details: [why ?? ''] };
        case 'drift':
            return {
                word: 'drift',
                details: drift.map(({ fact, before, after }) => `${fact}: proved ${before || 'nothing'}, found ${after || 'nothing'}`),
            };
    }
}
/** The same for a person who reads a table: digests are cut, the files hold them whole. */
function shortText(detail) {
    return detail.replace(/[0-9a-f]{64}/g, (digest) => `${digest.slice(0, DIGEST)}…`);
}
/** The stages of items with the items of each, along the lifecycle. `items` as `inOrder` gives them. */
function byStage(items) {
    const stages = [...new Set(items.map(({ stage }) => stage))];
    return stages.map((stage) => [stage, items.filter((item) => item.stage === stage)]);
}


/***/ })

};
;