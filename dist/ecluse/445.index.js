"use strict";
exports.id = 445;
exports.ids = [445];
exports.modules = {

/***/ 59913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ conflictsOf)
/* harmony export */ });
/* harmony import */ var _indicators_facts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25815);
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70343);
/* harmony import */ var _calendar__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8362);
/* harmony import */ var _planning__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36741);
/* harmony import */ var _schedule__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42351);





/** All conflicts between the dates of any number of applications: the soonest first, then what is overtaken, newest first. */
function conflictsOf(entries, facts) {
    const ahead = entries.filter(_schedule__WEBPACK_IMPORTED_MODULE_4__/* .isAhead */ .Y0);
    const coming = [
        ...[...(0,_indicators_facts__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(ahead, placeOf).values()].flatMap((own) => inOnePlace(own, facts.rules)),
        ...(facts.hostsOf ? atOneTime(ahead, facts.hostsOf) : []),
    ];
    return [
        ...coming.sort((one, other) => soonest(one) - soonest(other)),
        ...overtaken(entries).sort((one, other) => soonest(other) - soonest(one)),
    ];
}
function soonest({ entries }) {
    return Math.min(...entries.map(({ planned }) => planned));
}
/** Between the dates of one application in one stage, and between each and the rules. What runs cannot be moved any more. */
function inOnePlace(own, rules) {
    const stage = own[0]?.stage ?? '';
    const slots = new Map(own.map((entry) => [entry, (0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .slotOf */ .SW)(rules?.stages[stage]?.window, entry.planned)]));
    const taken = new Set(slots.values());
    const free = (from) => rules && (0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .nextFree */ .WZ)(rules, stage, from, taken);
    return own
        .filter(({ state }) => state !== 'running')
        .flatMap((entry) => [...(rules ? alone(entry, rules, free) : []), ...between(entry, own, slots, free)]);
}
/** Rules may have changed since the date was given. */
function alone(entry, rules, free) {
    const { stage, planned, until, closes, timezone } = entry;
    const found = [
        ...(0,_planning__WEBPACK_IMPORTED_MODULE_3__/* .windowProblem */ .u0)(rules, stage, planned).map((problem) => ({ kind: 'window', problem })),
        ...(0,_planning__WEBPACK_IMPORTED_MODULE_3__/* .freezeProblem */ .jN)(rules, stage, planned).map((problem) => ({ kind: 'freeze', problem })),
    ].map(({ kind, problem }) => {
        const saw = `${named(entry)}: ${stage} is planned for ${(0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .localText */ .lt)(timezone, planned)}, ${problem}`;
        return { kind, entries: [entry], saw, remedy: moving(entry, '', free(planned)) };
    });
    if (found.length > 0 || rules.stages[stage]?.window === undefined || until <= closes)
        return found;
    const saw = `${named(entry)} is planned in ${stage} for ${(0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .localText */ .lt)(timezone, planned)}; as long as it usually takes there, it ` +
        `ends after the window has closed at ${(0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .localText */ .lt)(timezone, closes)}.`;
    return [{ kind: 'too-long', entries: [entry], saw, remedy: moving(entry, 'earlier') }];
}
function between(entry, own, slots, free) {
    const others = own.filter(({ version }) => version !== entry.version);
    const isSame = (other) => slots.get(other) === slots.get(entry);
    const before = others.filter((other) => isSame(other) && wasFirst(other, entry, own));
    const older = others.filter((other) => other.planned > entry.planned && !isSame(other) && isOlder(other, entry));
    return [
        ...(before.length > 0 ? [inOneSlot(entry, before, free)] : []),
        ...(older.length > 0 ? [tooSoon(entry, older, free)] : []),
    ];
}
/** Whose date was given first keeps the slot. */
function wasFirst(one, other, own) {
    if (one.state === 'running')
        return true;
    return one.changed < other.changed || (one.changed === other.changed && own.indexOf(one) < own.indexOf(other));
}
function inOneSlot(entry, others, free) {
    const saw = `${named(entry)} is planned in ${entry.stage} for ${(0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .localText */ .lt)(entry.timezone, entry.planned)}, in the slot of ` +
        `${others.map(dated).join(', ')}.`;
    return { kind: 'slot', entries: [entry, ...others], saw, remedy: moving(entry, '', free(entry.planned)) };
}
function tooSoon(entry, older, free) {
    const saw = `${named(entry)} is planned in ${entry.stage} for ${(0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .localText */ .lt)(entry.timezone, entry.planned)}, before ` +
        `${older.map(dated).join(', ')}: ${older.length === 1 ? 'an older version' : 'older versions'}.`;
    const date = free(Math.max(...older.map(({ planned }) => planned)));
    const remedy = `${moving(entry, 'later', date)} Or give up what it makes needless: /reject <why> on its RFC.`;
    return { kind: 'order', entries: [entry, ...older], saw, remedy };
}
/** Other applications on the same hosts. */
function atOneTime(ahead, hostsOf) {
    const inOrder = [...ahead].sort((one, other) => one.planned - other.planned);
    return inOrder.flatMap((first, index) => {
        const after = inOrder.slice(index + 1);
        const end = after.findIndex(({ planned }) => planned >= first.until);
        const meanwhile = end < 0 ? after : after.slice(0, end);
        return meanwhile.flatMap((second) => second.application === first.application ? [] : onHosts(first, second, hostsOf));
    });
}
function onHosts(first, second, hostsOf) {
    const theirs = new Set(hostsOf(second.stage, second.application));
    const both = hostsOf(first.stage, first.application).filter((host) => theirs.has(host));
    if (both.length === 0)
        return [];
    const saw = `${named(second)} is planned in ${second.stage} for ${(0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .localText */ .lt)(second.timezone, second.planned)}, while ` +
        `${named(first)} may still be deployed in ${first.stage} (${(0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .localText */ .lt)(first.timezone, first.planned)} to ` +
        `${(0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .localText */ .lt)(first.timezone, first.until)}): both are on ${both.join(', ')}, which serves one deployment at a time.`;
    return [{ kind: 'hosts', entries: [second, first], saw, remedy: moving(second, 'later') }];
}
function overtaken(entries) {
    const waiting = entries.filter(({ state }) => state === 'planned' || state === 'due' || state === 'late');
    const there = new Map();
    for (const entry of entries) {
        const newest = there.get(placeOf(entry));
        if (entry.state === 'done' && (!newest || isOlder(newest, entry)))
            there.set(placeOf(entry), entry);
    }
    return waiting.flatMap((entry) => {
        const newest = there.get(placeOf(entry));
        if (!newest || !isOlder(entry, newest))
            return [];
        const { stage, planned, timezone, rfc } = entry;
        const saw = `${named(entry)} is planned in ${stage} for ${(0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .localText */ .lt)(timezone, planned)}, where ${newest.version}, which is ` +
            `newer, has been deployed on ${(0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .localText */ .lt)(timezone, newest.ended ?? newest.planned)}.`;
        return [
            { kind: 'overtaken', entries: [entry, newest], saw, remedy: `Give it up: /reject <why> on RFC #${rfc.number}.` },
        ];
    });
}
function isOlder(one, other) {
    return (0,_release_version__WEBPACK_IMPORTED_MODULE_1__/* .isVersion */ .lF)(one.version) && (0,_release_version__WEBPACK_IMPORTED_MODULE_1__/* .isVersion */ .lF)(other.version) && (0,_release_version__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(one.version, other.version) < 0;
}
function placeOf({ application, stage }) {
    return JSON.stringify([application, stage]);
}
function named({ application, version }) {
    return `${application} ${version}`;
}
function dated({ version, timezone, planned }) {
    return `${version} (${(0,_calendar__WEBPACK_IMPORTED_MODULE_2__/* .localText */ .lt)(timezone, planned)})`;
}
function moving(entry, when = '', date) {
    const { stage, rfc } = entry;
    const to = date === undefined ? '<date>' : `${new Date(date).toISOString().slice(0, 16)}Z`;
    return `Move ${named(entry)}${when === '' ? '' : ` ${when}`}: /reschedule ${stage} ${to} <why> on RFC #${rfc.number}.`;
}


/***/ }),

