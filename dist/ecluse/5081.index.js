"use strict";
exports.id = 5081;
exports.ids = [5081];
exports.modules = {

/***/ 77966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ BUILT_IN)
});

// EXTERNAL MODULE: ./shared/indicators/facts.js
var indicators_facts = __webpack_require__(25815);
// EXTERNAL MODULE: ./shared/indicators/row.js
var row = __webpack_require__(82620);
;// CONCATENATED MODULE: ./shared/indicators/approval.js


function stagesOf(facts) {
    return facts.releases.flatMap((release) => [...(0,indicators_facts/* grouped */.z)(release.attempts, ({ stage }) => stage)].flatMap(([stage, attempts]) => {
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
        return [(0,row/* attemptRow */.YM)(release, first, { at: first.startedAt, value: first.startedAt - since, what })];
    }),
};
/** How long a change is worked on. */
const workingTime = {
    id: 'working-time',
    title: 'Working in a stage',
    definition: 'Median time that all deployments of a release to one stage took together, rollbacks and rehearsals included, by the ' +
        'day the last one ended; one that has not ended, or ended before it began, leaves the release out. No metric of DORA’s.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
    rows: (facts) => stagesOf(facts).flatMap(({ release, attempts, first }) => {
        if (attempts.some(isUntimed))
            return [];
        const at = Math.max(...attempts.map(({ settledAt }) => settledAt));
        const value = attempts.reduce((sum, { startedAt, settledAt }) => sum + settledAt - startedAt, 0);
        return [(0,row/* attemptRow */.YM)(release, first, { at, value, what: `worked on in ${attempts.length} deployments` })];
    }),
};
/** Whether nobody knows how long it took: it has not ended, or the clocks went wrong. */
function isUntimed({ result, startedAt, settledAt }) {
    return result === 'running' || result === 'rolling-back' || settledAt < startedAt;
}

;// CONCATENATED MODULE: ./shared/indicators/builds.js

/** Conclusions of GitHub that say something of the code: a run that was cancelled or skipped says nothing. */
const FAILED = ['failure', 'timed_out', 'startup_failure'];
const WHICH = 'Builds are the runs of the workflows that `integration` names, each attempt counted once, also one that was made ' +
    'again until it was green. They come before all stages, so they count whichever is asked for; they are of no lifecycle and no technology: where one of these is asked for, there is no data. ';
function rowsOfBuilds(facts, said) {
    return [...facts.builds].flatMap(([application, builds]) => builds.flatMap(({ build, source }) => {
        const one = said(build);
        if (!one)
            return [];
        const { at, value } = one;
        const { attempt, conclusion: result, url } = build;
        const { workflow, branch } = source;
        const what = `${workflow} on ${branch}: ${result}${attempt > 1 ? `, attempt ${attempt}` : ''}`;
        return [(0,row/* earlyRow */.SY)({ application, version: '' }, { at, value, what, url, result, parts: [workflow] })];
    }));
}
/** How long people wait for a build. */
const buildDuration = {
    id: 'build-duration',
    title: 'Duration of a build',
    definition: 'Median time from the start of a build that succeeded to its end, the wait for a runner included, by the day it ' +
        `ended. ${WHICH}GitHub tells no end of a run but its last change when it was read first; an attempt that was ` +
        'followed by another before that does not count. No metric of DORA’s.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
    rows: (facts) => rowsOfBuilds(facts, ({ conclusion, started, completed }) => {
        if (conclusion !== 'success' || completed === undefined)
            return undefined;
        const at = Date.parse(completed);
        const value = at - Date.parse(started);
        return value < 0 ? undefined : { at, value };
    }),
};
/** How often a build tells people that all is well. */
const buildSuccessRate = {
    id: 'build-success-rate',
    title: 'Builds that succeed',
    definition: 'Builds that succeeded, over those that succeeded, failed, took too long or could not start, by the day they were ' +
        `started; cancelled and skipped ones do not count. ${WHICH}No metric of DORA’s.`,
    ...{ unit: 'share', better: 'more', measure: 'rate', where: 'everywhere' },
    rows: (facts) => rowsOfBuilds(facts, ({ conclusion, started }) => {
        const succeeded = conclusion === 'success';
        if (!succeeded && !FAILED.includes(conclusion))
            return undefined;
        return { at: Date.parse(started), value: succeeded ? 1 : 0 };
    }),
};

// EXTERNAL MODULE: ./shared/ledger/integration.js
var integration = __webpack_require__(13577);
;// CONCATENATED MODULE: ./shared/indicators/flow.js

/** The first deployment that put a release into a stage to stay. */
function arrivalIn({ attempts }, stage) {
    let first;
    for (const attempt of attempts) {
        if (attempt.stage !== stage || attempt.result !== 'succeeded')
            continue;
        if (!first || attempt.settledAt < first.settledAt)
            first = attempt;
    }
    return first;
}
function deliveriesOf(facts, beginning, what) {
    return facts.releases.flatMap((release) => {
        const from = beginning(release);
        const arrival = release.rfc && arrivalIn(release, release.production);
        if (!arrival || from === undefined || from > arrival.settledAt)
            return [];
        return [(0,row/* attemptRow */.YM)(release, arrival, { at: arrival.settledAt, value: arrival.settledAt - from, what })];
    });
}
/** How long a change takes from wish to use. */
const leadTime = {
    id: 'lead-time',
    title: 'Lead time',
    definition: 'Median time from the first request of a release to the end of the deployment that put it into the last stage of its ' +
        'lifecycle to stay, by the day it arrived. One that was rolled back there, or was deployed before anybody asked, does ' +
        'not count. DORA’s change lead time begins at the commit: see `commit-lead-time`.',
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
        return [(0,row/* attemptRow */.YM)(release, arrival, { at: arrival.settledAt, value: arrival.settledAt - from, what })];
    });
}

