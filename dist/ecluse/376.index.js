"use strict";
exports.id = 376;
exports.ids = [376];
exports.modules = {

/***/ 7525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dN: () => (/* binding */ fillPath),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* unused harmony exports stagingOf, backupOf, variable */
/* harmony import */ var _plan_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4066);

/** Where a domain's staging and backup are on a host, below the session's directory. */
function stagingOf(directory, domain) {
    return `${directory}/${domain}/staging`;
}
function backupOf(directory, domain) {
    return `${directory}/${domain}/backup`;
}
/** The variables that the scripts of a domain get on a host: the only way by which values reach them. */
function environmentOf(plan, name, target, place) {
    const domain = (0,_plan_plan__WEBPACK_IMPORTED_MODULE_0__/* .domainOf */ .O)(plan, name);
    const params = Object.entries(target.params).map(([param, value]) => [variable(param), value]);
    return {
        APPLICATION: plan.application,
        VERSION: plan.version,
        STAGE: plan.stage,
        DOMAIN: name,
        HOST: target.host.name,
        DEPLOYMENT: place.deployment,
        PACKAGE: domain.package ?? '',
        STAGING: stagingOf(place.directory, name),
        BACKUP: backupOf(place.directory, name),
        RESTORE: domain.technology.reversible === 'script' && domain.restore !== 'backup' ? 'script' : 'backup',
        ...Object.fromEntries(params),
    };
}
/** `PARAM_<NAME>` of a parameter. */
function variable(param) {
    return `PARAM_${param.toUpperCase().replaceAll('-', '_')}`;
}
/** A path of a technology, such as `$STAGING/package`, with its leading variable filled in. */
function fillPath(path, environment) {
    return path.replace(/^\$([A-Z0-9_]+)/, (_, name) => {
        const value = environment[name];
        if (typeof value !== 'string')
            throw new Error(`${path}: ${name} has no value that a path can begin with`);
        return value;
    });
}


/***/ }),

/***/ 1380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hostsOf),
/* harmony export */   j: () => (/* binding */ fleet)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);

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

/***/ 9536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ withHosts)
});

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(2327);
// EXTERNAL MODULE: ./shared/automaton/fleet.js
var fleet = __webpack_require__(1380);
;// CONCATENATED MODULE: ./shared/automaton/lease.js

/** How long a lock outlives whoever stopped renewing it, in milliseconds. */
const LEASE = 3 * 60_000;
/** Takes the lock of an environment, or says who holds it. `takeOver`: a deployment that is known to be dead. */
async function leaseOf(wanted, locks, clock, takeOver) {
    const until = () => new Date(clock.now() + LEASE).toISOString();
    const { application, environment, deployment, owner } = wanted;
    const holder = { deployment, owner, since: new Date(clock.now()).toISOString(), until: until() };
    const answer = await locks.acquire(application, environment, holder, takeOver);
    if (answer.kind === 'taken')
        throw new failure/* UserError */.y('locked', heldMessage(wanted, answer.by));
    return kept(answer.lock, until);
}
function kept(lock, until) {
    const lost = new AbortController();
    const timer = setInterval(() => {
        lock.renew(until()).catch((error) => {
            if (error instanceof failure/* UserError */.y)
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

;// CONCATENATED MODULE: ./shared/automaton/hosts.js



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
    const hosts = (0,fleet/* fleet */.j)(ports.transportOf, { deployment, application, stage, owner, lease: LEASE }, PATIENCE, signal);
    const wanted = { application, environment: stage, deployment, owner };
    let lease;
    try {
        if (!takesOver)
            lease = await leaseOf(wanted, ports.locks, ports.clock);
        await connected(hosts, plan, takesOver ? DYING : 0, signal);
        lease ??= await leaseOf(wanted, ports.locks, ports.clock, deployment);
        lease.lost.addEventListener('abort', () => lost.abort(lease?.lost.reason));
        return await work(hosts, signal);
    }
    finally {
        await hosts.close();
        await lease?.release().catch((error) => {
            if (!(error instanceof failure/* Outage */.a))
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
            await hosts.connect((0,fleet/* hostsOf */.P)(plan));
            return;
        }
        catch (error) {
            if (!(error instanceof failure/* UserError */.y) || error.reason !== 'locked' || left <= 0 || signal.aborted)
                throw error;
            await new Promise((resolve) => setTimeout(resolve, pause));
        }
    }
}


/***/ }),

/***/ 3340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ inspectAll)
/* harmony export */ });
/* unused harmony export factOf */
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);
/* harmony import */ var _plan_technical__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2846);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7525);
/* harmony import */ var _script__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8445);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7179);





