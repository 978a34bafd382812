"use strict";
exports.id = 2181;
exports.ids = [2181];
exports.modules = {

/***/ 92181:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  finish: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/ledger/deployment.js
var ledger_deployment = __webpack_require__(50856);
// EXTERNAL MODULE: ./shared/automaton/hosts.js
var hosts = __webpack_require__(54907);
// EXTERNAL MODULE: ./shared/automaton/ports.js
var automaton_ports = __webpack_require__(97980);
// EXTERNAL MODULE: ./shared/automaton/progress.js
var progress = __webpack_require__(4417);
;// CONCATENATED MODULE: ./shared/automaton/finish.js





/**
 * Records what a deployment that died had done, told by the journals of its hosts, and frees its locks. Does nothing
 * for one that has ended. A host that does not answer keeps its journal for the rollback.
 */
async function finishDeployment(unfinished, ports) {
    const { application, stage, deployment, planOf } = unfinished;
    const events = await ports.ledger.read(application);
    const state = (0,ledger_deployment/* deploymentsOf */.o)(events, stage).find(({ id }) => id === deployment);
    if (state?.result !== 'running')
        return 'ended';
    const plan = planOf(state.plan);
    const journal = await journalOf(plan, deployment, state.journal, ports);
    await ports.ledger.append([
        {
            ...(0,automaton_ports/* common */.sh)(plan, ports),
            type: 'deployment.finished',
            ...{ stage, deployment, result: 'failed', reason: 'interrupted', journal: [...journal], after: [] },
            error: 'The process of the deployment ended before it could say how: run `rollback`, or `resume`.',
        },
    ]);
    return 'finished';
}
async function journalOf(plan, deployment, known, ports) {
    try {
        return await (0,hosts/* withHosts */.g)(plan, deployment, true, ports, async (hosts) => (0,progress/* exactJournal */.hR)(known, await hosts.journals()));
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a) && !(error instanceof failure/* UserError */.y))
            throw error;
        ports.log.warning(`The hosts could not be asked what was done: ${error.message}`);
        return known;
    }
}

// EXTERNAL MODULE: ./shared/config/plan-record.js
var plan_record = __webpack_require__(93543);
// EXTERNAL MODULE: ./shared/config/resolve.js
var resolve = __webpack_require__(88820);
;// CONCATENATED MODULE: ./actions/execute-plan/finish.js



/** Writes down what a deployment had done whose main step died, and frees its locks. */
async function finish(left, sources, ports) {
    const { application, stage, deployment, secrets = {} } = left;
    const { cmdb } = await sources.config(application);
    const planOf = (recorded) => (0,plan_record/* planOfRecord */.c)(recorded, { secrets, hostOf: (name) => (0,resolve/* hostOf */.w)(cmdb.value, name) });
    const end = await finishDeployment({ application, stage, deployment, planOf }, ports);
    if (end === 'ended')
        return;
    ports.log.warning(`The deployment ${deployment} had not ended: what it did is in the ledger now. Roll back, or resume.`);
    await ports.show?.(left, sources.config);
}


/***/ }),

