"use strict";
exports.id = 1321;
exports.ids = [1321];
exports.modules = {

/***/ 13531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ longestWithoutService),
/* harmony export */   QD: () => (/* binding */ downtimesOf),
/* harmony export */   Y5: () => (/* binding */ lengthOf)
/* harmony export */ });
/* harmony import */ var _plan_effect__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99460);
/* harmony import */ var _plan_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24066);


/**
 * The times without service that a journal tells, of the domains that can be stopped and started: from the begin of
 * the first `stop` to the good end, checks included, of the `start` that brought it back, whichever run that is in. What
 * a stop that failed has left is not known, and counts. What was down before the deployment was no service to lose.
 */
function downtimesOf(plan, journal, before = []) {
    const effects = (0,_plan_effect__WEBPACK_IMPORTED_MODULE_0__/* .effectsOf */ .w7)(plan, journal);
    return (0,_plan_effect__WEBPACK_IMPORTED_MODULE_0__/* .conditionsAfter */ .Ti)(plan, [], before).flatMap(({ domain, host, powerBefore }) => {
        const { stop, start } = (0,_plan_plan__WEBPACK_IMPORTED_MODULE_1__/* .domainOf */ .O)(plan, domain).technology.operations;
        if (!stop || !start)
            return [];
        const own = effects.filter((effect) => effect.domain === domain && effect.host === host);
        const { interruptions } = own.reduce(after, { serves: powerBefore === 'running', heard: '', interruptions: [] });
        return interruptions.length > 0 ? [{ domain, host, interruptions }] : [];
    });
}
function after({ serves, heard: last, interruptions }, { operation, reached, at }) {
    const heard = at ?? last;
    if (serves && operation === 'stop' && reached === 'begun')
        return { serves: false, heard, interruptions: [...interruptions, { from: heard }] };
    if (operation !== 'start' || reached !== 'done')
        return { serves, heard, interruptions };
    return { serves: true, heard, interruptions: interruptions.map((one) => ended(one, heard, at === undefined)) };
}
function ended(interruption, until, isShortest) {
    if (interruption.until !== undefined)
        return interruption;
    return { ...interruption, until, ...(isShortest ? { isShortest } : {}) };
}
/** Milliseconds without service in all; what is not back counts up to `now`, in milliseconds since 1970. */
function lengthOf({ interruptions }, now) {
    return interruptions.reduce((sum, { from, until }) => sum + (until === undefined ? now : Date.parse(until)) - Date.parse(from), 0);
}
/** Seconds, to the tenth, that the domain and host were without service that were so the longest. */
function longestWithoutService(downtimes, now) {
    return Math.round(Math.max(0, ...downtimes.map((one) => lengthOf(one, now))) / 100) / 10;
}


/***/ }),

/***/ 54907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ withHosts)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81380);
/* harmony import */ var _lease__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57594);



/** How long a host that broke off is waited for. */
const PATIENCE = { total: 60_000, pause: 3_000 };
/** How long a host needs at most to end what a dead runner had left running there. Milliseconds. */
const DYING = 15_000;
/**
 * Works with the hosts of a plan, under the lock of its environment and those of the hosts. A deployment that goes on,
 * or is rolled back, takes over its own lock once its hosts show that nobody works on them any more.
 */
async function withHosts(plan, deployment, takesOver, ports, work) {
    const { application, stage } = plan;
    const { actor, run } = ports.occasion;
    const owner = `${actor}, run ${run.id}${run.url === '' ? '' : ` (${run.url})`}`;
    const lost = new AbortController();
    const signal = AbortSignal.any([ports.signal, lost.signal]);
    const hosts = (0,_fleet__WEBPACK_IMPORTED_MODULE_1__/* .fleet */ .j)(ports.transportOf, { deployment, application, stage, owner, lease: _lease__WEBPACK_IMPORTED_MODULE_2__/* .LEASE */ .D }, PATIENCE, signal);
    const wanted = { application, environment: stage, deployment, owner };
    let lease;
    try {
        if (!takesOver)
            lease = await (0,_lease__WEBPACK_IMPORTED_MODULE_2__/* .leaseOf */ .m)(wanted, ports.locks, ports.clock);
        await connected(hosts, plan, takesOver ? DYING : 0, signal);
        lease ??= await (0,_lease__WEBPACK_IMPORTED_MODULE_2__/* .leaseOf */ .m)(wanted, ports.locks, ports.clock, deployment);
        lease.lost.addEventListener('abort', () => lost.abort(lease?.lost.reason));
        return await work(hosts, signal);
    }
    finally {
        await hosts.close();
        await lease?.release().catch((error) => {
            if (!(error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a))
                throw error;
            ports.log.warning(`The lock of ${stage} could not be released and ends by itself: ${error.message}`);
        });
    }
}
/** Connects to every host; where what a dead runner left is still being ended there, after that. */
async function connected(hosts, plan, patience, signal) {
    const pause = 500;
    for (let left = patience;; left -= pause) {
        try {
            await hosts.connect((0,_fleet__WEBPACK_IMPORTED_MODULE_1__/* .hostsOf */ .P)(plan));
            return;
        }
        catch (error) {
            if (!(error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y) || error.reason !== 'locked' || left <= 0 || signal.aborted)
                throw error;
            await new Promise((resolve) => setTimeout(resolve, pause));
        }
    }
}