/** What `inspect` says of every domain on every host now. Rejects where any of it cannot be found out. */
async function inspectAll(plan, site) {
    const inspections = plan.domains.flatMap((domain) => domain.targets.map((target) => inspect(plan, domain, target, site)));
    return Promise.all(inspections);
}
async function inspect(plan, domain, target, site) {
    const host = target.host.name;
    const facts = {};
    try {
        const session = await site.fleet.session(target.host);
        const environment = (0,_environment__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(plan, domain.name, target, {
            directory: session.directory,
            deployment: site.deployment,
        });
        for (const step of (0,_plan_technical__WEBPACK_IMPORTED_MODULE_1__/* .technicalSteps */ .F7)(domain.technology, 'inspect')) {
            if (step.kind === 'transfer')
                continue;
            const words = (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .lastWords */ .a)();
            const output = (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)(site.redact, (line, stream) => {
                words.hear(line, stream);
                if (stream === 'stdout')
                    Object.assign(facts, factOf(line));
            });
            const outcome = await session.run((0,_script__WEBPACK_IMPORTED_MODULE_4__/* .scriptOf */ .F)(step, environment), undefined, output.write, site.signal);
            output.end();
            if (outcome.kind !== 'exited' || outcome.status !== 0)
                throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('step-failed', `${step.name} (inspect ${domain.name} on ${host}) did not answer: ${outcome.kind === 'exited' ? `exit status ${outcome.status}` : outcome.kind}. ${words.text()}`);
        }
    }
    catch (error) {
        if (error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a)
            site.fleet.broken(target.host);
        throw error;
    }
    return { domain: domain.name, host, facts };
}
/** The fact of a `key=value` line; nothing of any other line. */
function factOf(line) {
    const match = /^([a-z][a-z0-9-]*)=(.*)$/.exec(line);
    return match ? { [match[1] ?? '']: match[2] ?? '' } : {};
}


/***/ }),

/***/ 7179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lines),
/* harmony export */   a: () => (/* binding */ lastWords)
/* harmony export */ });
/** The longest secret there can be, in base64: what of an endless line is held back until more is known. In characters. */
const HELD = 64 * 1024;
/** Longest line of a host that is passed on in one piece, in characters. */
const LONGEST = 2 * HELD;
/** What of a failed step's output goes into its error, in characters. */
const WORDS = 2000;
/**
 * Cuts the streams of a host into lines, redacted; one that never ends is passed on in pieces, none of which begins or
 * ends within a secret.
 */
function lines(redact, pass) {
    const rest = { stdout: '', stderr: '' };
    return {
        write: (stream, text) => {
            const whole = (rest[stream] + text).split(/\r?\n/);
            rest[stream] = whole.pop() ?? '';
            for (const line of whole)
                pass(redact(line), stream);
            if (rest[stream].length < LONGEST)
                return;
            // Whole secrets go before the cut is made; one of which only the beginning is here is in what is held back.
            const shown = redact(rest[stream]);
            pass(shown.slice(0, -HELD), stream);
            rest[stream] = shown.slice(-HELD);
        },
        end: () => {
            for (const stream of ['stdout', 'stderr'])
                if (rest[stream] !== '')
                    pass(redact(rest[stream]), stream);
        },
    };
}
/** Keeps the end of what a script said: of its errors, or of its output where it wrote none. */
function lastWords() {
    const kept = { stdout: '', stderr: '' };
    return {
        hear: (line, stream) => {
            kept[stream] = `${kept[stream]}${line}\n`.slice(-WORDS);
        },
        text: () => (kept.stderr.trim() === '' ? kept.stdout : kept.stderr).trim(),
    };
}


/***/ }),

/***/ 7980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inventoryOf),
/* harmony export */   s: () => (/* binding */ common)
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


/***/ }),

/***/ 8931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkTools),
/* harmony export */   K: () => (/* binding */ checkSecrets)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4141);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1380);



const MISSING = 'for tool in $TOOLS; do command -v "$tool" >/dev/null 2>&1 || printf \'%s\\n\' "$tool"; done\nprintf \'%s\\n\' "PATH $PATH"\n';
/** Refuses to begin where a parameter holds a secret that nobody gave. */
function checkSecrets(plan) {
    const missing = plan.domains.flatMap(({ name, targets }) => targets.flatMap(({ params }) => Object.entries(params).flatMap(([param, value]) => value instanceof _plan_secret__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z && !value.known ? [`\`${param}\` of ${name} is ${value.source}`] : [])));
    if (missing.length > 0)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('input-invalid', `The input \`secrets\` does not hold every secret that the configuration names: ${[...new Set(missing)].join(', ')}. Give them, as in \`secrets: \${{ toJSON(secrets) }}\`.`);
}
/** Refuses to begin where a host lacks a command that the technologies of its domains name. */
async function checkTools(plan, site) {
    const missing = (await Promise.all((0,_fleet__WEBPACK_IMPORTED_MODULE_1__/* .hostsOf */ .P)(plan).map((host) => missingOn(host, plan, site)))).flat();
    if (missing.length > 0)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('tool-missing', `${missing.join('\n')}\nInstall what is missing, or set \`path\` of the host in cmdb.yml.`);
}
async function missingOn(host, plan, site) {
    const domains = plan.domains.filter(({ targets }) => targets.some((target) => target.host.name === host.name));
    const tools = [...new Set(domains.flatMap(({ technology }) => technology.tools))];
    if (tools.length === 0)
        return [];
    const session = await site.fleet.session(host);
    let said = '';
    const script = { text: MISSING, env: { TOOLS: tools.join(' ') }, timeout: 60_000 };
    await session.run(script, undefined, (stream, text) => void (said += stream === 'stdout' ? text : ''), site.signal);
    const words = said.split('\n').filter((line) => line !== '');
    const path = words.find((line) => line.startsWith('PATH ')) ?? 'PATH unknown';
    return words
        .filter((line) => tools.includes(line))
        .map((tool) => `${host.name} has no \`${tool}\`, which ${needing(plan, host, tool)} needs (${path}).`);
}
function needing(plan, host, tool) {
    const domain = plan.domains.find(({ technology, targets }) => technology.tools.includes(tool) && targets.some((target) => target.host.name === host.name));
    return domain ? `${domain.technology.label} (${domain.name})` : 'the plan';
}