/***/ 42997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ neighboursOf),
/* harmony export */   x: () => (/* binding */ placementOf)
/* harmony export */ });
/** Where the CMDB says that applications live. */
function placementOf({ environments }) {
    return (stage, application) => {
        const domains = Object.values(environments[stage]?.[application] ?? {});
        return [...new Set(domains.flatMap(({ hosts }) => hosts))];
    };
}
/** The other applications that live on a host of this one's stages, in whatever stage they do: a host serves one deployment at a time. */
function neighboursOf(cmdb, application, stages) {
    const hostsOf = placementOf(cmdb);
    const own = new Set(stages.flatMap((stage) => hostsOf(stage, application)));
    const all = Object.entries(cmdb.environments).flatMap(([stage, applications]) => Object.keys(applications).filter((name) => hostsOf(stage, name).some((host) => own.has(host))));
    return [...new Set(all)].filter((name) => name !== application).sort();
}


/***/ }),

/***/ 36741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RC: () => (/* binding */ dateProblems),
/* harmony export */   jN: () => (/* binding */ freezeProblem),
/* harmony export */   nV: () => (/* binding */ parseInstant),
/* harmony export */   u0: () => (/* binding */ windowProblem)
/* harmony export */ });
/* harmony import */ var _calendar__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8362);