;// CONCATENATED MODULE: ./shared/indicators/commits.js



/** How small the steps are. */
const commitsADay = {
    id: 'commits-a-day',
    title: 'Commits a day',
    definition: 'Mean of the commits of a day of UTC over all days of the period, those without one included, of each application, ' +
        'on the branches that `integration` reads; by the instant of the committer, merges left out. Days that were not ' +
        'read, or not to their end, do not count. Commits come before all stages, so they count whichever is asked for; they are of no ' +
        'lifecycle and no technology: where one of these is asked for, there is no data. No metric of DORA’s.',
    ...{ unit: 'number', better: 'neither', measure: 'rate', where: 'everywhere' },
    rows: (facts) => [...facts.events].flatMap(([application, events]) => daysOf(application, events)),
};
function daysOf(application, events) {
    const counts = new Map();
    for (const { at, merge } of (0,integration/* commitsOf */.g3)(events)) {
        const day = (0,integration/* dayOf */.kb)(Date.parse(at));
        if (!merge)
            counts.set(day, (counts.get(day) ?? 0) + 1);
    }
    return (0,integration/* daysRead */.eZ)(events).map((day) => {
        const value = counts.get(day) ?? 0;
        return (0,row/* earlyRow */.SY)({ application, version: '' }, { at: day, value, what: value === 1 ? '1 commit' : `${value} commits` });
    });
}
/** How long a change takes from code to use. */
const commitLeadTime = {
    id: 'commit-lead-time',
    title: 'Lead time from the commit',
    definition: 'Median time from the commit that a version was built from (what `vault-upload` found in the workspace) to the end of ' +
        'the deployment that put it into the last stage of its lifecycle to stay, by the day it arrived; asked for or not. ' +
        'DORA’s change lead time is of every commit; this one is of the newest of a version, so those before it took longer. ' +
        'A version of which no commit is known does not count.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'production' },
    rows: (facts) => [...facts.vaulted.values()].flatMap((all) => all.flatMap(deliveryIn(facts))),
};
function deliveryIn(facts) {
    return ({ application, version, commit }) => {
        const release = facts.releaseOf(application, version);
        const arrival = release && arrivalIn(release, release.production);
        if (!commit || !arrival)
            return [];
        const value = arrival.settledAt - Date.parse(commit.at);
        const what = `from commit ${commit.sha.slice(0, 7)} to production`;
        return value < 0 ? [] : [(0,row/* attemptRow */.YM)(release, arrival, { at: arrival.settledAt, value, what })];
    };
}

// EXTERNAL MODULE: ./shared/indicators/attempt.js
var indicators_attempt = __webpack_require__(18469);
;// CONCATENATED MODULE: ./shared/indicators/deployments.js