/***/ }),

/***/ 5893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ rollBack)
});

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(2327);
// EXTERNAL MODULE: ./shared/inventory/proof.js
var inventory_proof = __webpack_require__(6480);
// EXTERNAL MODULE: ./shared/plan/effect.js
var effect = __webpack_require__(9460);
// EXTERNAL MODULE: ./shared/plan/rollback.js
var plan_rollback = __webpack_require__(9285);
// EXTERNAL MODULE: ./shared/automaton/fleet.js
var fleet = __webpack_require__(1380);
// EXTERNAL MODULE: ./shared/plan/plan.js
var plan_plan = __webpack_require__(4066);
// EXTERNAL MODULE: ./shared/plan/seal.js
var seal = __webpack_require__(6284);
// EXTERNAL MODULE: ./shared/automaton/environment.js
var environment = __webpack_require__(7525);
// EXTERNAL MODULE: ./shared/automaton/output.js
var automaton_output = __webpack_require__(7179);
// EXTERNAL MODULE: ./shared/automaton/script.js
var automaton_script = __webpack_require__(8445);
;// CONCATENATED MODULE: ./shared/automaton/backups.js





/**
 * The backups that a rollback needs and that are not, bit for bit, what was sealed; looked at on all hosts before
 * anything is touched, for half a rollback is worse than none. Rejects with an Outage where that cannot be found out.
 */
async function changedBackups(rollback, site) {
    const restores = rollback.steps.flatMap(({ number, operations }) => operations
        .filter(({ domain, operation }) => operation === 'restore' && isSealed(rollback, domain))
        .flatMap((operation) => (0,plan_plan/* targetsOf */.Q)(rollback, operation).map((target) => ({ number, ...operation, target }))));
    const failures = await Promise.all(restores.map(async ({ number, domain, operation, target }) => {
        const session = await site.fleet.session(target.host);
        const place = { directory: session.directory, deployment: site.deployment };
        const words = (0,automaton_output/* lastWords */.a)();
        const output = (0,automaton_output/* lines */.M)(site.redact, words.hear);
        const script = (0,automaton_script/* scriptOf */.F)(seal/* VERIFY_BACKUP */.V, (0,environment/* environmentOf */.p7)(rollback, domain, target, place));
        const outcome = await session.run(script, undefined, output.write, site.signal);
        output.end();
        if (outcome.kind === 'exited' && outcome.status === 0)
            return [];
        const said = outcome.kind === 'exited' ? words.text() : `it could not be read to its end (${outcome.kind}).`;
        const { name } = seal/* VERIFY_BACKUP */.V;
        const message = `found, before anything was touched: ${said}`;
        return [{ step: number, domain, operation, host: target.host.name, name, reason: 'backup-changed', message }];
    }));
    return failures.flat();
}
function isSealed(plan, domain) {
    return (0,plan_plan/* domainOf */.O)(plan, domain).technology.operations.backup !== undefined;
}

// EXTERNAL MODULE: ./shared/automaton/inspect.js
var inspect = __webpack_require__(3340);
// EXTERNAL MODULE: ./shared/automaton/progress.js
var progress = __webpack_require__(4417);
// EXTERNAL MODULE: ./shared/automaton/run.js + 1 modules
var run = __webpack_require__(4894);
;// CONCATENATED MODULE: ./shared/automaton/rollback.js









/**
 * Undoes what the journal says was done of `plan`, as run `number` of the deployment, and proves that it is undone.
 * Never rejects for what a host does or does not answer: that is how a rollback ends.
 */
async function rollBack(plan, before, number, site) {
    try {
        return await undo(plan, before, number, site);
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a) && !(error instanceof failure/* UserError */.y))
            throw error;
        return { kind: 'failed', plan: { ...plan, steps: [] }, notUndone: [], after: [], error: error.message };
    }
}
async function undo(plan, before, number, site) {
    // All or none: a host that is away for good must not leave the others on another version than its own.
    for (const host of (0,fleet/* hostsOf */.P)(plan))
        await site.fleet.session(host);
    const journal = (0,progress/* exactJournal */.hR)(site.journal, await site.fleet.journals());
    const conditions = (0,effect/* conditionsAfter */.Ti)(plan, (0,effect/* effectsOf */.w7)(plan, journal), before);
    const rollback = (0,plan_rollback/* rollbackOf */.I)(plan, conditions);
    const notUndone = (0,plan_rollback/* notUndoneOf */.K)(plan, conditions);
    const told = { plan: rollback, notUndone };
    if (rollback.steps.length === 0)
        site.log.info('Nothing is left to be rolled back.');
    const [changed] = await changedBackups(rollback, site);
    if (site.signal.aborted)
        return { ...told, kind: 'cancelled', after: [] };
    if (changed)
        return { ...told, kind: 'failed', failure: changed, after: [] };
    const end = await (0,run/* runPlan */.F)({ plan: rollback, number, kind: 'rollback', progress: (0,progress/* progressOf */.jA)(rollback, []) }, site);
    if (end.kind === 'cancelled')
        return { ...told, kind: 'cancelled', after: [] };
    if (end.kind === 'failed')
        return { ...told, kind: 'failed', failure: end.failure, after: [] };
    const after = await (0,inspect/* inspectAll */._)(plan, site);
    const proof = (0,inventory_proof/* proofOf */.o)(before, after);
    if (!(0,progress/* hasChanged */.$H)(journal))
        return { ...told, kind: 'nothing-to-do', after, proof };
    return { ...told, kind: proof.holds && notUndone.length === 0 ? 'rolled-back' : 'failed', after, proof };
}