/** Years of five digits are written otherwise, and in no calendar. */
const LATEST = Date.parse('9999-01-01');
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
/** An ISO 8601 instant with its offset, such as `2026-12-01T20:00+01:00`, in milliseconds; undefined for anything else. */
function parseInstant(text) {
    const [, day = '', time = '', offset = ''] = INSTANT.exec(text.trim()) ?? [];
    // Date.parse takes 30 February for 2 March, and 24:00 for the next day.
    const wall = Date.parse(`${day}T${time}Z`);
    if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 16) !== `${day}T${time.slice(0, 5)}`)
        return undefined;
    const instant = Date.parse(`${day}T${time}${offset}`);
    return instant >= 0 && instant < LATEST ? instant : undefined;
}
/**
 * What is wrong with the dates of a release, one sentence each. A date that was planned before may have passed. `others`
 * are the application's RFCs.
 */
function dateProblems(rules, release, others, now) {
    const { stages, dates } = release;
    const unknown = Object.keys(dates).filter((stage) => !stages.includes(stage));
    return [
        ...unknown.map((stage) => `A date was given for ${stage}, which is no stage of the lifecycle: ${stages.join(', ')}.`),
        ...stages.flatMap((stage) => {
            const date = dates[stage];
            if (date === undefined || (hasReached(release, stage) && isKnown(release, stage)))
                return [];
            return stageProblems(rules, release, others, stage, Date.parse(date), now);
        }),
    ];
}
function stageProblems(rules, release, others, stage, at, now) {
    const planned = `${stage} is planned for ${(0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .localText */ .lt)((0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .timezoneOf */ .Bf)(rules, stage), at)}`;
    const from = Math.max(at, now);
    return [
        ...pastProblem(release, stage, at, now),
        ...windowProblem(rules, stage, at, from),
        ...freezeProblem(rules, stage, at, from),
        ...orderProblem(rules, release, stage, at),
        ...slotProblem(rules, release, others, { stage, at, from }),
    ].map((problem) => `${planned}, ${problem}`);
}
function isKnown({ known, dates }, stage) {
    return known?.[stage] === dates[stage];
}
function hasReached({ reached }, stage) {
    return reached?.includes(stage) ?? false;
}
function pastProblem(release, stage, at, now) {
    return at >= now || isKnown(release, stage) ? [] : ['which has passed: plan it for later.'];
}
/**
 * What the window of a stage has against an instant, as the end of a sentence that begins with the date; `from`: since
 * when to look for a better one.
 */