/** A row for each deployment that `value` says something of. */
function rowsOfAttempts(facts, said) {
    return facts.releases.flatMap((release) => release.attempts.flatMap((attempt) => {
        const one = said(attempt, release);
        return one ? [(0,row/* attemptRow */.YM)(release, attempt, one)] : [];
    }));
}
/** How often something is deployed. */
const deployments = {
    id: 'deployments',
    title: 'Deployments',
    definition: 'Deployments to production (or to the stage that is asked for) that have ended, however they ended, by the day they ' +
        'were started. One that was resumed counts once; one with a rehearsal counts once, for all that it deployed, rolled ' +
        'back and deployed again. One that still runs or never said how it ended, one that was cancelled, and a dry run do not ' +
        'count; one that failed does, also while it is resumed or rolled back, and so does one whose rollback was begun. DORA’s ' +
        'deployment frequency, which does not say whether a deployment that failed is one: here it is, as it is for the change ' +
        'failure rate.',
    ...{ unit: 'number', better: 'more', measure: 'count', where: 'production' },
    rows: (facts) => rowsOfAttempts(facts, (attempt) => (0,indicators_attempt/* isCounted */.he)(attempt) ? { at: attempt.startedAt, value: 1, what: `ended as ${(0,indicators_attempt/* endText */.Z4)(attempt)}` } : undefined),
};
/** How long the hosts are worked on. */
const deploymentDuration = {
    id: 'deployment-duration',
    title: 'Duration of a deployment',
    definition: 'Median time from the start of a deployment that succeeded to its end, of every stage, by the day it ended. With a ' +
        'resumption, the time between is part of it. A deployment with a rehearsal is left out: it does the work three ' +
        'times; so is one that, by clocks that went wrong, ended before it began. No metric of DORA’s.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'everywhere' },
    rows: (facts) => rowsOfAttempts(facts, ({ result, rehearsal, startedAt, settledAt }) => result === 'succeeded' && !rehearsal && settledAt >= startedAt
        ? { at: settledAt, value: settledAt - startedAt, what: 'succeeded' }
        : undefined),
};

;// CONCATENATED MODULE: ./shared/indicators/evidence.js

const evidence_WHICH = 'over the versions of the period, each counted once, by the day it was put in the vault; read from the reports that were ' +
    'its evidence. A version without one does not count. It comes before all stages, so it counts whichever is asked for. No metric of DORA’s.';
function rowsOfReports(facts, kind, said) {
    return [...facts.vaulted.values()].flatMap((all) => all.flatMap(({ application, version, evidence, at, run }) => {
        const reports = evidence.flatMap(({ report }) => (report && isOf(report, kind) ? [report] : []));
        const one = reports.length > 0 ? said(reports) : undefined;
        if (!one)
            return [];
        const release = facts.releaseOf(application, version);
        return [(0,row/* earlyRow */.SY)({ application, version, release }, { ...one, at: Date.parse(at), url: run.url })];
    }));
}
function isOf(report, kind) {
    return report.kind === kind;
}
function sum(all, of) {
    return all.reduce((total, one) => total + of(one), 0);
}
/** How much is tested. */
const testsRun = {
    id: 'tests-run',
    title: 'Tests run',
    definition: `Mean of the tests that were run for a version, skipped ones left out, those of all its reports (JUnit) together, ${evidence_WHICH}`,
    ...{ unit: 'number', better: 'more', measure: 'rate', where: 'everywhere' },
    rows: (facts) => rowsOfReports(facts, 'tests', (reports) => {
        const value = sum(reports, ({ total, skipped }) => total - skipped);
        return { value, what: `${value} tests run` };
    }),
};
/** How much was vaulted although it was red. */
const testsFailed = {
    id: 'tests-failed',
    title: 'Tests failed',
    definition: `Mean of the tests of a version that failed or broke off, those of all its reports (JUnit) together, ${evidence_WHICH}`,
    ...{ unit: 'number', better: 'less', measure: 'rate', where: 'everywhere' },
    rows: (facts) => rowsOfReports(facts, 'tests', (reports) => {
        const value = sum(reports, ({ failed, errors }) => failed + errors);
        return { value, what: `${value} of ${sum(reports, ({ total }) => total)} tests failed` };
    }),
};
/** How much of the code the tests reach. */
const coverage = {
    id: 'coverage',
    title: 'Coverage',
    definition: 'Mean of the share of the lines of a version that its tests reach, those of all its reports (Cobertura, LCOV) together, ' +
        evidence_WHICH,
    ...{ unit: 'share', better: 'more', measure: 'rate', where: 'everywhere' },
    rows: (facts) => rowsOfReports(facts, 'coverage', (reports) => {
        const [covered, total] = [sum(reports, (one) => one.covered), sum(reports, (one) => one.total)];
        return total === 0 ? undefined : { value: covered / total, what: `${covered} of ${total} lines covered` };
    }),
};