/***/ }),

/***/ 4894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ runPlan)
});

// EXTERNAL MODULE: ./shared/plan/sentence.js
var sentence = __webpack_require__(3852);
// EXTERNAL MODULE: ./shared/plan/plan.js
var plan = __webpack_require__(4066);
// EXTERNAL MODULE: ./shared/plan/technical.js
var plan_technical = __webpack_require__(2846);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(2327);
// EXTERNAL MODULE: ./shared/automaton/environment.js
var automaton_environment = __webpack_require__(7525);
// EXTERNAL MODULE: ./shared/automaton/script.js
var automaton_script = __webpack_require__(8445);
// EXTERNAL MODULE: ./shared/automaton/output.js
var automaton_output = __webpack_require__(7179);
;// CONCATENATED MODULE: ./shared/automaton/technical.js





/** Runs one technical step, again if it may be, and says why it failed in the end. */
async function runTechnical(task, site) {
    const tries = task.step.repeatable ? 1 + (task.limits.retries ?? task.step.retries) : 1;
    for (let count = 1;; count++) {
        const failure = await attempt(task, site);
        if (!failure || count >= tries || site.signal.aborted)
            return failure;
        site.log.warning(`${task.step.name} failed on ${task.target.host.name}, try ${count} of ${tries}: ${failure.message}`);
    }
}
async function attempt(task, site) {
    const { id, step, target } = task;
    const at = site.now();
    const record = (status) => void site.journal.push({ ...id, host: target.host.name, name: step.name, event: 'finished', status });
    try {
        const session = await site.fleet.session(target.host);
        site.journal.push({ ...id, host: target.host.name, name: step.name, event: 'started', at });
        site.log.info(`${prefix(task)}${step.name}`);
        const { outcome, said } = await perform(task, session, site, at);
        record(statusOf(outcome));
        return failureOf(task, outcome, said);
    }
    catch (error) {
        if (error instanceof failure/* Outage */.a)
            site.fleet.broken(target.host);
        else if (error instanceof failure/* UserError */.y)
            record(1);
        else
            throw error;
        return { ...where(task), reason: error.reason, message: error.message };
    }
}
async function perform(task, session, site, at) {
    const { plan, id, step, target, limits } = task;
    const environment = (0,automaton_environment/* environmentOf */.p7)(plan, id.domain, target, {
        directory: session.directory,
        deployment: site.deployment,
    });
    const entry = { id, name: step.name, at };
    if (step.kind === 'transfer') {
        const file = site.packages.get(id.domain);
        if (!file)
            throw new failure/* UserError */.y('package-missing', `${id.domain}: ${step.name}: the plan names no package for it.`);
        const { kind, sha256 } = await session.send(file, (0,automaton_environment/* fillPath */.dN)(step.to, environment), entry, site.signal);
        site.log.info(`${prefix(task)}${file.name} ${kind.replaceAll('-', ' ')}, sha256 ${sha256} computed by the host`);
        return { outcome: { kind: 'exited', status: 0 }, said: '' };
    }
    const words = (0,automaton_output/* lastWords */.a)();
    const output = (0,automaton_output/* lines */.M)(site.redact, (line, stream) => {
        words.hear(line, stream);
        site.log.info(`${prefix(task)}  ${line}`);
    });
    const script = (0,automaton_script/* scriptOf */.F)(step, environment, limits.timeout);
    const outcome = await session.run(script, entry, output.write, site.signal);
    output.end();
    return { outcome, said: words.text() };
}
/** What the lines of a host begin with, where several speak at a time. */
function prefix({ several, target }) {
    return several ? `${target.host.name} │ ` : '';
}
/** As a shell counts it: 124 for a step over its time, 130 for one that was cancelled. */
function statusOf(outcome) {
    switch (outcome.kind) {
        case 'exited':
            return outcome.status;
        case 'timed-out':
            return 124;
        case 'cancelled':
            return 130;
    }
}
function failureOf(task, outcome, said) {
    const { step } = task;
    const words = said === '' ? 'It said nothing.' : `It said: ${said}`;
    switch (outcome.kind) {
        case 'exited':
            if ((0,plan_technical/* isSuccess */.oJ)(step, outcome.status))
                return undefined;
            return {
                ...where(task),
                reason: step.reason ?? 'step-failed',
                message: outcome.status === plan_technical/* NOTHING_DONE */.Lc
                    ? `found nothing to do, where something was expected. ${words}`
                    : `ended with exit status ${outcome.status}, expected 0. ${words}`,
            };
        case 'timed-out':
            return {
                ...where(task),
                reason: 'step-failed',
                message: `was ended after its time limit of ${outcome.after / 1000} s. ${words}`,
            };
        case 'cancelled':
            return { ...where(task), reason: 'cancelled', message: 'was cancelled; its processes on the host were ended.' };
    }
}
function where({ id, step, target }) {
    return { step: id.step, domain: id.domain, operation: id.operation, host: target.host.name, name: step.name };
}