function windowProblem(rules, stage, at, from = at) {
    const window = rules.stages[stage]?.window;
    if (!window || (0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .isInside */ .FK)(window, at))
        return [];
    const next = (0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .openingText */ .U7)(rules, stage, window, from);
    return [`outside of its window (${(0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .windowText */ .Kn)(window)}): the window is next open on ${next}.`];
}
/** What a freeze has against an instant, as `windowProblem` says it; without `from` it names no better one. */
function freezeProblem(rules, stage, at, from) {
    const freeze = (0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .freezeAt */ .NT)(rules, stage, at);
    if (!freeze)
        return [];
    const entry = from === undefined ? undefined : (0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .nextEntry */ .oP)(rules, stage, from);
    const after = entry === undefined ? '' : `, such as ${(0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .localText */ .lt)((0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .timezoneOf */ .Bf)(rules, stage), entry)}`;
    return [`in the freeze “${freeze.name}” (${freeze.from} to ${freeze.to}): plan it for before or after${after}.`];
}
function orderProblem(rules, release, stage, at) {
    const { stages, dates } = release;
    const before = stages.slice(0, stages.indexOf(stage)).filter((earlier) => !hasReached(release, earlier));
    return before.flatMap((earlier) => {
        const date = dates[earlier];
        if (date === undefined || Date.parse(date) <= at)
            return [];
        const when = (0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .localText */ .lt)((0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .timezoneOf */ .Bf)(rules, stage), Date.parse(date));
        return [`before ${earlier}, which comes first and is planned for ${when}: swap the dates.`];
    });
}
/** Where the other release is already, its slot is free again. */
function slotProblem(rules, { version }, others, { stage, at, from }) {
    const slot = (instant) => (0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .slotOf */ .SW)(rules.stages[stage]?.window, instant);
    const planned = others.flatMap(({ request, dates, deployments, closed, rfc }) => {
        const date = dates[stage];
        const done = deployments.some((one) => one.stage === stage && one.result === 'succeeded');
        if (request.version === version || closed || done || date === undefined)
            return [];
        return [{ slot: slot(Date.parse(date)), name: `${request.application} ${request.version}`, rfc }];
    });
    const inIt = planned.filter((one) => one.slot === slot(at));
    if (inIt.length === 0)
        return [];
    const free = (0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .nextFree */ .WZ)(rules, stage, from, new Set(planned.map((one) => one.slot)));
    const such = free === undefined ? '' : `, such as ${(0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .localText */ .lt)((0,_calendar__WEBPACK_IMPORTED_MODULE_0__/* .timezoneOf */ .Bf)(rules, stage), free)}`;
    return inIt.map(({ name, rfc }) => `where ${name} is planned (RFC #${rfc.number}): take another slot${such}.`);
}


/***/ }),

/***/ 42351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y0: () => (/* binding */ isAhead),
  t8: () => (/* binding */ isKept),
  rH: () => (/* binding */ scheduleOf)
});

// EXTERNAL MODULE: ./shared/indicators/attempt.js
var attempt = __webpack_require__(18469);
// EXTERNAL MODULE: ./shared/ledger/deployment.js
var deployment = __webpack_require__(50856);
// EXTERNAL MODULE: ./shared/change/calendar.js
var calendar = __webpack_require__(8362);
// EXTERNAL MODULE: ./shared/indicators/facts.js
var facts = __webpack_require__(25815);
;// CONCATENATED MODULE: ./shared/change/rounds.js

/**
 * The dates of one application. A date that changes before anybody tried to keep it has been moved; one that is given
 * afterwards is a new one, and what became of the one before stays. `events`: all of it, oldest first.
 */