/***/ 81380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hostsOf),
/* harmony export */   j: () => (/* binding */ fleet)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** Every host of a plan, once. */
function hostsOf(plan) {
    const hosts = new Map(plan.domains.flatMap(({ targets }) => targets.map(({ host }) => [host.name, host])));
    return [...hosts.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
function fleet(transportOf, work, patience, signal) {
    const sessions = new Map();
    const open = (host) => {
        const session = transportOf(host).connect(host, work, signal);
        sessions.set(host.name, session);
        session.catch(() => sessions.delete(host.name));
        return session;
    };
    const closed = async (name) => {
        const session = sessions.get(name);
        sessions.delete(name);
        await session?.then((one) => one.close()).catch(() => undefined);
    };
    const close = async () => {
        await Promise.all([...sessions.keys()].map(closed));
    };
    return {
        close,
        session: async (host) => (await sessions.get(host.name)) ?? (await patiently(() => open(host), patience, signal)),
        broken: (host) => void closed(host.name),
        connect: async (hosts) => {
            const answers = await Promise.allSettled(hosts.map((host) => sessions.get(host.name) ?? open(host)));
            const errors = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
            if (errors.length === 0)
                return;
            await close();
            throw together(errors);
        },
        journals: async () => {
            const read = await Promise.all([...sessions].map(async ([name, session]) => {
                const entries = await session.then((one) => one.journal()).catch(() => undefined);
                return entries ? [[name, entries]] : [];
            }));
            return new Map(read.flat());
        },
    };
}
async function patiently(open, patience, signal) {
    const tries = Math.max(1, Math.ceil(patience.total / patience.pause));
    for (let count = 1;; count++) {
        try {
            return await open();
        }
        catch (error) {
            if (!(error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a) || count >= tries || signal.aborted)
                throw error;
            await new Promise((resolve) => setTimeout(resolve, patience.pause));
        }
    }
}
/** One error that says what each host said, with the reason of the first that can be put right. */
function together(errors) {
    const [first] = errors;
    if (errors.length === 1)
        return first;
    const message = errors.map((error) => (error instanceof Error ? error.message : String(error))).join('\n');
    const user = errors.find((error) => error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y);
    if (user)
        return new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(user.reason, message);
    return first instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a ? new _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a(first.reason, message, { cause: first }) : first;
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

/***/ 4417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   KT: () => (/* binding */ lastRun),
/* harmony export */   MK: () => (/* binding */ technicalStates),
/* harmony export */   hR: () => (/* binding */ exactJournal),
/* harmony export */   jA: () => (/* binding */ progressOf),
/* harmony export */   rn: () => (/* binding */ unrepeatable)
/* harmony export */ });
/* harmony import */ var _plan_coverage__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59079);
/* harmony import */ var _plan_technical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52846);
/* harmony import */ var _ledger_journals__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50311);
/* harmony import */ var _plan_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24066);




const keyOf = (id, host) => JSON.stringify([id.run, id.step, id.domain, id.operation, id.technical, host]);
/** Folds a journal; the last word on a technical step counts. */
function progressOf(plan, journal) {
    const states = new Map();
    for (const entry of journal) {
        const step = (0,_plan_technical__WEBPACK_IMPORTED_MODULE_0__/* .technicalStepsAt */ .Cn)(plan, entry)[entry.technical - 1];
        const finished = entry.event === 'finished' && step && (0,_plan_technical__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(step, entry.status) ? 'done' : 'failed';
        states.set(keyOf(entry, entry.host), entry.event === 'started' ? 'interrupted' : finished);
    }
    return (id, host) => states.get(keyOf(id, host)) ?? 'not-started';
}
/** The technical steps that would run a second time although they are not repeatable: why a run cannot go on. */
function unrepeatable(plan, journal, run) {
    return technicalStates(plan, journal, run)
        .filter(({ state, repeatable }) => (state === 'interrupted' || state === 'failed') && !repeatable)
        .map(({ name, domain, host, state }) => `${name} (${domain}, ${host}): ${state}`);
}
/** Whether a run did everything that the plan asks for. */
function isComplete(plan, journal, run) {
    return technicalStates(plan, journal, run).every(({ state }) => state === 'done');
}
/** Every technical step that a plan asks for in a run, in order, with how far the journal says that it came. */
function technicalStates(plan, journal, run) {
    const progress = progressOf(plan, journal);
    return plan.steps.flatMap((step) => step.operations.flatMap((operation) => (0,_plan_plan__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .Q)(plan, operation).flatMap(({ host }) => (0,_plan_technical__WEBPACK_IMPORTED_MODULE_0__/* .technicalStepsOf */ .mL)(plan, operation).map(({ name, repeatable }, index) => {
        const id = { ...operation, run, kind: 'deploy', step: step.number, technical: index + 1 };
        const state = progress(id, host.name);
        return { step: step.number, name, domain: operation.domain, host: host.name, repeatable, state };
    }))));
}
/** Whether a deployment began anything that a rollback has to undo. */
function hasChanged(journal) {
    return journal.some(({ kind, operation }) => kind === 'deploy' && (0,_plan_coverage__WEBPACK_IMPORTED_MODULE_2__/* .changes */ .A)(operation));
}
/** The run that a journal ends in, from 1. */
function lastRun(journal) {
    return journal.reduce((last, entry) => Math.max(last, entry.run), 1);
}
/**
 * One journal out of the runner's copy and the hosts' own: a host that could be read knows best what happened on it,
 * and the runner when.
 */
function exactJournal(copy, hosts) {
    const others = copy.filter((entry) => (hosts.get(entry.host)?.length ?? 0) === 0);
    return [...others, ...(0,_ledger_journals__WEBPACK_IMPORTED_MODULE_3__/* .timed */ .a)([...hosts.values()].flat(), copy)];
}


/***/ }),