/***/ }),

/***/ 57594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ LEASE),
/* harmony export */   m: () => (/* binding */ leaseOf)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** How long a lock outlives whoever stopped renewing it, in milliseconds. */
const LEASE = 3 * 60_000;
/** Takes the lock of an environment, or says who holds it. `takeOver`: a deployment that is known to be dead. */
async function leaseOf(wanted, locks, clock, takeOver) {
    const until = () => new Date(clock.now() + LEASE).toISOString();
    const { application, environment, deployment, owner } = wanted;
    const holder = { deployment, owner, since: new Date(clock.now()).toISOString(), until: until() };
    const answer = await locks.acquire(application, environment, holder, takeOver);
    if (answer.kind === 'taken')
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('locked', heldMessage(wanted, answer.by));
    return kept(answer.lock, until);
}
function kept(lock, until) {
    const lost = new AbortController();
    const timer = setInterval(() => {
        lock.renew(until()).catch((error) => {
            if (error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
                lost.abort(error);
        });
    }, LEASE / 4);
    timer.unref();
    return {
        lost: lost.signal,
        release: async () => {
            clearInterval(timer);
            if (!lost.signal.aborted)
                await lock.release();
        },
    };
}
function heldMessage({ application, environment }, { deployment, owner, since, until }) {
    return `${environment} is locked for ${application}: ${owner} has been deploying (${deployment}) since ${since}, until ${until} unless it goes on. Wait for it; where its run is dead, \`rollback\` or \`resume\` of ${deployment} takes over at once.`;
}


/***/ }),

/***/ 7549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rz: () => (/* binding */ milliseconds),
/* harmony export */   yp: () => (/* binding */ shortcomingsOf)
/* harmony export */ });
/* unused harmony export NOISE */
/** By how many milliseconds a p95 may grow before it counts as worse: less is the noise of runners and networks. */
const NOISE = 10;
/** What of the figures is outside the limits, a clause each with the numbers that say so. */
function shortcomingsOf(figures, limits, previous) {
    const { requests, errors, firstError, latency } = figures;
    const failed = `${errors} of ${requests} requests failed; limit ${limits.errors}`;
    return [
        ...(errors > limits.errors ? [firstError === undefined ? failed : `${failed}; the first: ${firstError}`] : []),
        ...(latency
            ? slownessOf(latency.p95, limits, previous)
            : ['no request succeeded, so that nothing says how fast it is']),
    ];
}
function slownessOf(p95, limits, previous) {
    const before = previous?.item.figures?.latency?.p95;
    const known = before === undefined ? '' : `; previous ${milliseconds(before)} (${previous?.version ?? ''})`;
    if (limits.p95 !== undefined && p95 > limits.p95)
        return [`p95 ${milliseconds(p95)}; limit ${milliseconds(limits.p95)}${known}`];
    const { worseThanPrevious: share } = limits;
    if (share === undefined || before === undefined || p95 <= before * (1 + share) || p95 - before <= NOISE)
        return [];
    return [
        `p95 ${milliseconds(p95)}${known}; limit ${percent(share)} over the previous, found ${percent(p95 / before - 1)}`,
    ];
}
const percent = (share) => `${(share * 100).toFixed(0)} %`;
/** `3.4 ms`, `812 ms`. */
function milliseconds(value) {
    return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}


/***/ }),

/***/ 98264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ measureError),
/* harmony export */   M8: () => (/* binding */ measureAll),
/* harmony export */   Wy: () => (/* binding */ labelOf)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _ledger_measures__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93046);
/* harmony import */ var _measure_limits__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7549);