function datedStages(events, attempts) {
    const inOrder = [...attempts].sort((one, other) => one.startedAt - other.startedAt);
    const started = (0,facts/* grouped */.z)(inOrder, ({ version, stage }) => keyOf(version, stage));
    const triesOf = (version, stage) => started.get(keyOf(version, stage)) ?? [];
    const releases = new Map();
    for (const event of events)
        take(event, releases, (stage) => triesOf(event.version, stage));
    const application = events[0]?.application ?? '';
    return [...releases].flatMap(([version, { rfc, stages, closedAt }]) => [...stages].map(([stage, known]) => ({
        ...{ rounds: known.filter(({ isLeftOut }) => !isLeftOut) },
        ...{ application, version, stage, rfc, attempts: triesOf(version, stage) },
        ...(closedAt !== undefined && { closedAt }),
    })));
}
function take(event, releases, triesOf) {
    if (event.type !== 'request.opened' && event.type !== 'stage.rescheduled' && event.type !== 'rfc.closed')
        return;
    const known = releases.get(event.version);
    const at = Date.parse(event.at);
    const set = ({ stages }, stage, date, given) => stages.set(stage, afterwards(stages.get(stage) ?? [], date, given, triesOf(stage)));
    if (event.type === 'request.opened') {
        const { rfc, requester: by, dates, stages } = event;
        const release = known ?? { rfc, stages: new Map() };
        release.rfc = rfc;
        releases.set(event.version, release);
        // A request says all dates anew: one that it leaves out is planned no more.
        for (const stage of new Set([...release.stages.keys(), ...stages])) {
            set(release, stage, stages.includes(stage) && Object.hasOwn(dates, stage) ? dates[stage] : undefined, { at, by });
        }
    }
    if (event.type === 'rfc.closed' && known)
        known.closedAt ??= at;
    if (event.type === 'stage.rescheduled' && known) {
        const { stage, date, by, why } = event;
        set(known, stage, date, { at, by, why });
    }
}
/** The dates of a stage once one more was given; undefined where a new request gives none. */
function afterwards(rounds, date, given, attempts) {
    const last = rounds.at(-1);
    const begun = last && attempts.some(({ startedAt }) => startedAt >= last.setAt && startedAt <= given.at);
    if (date === undefined)
        return begun || !last ? rounds : [...rounds.slice(0, -1), { ...last, isLeftOut: true }];
    const planned = Date.parse(date);
    if (last?.planned === planned && !last.isLeftOut)
        return rounds;
    if (!last || (begun && !last.isLeftOut))
        return [...rounds, { planned, setAt: given.at, moves: [] }];
    const move = { ...given, from: last.planned };
    return [...rounds.slice(0, -1), { planned, setAt: given.at, moves: [...last.moves, move] }];
}
function keyOf(version, stage) {
    return JSON.stringify([version, stage]);
}

;// CONCATENATED MODULE: ./shared/change/schedule.js




const HOUR = 3_600_000;
/**
 * Every date of one application from `since` on, in the order of the dates, with the deployments from then on; a stage
 * without one is on no calendar. `events`: all of the application, oldest first; without `rules` nothing has a window.
 */
