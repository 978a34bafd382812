"use strict";
exports.id = 489;
exports.ids = [489];
exports.modules = {

/***/ 18489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planned: () => (/* binding */ planned)
});

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
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

// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
;// CONCATENATED MODULE: ./actions/planned/planned.js



/** Tells what of an application is due at `now`, in milliseconds; starts nothing. */
async function planned(application, ledger, now) {
    try {
        const due = dueOf(await ledger.read(application), now);
        const rows = due.map(({ version, stage, planned: date }) => [(0,markdown/* code */.aY)(version), (0,markdown/* code */.aY)(stage), date]);
        const summary = due.length > 0 ? (0,markdown/* table */.tp)(['Version', 'Stage', 'Planned for'], rows) : 'No planned date has come.';
        return { summary: `## ${(0,markdown/* code */.aY)(application)}: what is due\n\n${summary}\n`, outputs: { due: JSON.stringify(due) } };
    }
    catch (error) {
        return (0,refusal/* refusal */.x)(error, 'What is due could not be found out', { due: '[]' });
    }
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