;// CONCATENATED MODULE: ./shared/indicators/failures.js


/** Which share of deployments needed somebody to step in. */
const changeFailureRate = {
    id: 'change-failure-rate',
    title: 'Change failure rate',
    definition: 'Deployments to production that failed or were rolled back, over all that count as `deployments`, each once, by the day ' +
        'they were started. One that failed and was resumed to its end has failed, and so has one whose rollback was begun; one whose rehearsal did not bring back ' +
        'what was there has failed too, the rollback of a rehearsal that did is no failure; cancelled ones and dry runs do ' +
        'not count. DORA’s change fail rate is the share of deployments that needed immediate intervention: this one sees a ' +
        'failure, a resumption or a rollback, not what people put right in another way.',
    ...{ unit: 'share', better: 'less', measure: 'rate', where: 'production' },
    rows: (facts) => rowsOfAttempts(facts, (attempt) => {
        if (!(0,indicators_attempt/* isCounted */.he)(attempt))
            return undefined;
        const failed = attempt.failedAt !== undefined;
        return {
            at: attempt.startedAt,
            value: failed ? 1 : 0,
            what: failed ? `failed (${(0,indicators_attempt/* endText */.Z4)(attempt)})` : 'succeeded',
        };
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

;// CONCATENATED MODULE: ./shared/indicators/integrity.js

/** How far the CMDB can be believed. */
const cmdbIntegrity = {
    id: 'cmdb-integrity',
    title: 'CMDB integrity',
    definition: 'Mean of the share of the fields of the CMDB that were right when `cmdb` looked at an application in a stage, its hosts ' +
        'there included, over the looks of the period, of every stage, by the moment it looked. What could not be found out is ' +
        'not right. A look that had nothing to check does not count. No metric of DORA’s.',
    ...{ unit: 'share', better: 'more', measure: 'rate', where: 'everywhere' },
    rows: (facts) => [...facts.events.values()].flatMap((events) => looksOf(events, facts)),
};
function looksOf(events, facts) {
    return events.flatMap((event) => {
        if (event.type !== 'integrity.recorded')
            return [];
        const { application, version, stage, right, wrong, unknown } = event;
        const all = right + wrong + unknown;
        if (all === 0)
            return [];
        // What nobody deployed and nobody asked for is looked at as well.
        const release = facts.releaseOf(application, version) ?? NOBODYS;
        const what = `${right} of ${all} fields right, ${wrong} wrong, ${unknown} unknown`;
        const said = { at: Date.parse(event.at), value: right / all, what, url: event.run.url };
        return [(0,row/* rowOf */.OB)({ ...release, application, version }, stage, said)];
    });
}
const NOBODYS = { attempts: [], technologies: [], production: 'production' };

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
        const planned = dates.get(event.version) ?? new Map();
        // Stages have any name, also one of those that every object has.
        if (event.type === 'request.opened')
            dates.set(event.version, new Map(Object.entries(event.dates)));
        if (event.type === 'stage.rescheduled')
            dates.set(event.version, new Map([...planned, [event.stage, event.date]]));
        if (event.type !== 'deployment.started')
            continue;
        const key = JSON.stringify([event.version, event.stage]);
        const date = planned.get(event.stage);
        const release = facts.releaseOf(event.application, event.version);
        if (date !== undefined && release && !begun.has(key)) {
            const at = Date.parse(event.at);
            const said = { at, value: at - Date.parse(date), what: `planned for ${date}`, url: event.run.url };
            rows.push((0,row/* rowOf */.OB)(release, event.stage, said));
        }
        begun.add(key);
    }
    return rows;
}

// EXTERNAL MODULE: ./shared/indicators/events.js
var events = __webpack_require__(78327);
;// CONCATENATED MODULE: ./shared/indicators/refusals.js


/** What keeps releases out. */
const gateRefusals = {
    id: 'gate-refusals',
    title: 'Refusals of gates',
    definition: 'Times that a gate kept a release out of a stage, of every stage, by the day it decided; also one that nobody had asked ' +
        'for. A refusal counts once, and once under each of its reasons. Previews do not count: they only tell what is still ' +
        'missing. No metric of DORA’s.',
    ...{ unit: 'number', better: 'less', measure: 'count', where: 'everywhere', by: 'reason' },
    rows: (facts) => (0,events/* ofType */.g)(facts, 'gate.decided', ({ at, stage, run, mode, decision, checks }, release) => {
        if (mode !== 'enforce' || decision !== 'closed')
            return [];
        const parts = [...new Set(checks.flatMap(({ code, result }) => (result === 'holds' ? [] : [code])))];
        return [(0,row/* rowOf */.OB)(release, stage, { at: Date.parse(at), value: 1, parts, what: parts.join(', '), url: run.url })];
    }),
};

;// CONCATENATED MODULE: ./shared/indicators/restore.js



/** Every failed deployment, and when its stage was in order again. */
function failuresOf(facts) {
    const all = facts.releases.flatMap((release) => release.attempts.map((attempt) => ({ release, attempt })));
    const stages = (0,indicators_facts/* grouped */.z)(all, ({ attempt }) => JSON.stringify([attempt.application, attempt.stage]));
    return [...stages.values()].flatMap((stage) => {
        const successes = stage.flatMap(({ attempt }) => attempt.succeeded).sort((one, other) => one - other);
        return stage.flatMap(({ release, attempt }) => {
            const { failedAt } = attempt;
            if (failedAt === undefined || !(0,indicators_attempt/* isCounted */.he)(attempt))
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
        '`not-restored`. DORA’s failed deployment recovery time, as far as the deployment or its rollback shows that it ' +
        'failed; what people put right by hand lasts until the next success.',
    ...{ unit: 'duration', better: 'less', measure: 'median duration', where: 'production' },
    rows: (facts) => failuresOf(facts).flatMap(({ release, attempt, failedAt, restoredAt }) => {
        if (restoredAt === undefined)
            return [];
        const what = attempt.rolledBack.includes(restoredAt) ? 'restored by its rollback' : 'restored by the next success';
        return [(0,row/* attemptRow */.YM)(release, attempt, { at: restoredAt, value: restoredAt - failedAt, what })];
    }),
};
/** What failed and is as it failed. */
const notRestored = {
    id: 'not-restored',
    title: 'Failed and not restored',
    definition: 'Deployments to production that failed and that neither a rollback nor a later success has put right until now, by ' +
        'the day they failed; also where somebody is about to, as nobody knows how that ends. No metric of DORA’s: without it, the time to restore would look best where nothing is restored.',
    ...{ unit: 'number', better: 'less', measure: 'count', where: 'production' },
    rows: (facts) => failuresOf(facts).flatMap(({ release, attempt, failedAt, restoredAt }) => restoredAt === undefined
        ? [(0,row/* attemptRow */.YM)(release, attempt, { at: failedAt, value: 1, what: `not restored (${(0,indicators_attempt/* endText */.Z4)(attempt)})` })]
        : []),
};

;// CONCATENATED MODULE: ./shared/indicators/rework.js


/** Which share of deployments repairs what an earlier one brought. */
const reworkRate = {
    id: 'rework-rate',
    title: 'Rework rate',
    definition: 'Deployments to production of releases that were asked for as a hotfix, over all of releases that were asked for, by ' +
        'the day they were started; counted as `deployments` are. DORA’s deployment rework rate is the share of unplanned ' +
        'deployments that an incident in production made necessary: this one knows of those that were asked for as a hotfix.',
    ...{ unit: 'share', better: 'less', measure: 'rate', where: 'production' },
    rows: (facts) => rowsOfAttempts(facts, (attempt, { rfc }) => {
        if (!rfc || !(0,indicators_attempt/* isCounted */.he)(attempt))
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
    commitLeadTime,
    commitsADay,
    buildDuration,
    buildSuccessRate,
    testsRun,
    testsFailed,
    coverage,
    cmdbIntegrity,
];


/***/ }),

/***/ 80007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yf: () => (/* binding */ DIMENSIONS),
/* harmony export */   r6: () => (/* binding */ isCalendar),
/* harmony export */   wX: () => (/* binding */ partNames)
/* harmony export */ });
/* harmony import */ var _calendar__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71176);

/** What rows can be told apart by, besides their day. */
const DIMENSIONS = ['stage', 'application', 'technology', 'lifecycle', 'reason'];
/** Whether parts follow the calendar. */
function isCalendar(by) {
    return _calendar__WEBPACK_IMPORTED_MODULE_0__/* .CALENDAR */ .T.some((unit) => unit === by);
}
/** The parts that a row is in: several where it has several technologies or reasons, none where it has none. */
function partNames(row, by) {
    switch (by) {
        case undefined:
        case 'reason':
            return row.parts;
        case 'stage':
            return row.stage === '' ? [] : [row.stage];
        case 'application':
            return [row.application];
        case 'technology':
            return row.technologies;
        case 'lifecycle':
            return row.lifecycle === undefined ? [] : [row.lifecycle];
    }
}


/***/ }),