/***/ 93543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ planOfRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43045);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _plan_operation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74244);
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4764);




const limits = {
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    timeout: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    retries: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    repeatable: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    nothingDone: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['fails', 'allowed']),
};
const technicalStep = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...limits, kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('run'), script: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...limits, kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('transfer'), to: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...limits, kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('probe'), script: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), within: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), every: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() }),
]);
const bands = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    ...{ verify: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), backup: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), stop: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), deploy: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() },
    ...{ start: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), check: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), restore: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), inspect: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() },
});
const technology = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    label: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    package: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['archive', 'file', 'none']),
    params: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ required: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), default: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(), description: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    bands,
    tools: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    operations: zod__WEBPACK_IMPORTED_MODULE_2__/* .partialRecord */ .jgl(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_plan_operation__WEBPACK_IMPORTED_MODULE_3__/* .OPERATIONS */ .x), zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(technicalStep)),
    reversible: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['restore', 'script', 'none']),
});
const hostRecord = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    address: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    port: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    user: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(),
    hostKeys: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    get jump() {
        return hostRecord.exactOptional();
    },
    path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(),
    state: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(),
});
const target = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    host: hostRecord,
    params: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ secret: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })])),
});
const until = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['http', 'port', 'sql']),
    script: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    tools: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    within: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    every: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    on: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
});
const step = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    operations: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        domain: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        operation: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_plan_operation__WEBPACK_IMPORTED_MODULE_3__/* .OPERATIONS */ .x),
        serial: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().exactOptional(),
        timeout: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().exactOptional(),
        retries: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().exactOptional(),
        until: until.exactOptional(),
        hosts: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).exactOptional(),
    })),
});
const planRecord = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    application: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    stage: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    order: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['bands', 'reverse']),
    domains: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        technology,
        package: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(),
        after: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).exactOptional(),
        targets: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(target),
        restore: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('backup').exactOptional(),
        irreversible: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional(),
    })),
    steps: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(step),
});
/** The plan that the ledger recorded, with its secrets given anew. UserError `ledger-corrupt` where it is none. */
function planOfRecord(recorded, today) {
    const parsed = planRecord.safeParse(recorded);
    if (!parsed.success)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('ledger-corrupt', `The ledger's plan of the deployment cannot be read: ${parsed.error.message}`);
    const plan = parsed.data;
    const domains = plan.domains.map((domain) => ({
        ...domain,
        targets: domain.targets.map((one) => targetOf(one, plan, today)),
    }));
    return { ...plan, domains };
}
function targetOf({ host, params }, { application, version, stage }, { secrets, hostOf }) {
    const { name, address, port, user } = host;
    const contexts = {
        release: { application, version },
        stage: { name: stage },
        host: { name, address, port, user: user ?? null },
        secrets,
    };
    const revived = Object.entries(params).map(([param, value]) => [
        param,
        typeof value === 'string' ? value : (0,_expression__WEBPACK_IMPORTED_MODULE_1__/* .evaluateTemplate */ .M1)(value.secret, contexts),
    ]);
    return { host: hostOf(name) ?? host, params: Object.fromEntries(revived) };
}