;// CONCATENATED MODULE: ./shared/automaton/run.js




/** Runs the steps in order, the domains of a step side by side, until the end or the first failure. */
async function runPlan(run, site) {
    const failures = [];
    for (const step of run.plan.steps) {
        if (isCancelled(site))
            return { kind: 'cancelled' };
        const title = `${run.kind === 'rollback' ? 'Rollback step' : 'Step'} ${step.number}: ${(0,sentence/* sentence */.e)(run.plan, step)}`;
        await site.log.group(title, () => runStep(run, step, site, failures));
        if (isCancelled(site))
            return { kind: 'cancelled' };
        const [failure, ...others] = failures;
        if (failure)
            return { kind: 'failed', failure, others };
    }
    return { kind: 'completed' };
}
function isCancelled(site) {
    return site.signal.aborted;
}
async function runStep(run, step, site, failures) {
    const domains = [...new Set(step.operations.map(({ domain }) => domain))];
    await Promise.all(domains.map(async (domain) => {
        for (const operation of step.operations.filter((one) => one.domain === domain))
            await runOperation(run, step, operation, site, failures);
    }));
}
/** Runs one operation on its hosts, all at once or `serial` at a time. */
async function runOperation(run, step, operation, site, failures) {
    const waiting = [...(0,plan/* targetsOf */.Q)(run.plan, operation)];
    const several = waiting.length > 1 || new Set(step.operations.map(({ domain }) => domain)).size > 1;
    const lane = async () => {
        for (let target = waiting.shift(); target; target = waiting.shift()) {
            await runOnHost(run, step, operation, target, several, site, failures);
        }
    };
    await Promise.all(Array.from({ length: Math.min(operation.serial ?? waiting.length, waiting.length) }, lane));
}
async function runOnHost(run, step, operation, target, several, site, failures) {
    const { technology } = (0,plan/* domainOf */.O)(run.plan, operation.domain);
    for (const [index, technical] of (0,plan_technical/* technicalSteps */.F7)(technology, operation.operation).entries()) {
        if (failures.length > 0 || site.signal.aborted)
            return;
        const id = {
            run: run.number,
            kind: run.kind,
            step: step.number,
            domain: operation.domain,
            operation: operation.operation,
            technical: index + 1,
        };
        if (run.progress(id, target.host.name) === 'done')
            continue;
        const failure = await runTechnical({ plan: run.plan, id, step: technical, target, limits: operation, several }, site);
        if (failure)
            failures.push(failure);
    }
}


/***/ }),

/***/ 8445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ scriptOf)
/* harmony export */ });
/** Exit status of a probe that will never succeed, so that nobody waits for it. */
const NEVER = 65;
// On one line with the script's first, so that the line numbers in a shell's messages are those of the technology.
const DIRECTORIES = '[ -d "$STAGING" ] && [ -d "$BACKUP" ] || mkdir -p -- "$STAGING" "$BACKUP" || exit 1; ';
const PROBE = `deadline=$(($(date +%s) + PROBE_WITHIN))
while :; do
  said=$(sh -c "$PROBE" 2>&1) && status=0 || status=$?
  if [ "$status" -eq 0 ] || [ "$status" -eq ${NEVER} ] || [ "$(date +%s)" -ge "$deadline" ]; then break; fi
  sleep "$PROBE_EVERY"
done
[ "$status" -eq 0 ] || exec >&2
[ -z "$said" ] || printf '%s\\n' "$said"
exit "$status"
`;
/** The script of a technical step, with the variables that it gets. */
function scriptOf(step, environment, timeout = step.timeout) {
    switch (step.kind) {
        case 'run':
            return { text: DIRECTORIES + step.script, env: environment, timeout };
        case 'probe':
            return {
                text: DIRECTORIES + PROBE,
                env: {
                    ...environment,
                    PROBE: step.script,
                    PROBE_WITHIN: String(Math.ceil(step.within / 1000)),
                    PROBE_EVERY: String(step.every / 1000),
                },
                timeout: Math.max(timeout, step.within + 30_000),
            };
    }
}


/***/ }),

