"use strict";
exports.id = 937;
exports.ids = [937];
exports.modules = {

/***/ 43020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planned: () => (/* binding */ planned)
});

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ./shared/change/conflicts.js
var change_conflicts = __webpack_require__(59913);
// EXTERNAL MODULE: ./shared/change/rfc.js
var rfc = __webpack_require__(66507);
;// CONCATENATED MODULE: ./shared/change/due.js

/**
 * What is to be started now: of each open RFC the stage that comes next, once its date has come and as long as no gate has
 * looked at it since. A start that came to nothing before its gate is thus made again, one that was decided is not.
 * `events`: all of one application, oldest first; `now` in milliseconds.
 */
function dueOf(events, now) {
    return (0,rfc/* rfcsOf */.a1)(events).flatMap((rfc) => {
        const stage = rfc.closed ? undefined : nextStage(rfc);
        const planned = stage === undefined ? undefined : rfc.dates[stage];
        if (stage === undefined || planned === undefined)
            return [];
        const date = Date.parse(planned);
        const begun = rfc.decisions.some((decision) => decision.stage === stage && Date.parse(decision.at) >= date);
        const { application, version } = rfc.request;
        return date <= now && !begun ? [{ application, version, stage, planned }] : [];
    });
}
/** The first stage that the release has not reached, or did not stay in. */
function nextStage({ stages, deployments }) {
    return stages.find((stage) => deployments.findLast((one) => one.stage === stage)?.result !== 'succeeded');
}

// EXTERNAL MODULE: ./shared/change/placement.js
var placement = __webpack_require__(42997);
// EXTERNAL MODULE: ./shared/change/schedule.js + 1 modules
var schedule = __webpack_require__(42351);
// EXTERNAL MODULE: ./shared/ledger/fold.js
var fold = __webpack_require__(8704);
// EXTERNAL MODULE: ./shared/report/instant.js
var instant = __webpack_require__(20997);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
;// CONCATENATED MODULE: ./shared/report/due.js


/** The job summary of what is due; `left`: how many more there are than can be started at once. */
function dueSummary(due, left, conflicts) {
    if (due.length === 0)
        return '## What is due\n\nNo planned date has come.\n';
    const rows = due.map(({ application, version, stage, planned }) => [
        (0,markdown/* code */.aY)(application, 80),
        (0,markdown/* code */.aY)(version, 80),
        (0,markdown/* code */.aY)(stage, 80),
        (0,instant/* utcText */.kK)(planned),
    ]);
    const blocks = [
        '## What is due',
        (0,markdown/* table */.tp)(['Application', 'Version', 'Stage', 'Planned for'], rows),
        ...(left > 0 ? [`${left} more are due, and are told the next time.`] : []),
        ...(conflicts.length > 0
            ? [
                '### Conflicts',
                'They are started all the same: each gate decides, and a host serves one deployment at a time.',
                conflicts
                    .slice(0, 20)
                    .map(({ saw, remedy }) => `- ${(0,markdown/* escapeMarkdown */.FV)(saw, 1000)} ${(0,markdown/* escapeMarkdown */.FV)(remedy)}`)
                    .join('\n'),
            ]
            : []),
    ];
    return `${blocks.join('\n\n')}\n`;
}

;// CONCATENATED MODULE: ./actions/planned/planned.js







/** A matrix of GitHub has no room for more jobs; what is left is due the next time too. */
const MOST = 256;
/**
 * Tells what is due at `now`, in milliseconds, the longest due first; starts nothing. `applications`: all that the ledger
 * knows where none is named.
 */
async function planned(applications, { ledger, config: { rules, cmdb } }, now) {
    try {
        const made = await (0,fold/* folded */.T)(named(applications, ledger), ({ events }) => ({
            due: dueOf(events, now),
            entries: (0,schedule/* scheduleOf */.rH)(events, rules, now),
        }));
        const all = made.flatMap(({ due }) => due).sort((one, other) => Date.parse(one.planned) - Date.parse(other.planned));
        const due = all.slice(0, MOST);
        const entries = made.flatMap((one) => one.entries);
        const conflicts = (0,change_conflicts/* conflictsOf */.h)(entries, { rules, hostsOf: cmdb && (0,placement/* placementOf */.x)(cmdb) });
        const inTheWay = conflicts.filter((conflict) => due.some((one) => isAbout(conflict, one)));
        return { summary: dueSummary(due, all.length - due.length, inTheWay), outputs: { due: JSON.stringify(due) } };
    }
    catch (error) {
        return (0,refusal/* refusal */.x)(error, 'What is due could not be found out', { due: '[]' });
    }
}
function isAbout({ entries }, { application, version, stage }) {
    return entries.some((entry) => entry.application === application && entry.version === version && entry.stage === stage);
}
/** Of a ledger, the applications that were named. */
function named(applications, ledger) {
    if (applications.length === 0)
        return ledger;
    const histories = async function* () {
        for (const application of new Set(applications)) {
            yield { application, events: await ledger.read(application) };
        }
    };
    return { histories };
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

/***/ 50311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mergedJournal),
/* harmony export */   a: () => (/* binding */ timed)
/* harmony export */ });
/**
 * Several copies or parts of one deployment's journal as one, each entry once: an event may carry the whole journal
 * of the hosts or only what its own run added.
 */
function mergedJournal(journals) {
    const entries = new Map();
    for (const journal of journals) {
        for (const [key, entry] of keyed(journal))
            if (!entries.has(key))
                entries.set(key, entry);
    }
    return [...entries.values()];
}
/** A journal of hosts, with the instants at which a runner's copy says that a technical step had finished. */
function timed(journal, copy) {
    const known = new Map(keyed(copy));
    return keyed(journal).map(([key, entry]) => {
        const at = known.get(key)?.at;
        return entry.event === 'finished' && at !== undefined ? { ...entry, at } : entry;
    });
}
/** A finished line of a host has no instant of its own: it belongs to the attempt that was started last. */
function keyed(journal) {
    const attempts = new Map();
    return journal.map((entry) => {
        const { run, kind, step, domain, operation, technical, host, event } = entry;
        const place = JSON.stringify([run, kind, step, domain, operation, technical, host]);
        const last = attempts.get(place);
        if (entry.event === 'started') {
            attempts.set(place, { at: entry.at, number: last?.at === entry.at ? last.number + 1 : 1 });
        }
        const attempt = attempts.get(place);
        return [JSON.stringify([place, event, attempt?.at, attempt?.number]), entry];
    });
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


/***/ })

};
;