/***/ }),

/***/ 88820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ hostOf),
/* harmony export */   y: () => (/* binding */ resolvePlan)
/* harmony export */ });
/* harmony import */ var _plan_generation__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87755);
/* harmony import */ var _plan_order__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21821);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44238);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61791);
/* harmony import */ var _params__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64932);
/* harmony import */ var _until__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1416);






/** The plan of a configuration, over the hosts of one stage. Throws ConfigError with everything that is wrong. */
function resolvePlan(config, occurrence) {
    const problems = [];
    const domains = resolvedDomains(config, occurrence, problems);
    const { application, version, stage } = occurrence;
    const { order } = config.plan.value;
    const steps = config.plan.value.steps ? writtenSteps(config, occurrence, domains, problems) : (0,_plan_generation__WEBPACK_IMPORTED_MODULE_0__/* .generatedSteps */ .l)(domains);
    if (problems.length > 0)
        throw new _place__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .x(problems);
    const plan = { application, version, stage, order, domains, steps };
    const disorder = [
        ...(0,_plan_order__WEBPACK_IMPORTED_MODULE_1__/* .orderProblems */ .xv)(plan).map(({ step, message }) => ({ place: stepPlace(config, step), message })),
        ...(0,_plan_order__WEBPACK_IMPORTED_MODULE_1__/* .dependencyProblems */ .WG)(plan).map(({ step, domain, message }) => ({
            place: config.plan.place(['steps', step - 1, domain]),
            message,
        })),
    ];
    if (disorder.length > 0)
        throw new _place__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .x(disorder);
    return plan;
}
function resolvedDomains(config, occurrence, problems) {
    const { cmdb, plan, rules } = config;
    const { application, stage } = occurrence;
    const environment = cmdb.value.environments[stage];
    const path = ['environments', stage, application];
    const found = environment?.[application];
    if (rules && !(stage in rules.value.stages))
        problems.push(unknown(rules, ['stages'], 'the stage', stage, Object.keys(rules.value.stages)));
    if (!environment)
        problems.push(unknown(cmdb, ['environments'], 'the stage', stage, Object.keys(cmdb.value.environments)));
    else if (!found)
        problems.push(unknown(cmdb, ['environments', stage], 'the application', application, Object.keys(environment)));
    if (!found)
        return [];
    return Object.entries(plan.value.domains).flatMap(([name, given]) => {
        const here = found[name];
        if (here)
            return resolvedDomain(config, occurrence, { name, given, here }, problems);
        problems.push(unknown(cmdb, path, 'the domain', name, Object.keys(found)));
        return [];
    });
}
function resolvedDomain(config, occurrence, { name, given, here }, problems) {
    const technology = config.technologies.get(given.technology)?.value;
    if (!technology)
        return [];
    const place = config.plan.place(['domains', name]);
    packageProblem(technology, name, given, place, problems);
    const targets = here.hosts.flatMap((hostName) => {
        const host = hostOf(config.cmdb.value, hostName);
        return host ? [{ host, params: (0,_params__WEBPACK_IMPORTED_MODULE_3__/* .paramsOn */ .g_)(config, occurrence, { name, technology, host }, problems) }] : [];
    });
    return [
        {
            name,
            technology: withoutQuery(technology),
            targets,
            ...(given.package === undefined ? {} : { package: given.package }),
            ...(given.after === undefined ? {} : { after: given.after }),
            ...(given.restore === undefined ? {} : { restore: given.restore }),
            ...(given.irreversible === undefined ? {} : { irreversible: given.irreversible }),
        },
    ];
}
/** A technology as a plan holds it: a query is part of the steps that wait with it. */
function withoutQuery(technology) {
    const { name, label, package: takes, params, bands, tools, operations, reversible } = technology;
    return { name, label, package: takes, params, bands, tools, operations, reversible };
}
function packageProblem(technology, name, given, place, problems) {
    const wants = technology.package !== 'none';
    if (wants === (given.package !== undefined))
        return;
    const message = wants
        ? `the domain ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(name)} names no package; ${technology.label} expects one: \`package: <file name in the vault>\``
        : `the domain ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(name)} names a package; ${technology.label} takes none: remove \`package\``;
    problems.push({ place, message });
}
/** The host of that name, with the hosts through which it is reached. What must be found there is no part of a plan. */
function hostOf(cmdb, name) {
    const found = cmdb.hosts[name];
    if (!found)
        return undefined;
    const { address, port, hostKeys, user, jump, path, state } = found;
    const through = jump === undefined ? undefined : hostOf(cmdb, jump);
    return {
        ...{ name, address, port, hostKeys },
        ...(user === undefined ? {} : { user }),
        ...(through ? { jump: through } : {}),
        ...(path === undefined ? {} : { path }),
        ...(state === undefined ? {} : { state }),
    };
}
function writtenSteps(config, occurrence, resolved, problems) {
    const { steps = [], domains } = config.plan.value;
    return steps.map((parts, index) => ({
        number: index + 1,
        operations: parts.flatMap(({ domain, operations }) => operations.map(({ until, ...operation }) => {
            const technology = config.technologies.get(domains[domain]?.technology ?? '')?.value;
            if (technology && !(operation.operation in technology.operations))
                problems.push(unknown(config.plan, ['steps', index, domain], `${technology.label}'s operation`, operation.operation, Object.keys(technology.operations)));
            const found = resolved.find(({ name }) => name === domain);
            if (!until || !found)
                return { domain, ...operation };
            const place = config.plan.place(['steps', index, domain]);
            const report = (message) => (0,_params__WEBPACK_IMPORTED_MODULE_3__/* .addOnce */ .BY)(problems, { place, message });
            return { domain, ...operation, until: (0,_until__WEBPACK_IMPORTED_MODULE_4__/* .resolvedUntil */ .pn)(until, found, occurrence, technology?.query, report) };
        })),
    }));
}
function stepPlace(config, step) {
    return config.plan.place(config.plan.value.steps ? ['steps', step - 1] : ['domains']);
}
function unknown(located, path, what, word, words) {
    return { place: located.place(path), message: `${what} ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(word)} is not here; ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .suggestion */ .h)(word, words)}` };
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

/***/ 59079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ changes),
/* harmony export */   _: () => (/* binding */ coverageOf)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24066);