/***/ 6480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ proofOf)
/* harmony export */ });
/** Compares what was there before with what is there after, fact by fact. */
function proofOf(before, after) {
    const pairs = [...before, ...after].map(({ domain, host }) => JSON.stringify([domain, host]));
    const differences = [...new Set(pairs)].flatMap((pair) => {
        const old = factsOf(before, pair);
        const now = factsOf(after, pair);
        const { domain, host } = old ?? now ?? { domain: '', host: '' };
        const facts = new Set([...Object.keys(old?.facts ?? {}), ...Object.keys(now?.facts ?? {})]);
        return [...facts]
            .map((fact) => ({ domain, host, fact, before: old?.facts[fact] ?? '', after: now?.facts[fact] ?? '' }))
            .filter(({ before: was, after: is }) => was !== is);
    });
    return { holds: differences.length === 0, differences };
}
function factsOf(inspections, pair) {
    return inspections.find(({ domain, host }) => JSON.stringify([domain, host]) === pair);
}


/***/ }),

/***/ 5771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ deploymentsOf),
  V: () => (/* binding */ isStep)
});

;// CONCATENATED MODULE: ./shared/ledger/journals.js
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
/** A finished line has no instant of its own: it belongs to the attempt that was started last. */
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

;// CONCATENATED MODULE: ./shared/ledger/deployment.js

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
        journal: mergedJournal(endings.map((event) => event.journal)),
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
/* harmony import */ var _deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5771);

/** The state of one application in a stage; a rollback puts back what was in place before its deployment. */
function environmentOf(events, stage) {
    const deployments = (0,_deployment__WEBPACK_IMPORTED_MODULE_0__/* .deploymentsOf */ .o)(events, stage);
    const last = deployments.at(-1);
    const standing = deployments.findLast((deployment) => deployment.result === 'succeeded');
    return {
        ...(last ? { last } : {}),
        ...(standing ? { inPlace: pick(standing) } : {}),
        barred: barsOf(events, stage),
    };
}
function pick({ version, manifestDigest, id }) {
    return { version, manifestDigest, deployment: id };
}
/** The rollback of a rehearsal sets no bar: its deployment ends as `succeeded`. */
function barsOf(events, stage) {
    const barred = new Map();
    for (const event of events) {
        if (!(0,_deployment__WEBPACK_IMPORTED_MODULE_0__/* .isStep */ .V)(event) || event.stage !== stage)
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

/***/ 9460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ effectsOfWhole),
/* harmony export */   Ti: () => (/* binding */ conditionsAfter),
/* harmony export */   w7: () => (/* binding */ effectsOf)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4066);
/* harmony import */ var _technical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2846);


/** The effects of a plan that runs to its end, as a rollback is foreseen before anything runs. */
function effectsOfWhole(plan) {
    return plan.steps.flatMap((step) => step.operations.flatMap((operation) => (0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .Q)(plan, operation).flatMap(({ host }) => [
        { domain: operation.domain, host: host.name, operation: operation.operation, reached: 'begun' },
        { domain: operation.domain, host: host.name, operation: operation.operation, reached: 'done' },
    ])));
}
/** The effects that a journal proves, in its order: done is only what finished well in all its technical steps. */
function effectsOf(plan, journal) {
    const finished = new Map();
    return journal.flatMap((entry) => {
        const { domain, host, operation, technical } = entry;
        if (entry.event === 'started')
            return [{ domain, host, operation, reached: 'begun' }];
        const steps = (0,_technical__WEBPACK_IMPORTED_MODULE_0__/* .technicalSteps */ .F7)((0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .domainOf */ .O)(plan, domain).technology, operation);
        const step = steps[technical - 1];
        const key = JSON.stringify([entry.run, entry.step, domain, operation, host]);
        const well = finished.get(key) ?? new Set();
        if (step && (0,_technical__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(step, entry.status))
            well.add(technical);
        else
            well.delete(technical);
        finished.set(key, well);
        return well.size === steps.length ? [{ domain, host, operation, reached: 'done' }] : [];
    });
}
/** What every domain is on every host after these effects, having been what `inspect` said before. */
function conditionsAfter(plan, effects, before = []) {
    return plan.domains.flatMap((domain) => domain.targets.map(({ host }) => {
        const inspected = before.find((one) => one.domain === domain.name && one.host === host.name);
        const powerBefore = inspected?.facts['running'] === 'no' ? 'stopped' : 'running';
        const start = {
            domain: domain.name,
            host: host.name,
            changed: false,
            wasStopped: false,
            power: powerBefore,
            powerBefore,
        };
        return effects.filter((effect) => effect.domain === domain.name && effect.host === host.name).reduce(after, start);
    }));
}
function after(condition, { operation, reached }) {
    const done = reached === 'done';
    switch (operation) {
        case 'deploy':
            return { ...condition, changed: true };
        case 'restore':
            return done ? { ...condition, changed: false } : condition;
        case 'stop':
            return { ...condition, wasStopped: true, power: done ? 'stopped' : 'unknown' };
        case 'start':
            return { ...condition, power: done ? 'running' : 'unknown' };
        case 'verify':
        case 'backup':
        case 'check':
        case 'inspect':
            return condition;
    }
}


/***/ }),

/***/ 9285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rollbackOf),
/* harmony export */   K: () => (/* binding */ notUndoneOf)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4066);

/**
 * The plan that undoes what a deployment did, told by what every domain is now on every host. Empty where nothing was
 * changed.
 */