function scheduleOf(events, rules, now, since = -Infinity) {
    const attempts = (0,attempt/* attemptsOf */.Or)(events.filter((event) => (0,deployment/* isStep */.Vf)(event) && Date.parse(event.at) >= since));
    const usual = usualDurations(attempts);
    return datedStages(events, attempts)
        .flatMap((dated) => entriesOf(dated, usual.get(dated.stage), { rules, now, since }))
        .sort((one, other) => one.planned - other.planned);
}
/** Whether there is still something to do on this date: what is over, or was missed, is in nobody's way. */
function isAhead({ state }) {
    return state === 'planned' || state === 'due' || state === 'running';
}
/** Whether a date was kept: a deployment was started before its slot was over. Undefined while nobody can say. */
function isKept({ state, started, closes }) {
    if (started !== undefined)
        return started < closes;
    return state === 'late' ? false : undefined;
}
function entriesOf(dated, usual, { rules, now, since }) {
    const { application, version, stage, rfc, rounds, attempts, closedAt } = dated;
    const window = rules?.stages[stage]?.window;
    return rounds.flatMap((round, index) => {
        if (round.planned < since)
            return [];
        const own = attempts.filter((attempt) => isOf(attempt, round, rounds[index + 1]));
        const [first, last] = [own[0], own.at(-1)];
        // It came there on the date before, after all: nothing is left to be done on this one.
        if (!first && attempts.at(-1)?.result === 'succeeded')
            return [];
        const { planned, moves } = round;
        const closes = window && (0,calendar/* isInside */.FK)(window, planned) ? (0,calendar/* closingOf */.r1)(window, planned) : planned + HOUR;
        const state = last ? STATES[last.result] : waiting(planned, closes, closedAt, now);
        const ended = last && state !== 'running' ? last.settledAt : undefined;
        const delay = first ? first.startedAt - planned : state === 'due' || state === 'late' ? now - planned : undefined;
        return [
            {
                ...{ application, version, stage, rfc, round: index + 1, planned, closes, state, moves },
                until: usual === undefined ? closes : planned + usual,
                timezone: rules ? (0,calendar/* timezoneOf */.Bf)(rules, stage) : 'UTC',
                ...(first && { started: first.startedAt }),
                ...(ended !== undefined && { ended }),
                ...(delay !== undefined && { delay }),
                changed: Math.max(round.setAt, ended ?? first?.startedAt ?? (state === 'dropped' ? (closedAt ?? 0) : 0)),
            },
        ];
    });
}
/** A deployment is on the date that stood when it was started. */
function isOf({ startedAt }, round, next) {
    return startedAt >= round.setAt && (next === undefined || startedAt < next.setAt);
}
const STATES = {
    running: 'running',
    'rolling-back': 'running',
    succeeded: 'done',
    'rolled-back': 'rolled-back',
    failed: 'failed',
    'rollback-failed': 'failed',
    cancelled: 'cancelled',
};
function waiting(planned, closes, closedAt, now) {
    if (closedAt !== undefined)
        return 'dropped';
    if (now < planned)
        return 'planned';
    return now < closes ? 'due' : 'late';
}
/** By stage, the median time of a deployment that succeeded; one with a rehearsal does the work three times and does not count. */
function usualDurations(attempts) {
    const durations = new Map();
    for (const { stage, result, rehearsal, startedAt, settledAt } of attempts) {
        if (result !== 'succeeded' || rehearsal)
            continue;
        const known = durations.get(stage);
        if (known)
            known.push(settledAt - startedAt);
        else
            durations.set(stage, [settledAt - startedAt]);
    }
    return new Map([...durations].map(([stage, all]) => [stage, median(all)]));
}
function median(all) {
    const sorted = [...all].sort((one, other) => one - other);
    const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
    return (low + high) / 2;
}


/***/ }),

/***/ 18469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ attemptsOf),
/* harmony export */   Z4: () => (/* binding */ endText),
/* harmony export */   he: () => (/* binding */ isCounted)
/* harmony export */ });
/* harmony import */ var _ledger_deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50856);
/* harmony import */ var _ledger_recorded_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29015);