/** What can be undone of a plan, and how, told from its technologies and from what its packages hold. */
function coverageOf(plan, contents) {
    const steps = plan.steps.flatMap((step) => step.operations.map(({ domain, operation }) => ({
        domain,
        operation,
        ...coverage(plan, (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .domainOf */ .O)(plan, domain), operation, step.number, contents.get(domain)),
    })));
    const changing = steps.filter(({ operation }) => changes(operation));
    const undone = changing.filter(({ kind }) => kind === 'reversible' || kind === 'restorable');
    const unknown = changing.some(({ kind }) => kind === 'unknown');
    const percent = changing.length === 0 ? 100 : Math.floor((100 * undone.length) / changing.length);
    return { percent: unknown ? null : percent, steps };
}
/** Whether an operation changes something that a rollback has to undo. */
function changes(operation) {
    return operation === 'stop' || operation === 'deploy' || operation === 'start' || operation === 'restore';
}
function coverage(plan, domain, operation, step, content) {
    const { operations, label } = domain.technology;
    switch (operation) {
        case 'verify':
        case 'backup':
        case 'check':
        case 'inspect':
        case 'restore':
            return { kind: 'reversible', reason: 'changes nothing' };
        case 'stop':
            if (operations.start)
                return { kind: 'reversible', reason: `${label} is started again` };
            return { kind: 'irreversible', reason: `${label} is stopped, and its technology has no \`start\`` };
        case 'start':
            if (operations.stop)
                return { kind: 'reversible', reason: `${label} is stopped again` };
            return { kind: 'irreversible', reason: `${label} is started, and its technology has no \`stop\`` };
        case 'deploy':
            return deployCoverage(plan, domain, step, content);
    }
}
function deployCoverage(plan, domain, step, content) {
    const { technology } = domain;
    if (technology.reversible === 'none' || !technology.operations.restore)
        return { kind: 'irreversible', reason: `${technology.label}: its technology has no way back` };
    if (technology.package !== 'none' && !content)
        return { kind: 'unknown', reason: `${domain.package ?? 'its package'} is not in the vault yet` };
    if (technology.reversible === 'script' && domain.restore !== 'backup')
        return { kind: 'reversible', reason: content?.wayBack ?? 'by its rollback scripts' };
    const backup = plan.steps.find(({ number, operations }) => number <= step && operations.some((one) => one.domain === domain.name && one.operation === 'backup'));
    if (backup)
        return { kind: 'restorable', reason: `from the backup of step ${backup.number}` };
    return {
        kind: 'irreversible',
        reason: `nothing is backed up before it: put \`${domain.name}: backup\` before step ${step}`,
    };
}


