"use strict";
exports.id = 870;
exports.ids = [870];
exports.modules = {

/***/ 40705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ refreshRfc)
});

// EXTERNAL MODULE: ./shared/change/rfc.js
var change_rfc = __webpack_require__(66507);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
// EXTERNAL MODULE: ./shared/report/instant.js
var instant = __webpack_require__(20997);
;// CONCATENATED MODULE: ./shared/report/rfc-decisions.js


/** What the gates decided, newest first: the newest of each stage with everything it looked at. */
function decisionsPart({ decisions, stages }, older) {
    if (decisions.length === 0)
        return [];
    const newest = stages.flatMap((stage) => decisions.findLast((one) => one.stage === stage) ?? []);
    const others = decisions.filter((decision) => !newest.includes(decision)).toReversed();
    return [
        '### Gates',
        ...newest.toReversed().flatMap(decisionPart),
        ...(others.length === 0 || older === 0 ? [] : olderPart(others, older)),
    ];
}
function decisionPart(decision) {
    const failing = decision.checks.filter(({ result }) => result !== 'holds');
    const rows = [...failing, ...decision.checks.filter(({ result }) => result === 'holds')].map((check) => [
        { holds: '🟢', fails: '🔴', unknown: '⚪' }[check.result],
        `\`${check.code.replace(/[^\w-]/g, '')}\``,
        (0,markdown/* escapeMarkdown */.FV)(check.saw),
        (0,markdown/* escapeMarkdown */.FV)(check.remedy),
    ]);
    return [
        `<details><summary>${verdictText(decision)}</summary>`,
        (0,markdown/* table */.tp)(['', 'Check', 'What was seen', 'What to do'], rows),
        '</details>',
    ];
}
function verdictText({ stage, decision, mode, at, checks }) {
    const failing = checks.filter(({ result }) => result !== 'holds').length;
    const word = decision === 'open' ? '🟢 open' : `🔴 closed: ${failing} of ${checks.length} checks do not hold`;
    return `<b>${(0,markdown/* escapeMarkdown */.FV)(stage)}</b>: ${word} (${mode === 'preview' ? 'preview, ' : ''}${(0,instant/* utcText */.kK)(at)})`;
}
function olderPart(decisions, count) {
    const rows = decisions.slice(0, count).map((decision) => [
        (0,instant/* utcText */.kK)(decision.at),
        (0,markdown/* escapeMarkdown */.FV)(decision.stage),
        `${decision.decision === 'open' ? '🟢 open' : '🔴 closed'}${decision.mode === 'preview' ? ' (preview)' : ''}`,
        decision.checks
            .filter(({ result }) => result !== 'holds')
            .map((check) => `\`${check.code.replace(/[^\w-]/g, '')}\``)
            .join(', '),
    ]);
    return [
        `<details><summary>Decisions before (${decisions.length})</summary>`,
        (0,markdown/* table */.tp)(['When', 'Stage', 'Gate', 'Did not hold'], rows),
        '</details>',
    ];
}

// EXTERNAL MODULE: ./shared/report/rfc-next.js
var rfc_next = __webpack_require__(19723);
// EXTERNAL MODULE: ./shared/change/voices.js
var voices = __webpack_require__(25595);
// EXTERNAL MODULE: ./shared/report/rfc-stages.js
var rfc_stages = __webpack_require__(40273);
;// CONCATENATED MODULE: ./shared/report/rfc-plans.js




const MARKS = {
    reversible: '🟢 reversible',
    restorable: '🟢 restorable',
    irreversible: '🔴 irreversible',
    unknown: '⚪ unknown',
};
/** Plan and way back of each stage, and who approved them; the stage that is next lies open. */
function plansPart(rfc, which) {
    const { stages, proposals, planApprovals } = rfc;
    if (Object.keys(proposals).length === 0)
        return [];
    const next = stages.find((stage) => (0,rfc_stages/* lastIn */.EW)(rfc, stage)?.result !== 'succeeded') ?? stages.at(-1);
    const shown = stages.filter((stage) => which === 'all' || (which === 'next' && stage === next));
    const newest = planApprovals.at(-1);
    const stale = stages.filter((stage) => {
        const [proposal, approved] = [proposals[stage], newest?.plans.find((plan) => plan.stage === stage)];
        return proposal !== undefined && !(approved && (0,voices/* isSame */.Ft)(approved, proposal));
    });
    return [
        '### Plan and rollback',
        newest === undefined
            ? '**Not approved yet.**'
            : `Approved by **${(0,markdown/* escapeMarkdown */.FV)(newest.by)}** (${newest.roles.map((role) => (0,markdown/* escapeMarkdown */.FV)(role)).join(', ')}), ${(0,instant/* utcText */.kK)(newest.at)}.` +
                (stale.length === 0 ? '' : ` **Changed since: ${stale.map((stage) => (0,markdown/* escapeMarkdown */.FV)(stage)).join(', ')}.**`),
        ...shown.flatMap((stage) => proposalPart(proposals[stage], stage === next)),
    ];
}
function proposalPart(proposal, open) {
    if (!proposal)
        return [];
    const { stage, coverage, manifestDigest, planDigest, rollbackDigest, irreversible, at } = proposal;
    return [
        `<details${open ? ' open' : ''}><summary><b>${(0,markdown/* escapeMarkdown */.FV)(stage)}</b>: rollback covers ${coverage.percent} %, proposed ${(0,instant/* utcText */.kK)(at)}</summary>`,
        stepsTable(proposal),
        ...irreversible.map((why) => `> [!IMPORTANT]\n> Cannot be undone, and was accepted: ${(0,markdown/* escapeMarkdown */.FV)(why)}`),
        (0,markdown/* table */.tp)(['Contents', 'sha256'], [
            ['package', (0,markdown/* code */.aY)(manifestDigest)],
            ['plan', (0,markdown/* code */.aY)(planDigest)],
            ['rollback', (0,markdown/* code */.aY)(rollbackDigest)],
        ]),
        '</details>',
    ];
}
/** The plan and its rollback side by side, each in its own order. */
function stepsTable({ steps, rollback, coverage }) {
    let offset = 0;
    const rows = Array.from({ length: Math.max(steps.length, rollback.length) }, (_, index) => {
        const [step, back] = [steps[index], rollback[index]];
        const own = coverage.steps.slice(offset, (offset += step?.operations.length ?? 0));
        const undone = own
            .filter(({ reason }) => reason !== 'changes nothing')
            .map(({ kind, reason }) => `${MARKS[kind] ?? (0,markdown/* escapeMarkdown */.FV)(kind)}: ${(0,markdown/* escapeMarkdown */.FV)(reason)}`);
        return [
            step ? `${step.number}. ${(0,markdown/* escapeMarkdown */.FV)(step.sentence)}` : '',
            step ? undone.join('\n') || 'changes nothing' : '',
            back ? `${back.number}. ${(0,markdown/* escapeMarkdown */.FV)(back.sentence)}` : '',
        ];
    });
    return (0,markdown/* table */.tp)(['Plan', 'How it is undone', 'Rollback after a full run'], rows);
}

