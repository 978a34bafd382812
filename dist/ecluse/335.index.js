"use strict";
exports.id = 335;
exports.ids = [335];
exports.modules = {

/***/ 7525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dN: () => (/* binding */ fillPath),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* unused harmony exports stagingOf, backupOf, variable */
/* harmony import */ var _plan_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24066);

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

/***/ 99536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ withHosts)
});

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/automaton/fleet.js
var fleet = __webpack_require__(81380);
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

/***/ 43340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ inspectAll)
/* harmony export */ });
/* unused harmony export factOf */
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _plan_technical__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52846);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7525);
/* harmony import */ var _script__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98445);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87179);





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

/***/ 87179:
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

/***/ 18931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkTools),
/* harmony export */   K: () => (/* binding */ checkSecrets)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74141);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81380);



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

/***/ 35893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ rollBack)
});

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/inventory/proof.js
var inventory_proof = __webpack_require__(16480);
// EXTERNAL MODULE: ./shared/plan/effect.js
var effect = __webpack_require__(99460);
// EXTERNAL MODULE: ./shared/plan/rollback.js
var plan_rollback = __webpack_require__(69285);
// EXTERNAL MODULE: ./shared/automaton/fleet.js
var fleet = __webpack_require__(81380);
// EXTERNAL MODULE: ./shared/plan/plan.js
var plan_plan = __webpack_require__(24066);
// EXTERNAL MODULE: ./shared/plan/seal.js
var seal = __webpack_require__(46284);
// EXTERNAL MODULE: ./shared/automaton/environment.js
var environment = __webpack_require__(7525);
// EXTERNAL MODULE: ./shared/automaton/output.js
var automaton_output = __webpack_require__(87179);
// EXTERNAL MODULE: ./shared/automaton/script.js
var automaton_script = __webpack_require__(98445);
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
var inspect = __webpack_require__(43340);
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
var sentence = __webpack_require__(43852);
// EXTERNAL MODULE: ./shared/plan/plan.js
var plan = __webpack_require__(24066);
// EXTERNAL MODULE: ./shared/plan/technical.js
var plan_technical = __webpack_require__(52846);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/automaton/environment.js
var automaton_environment = __webpack_require__(7525);
// EXTERNAL MODULE: ./shared/automaton/script.js
var automaton_script = __webpack_require__(98445);
// EXTERNAL MODULE: ./shared/automaton/output.js
var automaton_output = __webpack_require__(87179);
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

/***/ 98445:
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
        return { ...told, until: iso(world.clock.now()), muted: [...muted.values()] };
    }
    catch (error) {
        const command = entry.target.kind === 'command';
        const end = command
            ? 'nothing else ends it but what `silence` set up with UNTIL'
            : `it ends by itself at ${iso(until)}`;
        const problem = `not given back, ${end}: ${messageOf(error)}`;
        world.log.warning(`${entry.place}: ${entry.name} was ${problem}`);
        return { ...told, until: iso(until), problem, muted: [...muted.values()] };
    }
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

/***/ 16480:
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
/** The job summary of a deployment. */
function deploymentSummary(order, deployed) {
    const { plan } = order.prepared;
    const { deployment, ending, journal } = deployed;
    const deploys = journal.filter(({ kind }) => kind === 'deploy');
    const paragraphs = [
        `## ${(0,markdown/* escapeMarkdown */.FV)(headline(order, deployed))}`,
        `Deployment ${(0,markdown/* code */.aY)(deployment)}, manifest ${(0,markdown/* code */.aY)(order.sealed.digest)}, plan ${(0,markdown/* code */.aY)(order.prepared.planDigest)}`,
        ...failurePart(deployed),
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