/** Measures one target after the other, so that none slows another down. Never rejects for what a target does. */
async function measureAll({ targets, past, meter }, site) {
    const items = [];
    if (targets.length === 0)
        return { items, past };
    await site.log.group('Measure', async () => {
        for (const target of targets) {
            if (site.signal.aborted)
                return;
            const item = await measureOne(target, past, meter, site);
            if (item)
                items.push(item);
        }
    });
    return { items, past };
}
/** Why a deployment that ran to its end has failed, with the figures; nothing where all limits are kept. */
function measureError({ items }) {
    const problems = items.flatMap((item) => (item.problem === undefined ? [] : [`${labelOf(item)} ${item.problem}`]));
    return problems.length === 0 ? undefined : `Measured after the last step: ${problems.join('\n')}.`;
}
/** What people call it: `home page on app-r1`. */
function labelOf({ name, host }) {
    return host === undefined ? name : `${name} on ${host}`;
}
async function measureOne(target, past, meter, site) {
    const { name, template, host, limits } = target;
    const told = { name, template, ...(host === undefined ? {} : { host }), url: String(target.url), limits };
    try {
        const figures = await meter.measure(target, site.signal);
        if (!figures)
            return undefined;
        const problem = (0,_measure_limits__WEBPACK_IMPORTED_MODULE_1__/* .shortcomingsOf */ .yp)(figures, limits, (0,_ledger_measures__WEBPACK_IMPORTED_MODULE_2__/* .previousOf */ .te)(past, target)).join('; ');
        site.log.info(`${labelOf(target)}: ${sentenceOf(figures)}`);
        return { ...told, figures, ...(problem === '' ? {} : { problem }) };
    }
    catch (error) {
        if (!(error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y))
            throw error;
        if (site.signal.aborted)
            return undefined;
        return { ...told, problem: site.redact(error.message) };
    }
}
function sentenceOf({ requests, errors, perSecond, latency }) {
    const times = latency
        ? `p50 ${(0,_measure_limits__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(latency.p50)}, p95 ${(0,_measure_limits__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(latency.p95)}, p99 ${(0,_measure_limits__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(latency.p99)}`
        : 'no latency';
    return `${times}, ${perSecond.toFixed(1)} requests/s, ${errors} of ${requests} requests failed`;
}


/***/ }),

/***/ 97980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ silencedOf),
/* harmony export */   d6: () => (/* binding */ measuresOf),
/* harmony export */   o8: () => (/* binding */ inventoryOf),
/* harmony export */   sh: () => (/* binding */ common)
/* harmony export */ });
/** The fields that every event of a plan has. */
function common({ application, version }, { newId, clock, occasion }) {
    return { schema: 1, id: newId(), at: new Date(clock.now()).toISOString(), ...occasion, application, version };
}
/** The inventory that `inspect` proved at the end of a deployment or rollback; no event where nothing was inspected. */
function inventoryOf(plan, deployment, items, ports) {
    if (items.length === 0)
        return [];
    return [{ ...common(plan, ports), type: 'inventory.recorded', stage: plan.stage, deployment, items: [...items] }];
}
/** What was measured after the last step of a deployment; no event where nothing was. */
function measuresOf(plan, deployment, measurement, ports) {
    if (!measurement || measurement.items.length === 0)
        return [];
    const items = [...measurement.items];
    return [{ ...common(plan, ports), type: 'measure.recorded', stage: plan.stage, deployment, items }];
}
/** What was silenced meanwhile; no event where nothing was to be. */
function silencedOf(plan, deployment, items, ports) {
    if (!items || items.length === 0)
        return [];
    const { stage } = plan;
    return [{ ...common(plan, ports), type: 'supervision.recorded', stage, deployment, items: [...items] }];
}


/***/ }),

/***/ 87891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ silenceAll),
/* harmony export */   u: () => (/* binding */ giveBackAll)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** How long one entry may take, in milliseconds; the end must fit into what is left of a cancelled job. */
const LIMIT = { silence: 15_000, muted: 2_000, giveBack: 4_000 };
/** How often held back alerts are looked at, at most: one that ends by itself is seen as well. */
const LOOK = 15_000;
/**
 * Silences all, and keeps it so; where one cannot be, what was silenced is given back and UserError `supervision-failed`
 * thrown, unless the entry, or `anyway`, says to continue.
 */