/***/ 71176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ CALENDAR),
/* harmony export */   Y: () => (/* binding */ calendarOf)
/* harmony export */ });
/** Parts of the calendar, in UTC; weeks are those of ISO 8601, from Monday on. */
const CALENDAR = ['day', 'week', 'month', 'quarter', 'year'];
const DAY = 86_400_000;
/** The days, weeks, months… of a period, the oldest first; the first and the last end where the period does. */
function calendarOf(period, unit) {
    const slices = [];
    for (let start = startOf(period.from, unit); start < period.to;) {
        const end = startOf(start + LONGEST[unit], unit);
        const [from, to] = [Math.max(start, period.from), Math.min(end, period.to)];
        slices.push({ from, to, name: nameOf(start, unit), partial: from !== start || to !== end });
        start = end;
    }
    return slices;
}
/** From the start of one, so much later is in the next one for sure, and never in the one after. */
const LONGEST = {
    day: DAY,
    week: 7 * DAY,
    month: 31 * DAY,
    quarter: 92 * DAY,
    year: 366 * DAY,
};
function startOf(instant, unit) {
    const date = new Date(instant);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    const midnight = Date.UTC(year, month, date.getUTCDate());
    switch (unit) {
        case 'day':
            return midnight;
        case 'week':
            return midnight - weekday(date) * DAY;
        case 'month':
            return Date.UTC(year, month);
        case 'quarter':
            return Date.UTC(year, month - (month % 3));
        case 'year':
            return Date.UTC(year, 0);
    }
}
/** 0 on Monday, 6 on Sunday. */
function weekday(date) {
    return (date.getUTCDay() + 6) % 7;
}
/** `2026-09-14`, `2026-W38`, `2026-09`, `2026-Q3`, `2026`. */
function nameOf(start, unit) {
    const day = new Date(start).toISOString().slice(0, 10);
    switch (unit) {
        case 'day':
            return day;
        case 'week':
            return weekName(start);
        case 'month':
            return day.slice(0, 7);
        case 'quarter':
            return `${day.slice(0, 4)}-Q${Math.floor(new Date(start).getUTCMonth() / 3) + 1}`;
        case 'year':
            return day.slice(0, 4);
    }
}
/** A week is of the year that its Thursday is in, and the first one is that with the year's first Thursday. */
function weekName(monday) {
    const year = new Date(monday + 3 * DAY).getUTCFullYear();
    const fourth = Date.UTC(year, 0, 4);
    const first = fourth - weekday(new Date(fourth)) * DAY;
    const number = Math.round((monday - first) / (7 * DAY)) + 1;
    return `${year}-W${String(number).padStart(2, '0')}`;
}