/***/ }),

/***/ 87755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ generatedSteps)
/* harmony export */ });
/* harmony import */ var _dependency__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26220);

/** What a generated plan holds per domain, one step each. */
const UNITS = [['backup', 'verify'], ['stop'], ['deploy'], ['start']];
/** The plan that follows from what domains depend on and the bands of the technologies: low bands first, then the order of the domains. */
function generatedSteps(domains) {
    const units = domains.flatMap(({ name, technology }) => UNITS.map((unit) => unit.filter((operation) => technology.operations[operation] !== undefined)).flatMap(([first, ...rest]) => first === undefined
        ? []
        : [
            {
                part: { domain: name, operation: first },
                band: Math.min(...[first, ...rest].map((operation) => technology.bands[operation])),
                operations: [first, ...rest].map((operation) => ({ domain: name, operation })),
            },
        ]));
    return (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .inOrder */ .al)(units, (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .dependenciesOf */ .hk)(domains)).map(({ operations }, index) => ({ number: index + 1, operations }));
}


/***/ }),

/***/ 74244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ OPERATIONS)
/* harmony export */ });
/** What a technology can do, in the order of a deployment. */
const OPERATIONS = ['verify', 'backup', 'stop', 'deploy', 'start', 'check', 'restore', 'inspect'];


/***/ }),

/***/ 21821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ bandWarnings),
/* harmony export */   WG: () => (/* binding */ dependencyProblems),
/* harmony export */   xv: () => (/* binding */ orderProblems)
/* harmony export */ });
/* harmony import */ var _dependency__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26220);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24066);