async function silenceAll(entries, deployment, world, anyway = false) {
    if (entries.length === 0)
        return { during: (task) => task() };
    world.supervised(deployment);
    const held = [];
    const failed = [];
    const abandon = new AbortController();
    for (const entry of entries) {
        const one = { entry, from: world.clock.now(), until: 0, muted: new Map() };
        try {
            one.until = await prolonged(one, deployment, world, world.signal);
            held.push(one);
            world.log.info(`Silenced ${entry.name} until ${iso(one.until)}.`);
        }
        catch (error) {
            const why = messageOf(error);
            // It may have been silenced without that being heard.
            const ended = await ending({ ...one, until: one.from + entry.lease }, deployment, world, true);
            const said = `${entry.place}: ${entry.name} cannot be silenced: ${why}`;
            if (!anyway && (world.signal.aborted || entry.onError === 'stop')) {
                const others = await Promise.all(held.map((other) => ending(other, deployment, world)));
                if ([ended, ...others].every(({ problem }) => problem === undefined))
                    world.supervised('');
                throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(world.signal.aborted ? 'cancelled' : 'supervision-failed', `${said} Nothing was changed. Correct the entry or bring ${entry.target.kind} back; \`on-error: continue\` deploys without.`);
            }
            world.log.warning(`${said} It goes on all the same: alerts will be sent.`);
            failed.push({
                name: entry.name,
                place: entry.place,
                from: iso(one.from),
                problem: `not silenced: ${why}`,
                muted: [],
            });
        }
    }
    const keeper = kept(held, deployment, world, abandon.signal);
    const giveBack = async () => {
        abandon.abort();
        await keeper.stop();
        const ended = await Promise.all(held.map((one) => ending(one, deployment, world)));
        if (ended.every(({ problem }) => problem === undefined))
            world.supervised('');
        return [...ended, ...failed];
    };
    return {
        during: async (task) => {
            try {
                const done = await task();
                return { ...done, silenced: await giveBack() };
            }
            catch (error) {
                await giveBack();
                throw error;
            }
        },
    };
}
/** Gives back what a process that died may have silenced; says what it found. */
async function giveBackAll(entries, deployment, world) {
    const now = world.clock.now();
    return Promise.all(entries.map((entry) => ending({ entry, from: now, until: now + entry.lease, muted: new Map() }, deployment, world)));
}
function kept(held, deployment, world, signal) {
    const timers = held.map((one) => {
        let running;
        let told = false;
        const work = async () => {
            await look(one, deployment, world, signal);
            if (one.until - world.clock.now() > (one.entry.lease * 2) / 3)
                return;
            try {
                one.until = await prolonged(one, deployment, world, signal);
                told = false;
            }
            catch (error) {
                if (signal.aborted || told)
                    return;
                told = true;
                world.log.warning(`${one.entry.name} cannot be kept silent, it ends at ${iso(one.until)}: ${messageOf(error)}`);
            }
        };
        const timer = setInterval(() => {
            running ??= work().finally(() => (running = undefined));
        }, Math.min(LOOK, one.entry.lease / 6));
        timer.unref();
        return {
            stop: async () => {
                clearInterval(timer);
                await running;
            },
        };
    });
    return { stop: () => Promise.all(timers.map(({ stop }) => stop())) };
}
function prolonged(one, deployment, world, signal) {
    const silence = silenceOf(one, deployment, world.clock.now() + one.entry.lease);
    return world.supervision.silence(silence, AbortSignal.any([signal, AbortSignal.timeout(LIMIT.silence)]));
}
async function look(one, deployment, world, signal) {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(LIMIT.muted)]);
    try {
        const alerts = await world.supervision.muted(silenceOf(one, deployment, one.until), limited);
        for (const alert of alerts)
            one.muted.set(`${alert.name}\n${alert.on}`, alert);
    }
    catch (error) {
        if (!signal.aborted)
            world.log.debug(`${one.entry.name} does not say which alerts are muted: ${messageOf(error)}`);
    }
}
async function ending(one, deployment, world, unheard = false) {
    const { entry, from, until, muted } = one;
    const never = new AbortController().signal;
    if (!unheard)
        await look(one, deployment, world, never);
    const told = { name: entry.name, place: entry.place, from: iso(from) };
    try {
        await world.supervision.giveBack(silenceOf(one, deployment, until), AbortSignal.timeout(LIMIT.giveBack));
        if (!unheard)
            world.log.info(`Gave ${entry.name} back: it alerts again.`);
        return { ...told, until: iso(world.clock.now()), muted: oldestFirst(muted) };
    }
    catch (error) {
        const command = entry.target.kind === 'command';
        const end = command
            ? 'nothing else ends it but what `silence` set up with UNTIL'
            : `it ends by itself at ${iso(until)}`;
        const problem = `not given back, ${end}: ${messageOf(error)}`;
        world.log.warning(`${entry.place}: ${entry.name} was ${problem}`);
        return { ...told, until: iso(until), problem, muted: oldestFirst(muted) };
    }
}
function oldestFirst(muted) {
    const since = (alert) => (alert.since === undefined ? Infinity : Date.parse(alert.since));
    return [...muted.values()].toSorted((one, other) => since(one) - since(other) || 0);
}
function silenceOf({ entry, from }, deployment, until) {
    return { mark: `Écluse ${deployment} ${entry.key}`, deployment, target: entry.target, from, until };
}
/** Whatever is wrong with a supervision, a deployment must come to its end and into the ledger. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function iso(time) {
    return new Date(time).toISOString();
}


/***/ }),

