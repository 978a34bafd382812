"use strict";
exports.id = 998;
exports.ids = [998];
exports.modules = {

/***/ 34998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dashboard: () => (/* binding */ dashboard)
});

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ./shared/change/rfc.js
var rfc = __webpack_require__(66507);
// EXTERNAL MODULE: ./shared/ledger/deployment.js
var deployment = __webpack_require__(50856);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
;// CONCATENATED MODULE: ./shared/indicators/technologies.js

const recorded = schemas/* object */.Ikc({ domains: schemas/* array */.YOg(schemas/* object */.Ikc({ technology: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }) })) });
/** The technologies of a plan as it was recorded, each once, by name; none where it names none. */
function technologiesOf(plan) {
    const { data } = recorded.safeParse(plan);
    return [...new Set(data?.domains.map(({ technology }) => technology.name))].sort();
}

;// CONCATENATED MODULE: ./shared/indicators/attempt.js


/** The deployments of one application, in the order in which they were first started. `events`: all of it, oldest first. */
function attemptsOf(events) {
    const lives = new Map();
    for (const event of events) {
        if (!(0,deployment/* isStep */.Vf)(event))
            continue;
        const key = JSON.stringify([event.stage, event.deployment]);
        const life = lives.get(key);
        if (life)
            life.steps.push(event);
        else if (event.type === 'deployment.started')
            lives.set(key, { first: event, steps: [event] });
    }
    return [...lives.values()].map(attemptOf);
}
function attemptOf({ first, steps }) {
    const { deployment: id, application, version, stage, rehearsal, run, plan } = first;
    const failedAt = failureOf(first, steps);
    return {
        ...{ id, application, version, stage, rehearsal, url: run.url, technologies: technologiesOf(plan) },
        ...settlementOf(first, steps),
        startedAt: Date.parse(first.at),
        ...(failedAt === undefined ? {} : { failedAt }),
        succeeded: instantsOf(steps, 'succeeded'),
        rolledBack: instantsOf(steps, 'rolled-back'),
    };
}
/** A second rollback that finds nothing left to do changes neither the result nor the instant it was reached at. */
function settlementOf(first, steps) {
    const last = steps.at(-1);
    const start = { result: 'running', settledAt: Date.parse(first.at) };
    const settled = steps.reduce((known, event) => {
        if (event.type === 'rollback.started')
            return known;
        const result = (0,deployment/* resultAfter */.UI)(known.result, event);
        return result === known.result ? known : { result, settledAt: Date.parse(event.at) };
    }, start);
    return last?.type === 'rollback.started' ? { ...settled, result: 'rolling-back' } : settled;
}
/** One that rolled itself back says only when it ended: it counts as failed from its start, which is never too short. */
function failureOf(first, steps) {
    if (!steps.some(isFailure))
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
    return steps.flatMap((event) => ('result' in event && event.result === result ? [Date.parse(event.at)] : []));
}
const ENDS = ['succeeded', 'failed', 'rolled-back', 'rollback-failed'];
/** Whether it is known how it went: one that runs, or was cancelled before it was rolled back, says nothing yet. */
function isCounted({ result }) {
    return ENDS.includes(result);
}

;// CONCATENATED MODULE: ./shared/indicators/facts.js