/** What in the order of a plan cannot be meant: an operation that comes too late or too early within its domain. */
function orderProblems(plan) {
    return plan.domains.flatMap(({ name }) => {
        const own = placed(plan).filter(({ domain }) => domain === name);
        const deploy = own.findIndex(({ operation }) => operation === 'deploy');
        return own.flatMap((one, index) => {
            const wrong = deploy < 0 ? undefined : misplacement(one, index, deploy);
            return wrong === undefined ? [] : [{ step: one.step, message: `${name}: ${wrong}` }];
        });
    });
}
function misplacement({ operation, step }, index, deploy) {
    const after = index > deploy;
    switch (operation) {
        case 'backup':
        case 'stop':
            return after ? `\`${operation}\` in step ${step} comes after its \`deploy\`; expected it before.` : undefined;
        case 'start':
        case 'check':
            return after ? undefined : `\`${operation}\` in step ${step} comes before its \`deploy\`; expected it after.`;
        case 'deploy':
            return after ? `\`deploy\` in step ${step} is there a second time; a plan deploys a domain once.` : undefined;
        case 'verify':
        case 'restore':
        case 'inspect':
            return undefined;
    }
}
/** Where a written plan contradicts what its domains say in `after`: the operation that comes too early. */
function dependencyProblems(plan) {
    const dependencies = (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .dependenciesOf */ .hk)(plan.domains);
    if (dependencies.size === 0)
        return [];
    const all = placed(plan);
    return all.flatMap((one) => {
        const awaited = all.find((other) => other.domain !== one.domain && other.step >= one.step && (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .comesBefore */ .TH)(dependencies, other, one));
        if (!awaited)
            return [];
        const [dependant, dependency] = dependencies.get(one.domain)?.has(awaited.domain)
            ? [one.domain, awaited.domain]
            : [awaited.domain, one.domain];
        const relation = awaited.step === one.step ? 'runs together with' : 'comes before';
        const message = `${one.domain}: \`${one.operation}\` in step ${one.step} ${relation} \`${awaited.operation}\` of ${awaited.domain} in step ${awaited.step}; expected it after, because ${dependant} depends on ${dependency} (\`after\`).`;
        return [{ step: one.step, domain: one.domain, message }];
    });
}
/** Where a written plan leaves the order of the bands between domains: it may be meant, and a reviewer should see it. */
function bandWarnings(plan) {
    const changing = placed(plan).filter(({ operation }) => ['stop', 'deploy', 'start'].includes(operation));
    const dependencies = (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .dependenciesOf */ .hk)(plan.domains);
    return changing.flatMap((one, index) => {
        // What waits for a dependency comes no earlier than that does.
        const awaited = changing.filter((other) => dependencies.size > 0 && (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .comesBefore */ .TH)(dependencies, other, one));
        const least = Math.max(one.band, ...awaited.map(({ band }) => band));
        const earlier = changing.slice(0, index).find(({ band, domain }) => band > least && domain !== one.domain);
        if (!earlier)
            return [];
        return [
            `${one.domain}: ${one.operation} (band ${one.band}) in step ${one.step} comes after ${earlier.domain}: ${earlier.operation} (band ${earlier.band}) in step ${earlier.step}; the bands have it before.`,
        ];
    });
}
function placed(plan) {
    return plan.steps.flatMap((step) => step.operations.map((operation) => ({
        ...operation,
        step: step.number,
        band: (0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .domainOf */ .O)(plan, operation.domain).technology.bands[operation.operation],
    })));
}


/***/ }),

/***/ 24066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ domainOf),
/* harmony export */   Q: () => (/* binding */ targetsOf)
/* harmony export */ });
/** The domain of that name; a plan never names one that it does not have. */
function domainOf(plan, name) {
    const domain = plan.domains.find((candidate) => candidate.name === name);
    if (!domain)
        throw new Error(`plan of ${plan.application} has no domain ${name}`);
    return domain;
}
/** The targets on which an operation runs, in the order of the CMDB. */
function targetsOf(plan, operation) {
    const { targets } = domainOf(plan, operation.domain);
    return operation.hosts ? targets.filter((target) => operation.hosts?.includes(target.host.name)) : targets;
}


/***/ }),