;// CONCATENATED MODULE: ./shared/report/rfc-timeline.js


/** Everything that happened to the release, newest first; as many as `count` of them. */
function timelinePart(events, count) {
    const told = events.flatMap((event) => {
        const text = textOf(event);
        return text === undefined ? [] : [[(0,instant/* utcText */.kK)(event.at), (0,markdown/* escapeMarkdown */.FV)(text), byText(event)]];
    });
    if (told.length === 0)
        return [];
    const rows = told.slice(-count).toReversed();
    const left = told.length - rows.length;
    return [
        `<details><summary><b>Timeline</b> (${told.length})</summary>`,
        (0,markdown/* table */.tp)(['When', 'What', 'By'], rows),
        ...(left > 0 ? [`${left} older entries are in the ledger.`] : []),
        '</details>',
    ];
}
function byText(event) {
    const name = 'by' in event ? event.by : event.type === 'request.opened' ? event.requester : event.actor;
    const comment = 'comment' in event ? event.comment : undefined;
    const url = comment?.url ?? event.run.url;
    const word = comment ? 'comment' : 'run';
    const safe = /^https?:\/\/[\w.:-]+\/[\w./#-]+$/.test(url);
    return `${(0,markdown/* escapeMarkdown */.FV)(name)}${safe ? ` ([${word}](${url}))` : ''}`;
}
/** One sentence on what happened; undefined for what is no news of its own. */
function textOf(event) {
    switch (event.type) {
        case 'request.opened':
            return `Asked for, by the lifecycle ${event.lifecycle}`;
        case 'package.vaulted':
            return `Put in the vault: ${event.packages.map(({ name }) => name).join(', ')}`;
        case 'plan.proposed':
            return `Plan for ${event.stage} proposed`;
        case 'plan.approved':
            return `Plan and rollback approved for ${event.plans.map(({ stage }) => stage).join(', ')}`;
        case 'stage.approved':
            return `${event.stage} approved`;
        case 'stage.validated':
            return `${event.stage} validated, as ${event.roles.join(', ')}`;
        case 'stage.rescheduled':
            return `${event.stage} moved to ${(0,instant/* utcText */.kK)(event.date)}: ${event.why}`;
        case 'debt.settled':
            return `${event.debt} settled: ${event.proof}`;
        case 'rfc.closed':
            return `RFC closed, ${event.outcome}: ${event.why}`;
        case 'gate.decided':
            return event.mode === 'preview' ? undefined : `Gate of ${event.stage} ${event.decision}`;
        case 'deployment.started':
            return `Deployment to ${event.stage} ${event.resumed ? 'resumed' : 'started'}`;
        case 'deployment.finished':
            return `Deployment to ${event.stage} ${event.result.replace('-', ' ')}${event.failedStep === undefined ? '' : ` at step ${event.failedStep}`}`;
        case 'rollback.started':
            return `Rollback of ${event.stage} started`;
        case 'rollback.finished':
            return `Rollback of ${event.stage}: ${event.result.replaceAll('-', ' ')}`;
        case 'inventory.recorded':
        case 'integrity.recorded':
        case 'measure.recorded':
        case 'supervision.recorded':
        case 'integration.recorded':
            return undefined;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./shared/report/rfc.js






const LONGEST = 65_000;
const DEPTHS = [
    { decisions: 20, timeline: 200, plans: 'all' },
    { decisions: 5, timeline: 50, plans: 'all' },
    { decisions: 2, timeline: 20, plans: 'next' },
    { decisions: 0, timeline: 10, plans: 'none' },
];
const CUT = '> [!NOTE]\n> Older details were left out, because GitHub shows 65,536 characters at most. The ledger has them all.';
/** The page of an RFC. `rules` are absent where the repository has no `ecluse.yml`; `events` are those of the application. */
function rfcPage(rfc, rules, events) {
    const { application, version } = rfc.request;
    const furthest = rfc.stages.findLast((stage) => (0,rfc_stages/* lastIn */.EW)(rfc, stage)?.result === 'succeeded');
    return {
        title: `${application} ${version}`,
        body: rfcBody(rfc, rules, events),
        labels: [
            'ecluse:rfc',
            `rfc:${rfc.closed?.outcome ?? 'open'}`,
            ...(furthest === undefined ? [] : [`stage:${furthest}`]),
        ],
        state: rfc.closed === undefined ? 'open' : rfc.closed.outcome === 'delivered' ? 'completed' : 'not_planned',
    };
}
/** Its text, told from the ledger alone: the same events give the same text. */
function rfcBody(rfc, rules, events) {
    const own = events.filter(({ version }) => version === rfc.request.version);
    const bodies = DEPTHS.map((depth) => () => rfc_textOf(rfc, rules, own, depth));
    for (const body of bodies) {
        const text = body();
        if (text.length <= LONGEST)
            return text;
    }
    const shortest = bodies.at(-1)?.() ?? '';
    return `${shortest.slice(0, LONGEST - CUT.length - 2).replace(/\n[^\n]*$/, '')}\n\n${CUT}\n`;
}
function rfc_textOf(rfc, rules, events, depth) {
    const { application, version } = rfc.request;
    const paragraphs = [
        `<!-- ecluse-rfc: ${application} ${version} -->`,
        (0,rfc_stages/* outcomeAlert */.Vb)(rfc),
        requestPart(rfc),
        '### Stages',
        (0,rfc_stages/* stagesPart */.ZD)(rfc, rules),
        '### What to do next',
        (0,rfc_next/* nextPart */.l)(rfc, rules),
        ...(0,rfc_next/* commandsPart */.o)(rfc, rules),
        ...plansPart(rfc, depth.plans),
        ...decisionsPart(rfc, depth.decisions),
        ...timelinePart(events, depth.timeline),
        ...(depth === DEPTHS[0] ? [] : [CUT]),
        `<sub>Écluse writes this page from the ledger. Editing it changes nothing. RFC of ${(0,markdown/* code */.aY)(application)} ${(0,markdown/* code */.aY)(version)}.</sub>`,
    ];
    return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}
function requestPart({ request, kind, lifecycle, basedOn, openedAt }) {
    const { application, version, requester, severity, incident, issue } = request;
    const facts = [
        `**${(0,markdown/* escapeMarkdown */.FV)(`${application} ${version}`)}** is a ${kind} release, asked for by **${(0,markdown/* escapeMarkdown */.FV)(requester)}** on ${openedAt.slice(0, 10)}`,
        issue === undefined ? '' : ` in #${issue}`,
        basedOn === undefined ? ', the first one to reach production' : `, over ${(0,markdown/* escapeMarkdown */.FV)(basedOn)} in production`,
        `. It follows the lifecycle **${(0,markdown/* escapeMarkdown */.FV)(lifecycle)}**.`,
        severity === undefined ? '' : ` Severity: ${(0,markdown/* escapeMarkdown */.FV)(severity)}.`,
        incident === undefined ? '' : ` Incident: ${(0,markdown/* escapeMarkdown */.FV)(incident)}.`,
    ];
    return facts.join('');
}

;// CONCATENATED MODULE: ./shared/action/rfc-page.js



/** As often as others write at the same time, until the last of them writes for all. */
const TURNS = 5;
/**
 * Writes the issue of a release's RFC anew from the ledger, and closes an RFC that is delivered: in two requests, none
 * where the ledger knows no RFC, which answers undefined. Who writes last has read what the others recorded, so no
 * page stays older than the ledger. Fails as Ledger and Issues do.
 */
async function refreshRfc({ application, version }, rules, ports) {
    let issue;
    let written = '';
    let state;
    for (let turn = 0; turn < TURNS; turn += 1) {
        const events = await delivered(await ports.ledger.read(application), version, rules, ports);
        state = (0,change_rfc/* rfcOf */.ny)(events, version);
        if (!state)
            return undefined;
        const page = rfcPage(state, rules, events);
        if (JSON.stringify(page) === written)
            return state;
        const issues = await ports.issues();
        issue ??= await issues.issue(state.rfc.number);
        if (!issue)
            throw gone(state);
        await issues.edit(issue.number, changesOf(issue, page));
        written = JSON.stringify(page);
    }
    return state;
}
function gone({ rfc, request }) {
    const { application, version } = request;
    return new failure/* UserError */.y('github-refused', `The RFC of ${application} ${version} is issue #${rfc.number}, which GitHub does not show to this token: it was ` +
        'deleted or moved, or the job lacks the permission `issues: write`. The ledger has everything.');
}
/** The events, with the one that closes the RFC where everything it was opened for is done. */
async function delivered(events, version, rules, { ledger, clock, newId, occasion }) {
    const rfc = (0,change_rfc/* rfcOf */.ny)(events, version);
    if (!rfc || !rules || rfc.closed || !(0,change_rfc/* isDelivered */.Z$)(rfc, rules))
        return events;
    const { application } = rfc.request;
    const closed = {
        ...{ schema: 1, id: newId(), at: new Date(clock.now()).toISOString(), ...occasion, application, version },
        ...{ type: 'rfc.closed', outcome: 'delivered', by: occasion.actor },
        why: `${rfc.stages.at(-1) ?? 'the last stage'} holds it, and everybody who must found it in order`,
    };
    await ledger.append([closed]);
    return [...events, closed];
}
/** Labels that are not ours stay; an issue that a person closed stays closed until the ledger closes it for good. */
function changesOf(issue, { title, body, labels, state }) {
    const theirs = issue.labels.filter((label) => !/^(ecluse:rfc$|rfc:|stage:)/.test(label));
    return { title, body, labels: [...labels, ...theirs], ...(state === 'open' ? {} : { state }) };
}


/***/ }),

/***/ 8362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ timezoneOf),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   HJ: () => (/* binding */ localTime),
/* harmony export */   Kn: () => (/* binding */ windowText),
/* harmony export */   NT: () => (/* binding */ freezeAt),
/* harmony export */   SW: () => (/* binding */ slotOf),
/* harmony export */   WZ: () => (/* binding */ nextFree),
/* harmony export */   gR: () => (/* binding */ nextOpening),
/* harmony export */   lt: () => (/* binding */ localText),
/* harmony export */   r1: () => (/* binding */ closingOf),
/* harmony export */   u7: () => (/* binding */ localDay)
/* harmony export */ });
/* harmony import */ var _config_rules_model__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78039);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Clocks of all time zones are set, and set back, at these steps of UTC. */
const STEP = 15 * MINUTE;
/** A weekly window that a change of the clocks leaves out opens a week later. */
const HORIZON = 15 * DAY;
const YEAR = 366 * DAY;
/** So many openings are looked at for a free one. */
const TURNS = 50;
/**
 * Whether the clocks of the window's time zone show a time in it: `from` is, `to` is not, and a window that passes
 * midnight belongs to the day it begins on. An hour that the clocks show twice counts twice, one they leave out not at all.
 */
