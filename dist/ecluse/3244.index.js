"use strict";
exports.id = 3244;
exports.ids = [3244];
exports.modules = {

/***/ 8362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ timezoneOf),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   HJ: () => (/* binding */ localTime),
/* harmony export */   Kn: () => (/* binding */ windowText),
/* harmony export */   NT: () => (/* binding */ freezeAt),
/* harmony export */   SW: () => (/* binding */ slotOf),
/* harmony export */   U7: () => (/* binding */ openingText),
/* harmony export */   WZ: () => (/* binding */ nextFree),
/* harmony export */   lt: () => (/* binding */ localText),
/* harmony export */   oP: () => (/* binding */ nextEntry),
/* harmony export */   r1: () => (/* binding */ closingOf),
/* harmony export */   u7: () => (/* binding */ localDay)
/* harmony export */ });
/* unused harmony export nextOpening */
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
 * When a stage may be entered next, in milliseconds: in its window where it has one, and in no freeze; the instant itself
 * where it may be entered then. Undefined where that is not within a year.
 */
function nextEntry(rules, stage, instant) {
    const window = rules.stages[stage]?.window;
    let at = instant;
    while (at <= instant + YEAR) {
        const opening = window ? nextOpening(window, at) : at;
        const freeze = freezeAt(rules, stage, opening);
        if (!freeze)
            return opening;
        at = thawOf(freeze, timezoneOf(rules, stage), opening);
    }
    return undefined;
}
/**
 * When the next opening may be entered, from an instant on, whose slot is not among those `taken`; undefined where the
 * stage has no window, and where there is none within a year.
 */
function nextFree(rules, stage, instant, taken) {
    const window = rules.stages[stage]?.window;
    if (!window)
        return undefined;
    let at = instant;
    for (let turn = 0; turn < TURNS; turn += 1) {
        const opening = nextEntry(rules, stage, at);
        if (opening === undefined || opening > instant + YEAR)
            return undefined;
        if (!taken.has(slotOf(window, opening)))
            return opening;
        at = closingOf(window, opening);
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
/**
 * An instant as people of a time zone read it: `Tue 2026-12-01 20:00 Europe/Paris`, with the offset where the clocks show
 * that time twice.
 */
function localText(timezone, instant) {
    const { date, day, time } = wallAt(timezone, instant);
    const offset = isShownTwice(timezone, instant) ? ` (UTC${offsetText(offsetAt(timezone, instant))})` : '';
    return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${date} ${clockText(time)} ${timezone}${offset}`;
}
/** Clocks that are set back by some time show as much of it once more. */
function isShownTwice(timezone, instant) {
    if (timezone === 'UTC' || !areSetBackAround(timezone, Math.floor(instant / DAY)))
        return false;
    const [before, after] = [offsetAt(timezone, instant - DAY / 8), offsetAt(timezone, instant + DAY / 8)];
    const back = before - after;
    if (back <= 0)
        return false;
    const offset = offsetAt(timezone, instant);
    // The other of the two is as far away as the clocks are set back, on the other side of the change.
    return offsetAt(timezone, offset === before ? instant + back : instant - back) !== offset;
}
const daysOfChange = new Map();
/** Whether the clocks are set back on a day of UTC or close to it: on nearly all they are not, and many dates are on one day. */
function areSetBackAround(timezone, day) {
    const key = `${day} ${timezone}`;
    const known = daysOfChange.get(key);
    if (known !== undefined)
        return known;
    const isSet = offsetAt(timezone, day * DAY - DAY / 8) > offsetAt(timezone, (day + 1) * DAY + DAY / 8);
    daysOfChange.set(key, isSet);
    return isSet;
}
/** By how much the clocks of a time zone are ahead of UTC, in milliseconds. */
function offsetAt(timezone, instant) {
    const { date, time } = wallAt(timezone, instant);
    return Date.parse(`${date}T00:00:00Z`) + time - instant;
}
function offsetText(offset) {
    return `${offset < 0 ? '-' : '+'}${clockText(Math.abs(offset))}`;
}
/** When the window of a stage is next open, as people read it, and when it is after the freeze that it then is in. */
function openingText(rules, stage, window, instant) {
    const [opening, entry] = [nextOpening(window, instant), nextEntry(rules, stage, instant)];
    const text = localText(window.timezone, opening);
    if (entry === opening)
        return text;
    const after = entry === undefined ? 'for over a year' : `and after it on ${localText(window.timezone, entry)}`;
    return `${text}, in a freeze ${after}`;
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
/** The first instant after the last day of a freeze that holds `instant`, by the calendar of a time zone. */
function thawOf({ to }, timezone, instant) {
    // Midnight there is within 14 hours of that of UTC, and clocks are set at most once on the way.
    let at = Math.max(instant - (instant % STEP), Date.parse(to) + DAY - 15 * HOUR);
    const last = at + 2 * DAY;
    while (at < last && localDay(timezone, at) <= to)
        at += STEP;
    return at;
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
/* harmony export */   Nl: () => (/* binding */ hasReached),
/* harmony export */   Z$: () => (/* binding */ isDelivered),
/* harmony export */   a1: () => (/* binding */ rfcsOf),
/* harmony export */   mP: () => (/* binding */ reachedStages),
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
/** Whether a release has come to a stage: its newest deployment there succeeded, and was not taken back. */
function hasReached({ deployments }, stage) {
    return deployments.findLast((one) => one.stage === stage)?.result === 'succeeded';
}
/** The stages of its lifecycle that a release has come to. */
function reachedStages(rfc) {
    return rfc.stages.filter((stage) => hasReached(rfc, stage));
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