function rollbackOf(plan, conditions) {
    const operations = plan.order === 'reverse' ? reversed(plan, conditions) : banded(plan, conditions);
    return { ...plan, steps: operations.map((operation, index) => ({ number: index + 1, operations: [operation] })) };
}
/** The domains that were changed and cannot be brought back, whatever is run. */
function notUndoneOf(plan, conditions) {
    const stuck = conditions.filter(({ domain, changed }) => changed && !canRestore((0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .domainOf */ .O)(plan, domain).technology));
    return [...new Set(stuck.map(({ domain }) => domain))];
}
function banded(plan, conditions) {
    const restoring = conditions.some((condition) => mustRestore(plan, condition));
    return plan.domains
        .flatMap((domain) => {
        const own = conditions.filter((condition) => condition.domain === domain.name);
        const stops = own.filter((condition) => mustStop(plan, condition, restoring));
        const restores = own.filter((condition) => mustRestore(plan, condition));
        const starts = own.filter((condition) => mustStart(plan, condition, stops.includes(condition)));
        return [
            ...onHosts(domain.name, 'stop', stops, own).map((operation) => ({
                operation,
                band: domain.technology.bands.stop,
            })),
            ...onHosts(domain.name, 'restore', restores, own).map((operation) => ({
                operation,
                band: domain.technology.bands.deploy,
            })),
            ...onHosts(domain.name, 'start', starts, own).map((operation) => ({
                operation,
                band: domain.technology.bands.start,
            })),
        ];
    })
        .toSorted((one, other) => one.band - other.band)
        .map(({ operation }) => operation);
}
/** The inverse of each operation of the plan that was begun, the last one first. */
function reversed(plan, conditions) {
    const done = plan.steps.flatMap((step) => step.operations).toReversed();
    const restoring = conditions.some((condition) => mustRestore(plan, condition));
    return done.flatMap(({ domain, operation }) => {
        const own = conditions.filter((condition) => condition.domain === domain);
        switch (operation) {
            case 'deploy':
                return onHosts(domain, 'restore', own.filter((condition) => mustRestore(plan, condition)), own);
            case 'start':
                return onHosts(domain, 'stop', own.filter((condition) => mustStop(plan, condition, restoring)), own);
            case 'stop': {
                const started = own.filter((condition) => condition.wasStopped && condition.powerBefore === 'running' && has(plan, domain, 'start'));
                return onHosts(domain, 'start', started.filter((one) => restoring || one.power !== 'running'), own);
            }
            case 'verify':
            case 'backup':
            case 'check':
            case 'restore':
            case 'inspect':
                return [];
        }
    });
}
function mustRestore(plan, { domain, changed }) {
    return changed && canRestore((0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .domainOf */ .O)(plan, domain).technology);
}
/** Where something is restored, what was stopped for the deployment is down meanwhile; else only what was down before. */
function mustStop(plan, condition, restoring) {
    if (!has(plan, condition.domain, 'stop') || condition.power === 'stopped')
        return false;
    const forRestore = restoring && (condition.wasStopped || mustRestore(plan, condition));
    return forRestore || condition.powerBefore === 'stopped';
}
function mustStart(plan, condition, stopsFirst) {
    if (!has(plan, condition.domain, 'start') || condition.powerBefore === 'stopped')
        return false;
    return stopsFirst || condition.power !== 'running';
}
function has(plan, domain, operation) {
    return (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .domainOf */ .O)(plan, domain).technology.operations[operation] !== undefined;
}
function canRestore(technology) {
    return technology.reversible !== 'none' && technology.operations.restore !== undefined;
}
function onHosts(domain, operation, some, all) {
    if (some.length === 0)
        return [];
    const operations = { domain, operation };
    return [some.length === all.length ? operations : { ...operations, hosts: some.map(({ host }) => host) }];
}


/***/ }),

/***/ 3852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4066);

const VERBS = {
    verify: 'verify',
    backup: 'back up',
    stop: 'stop',
    deploy: 'deploy',
    start: 'start',
    check: 'check',
    restore: 'restore',
    inspect: 'inspect',
};
/** What a step does, in one sentence: `Stop JBoss on app-r1`. The same words in the log, the preview, the journal. */
function sentence(plan, step) {
    const domains = [...new Set(step.operations.map(({ domain }) => domain))];
    const parts = domains.map((domain) => domainPart(plan, step.operations.filter((one) => one.domain === domain)));
    const text = list(parts);
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function domainPart(plan, operations) {
    const [first] = operations;
    if (!first)
        return '';
    const verbs = list(operations.map(({ operation }) => VERBS[operation]));
    return `${verbs} ${subject(plan, first.domain)} on ${hosts(plan, first)}`;
}
/** The technology's label, with the domain's name where another domain has the same label. */
function subject(plan, name) {
    const { label } = (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .domainOf */ .O)(plan, name).technology;
    const alike = plan.domains.filter((domain) => domain.technology.label === label);
    return alike.length > 1 ? `${label} (${name})` : label;
}
function hosts(plan, operation) {
    const names = (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .targetsOf */ .Q)(plan, operation).map(({ host }) => host.name);
    return names.length > 4 ? `${names.length} hosts` : list(names);
}
function list(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}


/***/ }),