function isInside(window, instant) {
    return beginningOf(window, instant) !== undefined;
}
/** When a window is next open, in milliseconds: the instant itself where it is inside. */
function nextOpening(window, instant) {
    if (isInside(window, instant))
        return instant;
    const beside = timeOf(window.from) % STEP;
    for (let step = instant - (instant % STEP); step <= instant + HORIZON; step += STEP) {
        const opening = (beside === 0 ? [step] : [step, step + beside]).find((at) => at > instant && isInside(window, at));
        if (opening !== undefined)
            return opening;
    }
    throw new RangeError(`the window ${window.from}-${window.to} never opens`);
}
/**
 * When the next opening begins, from an instant on, that no freeze keeps shut and whose slot is not among those `taken`;
 * undefined where the stage has no window, and where there is none within a year.
 */
function nextFree(rules, stage, instant, taken) {
    const window = rules.stages[stage]?.window;
    if (!window)
        return undefined;
    let at = instant;
    for (let turn = 0; turn < TURNS; turn += 1) {
        const opening = nextOpening(window, at);
        if (opening > instant + YEAR)
            return undefined;
        const freeze = freezeAt(rules, stage, opening);
        if (!freeze && !taken.has(slotOf(window, opening)))
            return opening;
        at = Math.max(closingOf(window, opening), freeze ? Date.parse(freeze.to) : 0);
    }
    return undefined;
}
/** When the opening that holds the instant ends, in milliseconds; the instant itself where it is outside. */
function closingOf(window, instant) {
    const opening = beginningOf(window, instant);
    if (opening === undefined)
        return instant;
    const left = timeOf(window.to) - wallAt(window.timezone, instant).time;
    const end = instant + (left > 0 ? left : left + DAY);
    // Where the clocks were set in between, it is another time than `to` by as much.
    const beside = wallAt(window.timezone, end).time - timeOf(window.to);
    let closing = Math.max(instant, end - (beside > DAY / 2 ? beside - DAY : beside < -DAY / 2 ? beside + DAY : beside));
    while (beginningOf(window, closing) === opening)
        closing += STEP;
    return closing;
}
/** The first freeze that keeps a stage shut, by the days of its window's time zone, or of UTC where it has none. */
function freezeAt(rules, stage, instant) {
    const { date } = wallAt(timezoneOf(rules, stage), instant);
    return rules.freezes.find(({ stages, from, to }) => stages.includes(stage) && from <= date && date <= to);
}
/**
 * What only one release may plan for in a stage: one opening of its window, named by the day it begins on; an hour where
 * the stage has no window. Outside of a window it is the day.
 */
