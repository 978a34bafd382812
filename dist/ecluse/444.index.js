"use strict";
exports.id = 444;
exports.ids = [444];
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
var change_rfc = __webpack_require__(66507);
;// CONCATENATED MODULE: ./shared/change/due.js

/**
 * What is to be started now: of each open RFC the stage that comes next, once its date has come and as long as nobody has
 * started it: no gate has looked at it since, no deployment was begun since, and none runs. A start that came to nothing
 * before its gate is thus made again, one that was decided is not. `events`: all of one application, oldest first; `now`
 * in milliseconds.
 */
function dueOf(events, now) {
    return (0,change_rfc/* rfcsOf */.a1)(events).flatMap((rfc) => {
        const stage = rfc.closed ? undefined : nextStage(rfc);
        const planned = stage === undefined ? undefined : rfc.dates[stage];
        if (stage === undefined || planned === undefined)
            return [];
        const date = Date.parse(planned);
        const { application, version } = rfc.request;
        return date <= now && !isStarted(rfc, stage, date) ? [{ application, version, stage, planned }] : [];
    });
}
/** A workflow may deploy without a gate, and a deployment that was begun early still runs when its date comes. */
function isStarted({ decisions, deployments }, stage, date) {
    const own = deployments.filter((one) => one.stage === stage);
    const isRunning = own.some(({ result }) => result === 'running' || result === 'rolling-back');
    const isDecided = decisions.some((decision) => decision.stage === stage && Date.parse(decision.at) >= date);
    return isRunning || isDecided || own.some(({ startedAt }) => Date.parse(startedAt) >= date);
}
/** The first stage that the release has not reached, or did not stay in. */
function nextStage(rfc) {
    return rfc.stages.find((stage) => !(0,change_rfc/* hasReached */.Nl)(rfc, stage));
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


const CONFLICTS = 20;
/** The job summary of what is due. */
function dueSummary({ due, left, conflicts, unknown }) {
    const remarks = unknown.map((application) => `- ${(0,markdown/* escapeMarkdown */.FV)(unknownText(application))}`);
    const said = remarks.length === 0 ? [] : [remarks.join('\n')];
    if (due.length === 0) {
        const nothing = 'Nothing is due: no date has come of a stage that nobody has started.';
        return `${['## What is due', ...said, nothing].join('\n\n')}\n`;
    }
    const rows = due.map(({ application, version, stage, planned }) => [
        (0,markdown/* code */.aY)(application, 80),
        (0,markdown/* code */.aY)(version, 80),
        (0,markdown/* code */.aY)(stage, 80),
        (0,instant/* utcText */.kK)(planned),
    ]);
    const blocks = [
        '## What is due',
        ...said,
        (0,markdown/* table */.tp)(['Application', 'Version', 'Stage', 'Planned for'], rows),
        ...(left > 0 ? [`${left} more are due, and are told the next time.`] : []),
        ...(conflicts.length > 0
            ? [
                '### Conflicts',
                'They are started all the same: each gate decides, and a host serves one deployment at a time.',
                [
                    ...conflicts
                        .slice(0, CONFLICTS)
                        .map(({ saw, remedy }) => `- ${(0,markdown/* escapeMarkdown */.FV)(saw, 1000)} ${(0,markdown/* escapeMarkdown */.FV)(remedy)}`),
                    ...(conflicts.length > CONFLICTS ? [`- and ${conflicts.length - CONFLICTS} more, on the dashboard`] : []),
                ].join('\n'),
            ]
            : []),
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** What there is to say of an application that the ledger does not know, as text of a user. */
function unknownText(application) {
    return `The ledger holds nothing of ${application}, so nothing of it is ever due: check its name, or wait for its first request.`;
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
        const made = await (0,fold/* folded */.T)(named(applications, ledger), ({ application, events }) => ({
            unknown: events.length === 0 ? [application] : [],
            due: dueOf(events, now),
            entries: (0,schedule/* scheduleOf */.rH)(events, rules, now),
        }));
        const all = made.flatMap(({ due }) => due).sort((one, other) => Date.parse(one.planned) - Date.parse(other.planned));
        const due = all.slice(0, MOST);
        const entries = made.flatMap((one) => one.entries);
        const conflicts = (0,change_conflicts/* conflictsOf */.h)(entries, { rules, hostsOf: cmdb && (0,placement/* placementOf */.x)(cmdb) });
        const inTheWay = conflicts.filter((conflict) => due.some((one) => isAbout(conflict, one)));
        const unknown = made.flatMap((one) => one.unknown);
        const summary = dueSummary({ due, left: all.length - due.length, conflicts: inTheWay, unknown });
        return { summary, outputs: { due: JSON.stringify(due) }, annotations: unknown.map(warningOf) };
    }
    catch (error) {
        return (0,refusal/* refusal */.x)(error, 'What is due could not be found out', { due: '[]' });
    }
}
/** Its first request may still come, or its name is another one. */
function warningOf(application) {
    return { level: 'warning', title: 'Unknown application', message: unknownText(application) };
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


/***/ })

};
;