/***/ 3326:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ tidy)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81380);


/** So many names at a time fit into a variable of any system; the others were removed by the deployments before. */
const AT_ONCE = 1000;
/** What would be more than a name to the shell is no deployment of ours. */
const NAME = /^[A-Za-z0-9_-]+$/;
// Hosts may share a machine: each removes the staging of its own, and all may remove the same deployment at once.
// Of a deployment that was refused, which the ledger never saw, there is no backup.
const TIDY = `set -eu
cd -- "$DIRECTORY/../.."
this=\${DIRECTORY%/*} this=\${this##*/}
rm -rf -- */"\${DIRECTORY##*/}"/*/staging
for one in $EXPIRED; do
  [ "$one" = "$this" ] || rm -rf -- "./$one"
done
for one in */; do
  one=\${one%/}
  [ -d "$one" ] && [ "$one" != "$this" ] || continue
  kept=$(find "./$one" ! -type d -path '*/backup*' 2>/dev/null || echo unreadable)
  [ -n "$kept" ] || rm -rf -- "./$one"
done
`;
/**
 * Removes what a deployment that came to its end leaves on its hosts: what was staged, also by those before it, and the
 * deployments that are `expired`, with their backups.
 */
async function tidy(plan, expired, site) {
    const names = expired.filter((name) => NAME.test(name)).slice(-AT_ONCE);
    await Promise.all((0,_fleet__WEBPACK_IMPORTED_MODULE_1__/* .hostsOf */ .P)(plan).map(async (host) => {
        try {
            const session = await site.fleet.session(host);
            const env = { DIRECTORY: session.directory, EXPIRED: names.join(' ') };
            const outcome = await session.run({ text: TIDY, env, timeout: 60_000 }, undefined, () => undefined, site.signal);
            if (outcome.kind === 'exited' && outcome.status === 0)
                return;
            site.log.warning(`${host.name}: old files of this deployment could not be removed from ${session.directory}.`);
        }
        catch (error) {
            if (!(error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a))
                throw error;
            site.log.warning(`${host.name}: old files could not be removed: ${error.message}`);
        }
    }));
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

/***/ 854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Aw: () => (/* binding */ deploymentSummary),
  Pl: () => (/* binding */ headline),
  jb: () => (/* binding */ inspectionTable),
  iY: () => (/* binding */ rollbackPart)
});

// UNUSED EXPORTS: proofPart

// EXTERNAL MODULE: ./shared/automaton/progress.js
var progress = __webpack_require__(4417);
// EXTERNAL MODULE: ./shared/report/downtime.js
var downtime = __webpack_require__(82315);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
// EXTERNAL MODULE: ./shared/automaton/measurement.js
var measurement = __webpack_require__(98264);
// EXTERNAL MODULE: ./shared/automaton/measure-limits.js
var measure_limits = __webpack_require__(7549);
// EXTERNAL MODULE: ./shared/ledger/measures.js
var measures = __webpack_require__(93046);
;// CONCATENATED MODULE: ./shared/report/measures.js