/***/ 46284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ SEAL_BACKUP),
/* harmony export */   V: () => (/* binding */ VERIFY_BACKUP)
/* harmony export */ });
const LIMITS = { kind: 'run', timeout: 60 * 60_000, retries: 0, repeatable: true, nothingDone: 'fails' };
const DIGESTS = `
digests() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum -- "$@"; else shasum -a 256 -- "$@"; fi
}
seal=\${BACKUP%/}.sha256
`;
/** Writes the digest of every file of a complete backup beside it, so that a changed one is never restored. */
const SEAL_BACKUP = {
    ...LIMITS,
    name: 'Seal the backup',
    script: `set -eu
${DIGESTS}
cd -- "$BACKUP"
again=
if [ -f "$seal" ]; then
  # A rehearsal backs up a second time. What its deployment has written here meanwhile is no part of the backup.
  again=yes
  sed -e 's/^[^ ]* [ *]//' "$seal" >"$seal.names"
  while IFS= read -r file; do [ -f "$file" ] || again=; done <"$seal.names"
fi
[ -n "$again" ] || find . -type f ! -name .part >"$seal.names"
LC_ALL=C sort "$seal.names" >"$seal.sorted"
: >"$seal.part"
while IFS= read -r file; do digests "$file"; done <"$seal.sorted" >>"$seal.part"
mv -f -- "$seal.part" "$seal"
rm -f -- "$seal.names" "$seal.sorted"
`,
};
/** Refuses to restore from a backup that is missing or is not, bit for bit, what was sealed. */
const VERIFY_BACKUP = {
    ...LIMITS,
    name: 'Verify the backup',
    reason: 'backup-changed',
    script: `set -eu
${DIGESTS}
if [ ! -f "$seal" ]; then
  echo "No sealed backup of $DOMAIN on $HOST: expected $seal. Nothing was restored; bring the backup back and roll back again." >&2
  exit 1
fi
cd -- "$BACKUP"
changed=0
while IFS= read -r line; do
  file=\${line#*  }
  name=\${file#./}
  if [ ! -f "$file" ]; then
    echo "The backup of $DOMAIN on $HOST misses $name. Nothing was restored." >&2
    changed=1
  elif [ "$(digests "$file")" != "$line" ]; then
    echo "The backup of $DOMAIN on $HOST was changed: $name is not the file that was sealed. Nothing was restored." >&2
    changed=1
  fi
done <"$seal"
exit "$changed"
`,
};


/***/ }),

/***/ 52846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ technicalStepsAt),
/* harmony export */   F7: () => (/* binding */ technicalSteps),
/* harmony export */   Lc: () => (/* binding */ NOTHING_DONE),
/* harmony export */   mL: () => (/* binding */ technicalStepsOf),
/* harmony export */   oJ: () => (/* binding */ isSuccess)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24066);
/* harmony import */ var _seal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46284);
/* harmony import */ var _until__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72693);



/** Exit status of a script that found nothing to do. */
const NOTHING_DONE = 77;
/**
 * The technical steps of an operation, in order: a backup is sealed when it is complete and verified before it is
 * restored; `check` is the end of `start`, of `deploy` where there is no `start`.
 */
function technicalSteps(technology, operation) {
    const own = technology.operations[operation] ?? [];
    const check = technology.operations.check ?? [];
    switch (operation) {
        case 'backup':
            return [...own, _seal__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_BACKUP */ .T];
        case 'restore':
            return technology.operations.backup ? [_seal__WEBPACK_IMPORTED_MODULE_0__/* .VERIFY_BACKUP */ .V, ...own] : own;
        case 'start':
            return [...own, ...check];
        case 'deploy':
            return technology.operations.start ? own : [...own, ...check];
        case 'verify':
        case 'stop':
        case 'check':
        case 'inspect':
            return own;
    }
}
/** The technical steps of one operation of a plan. */
function technicalStepsOf(plan, { domain, operation, until }) {
    const steps = technicalSteps((0,_plan__WEBPACK_IMPORTED_MODULE_2__/* .domainOf */ .O)(plan, domain).technology, operation);
    return until ? [...steps, (0,_until__WEBPACK_IMPORTED_MODULE_1__/* .untilStep */ .lc)(until)] : steps;
}
/** The technical steps of the operation that an entry of a journal is about; only a deployment waits. */
function technicalStepsAt(plan, entry) {
    const { kind, step, domain, operation } = entry;
    const operations = kind === 'deploy' ? plan.steps.find(({ number }) => number === step)?.operations : undefined;
    const planned = operations?.find((one) => one.domain === domain && one.operation === operation);
    return technicalStepsOf(plan, planned ?? { domain, operation });
}
/** Whether a technical step that ended with this exit status did what it was to do. */
function isSuccess(step, status) {
    return status === 0 || (status === NOTHING_DONE && step.nothingDone === 'allowed');
}


/***/ })

};
;