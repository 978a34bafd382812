"use strict";
exports.id = 2427;
exports.ids = [2427];
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

/***/ 43340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   _l: () => (/* binding */ inspectAll)
/* harmony export */ });
/* unused harmony export factOf */
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _plan_technical__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52846);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7525);
/* harmony import */ var _script__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98445);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87179);





/** What is kept of one `inspect`, in characters: it goes into the ledger with every look. */
const MOST = 64 * 1024;
/** What `inspect` says of every domain on every host now. Rejects where any of it cannot be found out. */
async function inspectAll(plan, site) {
    const inspections = plan.domains.flatMap((domain) => domain.targets.map((target) => inspect(plan, domain, target, site)));
    return Promise.all(inspections);
}
/** What `inspect` says of one domain on one host; `below` leads to its files from the session's directory on. */
async function inspect(plan, domain, target, site, below = '') {
    const host = target.host.name;
    const facts = {};
    let size = 0;
    const keep = (line) => {
        const fact = factOf(line);
        size += Object.keys(fact).length === 0 ? 0 : line.length;
        if (size <= MOST)
            Object.assign(facts, fact);
    };
    try {
        const session = await site.fleet.session(target.host);
        const environment = (0,_environment__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(plan, domain.name, target, {
            directory: `${session.directory}${below}`,
            deployment: site.deployment,
        });
        for (const step of (0,_plan_technical__WEBPACK_IMPORTED_MODULE_1__/* .technicalSteps */ .F7)(domain.technology, 'inspect')) {
            if (step.kind === 'transfer')
                continue;
            const words = (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .lastWords */ .a)();
            const output = (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)(site.redact, (line, stream) => {
                words.hear(line, stream);
                if (stream === 'stdout')
                    keep(line);
            });
            const outcome = await session.run((0,_script__WEBPACK_IMPORTED_MODULE_4__/* .scriptOf */ .F)(step, environment), undefined, output.write, site.signal);
            output.end();
            if (outcome.kind !== 'exited' || !(0,_plan_technical__WEBPACK_IMPORTED_MODULE_1__/* .isSuccess */ .oJ)(step, outcome.status))
                throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('step-failed', `${step.name} (inspect ${domain.name} on ${host}) did not answer: ${outcome.kind === 'exited' ? `exit status ${outcome.status}` : outcome.kind}. ${words.text()}`);
            if (size > MOST)
                throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('step-failed', `${step.name} (inspect ${domain.name} on ${host}) told ${size} characters of facts; expected ${MOST} at most: let it print a digest of what is long.`);
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

/***/ 18931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkTools),
/* harmony export */   K: () => (/* binding */ checkSecrets)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74141);
/* harmony import */ var _fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81380);



// A word such as `curl|wget` asks for one of them.
const MISSING = `for tool in $TOOLS; do
  found=
  IFS='|'
  for one in $tool; do if command -v "$one" >/dev/null 2>&1; then found=1; fi; done
  [ -n "$found" ] || printf '%s\\n' "$tool"
done
printf '%s\\n' "PATH $PATH"
`;
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
    const tools = [...new Set([...domains.flatMap(({ technology }) => technology.tools), ...waitingOn(host, plan)])];
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
        .map((tool) => `${host.name} has ${tool.includes('|') ? 'none of' : 'no'} \`${tool.replaceAll('|', '`, `')}\`, ${tool.includes('|') ? 'one of ' : ''}which ${needing(plan, host, tool)} needs (${path}).`);
}
/** What the steps that wait on a host need, each a list of alternatives. */
function waitingOn(host, plan) {
    return plan.steps.flatMap(({ operations }) => operations.flatMap(({ until }) => until && host.name in until.on && until.tools.length > 0 ? [until.tools.join('|')] : []));
}
function needing(plan, host, tool) {
    const domain = plan.domains.find(({ technology, targets }) => technology.tools.includes(tool) && targets.some((target) => target.host.name === host.name));
    return domain ? `${domain.technology.label} (${domain.name})` : 'a step that waits (`until`)';
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
    const after = await (0,inspect/* inspectAll */._l)(plan, site);
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
    const record = (status) => void site.journal.push({
        ...id,
        host: target.host.name,
        name: step.name,
        event: 'finished',
        status,
        at: site.now(),
    });
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
        if (kind !== 'not-sent')
            site.log.info(`${prefix(task)}${file.name} ${kind.replaceAll('-', ' ')}, sha256 ${sha256} computed by the host`);
        return { outcome: { kind: 'exited', status: 0 }, said: '' };
    }
    const words = (0,automaton_output/* lastWords */.a)();
    const output = (0,automaton_output/* lines */.M)(site.redact, (line, stream) => {
        words.hear(line, stream);
        site.log.info(`${prefix(task)}  ${line}`);
    });
    const values = step.kind === 'probe' ? step.values?.[target.host.name] : undefined;
    const script = (0,automaton_script/* scriptOf */.F)(step, { ...environment, ...values }, limits.timeout);
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
    for (const [index, technical] of (0,plan_technical/* technicalStepsOf */.mL)(run.plan, operation).entries()) {
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

/***/ 50542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ factIn),
/* harmony export */   i: () => (/* binding */ isAt)
/* harmony export */ });
/** Whether something else is at the same place. */
function isAt({ domain, host }) {
    return (other) => other.domain === domain && other.host === host;
}
/** One fact, as it was said: a host may call a fact what objects of JavaScript have of themselves. */
function factIn(facts, name) {
    return facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
}


/***/ }),

/***/ 16480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ proofOf)
/* harmony export */ });
/* harmony import */ var _inspection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50542);

/** Compares what was there before with what is there after, fact by fact. */
function proofOf(before, after) {
    const pairs = [...before, ...after].map(({ domain, host }) => JSON.stringify([domain, host]));
    const differences = [...new Set(pairs)].flatMap((pair) => {
        const old = factsOf(before, pair);
        const now = factsOf(after, pair);
        const { domain, host } = old ?? now ?? { domain: '', host: '' };
        const facts = new Set([...Object.keys(old?.facts ?? {}), ...Object.keys(now?.facts ?? {})]);
        return [...facts]
            .map((fact) => ({
            domain,
            host,
            fact,
            before: (0,_inspection__WEBPACK_IMPORTED_MODULE_0__/* .factIn */ .O)(old?.facts, fact) ?? '',
            after: (0,_inspection__WEBPACK_IMPORTED_MODULE_0__/* .factIn */ .O)(now?.facts, fact) ?? '',
        }))
            .filter(({ before: was, after: is }) => was !== is);
    });
    return { holds: differences.length === 0, differences };
}
function factsOf(inspections, pair) {
    return inspections.find(({ domain, host }) => JSON.stringify([domain, host]) === pair);
}


/***/ })

};
;