/** How many deployments a chart shows, and of how many measures there is one: those outside their limits first. */
const DEPLOYMENTS = 12;
const CHARTS = 4;
/** Columns of the longest bar. */
const WIDTH = 32;
/** What was measured, with what it is compared to, and how it went in the deployments before. */
function measurePart({ items, past }, deployment, version) {
    if (items.length === 0)
        return [];
    const earlier = past.filter((one) => one.deployment !== deployment);
    const charted = items.toSorted((one, other) => Number(isKept(one)) - Number(isKept(other))).slice(0, CHARTS);
    const now = (item) => ({ deployment, version, stands: isKept(item), item });
    return [
        '### First measurement',
        measureTable(items, earlier),
        ...charted.flatMap((item) => chart(item, [...(0,measures/* historyOf */.om)(earlier, item), now(item)])),
    ];
}
const isKept = ({ problem }) => problem === undefined;
function measureTable(items, past) {
    const rows = items.map((item) => {
        const { figures, limits } = item;
        const { latency } = figures ?? {};
        const before = (0,measures/* previousOf */.te)(past, item)?.item.figures?.latency?.p95;
        return [
            `${isKept(item) ? '✅' : '❌'} ${(0,markdown/* escapeMarkdown */.FV)((0,measurement/* labelOf */.Wy)(item))}`,
            time(latency?.p50),
            time(latency?.p95),
            time(before),
            limitOf(limits),
            time(latency?.p99),
            figures ? figures.perSecond.toFixed(1) : '–',
            figures ? `${figures.errors} of ${figures.requests} (limit ${limits.errors})` : '–',
        ];
    });
    return (0,markdown/* table */.tp)(['Measure', 'p50', 'p95', 'Previous p95', 'Limit of p95', 'p99', 'Requests/s', 'Failed'], rows);
}
const time = (value) => (value === undefined ? '–' : (0,measure_limits/* milliseconds */.Rz)(value));
function limitOf({ p95, worseThanPrevious }) {
    const limits = [
        ...(p95 === undefined ? [] : [(0,measure_limits/* milliseconds */.Rz)(p95)]),
        ...(worseThanPrevious === undefined ? [] : [`previous + ${(worseThanPrevious * 100).toFixed(0)} %`]),
    ];
    return limits.length === 0 ? '–' : limits.join(', ');
}
/** The p95 of a measure, one bar for each deployment, the newest last; none where there is nothing to compare. */
function chart(item, history) {
    const rows = history.slice(-DEPLOYMENTS).map(({ version, stands, item: { figures } }) => ({
        version: (0,markdown/* visible */.RK)(version, 24),
        stands,
        p95: figures?.latency?.p95,
    }));
    const most = Math.max(...rows.map(({ p95 = 0 }) => p95));
    if (most === 0 || rows.length < 2)
        return [];
    const column = Math.max(...rows.map(({ version }) => version.length));
    const lines = rows.map(({ version, stands, p95 }) => [
        version.padEnd(column),
        bar((p95 ?? 0) / most),
        p95 === undefined ? 'no answer' : (0,measure_limits/* milliseconds */.Rz)(p95),
        ...(stands ? [] : ['✗']),
    ].join(' '));
    const title = `p95 of ${(0,markdown/* escapeMarkdown */.FV)((0,measurement/* labelOf */.Wy)(item))}, by deployment; ✗ did not stay:`;
    return [title, (0,markdown/* codeBlock */.DV)(lines.join('\n'))];
}
/** A share of the width in eighths of a column, followed by blanks. */
function bar(share) {
    const eighths = Math.round(share * WIDTH * 8);
    const rest = eighths % 8;
    const blocks = '█'.repeat(Math.floor(eighths / 8)) + (rest === 0 ? '' : String.fromCodePoint(0x2590 - rest));
    return blocks.padEnd(WIDTH);
}

// EXTERNAL MODULE: ./shared/report/steps.js
var steps = __webpack_require__(92059);
// EXTERNAL MODULE: ./shared/report/supervision.js
var supervision = __webpack_require__(9219);
;// CONCATENATED MODULE: ./shared/report/deployment.js