/***/ }),

/***/ 78327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ EVENT_FAMILIES),
/* harmony export */   g: () => (/* binding */ ofType)
/* harmony export */ });
/* harmony import */ var _row__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82620);

/** Events that are counted one by one, wherever they were. */
function counted(plain, rows) {
    return { unit: 'number', better: 'neither', measure: 'count', where: 'everywhere', ...plain, rows };
}
/** A row or more for each event of a type, also of a version that nobody asked for. */
function ofType({ events, releaseOf }, type, rowsOf) {
    return [...events.values()].flatMap((history) => history
        .filter((event) => event.type === type)
        .flatMap((event) => rowsOf(event, releaseOf(event.application, event.version) ?? unasked(event))));
}
/** A version that only lies in the vault. */
function unasked({ application, version }) {
    return { application, version, attempts: [], technologies: [], production: 'production' };
}
function once(event, what, result) {
    return { at: Date.parse(event.at), value: 1, what, url: event.run.url, ...(result === undefined ? {} : { result }) };
}
const requests = counted({
    id: 'requests',
    title: 'Requests',
    definition: 'Releases that were asked for, each once, by the day of its first request.',
}, ({ releases }) => releases.flatMap((release) => {
    const { rfc } = release;
    if (!rfc)
        return [];
    return [(0,_row__WEBPACK_IMPORTED_MODULE_0__/* .releaseRow */ .IM)(release, { at: Date.parse(rfc.openedAt), value: 1, what: 'was asked for', url: rfc.rfc.url })];
}));
const vaulted = counted({
    id: 'vaulted',
    title: 'Releases put in the vault',
    definition: 'Versions whose packages were put in the vault, each once, by the day of the first time.',
}, (facts) => {
    const met = new Set();
    return ofType(facts, 'package.vaulted', (event, release) => {
        const key = JSON.stringify([event.application, event.version]);
        if (met.has(key))
            return [];
        met.add(key);
        return [(0,_row__WEBPACK_IMPORTED_MODULE_0__/* .releaseRow */ .IM)(release, once(event, `${event.packages.length} packages`))];
    });
});
const planApprovals = counted({
    id: 'plan-approvals',
    needs: ['plan.approved'],
    title: 'Approvals of plans',
    definition: 'Times that somebody approved the plans of a release, by the day of it.',
}, (facts) => ofType(facts, 'plan.approved', (event, release) => [(0,_row__WEBPACK_IMPORTED_MODULE_0__/* .releaseRow */ .IM)(release, once(event, `approved by ${event.by}`))]));
const approvals = counted({
    id: 'approvals',
    needs: ['stage.approved'],
    title: 'Approvals of stages',
    definition: 'Times that somebody approved a stage on the RFC, by the day of it; reviews of the environment do not count.',
}, (facts) => ofType(facts, 'stage.approved', (event, release) => [
    (0,_row__WEBPACK_IMPORTED_MODULE_0__/* .rowOf */ .OB)(release, event.stage, once(event, `approved by ${event.by}`)),
]));
const validations = counted({
    id: 'validations',
    needs: ['stage.validated'],
    title: 'Validations',
    definition: 'Times that somebody found a deployment in order, by the day of it.',
}, (facts) => ofType(facts, 'stage.validated', (event, release) => [
    (0,_row__WEBPACK_IMPORTED_MODULE_0__/* .rowOf */ .OB)(release, event.stage, once(event, `validated by ${event.by}`)),
]));
const rescheduled = counted({
    id: 'rescheduled',
    title: 'Dates that were moved',
    definition: 'Times that the date of a stage was moved, by the day on which it was.',
    better: 'less',
}, (facts) => ofType(facts, 'stage.rescheduled', (event, release) => [
    (0,_row__WEBPACK_IMPORTED_MODULE_0__/* .rowOf */ .OB)(release, event.stage, once(event, `moved to ${event.date}: ${event.why}`)),
]));
const closedRfcs = counted({
    id: 'closed-rfcs',
    title: 'Closed RFCs',
    definition: 'RFCs that were closed, by that day; `result` is `delivered` or `rejected`.',
}, (facts) => ofType(facts, 'rfc.closed', (event, release) => [(0,_row__WEBPACK_IMPORTED_MODULE_0__/* .releaseRow */ .IM)(release, once(event, event.outcome, event.outcome))]));
const gateDecisions = {
    id: 'gate-decisions',
    title: 'Decisions of gates',
    definition: 'Decisions of gates at the moment of a deployment, by that day; the share is that of those which kept the release out. ' +
        '`result` is `open` or `closed`, `reason` is each check that did not hold. Previews do not count.',
    ...{ unit: 'share', better: 'less', measure: 'rate', where: 'everywhere', by: 'reason' },
    rows: (facts) => ofType(facts, 'gate.decided', (event, release) => {
        if (event.mode !== 'enforce')
            return [];
        const failing = event.checks.flatMap(({ code, result }) => (result === 'holds' ? [] : [code]));
        const parts = event.decision === 'closed' ? [...new Set(failing)] : [];
        const said = { ...once(event, [event.decision, ...parts].join(', '), event.decision), parts };
        return [(0,_row__WEBPACK_IMPORTED_MODULE_0__/* .rowOf */ .OB)(release, event.stage, { ...said, value: event.decision === 'closed' ? 1 : 0 })];
    }),
};
const measurements = {
    id: 'measurements',
    needs: ['measure.recorded'],
    title: 'Measurements after a deployment',
    definition: 'What was measured after deployments, each measure once, by the day of it; the share is that of those outside their ' +
        'limits. `result` is `within` or `outside`; what could not be measured is outside.',
    ...{ unit: 'share', better: 'less', measure: 'rate', where: 'everywhere' },
    rows: (facts) => ofType(facts, 'measure.recorded', (event, release) => event.items.map(({ name, problem }) => {
        const result = problem === undefined ? 'within' : 'outside';
        const said = once(event, `${name}: ${problem ?? 'within its limits'}`, result);
        return (0,_row__WEBPACK_IMPORTED_MODULE_0__/* .rowOf */ .OB)(release, event.stage, { ...said, value: problem === undefined ? 0 : 1 });
    })),
};
/** Families of plain events of the ledger, of which people make indicators of their own. */
const EVENT_FAMILIES = [
    requests,
    vaulted,
    planApprovals,
    approvals,
    validations,
    rescheduled,
    closedRfcs,
    gateDecisions,
    measurements,
];