/***/ 1313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ deploymentSummary),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   iY: () => (/* binding */ rollbackPart),
/* harmony export */   jb: () => (/* binding */ inspectionTable)
/* harmony export */ });
/* unused harmony export proofPart */
/* harmony import */ var _automaton_progress__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4417);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2323);
/* harmony import */ var _steps__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2059);



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
/** The job summary of a deployment. */
function deploymentSummary(order, deployed) {
    const { plan } = order.prepared;
    const { deployment, ending, journal } = deployed;
    const deploys = journal.filter(({ kind }) => kind === 'deploy');
    const paragraphs = [
        `## ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(headline(order, deployed))}`,
        `Deployment ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(deployment)}, manifest ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(order.sealed.digest)}, plan ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(order.prepared.planDigest)}`,
        ...failurePart(deployed),
        (0,_steps__WEBPACK_IMPORTED_MODULE_2__/* .stepTable */ .P)(plan, journal, (0,_automaton_progress__WEBPACK_IMPORTED_MODULE_0__/* .lastRun */ .KT)(deploys)),
        ...(ending.rehearsal ? ['### Rehearsal of the rollback', proofPart(ending.rehearsal)] : []),
        ...(ending.rollback ? rollbackPart(ending.rollback, journal) : []),
        ...(ending.after.length > 0 ? ['### What is there now', inspectionTable(ending.after)] : []),
    ];
    return `${paragraphs.join('\n\n')}\n`;
}
function failurePart({ ending }) {
    const { failure, error } = ending;
    if (failure) {
        const { step, name, host, domain, message } = failure;
        const where = `Step ${step}, ${domain} on ${host}: “${name}”`;
        return [`**${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(where)}**`, (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(message)];
    }
    return error === undefined ? [] : [(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(error)];
}
/** A rollback with its proof. */
function rollbackPart(end, journal) {
    if (nothingChanged(end))
        return ['### Rollback', 'Nothing was changed: there was nothing to roll back.'];
    const { plan, proof, notUndone, failure, error } = end;
    return [
        '### Rollback',
        ...(plan.steps.length > 0 ? [(0,_steps__WEBPACK_IMPORTED_MODULE_2__/* .stepTable */ .P)(plan, journal, (0,_automaton_progress__WEBPACK_IMPORTED_MODULE_0__/* .lastRun */ .KT)(journal))] : []),
        ...(failure
            ? [`**${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(`${failure.name} failed on ${failure.host}`)}**`, (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(failure.message)]
            : []),
        ...(error === undefined ? [] : [(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(error)]),
        ...(notUndone.length > 0
            ? [`**Not undone**: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(notUndone.join(', '))}. Their technologies have no way back.`]
            : []),
        ...(proof ? [proofPart(proof)] : []),
    ];
}
/** Whether the state is what it was, fact by fact. */
function proofPart(proof) {
    if (proof.holds)
        return '✅ **Proved**: `inspect` says of every domain and host what it said before.';
    const rows = proof.differences.map(({ domain, host, fact, before, after }) => [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(domain),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(host),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(fact),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(before),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(after),
    ]);
    return `❌ **Not what it was before**:\n\n${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Domain', 'Host', 'Fact', 'Before', 'Now'], rows)}`;
}
/** What `inspect` said, one row per domain and host. */
function inspectionTable(inspections) {
    const rows = inspections.map(({ domain, host, facts }) => [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(domain),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(host),
        Object.entries(facts)
            .map(([fact, value]) => `${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(fact)} ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(value)}`)
            .join('\n'),
    ]);
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Domain', 'Host', 'Facts'], rows);
}
function nothingChanged(end) {
    return end?.kind === 'nothing-to-do';
}


/***/ }),

/***/ 2059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ stepTable),
/* harmony export */   t: () => (/* binding */ stepOutputs)
/* harmony export */ });
/* harmony import */ var _automaton_progress__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4417);
/* harmony import */ var _plan_sentence__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3852);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2323);




/** The steps of a plan, for whoever reads an output. */
function stepOutputs(plan) {
    return plan.steps.map((step) => ({
        number: step.number,
        operations: step.operations.map(({ domain, operation }) => ({ domain, operation })),
        sentence: (0,_plan_sentence__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)(plan, step),
    }));
}
const MARKS = {
    done: '✅ done',
    failed: '❌ failed',
    interrupted: '⚠️ interrupted',
    'not-started': '▫️ not started',
};
/** How far each step of a plan came in one run, host by host where hosts differ. */
function stepTable(plan, journal, run) {
    const states = (0,_automaton_progress__WEBPACK_IMPORTED_MODULE_0__/* .technicalStates */ .MK)(plan, journal, run);
    const rows = plan.steps.map((step) => {
        const own = states.filter((one) => one.step === step.number);
        const worst = own.find(({ state }) => state === 'failed' || state === 'interrupted');
        const done = own.filter(({ state }) => state === 'done').length;
        const state = worst?.state ?? (done === own.length ? 'done' : 'not-started');
        const where = worst ? ` in “${worst.name}” on ${worst.host}` : '';
        return [
            String(step.number),
            (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_sentence__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)(plan, step)),
            MARKS[state] + (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(where),
            `${done}/${own.length}`,
        ];
    });
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['#', 'Step', 'State', 'Technical steps'], rows);
}


/***/ })

};
;