/** What became of a deployment, in one sentence. */
function headline({ prepared: { plan } }, { ending }) {
    const name = `${plan.application} ${plan.version}`;
    switch (ending.result) {
        case 'succeeded':
            return `${name} is in ${plan.stage}`;
        case 'rolled-back':
            return `${name} failed in ${plan.stage} and was rolled back: what was there before is there again`;
        case 'cancelled':
            return `The deployment of ${name} to ${plan.stage} was cancelled: run rollback or resume`;
        case 'failed':
            return `${name} failed in ${plan.stage}${nothingChanged(ending.rollback) ? ' before anything was changed' : ''}`;
    }
}
/** The job summary of a deployment, with the times without service that it cost. */
function deploymentSummary(order, deployed, downtimes) {
    const { plan } = order.prepared;
    const { deployment, ending, journal } = deployed;
    const deploys = journal.filter(({ kind }) => kind === 'deploy');
    const paragraphs = [
        `## ${(0,markdown/* escapeMarkdown */.FV)(headline(order, deployed))}`,
        `Deployment ${(0,markdown/* code */.aY)(deployment)}, manifest ${(0,markdown/* code */.aY)(order.sealed.digest)}, plan ${(0,markdown/* code */.aY)(order.prepared.planDigest)}`,
        ...failurePart(deployed),
        ...(0,downtime/* downtimePart */.h)(downtimes),
        (0,steps/* stepTable */.P)(plan, journal, (0,progress/* lastRun */.KT)(deploys)),
        ...(ending.rehearsal ? ['### Rehearsal of the rollback', proofPart(ending.rehearsal)] : []),
        ...(ending.measurement ? measurePart(ending.measurement, deployment, plan.version) : []),
        ...(ending.rollback ? rollbackPart(ending.rollback, journal) : []),
        ...(0,supervision/* supervisionPart */.v)(ending.silenced ?? []),
        ...(ending.after.length > 0 ? ['### What is there now', inspectionTable(ending.after)] : []),
    ];
    return `${paragraphs.join('\n\n')}\n`;
}
function failurePart({ ending }) {
    const { failure, error } = ending;
    if (failure) {
        const { step, name, host, domain, message } = failure;
        const where = `Step ${step}, ${domain} on ${host}: “${name}”`;
        return [`**${(0,markdown/* escapeMarkdown */.FV)(where)}**`, (0,markdown/* codeBlock */.DV)(message)];
    }
    return error === undefined ? [] : [(0,markdown/* codeBlock */.DV)(error)];
}
/** A rollback with its proof. */
function rollbackPart(end, journal) {
    if (nothingChanged(end))
        return ['### Rollback', 'Nothing was changed: there was nothing to roll back.'];
    const { plan, proof, notUndone, failure, error } = end;
    return [
        '### Rollback',
        ...(plan.steps.length > 0 ? [(0,steps/* stepTable */.P)(plan, journal, (0,progress/* lastRun */.KT)(journal))] : []),
        ...(failure
            ? [`**${(0,markdown/* escapeMarkdown */.FV)(`${failure.name} failed on ${failure.host}`)}**`, (0,markdown/* codeBlock */.DV)(failure.message)]
            : []),
        ...(error === undefined ? [] : [(0,markdown/* codeBlock */.DV)(error)]),
        ...(notUndone.length > 0
            ? [`**Not undone**: ${(0,markdown/* escapeMarkdown */.FV)(notUndone.join(', '))}. Their technologies have no way back.`]
            : []),
        ...(proof ? [proofPart(proof)] : []),
    ];
}
/** Whether the state is what it was, fact by fact. */
function proofPart(proof) {
    if (proof.holds)
        return '✅ **Proved**: `inspect` says of every domain and host what it said before.';
    const rows = proof.differences.map(({ domain, host, fact, before, after }) => [
        (0,markdown/* escapeMarkdown */.FV)(domain),
        (0,markdown/* escapeMarkdown */.FV)(host),
        (0,markdown/* escapeMarkdown */.FV)(fact),
        (0,markdown/* code */.aY)(before),
        (0,markdown/* code */.aY)(after),
    ]);
    return `❌ **Not what it was before**:\n\n${(0,markdown/* table */.tp)(['Domain', 'Host', 'Fact', 'Before', 'Now'], rows)}`;
}
/** What `inspect` said, one row per domain and host. */
function inspectionTable(inspections) {
    const rows = inspections.map(({ domain, host, facts }) => [
        (0,markdown/* escapeMarkdown */.FV)(domain),
        (0,markdown/* escapeMarkdown */.FV)(host),
        Object.entries(facts)
            .map(([fact, value]) => `${(0,markdown/* escapeMarkdown */.FV)(fact)} ${(0,markdown/* code */.aY)(value)}`)
            .join('\n'),
    ]);
    return (0,markdown/* table */.tp)(['Domain', 'Host', 'Facts'], rows);
}
function nothingChanged(end) {
    return end?.kind === 'nothing-to-do';
}


/***/ }),

/***/ 82315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ downtimePart)
/* harmony export */ });
/* harmony import */ var _automaton_downtime__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13531);
/* harmony import */ var _instant__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20997);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92323);