/***/ }),

/***/ 15304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ measured),
/* harmony export */   s: () => (/* binding */ MEASURES)
/* harmony export */ });
/** How the rows of a period become one figure. */
const MEASURES = ['count', 'rate', 'median duration', 'p90 duration', 'sum', 'last'];
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


/***/ }),

/***/ 82620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IM: () => (/* binding */ releaseRow),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   SY: () => (/* binding */ earlyRow),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   YM: () => (/* binding */ attemptRow)
/* harmony export */ });
/** A row of one release in one stage. */
function rowOf(release, stage, said) {
    return made(release, stage, release.technologies, said.url ?? '', said.result, said);
}
/** A row of a release that is of none of its stages, or of all. */
function releaseRow(release, said) {
    return rowOf(release, '', { parts: [], ...said });
}
/** A row of one deployment, which has technologies of its own. */
function attemptRow(release, attempt, said) {
    return made(release, attempt.stage, attempt.technologies, said.url ?? attempt.url, attempt.result, said);
}
/** A row of what comes before all stages; `release` where anything else is known of its version. */
function earlyRow({ application, version, release }, { at, value, what, result, url = '', parts = [application] }) {
    const { rfc, technologies = NONE } = release ?? {};
    const row = { at, application, version, stage: '', technologies, production: false, value, parts, what, url };
    if (result !== undefined)
        row.result = result;
    if (rfc) {
        row.lifecycle = rfc.lifecycle;
        row.kind = rfc.kind;
    }
    return row;
}
const NONE = [];
/** Written out, because there are hundreds of thousands of them: spreading objects took most of the time. */
function made(release, stage, technologies, url, result, said) {
    const { application, version, rfc, production: last } = release;
    const { at, value, what, parts = [stage] } = said;
    const production = stage === last;
    const row = { at, application, version, stage, technologies, production, value, parts, what, url };
    if (rfc) {
        row.lifecycle = rfc.lifecycle;
        row.kind = rfc.kind;
    }
    if (result !== undefined)
        row.result = result;
    return row;
}
/** Whether a row is of what was asked for. What is of no stage is there whichever is asked for. */
function isWithin(scope, row) {
    return ((scope.applications?.includes(row.application) ?? true) &&
        (scope.stage === undefined || row.stage === '' || scope.stage === row.stage) &&
        (scope.lifecycle === undefined || scope.lifecycle === row.lifecycle) &&
        (scope.technology === undefined || row.technologies.includes(scope.technology)));
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