/** The deployments of one application, in the order in which they were first started. `events`: all of it, oldest first. */
function attemptsOf(events) {
    const lives = [];
    const stages = new Map();
    for (const event of events) {
        if (!(0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_0__/* .isStep */ .Vf)(event))
            continue;
        const known = stages.get(event.stage) ?? new Map();
        stages.set(event.stage, known);
        const life = known.get(event.deployment);
        if (life)
            life.steps.push(event);
        else if (event.type === 'deployment.started') {
            const begun = { first: event, steps: [event] };
            known.set(event.deployment, begun);
            lives.push(begun);
        }
    }
    return lives.map(attemptOf);
}
/** Written out, as rows are: there are tens of thousands of them. */
function attemptOf({ first, steps }) {
    const { deployment: id, application, version, stage, rehearsal, run, plan } = first;
    const { result, settledAt } = settlementOf(first, steps);
    const failedAt = failureOf(first, steps);
    const technologies = (0,_ledger_recorded_plan__WEBPACK_IMPORTED_MODULE_1__/* .technologiesOf */ .m)(plan);
    const startedAt = Date.parse(first.at);
    const [succeeded, rolledBack] = [instantsOf(steps, 'succeeded'), instantsOf(steps, 'rolled-back')];
    const { url } = run;
    const known = { id, application, version, stage, rehearsal, url, technologies, result, settledAt, startedAt };
    if (failedAt === undefined)
        return { ...known, succeeded, rolledBack };
    return { ...known, failedAt, succeeded, rolledBack };
}
/** A second rollback that finds nothing left to do changes neither the result nor the instant it was reached at. */
function settlementOf(first, steps) {
    let result = 'running';
    let at = first.at;
    for (const event of steps) {
        if (event.type === 'rollback.started')
            continue;
        const next = (0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_0__/* .resultAfter */ .UI)(result, event);
        if (next !== result)
            at = event.at;
        result = next;
    }
    const isRollingBack = steps.at(-1)?.type === 'rollback.started';
    return { result: isRollingBack ? 'rolling-back' : result, settledAt: Date.parse(at) };
}
/**
 * One that rolled itself back says only when it ended: it counts as failed from its start, which is never too short. One
 * whose rollback was begun and has not ended is taken back, however that will end.
 */
function failureOf(first, steps) {
    if (!steps.some(isFailure) && steps.at(-1)?.type !== 'rollback.started')
        return undefined;
    const sign = steps.find((event) => event.type === 'rollback.started' || isFailure(event));
    if (sign?.type === 'deployment.finished' && sign.result === 'rolled-back')
        return Date.parse(first.at);
    return sign && Date.parse(sign.at);
}
function isFailure(event) {
    return 'result' in event && (event.result === 'failed' || event.result === 'rolled-back');
}
function instantsOf(steps, result) {
    const all = [];
    for (const event of steps)
        if ('result' in event && event.result === result)
            all.push(Date.parse(event.at));
    return all;
}
const ENDS = ['succeeded', 'failed', 'rolled-back', 'rollback-failed'];
/**
 * Whether it is known how it went: one that runs, or was cancelled, says nothing yet, unless it had failed before. What
 * failed stays in sight while somebody tries again, also where that never ends.
 */
function isCounted({ result, failedAt }) {
    return ENDS.includes(result) || failedAt !== undefined;
}
/** How it went, in words, of one that counts. */
function endText({ result }) {
    return ENDS.includes(result) ? result : `failed, now ${result}`;
}


/***/ }),

/***/ 25815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf),
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _change_rfc__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66507);
/* harmony import */ var _ledger_deployment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50856);
/* harmony import */ var _ledger_integration__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13577);
/* harmony import */ var _ledger_vaulted__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87274);
/* harmony import */ var _attempt__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18469);