/** The facts of a ledger. `events`: of any number of applications, the oldest of each first. */
function factsOf(all) {
    const events = grouped(all, ({ application }) => application);
    const releases = [...events].flatMap(([application, history]) => releasesOf(application, history));
    const byName = new Map(releases.map((release) => [keyOf(release.application, release.version), release]));
    const since = new Map([...events].map(([application, history]) => [
        application,
        history.reduce((earliest, { at }) => Math.min(earliest, Date.parse(at)), Infinity),
    ]));
    return { releases, events, since, releaseOf: (application, version) => byName.get(keyOf(application, version)) };
}
function releasesOf(application, history) {
    // Deployments are folded here, each once for all indicators: the RFCs are wanted without them.
    const rfcs = new Map((0,rfc/* rfcsOf */.a1)(history.filter((event) => !(0,deployment/* isStep */.Vf)(event))).map((rfc) => [rfc.request.version, rfc]));
    const attempts = grouped(attemptsOf(history), ({ version }) => version);
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

;// CONCATENATED MODULE: ./shared/indicators/row.js
/** A row of one release in one stage. */
function rowOf(release, stage, said) {
    return made(release, stage, release.technologies, said.url ?? '', said);
}
/** A row of one deployment, which has technologies of its own. */
function attemptRow(release, attempt, said) {
    return made(release, attempt.stage, attempt.technologies, said.url ?? attempt.url, said);
}
/** Written out, because there are hundreds of thousands of them: spreading objects took most of the time. */
function made(release, stage, technologies, url, said) {
    const { application, version, rfc, production: last } = release;
    const { at, value, what, parts = [stage] } = said;
    const production = stage === last;
    if (!rfc)
        return { at, application, version, stage, technologies, production, value, parts, what, url };
    const { lifecycle } = rfc;
    return { at, application, version, stage, lifecycle, technologies, production, value, parts, what, url };
}
/** Whether a row is of what was asked for. */
function isWithin(scope, row) {
    return ((scope.applications?.includes(row.application) ?? true) &&
        (scope.stage === undefined || scope.stage === row.stage) &&
        (scope.lifecycle === undefined || scope.lifecycle === row.lifecycle) &&
        (scope.technology === undefined || row.technologies.includes(scope.technology)));
}

;// CONCATENATED MODULE: ./shared/indicators/approval.js


function stagesOf(facts) {
    return facts.releases.flatMap((release) => [...grouped(release.attempts, ({ stage }) => stage)].flatMap(([stage, attempts]) => {
        const [first] = attempts;
        return first ? [{ release, stage, attempts, first }] : [];
    }));
}
/** How long a change waits for people. */
const waitingTime = {
    id: 'waiting-time',
    title: 'Waiting at a gate',
    definition: 'Median time from the first look of a gate at a release in a stage, which shows people what they are to approve, to the start of its ' +
        'first deployment there, by the day of that start. Without a look before it, it did not wait and does not count. No ' +
        'metric of DORA’s.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
    rows: (facts) => stagesOf(facts).flatMap(({ release, stage, first }) => {
        const looks = release.rfc?.decisions.filter((decision) => decision.stage === stage) ?? [];
        const since = Math.min(...looks.map(({ at }) => Date.parse(at)));
        if (since > first.startedAt)
            return [];
        const what = 'waited from its first gate';
        return [attemptRow(release, first, { at: first.startedAt, value: first.startedAt - since, what })];
    }),
};
/** How long a change is worked on. */
const workingTime = {
    id: 'working-time',
    title: 'Working in a stage',
    definition: 'Median time that all deployments of a release to one stage took together, rollbacks and rehearsals included, by the ' +
        'day the last one ended; one that has not ended leaves the release out. No metric of DORA’s.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
    rows: (facts) => stagesOf(facts).flatMap(({ release, attempts, first }) => {
        if (attempts.some(({ result }) => result === 'running' || result === 'rolling-back'))
            return [];
        const at = Math.max(...attempts.map(({ settledAt }) => settledAt));
        const value = attempts.reduce((sum, { startedAt, settledAt }) => sum + settledAt - startedAt, 0);
        return [attemptRow(release, first, { at, value, what: `worked on in ${attempts.length} deployments` })];
    }),
};

;// CONCATENATED MODULE: ./shared/indicators/deployments.js


/** A row for each deployment that `value` says something of. */
function rowsOfAttempts(facts, said) {
    return facts.releases.flatMap((release) => release.attempts.flatMap((attempt) => {
        const one = said(attempt, release);
        return one ? [attemptRow(release, attempt, one)] : [];
    }));
}
/** How often something is deployed. */
const deployments = {
    id: 'deployments',
    title: 'Deployments',
    definition: 'Deployments to production (or to the stage that is asked for) that have ended, however they ended, by the day they ' +
        'were started. One that was resumed counts once; one with a rehearsal counts once, for all that it deployed, rolled ' +
        'back and deployed again; one that still runs, one that was cancelled, and a dry run do not count. DORA’s deployment frequency, which ' +
        'counts the successful ones only.',
    ...{ unit: 'number', better: 'more', measure: 'count', where: 'production' },
    rows: (facts) => rowsOfAttempts(facts, (attempt) => isCounted(attempt) ? { at: attempt.startedAt, value: 1, what: `ended as ${attempt.result}` } : undefined),
};
/** How long the hosts are worked on. */
const deploymentDuration = {
    id: 'deployment-duration',
    title: 'Duration of a deployment',
    definition: 'Median time from the start of a deployment that succeeded to its end, of every stage, by the day it ended. With a ' +
        'resumption, the time between is part of it. A deployment with a rehearsal is left out: it does the work three ' +
        'times. No metric of DORA’s.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
    rows: (facts) => rowsOfAttempts(facts, ({ result, rehearsal, startedAt, settledAt }) => result === 'succeeded' && !rehearsal
        ? { at: settledAt, value: settledAt - startedAt, what: 'succeeded' }
        : undefined),
};

;// CONCATENATED MODULE: ./shared/indicators/failures.js


/** Which share of deployments needed somebody to step in. */
const changeFailureRate = {
    id: 'change-failure-rate',
    title: 'Change failure rate',
    definition: 'Deployments to production that failed or were rolled back, over all that have ended, each counted once, by the day ' +
        'they were started. One that failed and was resumed to its end has failed; one whose rehearsal did not bring back ' +
        'what was there has failed too, the rollback of a rehearsal that did is no failure; cancelled ones and dry runs do ' +
        'not count. DORA’s, which asks people for it: this one knows deployments, not incidents that nobody rolled back.',
    ...{ unit: 'share', better: 'less', measure: 'rate', where: 'production' },
    rows: (facts) => rowsOfAttempts(facts, (attempt) => {
        if (!isCounted(attempt))
            return undefined;
        const failed = attempt.failedAt !== undefined;
        return { at: attempt.startedAt, value: failed ? 1 : 0, what: failed ? `failed (${attempt.result})` : 'succeeded' };
    }),
};
/** How often what had been deployed was taken back. */
const rollbacks = {
    id: 'rollbacks',
    title: 'Rollbacks',
    definition: 'Deployments to production that ended rolled back, by themselves or by a person, each counted once however often it ' +
        'was tried, by the day of the rollback. The rollback of a rehearsal and a dry run are none. No metric of DORA’s.',
    ...{ unit: 'number', better: 'less', measure: 'count', where: 'production' },
    rows: (facts) => rowsOfAttempts(facts, ({ result, settledAt }) => result === 'rolled-back' ? { at: settledAt, value: 1, what: 'rolled back' } : undefined),
};

;// CONCATENATED MODULE: ./shared/indicators/flow.js

/** The first deployment that put a release into a stage to stay. */
function arrivalIn({ attempts }, stage) {
    return attempts
        .filter((attempt) => attempt.stage === stage && attempt.result === 'succeeded')
        .reduce((first, one) => (first && first.settledAt <= one.settledAt ? first : one), undefined);
}
function deliveriesOf(facts, beginning, what) {
    return facts.releases.flatMap((release) => {
        const from = beginning(release);
        const arrival = release.rfc && arrivalIn(release, release.production);
        if (!arrival || from === undefined || from > arrival.settledAt)
            return [];
        return [attemptRow(release, arrival, { at: arrival.settledAt, value: arrival.settledAt - from, what })];
    });
}
/** How long a change takes from wish to use. */
const leadTime = {
    id: 'lead-time',
    title: 'Lead time',
    definition: 'Median time from the first request of a release to the end of the deployment that put it into the last stage of its ' +
        'lifecycle to stay, by the day it arrived. One that was rolled back there, or was deployed before anybody asked, does ' +
        'not count. DORA’s change lead time begins at the commit, of which the ledger knows nothing.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'production' },
    rows: (facts) => deliveriesOf(facts, ({ rfc }) => rfc && Date.parse(rfc.openedAt), 'from its request to production'),
};
/** How long a change is under way once it moves. */
const cycleTime = {
    id: 'cycle-time',
    title: 'Duration of a cycle',
    definition: 'Median time from the start of the first deployment of a release, in any stage, to the end of the one that put it ' +
        'into the last stage of its lifecycle to stay, by the day it arrived. Rehearsals are part of it. No metric of DORA’s.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'production' },
    rows: (facts) => deliveriesOf(facts, ({ attempts }) => (attempts.length > 0 ? Math.min(...attempts.map(({ startedAt }) => startedAt)) : undefined), 'from its first deployment to production'),
};
/** How long a change stays on the way to each stage. */
const stageDuration = {
    id: 'stage-duration',
    title: 'Duration of a stage',
    definition: 'Median time that a release took for a stage: from its arrival in the stage before (its request, for the first; the ' +
        'latest arrival before, where stages ran at once) to the end of the deployment that put it there to stay, by the day ' +
        'it arrived. Stages that were passed one after the other add up to the lead time. Rehearsals are part of it. No metric of DORA’s.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
    rows: (facts) => facts.releases.flatMap(flow_stagesOf),
};
function flow_stagesOf(release) {
    const { rfc } = release;
    if (!rfc)
        return [];
    const arrivals = rfc.stages.map((stage) => arrivalIn(release, stage));
    return arrivals.flatMap((arrival, place) => {
        if (!arrival)
            return [];
        const before = arrivals.slice(0, place).flatMap((other) => (other ? [other.settledAt] : []));
        const from = Math.max(Date.parse(rfc.openedAt), ...before.filter((at) => at <= arrival.settledAt));
        if (from > arrival.settledAt)
            return [];
        const what = `took the stage ${arrival.stage}`;
        return [attemptRow(release, arrival, { at: arrival.settledAt, value: arrival.settledAt - from, what })];
    });
}

;// CONCATENATED MODULE: ./shared/indicators/planned.js

/** How well dates are kept. */
const plannedActual = {
    id: 'planned-actual',
    title: 'Later than planned',
    definition: 'Median time from the planned date of a stage to the start of the release’s first deployment there, negative where ' +
        'it was early, by the day of that start. The date that stood at that moment counts: moved before, it is the new one; ' +
        'moved afterwards, it stays. No metric of DORA’s.',
    ...{ unit: 'delay', better: 'less', measure: 'median duration', where: 'everywhere' },
    rows: (facts) => [...facts.events.values()].flatMap((events) => delaysOf(events, facts)),
};
function delaysOf(events, facts) {
    const dates = new Map();
    const begun = new Set();
    const rows = [];
    for (const event of events) {
        const planned = dates.get(event.version) ?? {};
        if (event.type === 'request.opened')
            dates.set(event.version, event.dates);
        if (event.type === 'stage.rescheduled')
            dates.set(event.version, { ...planned, [event.stage]: event.date });
        if (event.type !== 'deployment.started')
            continue;
        const key = JSON.stringify([event.version, event.stage]);
        const date = planned[event.stage];
        const release = facts.releaseOf(event.application, event.version);
        if (date !== undefined && release && !begun.has(key)) {
            const at = Date.parse(event.at);
            const said = { at, value: at - Date.parse(date), what: `planned for ${date}`, url: event.run.url };
            rows.push(rowOf(release, event.stage, said));
        }
        begun.add(key);
    }
    return rows;
}

;// CONCATENATED MODULE: ./shared/indicators/refusals.js

/** What keeps releases out. */
const gateRefusals = {
    id: 'gate-refusals',
    title: 'Refusals of gates',
    definition: 'Times that a gate kept a release out of a stage, of every stage, by the day it decided. A refusal counts once, and ' +
        'once under each of its reasons. Previews do not count: they only tell what is still missing. No metric of DORA’s.',
    ...{ unit: 'number', better: 'less', measure: 'count', where: 'everywhere' },
    rows: ({ releases }) => releases.flatMap((release) => (release.rfc?.decisions ?? []).flatMap((decided) => {
        if (decided.mode !== 'enforce' || decided.decision !== 'closed')
            return [];
        const parts = [...new Set(decided.checks.flatMap(({ code, result }) => (result === 'holds' ? [] : [code])))];
        const { at, stage, run } = decided;
        return [rowOf(release, stage, { at: Date.parse(at), value: 1, parts, what: parts.join(', '), url: run.url })];
    })),
};

;// CONCATENATED MODULE: ./shared/indicators/restore.js



/** Every failed deployment, and when its stage was in order again. */
function failuresOf(facts) {
    const all = facts.releases.flatMap((release) => release.attempts.map((attempt) => ({ release, attempt })));
    const stages = grouped(all, ({ attempt }) => JSON.stringify([attempt.application, attempt.stage]));
    return [...stages.values()].flatMap((stage) => {
        const successes = stage.flatMap(({ attempt }) => attempt.succeeded).sort((one, other) => one - other);
        return stage.flatMap(({ release, attempt }) => {
            const { failedAt } = attempt;
            if (failedAt === undefined || !isCounted(attempt))
                return [];
            const restoredAt = Math.min(firstOf(successes, (at) => at > failedAt), firstOf(attempt.rolledBack, (at) => at >= failedAt));
            return [{ release, attempt, failedAt, ...(restoredAt === Infinity ? {} : { restoredAt }) }];
        });
    });
}
function firstOf(instants, holds) {
    return instants.find(holds) ?? Infinity;
}
/** How long a failure lasts. */
const timeToRestore = {
    id: 'time-to-restore',
    title: 'Time to restore',
    definition: 'Median time from the failure of a deployment to production to its proved rollback, or to the next deployment there ' +
        'that succeeded, whichever came first, by the day it was restored. It fails when it ends as failed, when a person ' +
        'begins to roll it back, and, where it rolled itself back, at its start. What was never restored is not in it: see ' +
        '`not-restored`. DORA’s failed deployment recovery time, without incidents that no deployment had caused.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'production' },
    rows: (facts) => failuresOf(facts).flatMap(({ release, attempt, failedAt, restoredAt }) => {
        if (restoredAt === undefined)
            return [];
        const what = attempt.rolledBack.includes(restoredAt) ? 'restored by its rollback' : 'restored by the next success';
        return [attemptRow(release, attempt, { at: restoredAt, value: restoredAt - failedAt, what })];
    }),
};
/** What failed and is as it failed. */
const notRestored = {
    id: 'not-restored',
    title: 'Failed and not restored',
    definition: 'Deployments to production that failed and that neither a rollback nor a later success has put right until now, by ' +
        'the day they failed. No metric of DORA’s: without it, the time to restore would look best where nothing is restored.',
    ...{ unit: 'number', better: 'less', measure: 'count', where: 'production' },
    rows: (facts) => failuresOf(facts).flatMap(({ release, attempt, failedAt, restoredAt }) => restoredAt === undefined
        ? [attemptRow(release, attempt, { at: failedAt, value: 1, what: `still as it failed (${attempt.result})` })]
        : []),
};

;// CONCATENATED MODULE: ./shared/indicators/rework.js


/** Which share of deployments repairs what an earlier one brought. */
const reworkRate = {
    id: 'rework-rate',
    title: 'Rework rate',
    definition: 'Deployments to production of releases that were asked for as a hotfix, over all of releases that were asked for, by ' +
        'the day they were started; counted as `deployments` are. DORA’s rework rate, as far as unplanned repairs are asked ' +
        'for as hotfixes.',
    ...{ unit: 'share', better: 'less', measure: 'rate', where: 'production' },
    rows: (facts) => rowsOfAttempts(facts, (attempt, { rfc }) => {
        if (!rfc || !isCounted(attempt))
            return undefined;
        return { at: attempt.startedAt, value: rfc.kind === 'hotfix' ? 1 : 0, what: rfc.kind };
    }),
};

;// CONCATENATED MODULE: ./shared/indicators/builtin.js








/** All indicators that come with Écluse, in the order in which people read them: the five of DORA's first. */
const BUILT_IN = [
    deployments,
    leadTime,
    changeFailureRate,
    timeToRestore,
    reworkRate,
    notRestored,
    rollbacks,
    cycleTime,
    stageDuration,
    waitingTime,
    workingTime,
    deploymentDuration,
    plannedActual,
    gateRefusals,
];

;// CONCATENATED MODULE: ./shared/indicators/measure.js
/** How the rows of a period become one figure. */
const MEASURES = (/* unused pure expression or super */ null && (['count', 'rate', 'median duration', 'p90 duration', 'sum', 'last']));
/**
 * One figure of the values of a period, in their order in time. Undefined is "no data": a rate, a duration or a last value
 * of nothing is not 0. A count or a sum of nothing is 0.
 */
function measured(measure, values) {
    switch (measure) {
        case 'count':
            return values.length;
        case 'sum':
            return sumOf(values);
        case 'rate':
            return values.length === 0 ? undefined : sumOf(values) / values.length;
        case 'median duration':
            return percentile(values, 0.5);
        case 'p90 duration':
            return percentile(values, 0.9);
        case 'last':
            return values.at(-1);
    }
}
function sumOf(values) {
    return values.reduce((sum, value) => sum + value, 0);
}
/** Between two values it lies on the straight line between them, as `percentile_cont` of SQL has it. */
function percentile(values, share) {
    const sorted = values.toSorted((one, other) => one - other);
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    if (low === undefined || high === undefined)
        return undefined;
    return low + (place - Math.floor(place)) * (high - low);
}

// EXTERNAL MODULE: ./shared/indicators/period.js
var indicators_period = __webpack_require__(46103);
;// CONCATENATED MODULE: ./shared/indicators/figure.js




/** Points of a trend line. */
const SLICES = 12;
/** An indicator over a period, with the one before beside it. */
function figureOf(indicator, facts, scope, period) {
    const { rows: all, where, ...shown } = indicator;
    const everywhere = where === 'everywhere' || scope.stage !== undefined;
    const asked = all(facts)
        .filter((row) => isWithin(scope, row) && (everywhere || row.production))
        .sort((one, other) => one.at - other.at);
    const since = beginningOf(facts, scope);
    const over = (within, rows = asked) => figure_valueOf(indicator, rows, within, since);
    const rows = asked.filter(({ at }) => (0,indicators_period/* isIn */.S1)(period, at));
    const [value, previous] = [over(period), over((0,indicators_period/* previousOf */.te)(period))];
    return {
        ...shown,
        ...(value === undefined ? {} : { value }),
        ...(previous === undefined ? {} : { previous }),
        trend: trendOf(indicator, value, previous),
        slices: (0,indicators_period/* slicesOf */.nu)(period, SLICES).map((slice) => over(slice, rows)),
        ...(indicator.target && value !== undefined ? { met: isMet(indicator.target, value) } : {}),
        ...{ parts: partsOf(indicator, rows), rows },
    };
}
/** Before the ledger knows anything of what is asked for, not even a count is known. */
function figure_valueOf({ measure }, rows, period, since) {
    if (period.to <= since)
        return undefined;
    const values = rows.flatMap(({ at, value }) => ((0,indicators_period/* isIn */.S1)(period, at) ? [value] : []));
    return measured(measure, values);
}
function beginningOf({ since }, { applications }) {
    const asked = [...since].filter(([application]) => applications?.includes(application) ?? true);
    return Math.min(...asked.map(([, instant]) => instant));
}
function partsOf({ measure }, rows) {
    const named = rows.flatMap((row) => row.parts.map((name) => ({ name, value: row.value })));
    return [...grouped(named, ({ name }) => name)]
        .map(([name, group]) => {
        const value = measured(measure, group.map((row) => row.value));
        return { name, rows: group.length, ...(value === undefined ? {} : { value }) };
    })
        .sort((one, other) => other.rows - one.rows || (one.name < other.name ? -1 : 1));
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

// EXTERNAL MODULE: ./shared/report/instant.js
var instant = __webpack_require__(20997);
;// CONCATENATED MODULE: ./shared/report/figure.js

/** A figure for a person: `no data` is not 0. */
function figureText({ unit }, value) {
    if (value === undefined)
        return 'no data';
    switch (unit) {
        case 'number':
            return `${value}`;
        case 'share':
            return `${(value * 100).toFixed(1)} %`;
        case 'duration':
            return (0,instant/* durationText */.S5)(value);
        case 'delay':
            return value === 0 ? 'on time' : `${(0,instant/* durationText */.S5)(Math.abs(value))} ${value > 0 ? 'late' : 'early'}`;
    }
}
/** What became of a figure, in a sign that is read without colours too. */
function trendText({ trend, value = 0, previous = 0 }) {
    const arrow = value > previous ? '▲' : '▼';
    switch (trend) {
        case 'same':
            return '＝ same';
        case 'unknown':
            return '–';
        case 'better':
        case 'worse':
        case 'changed':
            return `${arrow} ${trend}`;
    }
}
/** Whether a figure keeps to its target. */
function targetText(figure) {
    const { target, met } = figure;
    if (!target)
        return '–';
    const kept = met === undefined ? '' : met ? ' ✓ met' : ' ✗ missed';
    return `${target.kind === 'at-most' ? '≤' : '≥'} ${figureText(figure, target.value)}${kept}`;
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
;// CONCATENATED MODULE: ./shared/report/dashboard.js



/** Rows that a person still reads; all of them are in the JSON. */
const ROWS = 20;
const PARTS = 20;
const NAMES = 10;
/** The job summary: one screen first, what is behind it folded. Its size does not grow with the ledger. */
function dashboardPage({ period, scope, figures }) {
    const rows = figures.map((figure) => [
        (0,markdown/* escapeMarkdown */.FV)(figure.title),
        `**${figureText(figure, figure.value)}**`,
        figureText(figure, figure.previous),
        trendText(figure),
        sparkline(figure.slices),
        targetText(figure),
    ]);
    return [
        `## How delivery is doing\n\n${scopeText(scope, period)}`,
        (0,markdown/* table */.tp)(['Indicator', 'Now', 'Before', 'Trend', 'In this period', 'Target'], rows),
        ...figures.map(details),
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
function details(figure) {
    const { title, definition, parts, rows } = figure;
    const shown = parts
        .slice(0, PARTS)
        .map((part) => [(0,markdown/* code */.aY)(part.name, 80), figureText(figure, part.value), `${part.rows}`]);
    const newest = rows.slice(-ROWS).reverse();
    const more = rows.length - newest.length;
    const blocks = [
        `<details><summary>${(0,markdown/* escapeMarkdown */.FV)(title)}: ${rows.length === 1 ? '1 row' : `${rows.length} rows`}</summary>`,
        (0,markdown/* escapeMarkdown */.FV)(definition, 2000),
        ...(shown.length > 0 ? [(0,markdown/* table */.tp)(['Of these', 'Figure', 'Rows'], shown)] : []),
        ...(newest.length > 0
            ? [
                (0,markdown/* table */.tp)(['When', 'Release', 'Stage', 'What', 'Figure'], newest.map((row) => line(row, figure))),
            ]
            : []),
        ...(more > 0 ? [`${more} older rows are not shown here; they are in \`indicators.json\`.`] : []),
        '</details>',
    ];
    return blocks.join('\n\n');
}
function line(row, figure) {
    const when = instantText(row.at);
    const linked = /^https?:\/\/[^\s()<>|\\]+$/.test(row.url) ? `[${when}](${row.url})` : when;
    const value = figure.unit === 'duration' || figure.unit === 'delay' ? figureText(figure, row.value) : `${row.value}`;
    const release = `${(0,markdown/* code */.aY)(row.application, 80)} ${(0,markdown/* code */.aY)(row.version, 80)}`;
    return [linked, release, (0,markdown/* code */.aY)(row.stage, 80), (0,markdown/* escapeMarkdown */.FV)(row.what, 200), value];
}
function instantText(at) {
    return (0,instant/* utcText */.kK)(new Date(at).toISOString());
}
/** `indicators.json`: everything, instants in ISO 8601, durations in milliseconds, `null` where there is no data. */
function figuresJson({ period, scope, figures, now }) {
    const iso = (at) => new Date(at).toISOString();
    const shown = figures.map(({ value = null, previous = null, slices, rows, ...figure }) => ({
        ...{ ...figure, value, previous },
        slices: slices.map((slice) => slice ?? null),
        rows: rows.map((row) => ({ ...row, at: iso(row.at) })),
    }));
    const text = {
        schema: 1,
        at: iso(now),
        period: { from: iso(period.from), to: iso(period.to) },
        scope,
        indicators: shown,
    };
    return `${JSON.stringify(text, undefined, 1)}\n`;
}
/** The figures in the text format of OpenMetrics, durations in seconds; one without data is left out, not 0. */
function figuresMetrics({ figures }) {
    const metrics = figures.flatMap(({ id, title, unit, value }) => {
        if (value === undefined)
            return [];
        const timed = unit === 'duration' || unit === 'delay';
        const suffix = timed ? '_seconds' : unit === 'share' ? '_ratio' : '';
        const metric = `ecluse_${id.replace(/[^a-z0-9]/g, '_')}${suffix}`;
        const unitLine = timed ? [`# UNIT ${metric} seconds`] : unit === 'share' ? [`# UNIT ${metric} ratio`] : [];
        return [
            `# TYPE ${metric} gauge`,
            ...unitLine,
            `# HELP ${metric} ${title}`,
            `${metric} ${timed ? value / 1000 : value}`,
        ];
    });
    return `${[...metrics, '# EOF'].join('\n')}\n`;
}

;// CONCATENATED MODULE: ./actions/dashboard/dashboard.js





/** Shows the indicators of a ledger over a period that ends at `now`, in milliseconds, or at a day. */
async function dashboard(given, { ledger, write }, now) {
    try {
        const facts = factsOf(await ledger.readAll());
        const period = given.period(now);
        const scope = scopeOf(given);
        const figures = shownOf(given.indicators).map((indicator) => figureOf(indicator, facts, scope, period));
        const shown = { period, scope, figures, now };
        const indicators = await write('indicators.json', figuresJson(shown));
        const metrics = await write('indicators.prom', figuresMetrics(shown));
        return { summary: dashboardPage(shown), outputs: { indicators, metrics } };
    }
    catch (error) {
        return (0,refusal/* refusal */.x)(error, 'The indicators could not be computed', {});
    }
}
function scopeOf({ application, stage, lifecycle, technology }) {
    return {
        ...(application?.length ? { applications: application } : {}),
        ...(stage === undefined ? {} : { stage }),
        ...(lifecycle === undefined ? {} : { lifecycle }),
        ...(technology === undefined ? {} : { technology }),
    };
}
function shownOf(ids) {
    if (!ids?.length)
        return BUILT_IN;
    return [...new Set(ids)].flatMap((id) => BUILT_IN.filter((indicator) => indicator.id === id));
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