function slotOf(window, instant) {
    if (!window)
        return new Date(instant).toISOString().slice(0, 13);
    return beginningOf(window, instant) ?? wallAt(window.timezone, instant).date;
}
/** The time zone in which people of a stage read dates. */
function timezoneOf(rules, stage) {
    return rules.stages[stage]?.window?.timezone ?? 'UTC';
}
/** An instant as people of a time zone read it: `Tue 2026-12-01 20:00 Europe/Paris`. */
function localText(timezone, instant) {
    const { date, day, time } = wallAt(timezone, instant);
    return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${date} ${clockText(time)} ${timezone}`;
}
/** The day that the calendars of a time zone show: `2026-12-01`. */
function localDay(timezone, instant) {
    return wallAt(timezone, instant).date;
}
/** What the clocks of a time zone show: `20:00`. */
function localTime(timezone, instant) {
    return clockText(wallAt(timezone, instant).time);
}
/** A window as people read it: `tue, wed, thu 19:00–23:00 Europe/Paris`. */
function windowText({ days, from, to, timezone }) {
    return `${days.length === _config_rules_model__WEBPACK_IMPORTED_MODULE_0__/* .DAYS */ .qn.length ? 'every day' : days.join(', ')} ${from}–${to} ${timezone}`;
}
/** The day on which the opening that holds the instant began; undefined outside. */
function beginningOf(window, instant) {
    const { date, day, time } = wallAt(window.timezone, instant);
    const [from, to] = [timeOf(window.from), timeOf(window.to)];
    const passesMidnight = to < from;
    if (window.days.includes(day) && time >= from && (passesMidnight || time < to))
        return date;
    const before = _config_rules_model__WEBPACK_IMPORTED_MODULE_0__/* .DAYS */ .qn[(_config_rules_model__WEBPACK_IMPORTED_MODULE_0__/* .DAYS */ .qn.indexOf(day) + 6) % 7];
    if (!passesMidnight || before === undefined || !window.days.includes(before) || time >= to)
        return undefined;
    return new Date(Date.parse(`${date}T00:00:00Z`) - DAY).toISOString().slice(0, 10);
}
function wallAt(timezone, instant) {
    // Most dates are read in UTC, which needs no calendar of the world to be told.
    if (timezone === 'UTC')
        return utcWall(instant);
    const parts = new Map(clockOf(timezone)
        .formatToParts(instant)
        .map(({ type, value }) => [type, value]));
    const part = (type) => parts.get(type) ?? '';
    const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
    const seconds = (Number(part('hour')) * 60 + Number(part('minute'))) * 60 + Number(part('second'));
    const weekday = part('weekday').toLowerCase();
    return { date, day: _config_rules_model__WEBPACK_IMPORTED_MODULE_0__/* .DAYS */ .qn.find((day) => day === weekday) ?? 'mon', time: seconds * 1000 + (instant % 1000) };
}
function utcWall(instant) {
    const days = Math.floor(instant / DAY);
    // The first of all days was a Thursday.
    const day = _config_rules_model__WEBPACK_IMPORTED_MODULE_0__/* .DAYS */ .qn[(((days + 3) % 7) + 7) % 7] ?? 'mon';
    return { date: new Date(instant).toISOString().slice(0, 10), day, time: instant - days * DAY };
}
/** Making one takes far longer than asking it. */
const clocks = new Map();
function clockOf(timezone) {
    const known = clocks.get(timezone);
    if (known)
        return known;
    const numbers = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' };
    const rest = { minute: '2-digit', second: '2-digit', weekday: 'short', hourCycle: 'h23' };
    const clock = new Intl.DateTimeFormat('en-US', { timeZone: timezone, ...numbers, ...rest });
    clocks.set(timezone, clock);
    return clock;
}
function timeOf(text) {
    return Number(text.slice(0, 2)) * HOUR + Number(text.slice(3)) * MINUTE;
}
function clockText(time) {
    return [Math.floor(time / HOUR), Math.floor((time % HOUR) / MINUTE)].map(twoDigits).join(':');
}
function twoDigits(number) {
    return String(number).padStart(2, '0');
}


/***/ }),

/***/ 81575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decidingRoles),
/* harmony export */   g: () => (/* binding */ debtsOf)
/* harmony export */ });
/** The roles that approve or validate something in the lifecycle of a release. */
function decidingRoles(rfc, rules) {
    const all = rfc.stages.flatMap((stage) => {
        const { approve, validate = [] } = rules?.stages[stage] ?? {};
        return [...(approve?.by ?? []), ...validate];
    });
    return [...new Set(all)];
}
/** What the release owes and nobody settled yet. */
function debtsOf(rfc, rules) {
    const owed = rules?.lifecycles[rfc.lifecycle]?.debt ?? [];
    return owed.filter((debt) => !rfc.settled.some((one) => one.debt === debt));
}


/***/ }),

/***/ 66507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z$: () => (/* binding */ isDelivered),
/* harmony export */   a1: () => (/* binding */ rfcsOf),
/* harmony export */   ny: () => (/* binding */ rfcOf)
/* harmony export */ });
/* harmony import */ var _ledger_deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50856);

/** The RFCs of one application, in the order in which they were first asked for. `events`: all of it, oldest first. */
function rfcsOf(events) {
    const deployments = deploymentsByVersion(events);
    const histories = byVersion(events);
    return [...histories].flatMap(([version, history]) => stateOf(history, deployments.get(version) ?? []) ?? []);
}
/** The RFC of one version; undefined where nobody asked for it. */
function rfcOf(events, version) {
    return rfcsOf(events).find(({ request }) => request.version === version);
}
/** Whether the last stage holds the release, and every role that must found it in order there. */
function isDelivered(rfc, rules) {
    const last = rfc.stages.at(-1);
    const deployment = rfc.deployments.findLast(({ stage }) => stage === last);
    if (last === undefined || deployment?.result !== 'succeeded')
        return false;
    const validations = rfc.validations.filter((one) => one.stage === last && one.deployment === deployment.id);
    return (rules.stages[last]?.validate ?? []).every((role) => validations.some(({ roles }) => roles.includes(role)));
}
function stateOf(history, deployments) {
    const requests = eventsOf(history, 'request.opened');
    const [first, newest] = [requests[0], requests.at(-1)];
    if (!first || !newest)
        return undefined;
    // What was put in the vault first is the release; whoever finds something else there has a changed package.
    const manifestDigest = eventsOf(history, 'package.vaulted')[0]?.manifestDigest;
    const closed = closingOf(history);
    const { rfc, kind, basedOn, lifecycle, stages } = newest;
    return {
        ...{ rfc, request: requestOf(newest), kind, lifecycle, stages, openedAt: first.at },
        requesters: [...new Set(requests.map(({ requester }) => requester.toLowerCase()))],
        dates: datesOf(history),
        ...(basedOn === undefined ? {} : { basedOn }),
        ...(manifestDigest === undefined ? {} : { manifestDigest }),
        proposals: Object.fromEntries(eventsOf(history, 'plan.proposed').map((proposal) => [proposal.stage, proposal])),
        planApprovals: eventsOf(history, 'plan.approved'),
        approvals: eventsOf(history, 'stage.approved'),
        validations: eventsOf(history, 'stage.validated'),
        moves: eventsOf(history, 'stage.rescheduled'),
        decisions: eventsOf(history, 'gate.decided'),
        settled: eventsOf(history, 'debt.settled'),
        deployments,
        ...(closed ? { closed } : {}),
    };
}
function requestOf(opened) {
    const { application, version, requester, kind, severity, incident, dates, issue } = opened;
    return {
        ...{ application, version, requester, dates },
        ...(kind === 'hotfix' ? { kind } : {}),
        ...(severity === undefined ? {} : { severity }),
        ...(incident === undefined ? {} : { incident }),
        ...(issue === undefined ? {} : { issue }),
    };
}
/** A request says all dates anew; a move changes one. */
function datesOf(history) {
    return history.reduce((dates, event) => {
        if (event.type === 'request.opened')
            return event.dates;
        return event.type === 'stage.rescheduled' ? { ...dates, [event.stage]: event.date } : dates;
    }, {});
}
/** No for good: nothing that is written after a rejection takes it back. */
function closingOf(history) {
    const closings = eventsOf(history, 'rfc.closed');
    return closings.find(({ outcome }) => outcome === 'rejected') ?? closings.at(-1);
}
function eventsOf(history, type) {
    return history.filter((event) => event.type === type);
}
function deploymentsByVersion(events) {
    const stages = new Set(events.flatMap((event) => (event.type === 'deployment.started' ? [event.stage] : [])));
    const all = [...stages].flatMap((stage) => (0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_0__/* .deploymentsOf */ .o)(events, stage));
    const inOrder = all.toSorted((left, right) => Date.parse(left.startedAt) - Date.parse(right.startedAt));
    return byVersion(inOrder);
}
function byVersion(all) {
    const groups = new Map();
    for (const one of all) {
        const group = groups.get(one.version);
        if (group)
            group.push(one);
        else
            groups.set(one.version, [one]);
    }
    return groups;
}


/***/ }),

/***/ 25595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   KD: () => (/* binding */ contentsOf),
/* harmony export */   RL: () => (/* binding */ haveSamePlans),
/* harmony export */   Se: () => (/* binding */ isVoiceOf)
/* harmony export */ });
/** The contents alone, of whatever has them. */
function contentsOf({ manifestDigest, planDigest, rollbackDigest }) {
    return { manifestDigest, planDigest, rollbackDigest };
}
/** Whether two things are about the same bytes, plan and way back. */
function isSame(one, other) {
    return (one.manifestDigest === other.manifestDigest &&
        one.planDigest === other.planDigest &&
        one.rollbackDigest === other.rollbackDigest);
}
/** Whether two approvals are about the same plans of the same stages. */
function haveSamePlans(one, other) {
    return (one.length === other.length &&
        other.every((plan) => one.some((same) => same.stage === plan.stage && isSame(same, plan))));
}
/** Whether a voice is that of a person, with all the roles that the person has now. */
function isVoiceOf(author, held, voice) {
    return voice.by.toLowerCase() === author.toLowerCase() && held.every((role) => voice.roles.includes(role));
}


/***/ }),

/***/ 78039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ EVIDENCE),
/* harmony export */   dq: () => (/* binding */ REQUIREMENTS),
/* harmony export */   qn: () => (/* binding */ DAYS),
/* harmony export */   xA: () => (/* binding */ RETENTION)
/* harmony export */ });
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** What a lifecycle may ask of a release before it may follow it. */
const REQUIREMENTS = ['incident', 'based-on-production'];
/** Kinds of evidence that a stage may ask for; each is a report that the vault holds with the release. */
const EVIDENCE = ['tests', 'coverage', 'static-analysis'];
/** How many deployments of an application and stage keep their backups on the hosts, where the rules do not say. */
const RETENTION = 3;


/***/ }),

/***/ 50856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UI: () => (/* binding */ resultAfter),
/* harmony export */   Vf: () => (/* binding */ isStep),
/* harmony export */   o: () => (/* binding */ deploymentsOf)
/* harmony export */ });
/* harmony import */ var _journals__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50311);

/** The deployments of one application to a stage, in the order in which they were first started. */
function deploymentsOf(events, stage) {
    const histories = new Map();
    for (const event of events) {
        if (!isStep(event) || event.stage !== stage)
            continue;
        histories.set(event.deployment, [...(histories.get(event.deployment) ?? []), event]);
    }
    return [...histories.values()].flatMap((history) => stateOf(history) ?? []);
}
const STEPS = [
    'deployment.started',
    'deployment.finished',
    'rollback.started',
    'rollback.finished',
];
/** Whether an event is part of the life of one deployment. */
function isStep(event) {
    return STEPS.includes(event.type);
}
/** A deployment that goes on keeps what the hosts held before its first step: that is what a rollback brings back. */
function stateOf(history) {
    const starts = history.filter((event) => event.type === 'deployment.started');
    const endings = history.filter((event) => event.type === 'deployment.finished' || event.type === 'rollback.finished');
    const [first] = starts;
    if (!first)
        return undefined;
    const { application, version, stage, plan, planDigest, rollbackDigest, manifestDigest, before, rehearsal } = first;
    const result = resultOf(history);
    const finishedAt = result === 'running' || result === 'rolling-back' ? undefined : endings.at(-1)?.at;
    const rehearsed = endings.findLast((event) => event.type === 'deployment.finished')?.rehearsal?.holds;
    const liftedBar = starts.findLast((event) => event.liftedBar !== undefined)?.liftedBar;
    return {
        ...{ id: first.deployment, application, version, stage, plan, planDigest, rollbackDigest, manifestDigest, before },
        journal: (0,_journals__WEBPACK_IMPORTED_MODULE_0__/* .mergedJournal */ .S)(endings.map((event) => event.journal)),
        ...{ result, startedAt: first.at, rehearsal },
        ...(finishedAt === undefined ? {} : { finishedAt }),
        ...(rehearsed === undefined ? {} : { rehearsed }),
        ...(liftedBar === undefined ? {} : { liftedBar }),
    };
}
/** A rollback that was begun and never ended is all that counts. */
function resultOf(history) {
    if (history.at(-1)?.type === 'rollback.started')
        return 'rolling-back';
    return history
        .flatMap((event) => (event.type === 'rollback.started' ? [] : [event]))
        .reduce(resultAfter, 'running');
}
/** What a deployment has come to with one more event of its life, after all those before. */
function resultAfter(known, event) {
    if (event.type === 'deployment.started')
        return event.resumed ? 'running' : known;
    if (event.type === 'deployment.finished')
        return event.result;
    switch (event.result) {
        case 'rolled-back':
            return 'rolled-back';
        case 'failed':
            return 'rollback-failed';
        case 'nothing-to-do':
            // A deployment that died before it changed anything and never said so has ended here.
            return known === 'running' ? 'cancelled' : known;
    }
}


/***/ }),

/***/ 8078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50856);
/* harmony import */ var _measures__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93046);


/** The state of one application in a stage; a rollback puts back what was in place before its deployment. */
function environmentOf(events, stage) {
    const deployments = (0,_deployment__WEBPACK_IMPORTED_MODULE_0__/* .deploymentsOf */ .o)(events, stage);
    const last = deployments.at(-1);
    const standing = deployments.findLast((deployment) => deployment.result === 'succeeded');
    return {
        ...(last ? { last } : {}),
        ...(standing ? { inPlace: pick(standing) } : {}),
        barred: barsOf(events, stage),
        measures: (0,_measures__WEBPACK_IMPORTED_MODULE_1__/* .pastMeasures */ .Ww)(events, stage, deployments),
    };
}
function pick({ version, manifestDigest, id }) {
    return { version, manifestDigest, deployment: id };
}
/** The rollback of a rehearsal sets no bar: its deployment ends as `succeeded`. */
function barsOf(events, stage) {
    const barred = new Map();
    for (const event of events) {
        if (!(0,_deployment__WEBPACK_IMPORTED_MODULE_0__/* .isStep */ .Vf)(event) || event.stage !== stage)
            continue;
        if (event.type === 'deployment.started') {
            if (event.liftedBar !== undefined)
                barred.delete(event.version);
        }
        else if (event.type !== 'rollback.started' && event.result === 'rolled-back') {
            barred.set(event.version, { deployment: event.deployment, at: event.at });
        }
    }
    return barred;
}


/***/ }),

/***/ 93046:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ww: () => (/* binding */ pastMeasures),
/* harmony export */   om: () => (/* binding */ historyOf),
/* harmony export */   te: () => (/* binding */ previousOf)
/* harmony export */ });
/** Everything that was measured in a stage, oldest first; of a deployment that was resumed, what was measured last. */
function pastMeasures(events, stage, deployments) {
    const measured = new Map();
    for (const event of events) {
        if (event.type !== 'measure.recorded' || event.stage !== stage)
            continue;
        measured.delete(event.deployment);
        measured.set(event.deployment, event.items);
    }
    return [...measured].flatMap(([deployment, items]) => {
        const state = deployments.find(({ id }) => id === deployment);
        if (!state)
            return [];
        const { version, result } = state;
        return items.map((item) => ({ deployment, version, stands: result === 'succeeded', item }));
    });
}
/** The same measure in the deployments before, oldest first. */
function historyOf(past, { name, template, host }) {
    return past.filter(({ item }) => item.name === name && item.template === template && item.host === host);
}
/** The same measure in the newest deployment that stands. */
function previousOf(past, key) {
    return historyOf(past, key).findLast(({ stands, item }) => stands && item.figures?.latency !== undefined);
}


/***/ }),

/***/ 20997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ spanText),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   kK: () => (/* binding */ utcText),
/* harmony export */   v8: () => (/* binding */ delayText)
/* harmony export */ });
/** An instant (ISO 8601) for a person in no particular place: `2026-11-23 19:05 UTC`. */
function utcText(instant) {
    return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** How much later or earlier than planned, in its two largest units: `1 d 3 h late`, `on time` within a minute. */
function delayText(planned, actual) {
    const minutes = Math.round((Date.parse(actual) - Date.parse(planned)) / 60_000);
    if (minutes === 0)
        return 'on time';
    return `${durationText(Math.abs(minutes) * 60_000)} ${minutes > 0 ? 'late' : 'early'}`;
}
/** Milliseconds in their two largest units: `1 d 3 h`, `12 min`, `8 s`. */
function durationText(milliseconds) {
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    const parts = [
        [Math.floor(minutes / 1440), 'd'],
        [Math.floor((minutes % 1440) / 60), 'h'],
        [minutes % 60, 'min'],
    ];
    const first = parts.findIndex(([count]) => count > 0);
    const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
    return shown.map(([count, unit]) => `${count} ${unit}`).join(' ');
}
/** Milliseconds as a person who waited counts them: `12.3 s`, `2 min 5 s`, and from an hour on `1 h 3 min`. */
function spanText(milliseconds) {
    const tenths = Math.round(milliseconds / 100);
    if (tenths < 600)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds >= 3600)
        return durationText(milliseconds);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 19723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ nextPart),
/* harmony export */   o: () => (/* binding */ commandsPart)
/* harmony export */ });
/* harmony import */ var _change_deciders__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81575);
/* harmony import */ var _change_voices__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25595);
/* harmony import */ var _instant__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20997);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92323);
/* harmony import */ var _rfc_stages__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40273);





/** What has to happen next, and who can do it; one line each. */
function nextPart(rfc, rules) {
    return nextSteps(rfc, rules)
        .map((step) => `- ${step}`)
        .join('\n');
}
/** Every command that the page obeys, with who may give it. */
function commandsPart(rfc, rules) {
    const stages = rfc.stages.flatMap((stage) => {
        const { approve, validate = [] } = rules?.stages[stage] ?? {};
        const approval = approve?.through.includes('rfc') ? [[(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/approve ${stage}`), names(approve.by)]] : [];
        return [...approval, ...(validate.length > 0 ? [[(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/validate ${stage}`), names(validate)]] : [])];
    });
    const anybody = names((0,_change_deciders__WEBPACK_IMPORTED_MODULE_2__/* .decidingRoles */ .L)(rfc, rules));
    const rows = [
        ['`/approve plan`', anybody],
        ...stages,
        ['`/reject <why>`', `${anybody}, or who asked`],
        ['`/reschedule <stage> <date> <why>`, such as `2026-12-01T20:00+01:00`', `${anybody}, or who asked`],
        ...((0,_change_deciders__WEBPACK_IMPORTED_MODULE_2__/* .debtsOf */ .g)(rfc, rules).length > 0 ? [['`/settle <debt> <proof>`', anybody]] : []),
        ['`/status`, `/help`', 'everybody'],
    ];
    return [
        '<details><summary>Commands: write one as a comment</summary>',
        (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Command', 'Who may'], rows),
        'Whoever asked for the release approves nothing of it. Edited comments count for nothing: write a new one.',
        '</details>',
    ];
}
function nextSteps(rfc, rules) {
    const debts = (0,_change_deciders__WEBPACK_IMPORTED_MODULE_2__/* .debtsOf */ .g)(rfc, rules).map((debt) => `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(debt)}** is owed: do it, then write \`/settle\` ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(debt)} \`<proof>\`.`);
    if (rfc.closed?.outcome === 'rejected')
        return ['Nothing here: a corrected release needs a version and a request of its own.'];
    if (rfc.closed)
        return debts.length > 0 ? debts : ['Nothing: it is done.'];
    const steps = [...planSteps(rfc, rules), ...stageSteps(rfc, rules)];
    const atTheEnd = (0,_rfc_stages__WEBPACK_IMPORTED_MODULE_1__/* .lastIn */ .EW)(rfc, rfc.stages.at(-1) ?? '')?.result === 'succeeded';
    return [...steps, ...(atTheEnd ? debts : [])];
}
function planSteps(rfc, rules) {
    if (rfc.manifestDigest === undefined)
        return ['Put the packages in the vault with `vault-upload`.'];
    const without = rfc.stages.filter((stage) => !rfc.proposals[stage]);
    if (without.length > 0)
        return [
            `Run \`request\` again, so that the plans of ${names(without)} are shown here before anybody approves them.`,
        ];
    const approved = rfc.planApprovals.at(-1);
    const isCurrent = rfc.stages.every((stage) => {
        const [plan, proposal] = [approved?.plans.find((one) => one.stage === stage), rfc.proposals[stage]];
        return plan && proposal && (0,_change_voices__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(plan, proposal);
    });
    if (isCurrent)
        return [];
    const again = approved
        ? 'Read what changed in the plans and approve them again'
        : 'Read the plans below and approve them';
    return [`${again}: \`/approve plan\` (${names((0,_change_deciders__WEBPACK_IMPORTED_MODULE_2__/* .decidingRoles */ .L)(rfc, rules))}).`];
}
function stageSteps(rfc, rules) {
    const next = rfc.stages.find((stage) => (0,_rfc_stages__WEBPACK_IMPORTED_MODULE_1__/* .lastIn */ .EW)(rfc, stage)?.result !== 'succeeded');
    const unseen = rfc.stages.flatMap((stage) => {
        const missing = (0,_rfc_stages__WEBPACK_IMPORTED_MODULE_1__/* .lastIn */ .EW)(rfc, stage)?.result === 'succeeded' ? (0,_rfc_stages__WEBPACK_IMPORTED_MODULE_1__/* .missingValidations */ .rZ)(rfc, rules, stage) : [];
        return missing.length > 0
            ? [
                `Look at **${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(stage)}** and say that it is in order: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/validate ${stage}`)} (${names(missing)}).`,
            ]
            : [];
    });
    return [...unseen, ...(next === undefined ? [] : entrySteps(rfc, rules, next))];
}
function entrySteps(rfc, rules, stage) {
    const last = (0,_rfc_stages__WEBPACK_IMPORTED_MODULE_1__/* .lastIn */ .EW)(rfc, stage);
    const name = `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(stage)}**`;
    switch (last?.result) {
        case 'running':
        case 'rolling-back':
            return [`${name} is being worked on (deployment ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(last.id)}). If its run is over, run \`rollback\`.`];
        case 'failed':
        case 'rollback-failed':
            return [`${name} was left half done: run \`rollback\`, or \`execute-plan\` with \`resume: last\`.`];
        case 'rolled-back':
            return [
                `${name} is what it was before. Release a corrected version, or deploy this one again with \`lift-bar: <reason>\`.`,
                ...approvalSteps(rfc, rules, stage),
            ];
        case 'succeeded':
        case 'cancelled':
        case undefined: {
            const date = rfc.dates[stage];
            const when = date === undefined ? '' : `, planned for ${(0,_instant__WEBPACK_IMPORTED_MODULE_4__/* .utcText */ .kK)(date)}`;
            return [`Deploy to ${name}${when}.`, ...approvalSteps(rfc, rules, stage)];
        }
    }
}
function approvalSteps(rfc, rules, stage) {
    const approve = rules?.stages[stage]?.approve;
    const proposal = rfc.proposals[stage];
    if (!approve)
        return [];
    const voices = rfc.approvals.filter((one) => one.stage === stage && proposal !== undefined && (0,_change_voices__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(one, proposal));
    const given = new Set(voices.map(({ by }) => by.toLowerCase())).size;
    const needed = approve.count + ((proposal?.irreversible.length ?? 0) > 0 ? 1 : 0);
    if (given >= needed)
        return [];
    const ways = [
        ...(approve.through.includes('environment') ? ['in the environment when its run asks'] : []),
        ...(approve.through.includes('rfc') ? [`here with ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/approve ${stage}`)}`] : []),
    ];
    return [
        `${needed} of ${names(approve.by)} approve ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(stage)} ${ways.join(', or ')}; ${given} did here.`,
    ];
}
function names(words) {
    return words.length === 0 ? 'nobody' : words.map((word) => (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(word)).join(', ');
}


/***/ }),

/***/ 40273:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ lastIn),
/* harmony export */   Vb: () => (/* binding */ outcomeAlert),
/* harmony export */   ZD: () => (/* binding */ stagesPart),
/* harmony export */   rZ: () => (/* binding */ missingValidations)
/* harmony export */ });
/* harmony import */ var _change_calendar__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8362);
/* harmony import */ var _change_voices__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25595);
/* harmony import */ var _instant__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20997);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92323);




const RESULTS = {
    running: '🔵 being deployed',
    'rolling-back': '🟠 being rolled back',
    succeeded: '🟢 in place',
    'rolled-back': '🟠 rolled back',
    failed: '🔴 failed',
    cancelled: '⚪ cancelled',
    'rollback-failed': '🔴 rollback failed',
};
/** How the RFC stands, in one sentence that nobody overlooks. */
function outcomeAlert(rfc) {
    const { closed, stages } = rfc;
    if (closed?.outcome === 'rejected')
        return alert('CAUTION', `**Rejected** by ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(closed.by)}, ${(0,_instant__WEBPACK_IMPORTED_MODULE_2__/* .utcText */ .kK)(closed.at)}: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(closed.why, 2000)}`);
    if (closed)
        return alert('TIP', `**Delivered** on ${(0,_instant__WEBPACK_IMPORTED_MODULE_2__/* .utcText */ .kK)(closed.at)}.`);
    const broken = stages.flatMap((stage) => lastIn(rfc, stage) ?? []).find(({ result }) => isBroken(result));
    if (broken)
        return alert('CAUTION', `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(broken.stage)} needs somebody now**: ${RESULTS[broken.result]}, deployment \`${broken.id}\`. Run \`rollback\`.`);
    const there = stages.filter((stage) => lastIn(rfc, stage)?.result === 'succeeded').length;
    return alert('NOTE', `**Open**: ${there} of ${stages.length} stages reached.`);
}
function isBroken(result) {
    return result === 'failed' || result === 'rollback-failed';
}
/** One row a stage: how it stands, planned against actual, and who let it pass. */
function stagesPart(rfc, rules) {
    const rows = rfc.stages.map((stage) => {
        const tries = rfc.deployments.filter((deployment) => deployment.stage === stage);
        const last = tries.at(-1);
        return [
            `**${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(stage)}**`,
            stateText(last, tries.length),
            plannedText(rfc, rules, stage),
            last ? actualText(last, rfc.dates[stage], rules) : '–',
            approversText(rfc, rules, stage),
            validatorsText(rfc, rules, stage, last),
        ];
    });
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Stage', 'State', 'Planned', 'Actual', 'Approved by', 'Validated by'], rows);
}
/** The last deployment of the release to a stage. */
function lastIn(rfc, stage) {
    return rfc.deployments.findLast((deployment) => deployment.stage === stage);
}
/** The roles that must still find what stands in a stage in order. */
function missingValidations(rfc, rules, stage) {
    const last = lastIn(rfc, stage);
    const own = rfc.validations.filter((one) => one.stage === stage && one.deployment === last?.id);
    return (rules?.stages[stage]?.validate ?? []).filter((role) => !own.some(({ roles }) => roles.includes(role)));
}
function stateText(last, tries) {
    if (!last)
        return '▫️ not yet';
    return `${RESULTS[last.result]}${tries > 1 ? `, try ${tries}` : ''}`;
}
function plannedText(rfc, rules, stage) {
    const date = rfc.dates[stage];
    if (date === undefined)
        return 'no date';
    const moves = rfc.moves.filter((move) => move.stage === stage).length;
    const moved = moves === 0 ? '' : `\nmoved ${moves === 1 ? 'once' : `${moves} times`}`;
    return `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(placed(date, rules, stage))}${moved}`;
}
function actualText(last, planned, rules) {
    const { startedAt, finishedAt, stage } = last;
    const took = finishedAt === undefined ? '' : `, took ${(0,_instant__WEBPACK_IMPORTED_MODULE_2__/* .durationText */ .S5)(Date.parse(finishedAt) - Date.parse(startedAt))}`;
    const delay = planned === undefined ? '' : `\n${(0,_instant__WEBPACK_IMPORTED_MODULE_2__/* .delayText */ .v8)(planned, startedAt)}`;
    return `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(placed(startedAt, rules, stage))}${took}${delay}`;
}
function placed(instant, rules, stage) {
    return rules ? (0,_change_calendar__WEBPACK_IMPORTED_MODULE_0__/* .localText */ .lt)((0,_change_calendar__WEBPACK_IMPORTED_MODULE_0__/* .timezoneOf */ .Bf)(rules, stage), Date.parse(instant)) : (0,_instant__WEBPACK_IMPORTED_MODULE_2__/* .utcText */ .kK)(instant);
}
function approversText(rfc, rules, stage) {
    return openGateText(rfc, stage) ?? rfcApproversText(rfc, rules, stage);
}
/** What a gate that let this very plan pass saw of approvals: those of the environment too, which the RFC does not tell. */
function openGateText(rfc, stage) {
    const proposal = rfc.proposals[stage];
    const open = rfc.decisions.findLast((one) => one.stage === stage && one.decision === 'open');
    if (!proposal || !open?.shown || !(0,_change_voices__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(open.shown, proposal))
        return undefined;
    const check = open.checks.find(({ code }) => code === 'approvals-missing');
    return check && (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(check.saw);
}
function rfcApproversText(rfc, rules, stage) {
    const asked = rules?.stages[stage]?.approve;
    const proposal = rfc.proposals[stage];
    const voices = rfc.approvals.filter((one) => one.stage === stage);
    const names = [...new Map(voices.map((voice) => [voice.by.toLowerCase(), voice])).values()].map((voice) => proposal && (0,_change_voices__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(voice, proposal)
        ? (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(voice.by)
        : `~~${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(voice.by)}~~ (for other contents)`);
    if (!asked)
        return [...names, 'asks for none'].join(', ');
    const current = voices.filter((voice) => proposal && (0,_change_voices__WEBPACK_IMPORTED_MODULE_3__/* .isSame */ .Ft)(voice, proposal));
    const given = new Set(current.map(({ by }) => by.toLowerCase())).size;
    if (given >= asked.count)
        return names.join('\n');
    const need = `${asked.count} of ${asked.by.map((role) => (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(role)).join(', ')}`;
    return [...names, `needs ${need}`].join('\n');
}
function validatorsText(rfc, rules, stage, last) {
    const own = rfc.validations.filter((one) => one.stage === stage && one.deployment === last?.id);
    const names = own.map(({ by, roles }) => `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(by)} (${roles.map((role) => (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(role)).join(', ')})`);
    const missing = missingValidations(rfc, rules, stage).map((role) => (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(role));
    if (missing.length > 0)
        names.push(`needs ${missing.join(', ')}`);
    return names.length === 0 ? 'asks for none' : [...new Set(names)].join('\n');
}
function alert(kind, text) {
    return `> [!${kind}]\n> ${text}`;
}


/***/ })

};
;