/** The facts of a ledger. `events`: of any number of applications, the oldest of each first. */
function factsOf(all) {
    const events = grouped(all, ({ application }) => application);
    const releases = [...events].flatMap(([application, history]) => releasesOf(application, history));
    const byName = new Map(releases.map((release) => [keyOf(release.application, release.version), release]));
    const since = new Map([...events].map(([application, history]) => [
        application,
        history.reduce((earliest, { at }) => Math.min(earliest, Date.parse(at)), Infinity),
    ]));
    const builds = new Map([...events].map(([application, history]) => [application, (0,_ledger_integration__WEBPACK_IMPORTED_MODULE_1__/* .buildsOf */ .jV)(history)]));
    const vaulted = new Map([...events].map(([application, history]) => [application, (0,_ledger_vaulted__WEBPACK_IMPORTED_MODULE_0__/* .firstVaulted */ .q)(history)]));
    const releaseOf = (application, version) => byName.get(keyOf(application, version));
    return { releases, events, builds, vaulted, since, releaseOf };
}
function releasesOf(application, history) {
    // Deployments are folded here, each once for all indicators: the RFCs are wanted without them.
    const rfcs = new Map((0,_change_rfc__WEBPACK_IMPORTED_MODULE_2__/* .rfcsOf */ .a1)(history.filter((event) => !(0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_3__/* .isStep */ .Vf)(event))).map((rfc) => [rfc.request.version, rfc]));
    const attempts = grouped((0,_attempt__WEBPACK_IMPORTED_MODULE_4__/* .attemptsOf */ .Or)(history), ({ version }) => version);
    return [...new Set([...rfcs.keys(), ...attempts.keys()])].map((version) => {
        const own = attempts.get(version) ?? [];
        const rfc = rfcs.get(version);
        return {
            ...{ application, version, attempts: own, production: rfc?.stages.at(-1) ?? 'production' },
            technologies: [...new Set(own.flatMap(({ technologies }) => technologies))].sort(),
            ...(rfc ? { rfc } : {}),
        };
    });
}
/** Things by what they have in common, in the order in which they were met. */
function grouped(all, keyOf) {
    const groups = new Map();
    for (const one of all) {
        const group = groups.get(keyOf(one));
        if (group)
            group.push(one);
        else
            groups.set(keyOf(one), [one]);
    }
    return groups;
}
function keyOf(application, version) {
    return JSON.stringify([application, version]);
}


/***/ }),

/***/ 29015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ domainsOf),
/* harmony export */   m: () => (/* binding */ technologiesOf)
/* harmony export */ });
/** The domains of a plan as it was recorded; none where one of them is not as domains are. */
function domainsOf(plan) {
    const domains = isRecord(plan) ? plan['domains'] : undefined;
    if (!Array.isArray(domains))
        return [];
    const known = domains.map(domainOf).filter((domain) => domain !== undefined);
    return known.length === domains.length ? known : [];
}
/** The technologies of a plan as it was recorded, each once, by name. */
function technologiesOf(plan) {
    return [...new Set(domainsOf(plan).map(({ technology }) => technology.name))].sort();
}
/** By hand: there are tens of thousands of them, and of each only two words are wanted. */
function domainOf(domain) {
    if (!isRecord(domain) || !isRecord(domain['technology']))
        return undefined;
    const { name } = domain['technology'];
    if (typeof name !== 'string')
        return undefined;
    if (!('name' in domain))
        return { technology: { name } };
    return typeof domain['name'] === 'string' ? { name: domain['name'], technology: { name } } : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 87274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ vaultedOf),
/* harmony export */   q: () => (/* binding */ firstVaulted)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** Where a version was first put in the vault; undefined where it was not, UserError `ledger-corrupt` where the digests differ. */
function vaultedOf(events, version) {
    const all = events.filter((event) => event.type === 'package.vaulted' && event.version === version);
    const [first] = all;
    const other = all.find((event) => event.manifestDigest !== first?.manifestDigest);
    if (!first || !other)
        return first;
    throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('ledger-corrupt', `The ledger holds two manifests of ${first.application} ${version}: ${first.manifestDigest} (event ${first.id}, ` +
        `${first.actor}) and ${other.manifestDigest} (event ${other.id}, ${other.actor}). A version has one content ` +
        'for ever. Find out which one the vault holds, and release a new version.');
}
/** Each version where it was vaulted first: what is vaulted again is the same. */
function firstVaulted(events) {
    const first = new Map();
    for (const event of events) {
        if (event.type === 'package.vaulted' && !first.has(event.version))
            first.set(event.version, event);
    }
    return [...first.values()];
}


/***/ })

};
;