/** How long each domain was without service, told by the host that was so the longest, and what is not back yet. */
function downtimePart(downtimes) {
    const down = downtimes.filter(isOpen);
    const back = downtimes.filter((one) => !isOpen(one));
    return [
        ...(down.length > 0 ? [`❌ **Still without service**: ${byDomain(down, since)}`] : []),
        ...(back.length > 0 ? [`⏱️ **Without service**: ${byDomain(back, lasted)}`] : []),
    ];
}
function isOpen({ interruptions }) {
    return interruptions.some(({ until }) => until === undefined);
}
function byDomain(downtimes, told) {
    const domains = [...new Set(downtimes.map(({ domain }) => domain))];
    return domains.map((name) => told(downtimes.filter(({ domain }) => domain === name))).join('; ');
}
function since(own) {
    const starts = own.map((one) => ({ one, from: one.interruptions.at(-1)?.from ?? '' }));
    const [first] = starts.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    if (!first)
        return '';
    const others = own.length > 1 ? ` (the first of ${own.length} hosts)` : '';
    return `${place(first.one)} since ${first.from.slice(0, 19).replace('T', ' ')} UTC${others}`;
}
function lasted(own) {
    const [longest] = own.toSorted((one, other) => (0,_automaton_downtime__WEBPACK_IMPORTED_MODULE_0__/* .lengthOf */ .Y5)(other, 0) - (0,_automaton_downtime__WEBPACK_IMPORTED_MODULE_0__/* .lengthOf */ .Y5)(one, 0));
    if (!longest)
        return '';
    const { interruptions } = longest;
    const least = interruptions.some(({ isShortest }) => isShortest) ? 'at least ' : '';
    const remarks = [
        ...(interruptions.length > 1 ? [`${interruptions.length} interruptions`] : []),
        ...(own.length > 1 ? [`the longest of ${own.length} hosts`] : []),
    ];
    const remark = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
    return `${place(longest)} for ${least}${(0,_instant__WEBPACK_IMPORTED_MODULE_2__/* .spanText */ .Cp)((0,_automaton_downtime__WEBPACK_IMPORTED_MODULE_0__/* .lengthOf */ .Y5)(longest, 0))}${remark}`;
}
function place({ domain, host }) {
    return `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(domain)} on ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(host)}`;
}


/***/ }),

/***/ 84257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ dryRollbackSummary),
/* harmony export */   j: () => (/* binding */ dryDeploymentSummary)
/* harmony export */ });
/* harmony import */ var _automaton_progress__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4417);
/* harmony import */ var _plan_sentence__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43852);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92323);



const NOTE = '> [!NOTE]\n> Nothing was touched and no host was asked: this is what would be run, not that it would succeed.';
/** The job summary of a deployment of which every step was only said. */
function dryDeploymentSummary(plan, journal) {
    const { application, version, stage } = plan;
    const deploys = journal.filter(({ kind }) => kind === 'deploy');
    return paragraphs(`Dry run: ${application} ${version} to ${stage}`, [stepsPart(plan, deploys)]);
}
/** The job summary of a rollback of which every step was only said. */
function dryRollbackSummary({ deployment, end, journal }) {
    const { application, version, stage, id, result } = deployment;
    const title = `Dry run: rollback of ${application} ${version} in ${stage}`;
    // What its end did not tell the ledger, only the hosts know.
    const untold = result === 'running' || result === 'rolling-back';
    return paragraphs(title, [
        `Deployment ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id)}, begun ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(deployment.startedAt)}, which is ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(result)}`,
        ...(untold
            ? [
                '**More may be undone than stands here**: this deployment has not said how it ended, and its hosts were not asked what it did.',
            ]
            : []),
        end.plan.steps.length > 0 ? stepsPart(end.plan, journal) : 'The ledger knows of nothing that was changed.',
    ]);
}
function paragraphs(title, parts) {
    return `${[`## ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(title)}`, NOTE, ...parts].join('\n\n')}\n`;
}
function stepsPart(plan, journal) {
    const last = journal.filter(({ run, event }) => run === (0,_automaton_progress__WEBPACK_IMPORTED_MODULE_0__/* .lastRun */ .KT)(journal) && event === 'started');
    const rows = plan.steps.map((step) => {
        const names = new Set(last.filter((entry) => entry.step === step.number).map(({ name }) => name));
        return [
            String(step.number),
            (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_sentence__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)(plan, step)),
            [...names].map((name) => (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(name)).join('\n'),
        ];
    });
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['#', 'Step', 'What would be run'], rows);
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

/***/ 9219:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ supervisionPart)
/* harmony export */ });
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92323);

/** Which supervision was silenced, from when to when, and the alerts that told nobody. */
function supervisionPart(silenced) {
    if (silenced.length === 0)
        return [];
    const alerts = silenced.flatMap(({ name, muted }) => muted.map((alert) => [alert.name, alert.on, alert.since ?? '', name].map((text) => (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text))));
    const headers = ['Muted alert', 'On', 'Since', 'Supervision'];
    return ['### Supervision', ...silenced.map(line), ...(alerts.length > 0 ? [(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(headers, alerts)] : [])];
}
function line({ name, from, until, problem, muted }) {
    const who = (0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(name);
    const alerts = `${muted.length} ${muted.length === 1 ? 'alert was' : 'alerts were'} muted`;
    if (until === undefined)
        return `⚠️ ${who} was ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(problem ?? 'not silenced')}`;
    const window = `silenced from ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(from)} to ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(until)}, ${alerts}`;
    return problem === undefined ? `${who}: ${window}.` : `⚠️ ${who}: ${window}; ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(problem)}`;
}


/***/ })

};
;