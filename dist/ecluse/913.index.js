"use strict";
exports.id = 913;
exports.ids = [913];
exports.modules = {

/***/ 6628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ irreversibleOf),
/* harmony export */   c: () => (/* binding */ proposalOf)
/* harmony export */ });
/* harmony import */ var _change_gate_rules_shown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8475);
/* harmony import */ var _report_steps__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2059);


/** What people are shown from now on; undefined where the plan is not whole, or is what they are shown already. */
function proposalOf({ prepared, sealed }, stage, before) {
    const { plan, rollback, coverage, planDigest, rollbackDigest, complete, problems } = prepared;
    const { percent } = coverage;
    if (!sealed || !complete || problems.length > 0 || percent === null)
        return undefined;
    const digests = { manifestDigest: sealed.digest, planDigest, rollbackDigest };
    if (before && (0,_change_gate_rules_shown__WEBPACK_IMPORTED_MODULE_1__/* .sameDigests */ .Cc)(before, digests))
        return undefined;
    return {
        ...{ type: 'plan.proposed', stage, ...digests, irreversible: [...irreversibleOf(prepared)] },
        ...{ steps: stepsOf(plan), rollback: stepsOf(rollback) },
        coverage: { percent, steps: coverage.steps.map((step) => ({ ...step })) },
    };
}
/** The domains with a step that really cannot be undone, each with why that was accepted. */
function irreversibleOf({ plan, coverage }) {
    const lost = new Set(coverage.steps.filter(({ kind }) => kind === 'irreversible').map(({ domain }) => domain));
    return plan.domains.flatMap(({ name, irreversible: why }) => lost.has(name) ? [`${name}: ${why ?? 'accepted'}`] : []);
}
function stepsOf(plan) {
    return (0,_report_steps__WEBPACK_IMPORTED_MODULE_0__/* .stepOutputs */ .t)(plan).map((step) => ({ ...step, operations: step.operations.map((one) => ({ ...one })) }));
}


/***/ }),

/***/ 8475:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ sameDigests),
/* harmony export */   OM: () => (/* binding */ planApprovalOf),
/* harmony export */   PT: () => (/* binding */ previewsOf)
/* harmony export */ });
/** The previews that reviewers of this very run were shown, its earlier attempts included. */
function previewsOf(rfc, { run, stage }) {
    return rfc.decisions.filter((one) => one.mode === 'preview' && one.stage === stage && one.run.id === run.id);
}
function sameDigests(left, right) {
    return (left.manifestDigest === right.manifestDigest &&
        left.planDigest === right.planDigest &&
        left.rollbackDigest === right.rollbackDigest);
}
/** The newest approval of the stage's plan, with what it was given to; what a requester approves counts for nothing. */
function planApprovalOf(rfc, stage) {
    const found = rfc.planApprovals.flatMap((approval) => {
        const digests = approval.plans.find((plan) => plan.stage === stage);
        return digests && !rfc.requesters.includes(approval.by.toLowerCase()) ? [{ approval, digests }] : [];
    });
    return found.at(-1);
}


/***/ }),

/***/ 6082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(343);

/**
 * How far a version is from the one in production: the first of its three numbers that differs names it, and where none
 * does it is a patch. Where nothing is in production yet, everything is new: `major`.
 */
function kindOf(version, inProduction, asked) {
    if (asked)
        return asked;
    if (inProduction === undefined)
        return 'major';
    const there = (0,_release_version__WEBPACK_IMPORTED_MODULE_0__/* .coreOf */ .z2)(inProduction);
    const differing = (0,_release_version__WEBPACK_IMPORTED_MODULE_0__/* .coreOf */ .z2)(version).findIndex((number, index) => number !== there[index]);
    return ['major', 'minor'][differing] ?? 'patch';
}


/***/ }),

/***/ 6854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ requirementProblems),
/* harmony export */   Qg: () => (/* binding */ quotaProblem),
/* harmony export */   Ui: () => (/* binding */ lifecycleFor),
/* harmony export */   Ye: () => (/* binding */ classified),
/* harmony export */   cr: () => (/* binding */ debtProblems)
/* harmony export */ });
/* unused harmony export debtsOf */
/* harmony import */ var _config_expression__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5551);
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(343);


/** What an RFC is to the rules, when they are judged again. */
function classified({ request, kind, dates }) {
    return { ...request, dates, kind };
}
/**
 * The lifecycle that a release must follow: that of the first rule that holds, undefined where none does. UserError
 * `config-invalid` where a condition cannot be evaluated.
 */
function lifecycleFor(rules, request, basedOn) {
    const holding = rules.rules.find(({ when }) => when === undefined || holds(when, rules, request, basedOn));
    return holding?.lifecycle;
}
/** Why a release may not follow a lifecycle, one sentence each: what was seen, what to do. Fails as `lifecycleFor`. */
function requirementProblems(rules, lifecycle, { request, basedOn, roles }) {
    const { by, requires = [] } = rules.lifecycles[lifecycle] ?? {};
    const allowed = by === undefined || by.some((role) => roles.includes(role));
    return [
        ...(allowed ? [] : [mayNotAsk(request.requester, lifecycle, by)]),
        ...requires.flatMap((requirement) => requirementProblem(requirement, rules, lifecycle, request, basedOn)),
    ];
}
function mayNotAsk(requester, lifecycle, by) {
    return `${requester} has none of the roles that may ask for the lifecycle ${lifecycle} (${by.join(', ')}): let somebody ask who has.`;
}
function requirementProblem(requirement, rules, lifecycle, request, basedOn) {
    if (requirement === 'incident') {
        if (request.incident?.trim())
            return [];
        return [`The lifecycle ${lifecycle} asks for an incident, and none was named: give its reference.`];
    }
    if (requirement !== 'based-on-production') {
        return holds(requirement.when, rules, request, basedOn) ? [] : [requirement.otherwise];
    }
    const asks = `The lifecycle ${lifecycle} asks for a version based on the one in production`;
    if (basedOn === undefined)
        return [`${asks}, and the ledger knows of none there: take another lifecycle.`];
    if (isBasedOn(request.version, basedOn))
        return [];
    const line = (0,_release_version__WEBPACK_IMPORTED_MODULE_1__/* .coreOf */ .z2)(basedOn).slice(0, 2).join('.');
    return [`${asks}, which is ${basedOn}; ${request.version} is not: ask for a later version of ${line}.`];
}
function isBasedOn(version, production) {
    const [ours, theirs] = [(0,_release_version__WEBPACK_IMPORTED_MODULE_1__/* .coreOf */ .z2)(version), (0,_release_version__WEBPACK_IMPORTED_MODULE_1__/* .coreOf */ .z2)(production)];
    return ours[0] === theirs[0] && ours[1] === theirs[1] && (0,_release_version__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(version, production) > 0;
}
function holds(condition, rules, request, basedOn) {
    const { application, version, requester, kind, severity = null, incident = null } = request;
    // Every stage has a date, so that a rule may name one that nobody gave.
    const dates = Object.fromEntries(Object.keys(rules.stages).map((stage) => [stage, request.dates[stage] ?? null]));
    return (0,_config_expression__WEBPACK_IMPORTED_MODULE_0__/* .evaluateCondition */ .F9)(condition, {
        request: { kind, severity, incident, requester, dates },
        release: { application, version, 'based-on': basedOn ?? null },
    });
}
/**
 * Why a release would be one too many for its lifecycle, undefined where it is not. The others count that were asked for
 * before it, or that their last stage got, within the time of the quota up to `now`; rejected ones only if deployed.
 */
function quotaProblem(rules, lifecycle, release, releases, now) {
    const quota = rules.lifecycles[lifecycle]?.quota;
    if (!quota)
        return undefined;
    const within = (instant) => now - quota.per < Date.parse(instant) && Date.parse(instant) <= now;
    const before = ({ openedAt }) => release.openedAt === undefined || openedAt < release.openedAt;
    const counted = releases.filter((other) => {
        if (other.lifecycle !== lifecycle || other.request.version === release.version)
            return false;
        if (other.closed?.outcome === 'rejected' && other.deployments.length === 0)
            return false;
        const last = other.deployments.filter(({ stage }) => stage === other.stages.at(-1));
        return (within(other.openedAt) && before(other)) || last.some(({ startedAt }) => within(startedAt));
    });
    if (counted.length < quota.max)
        return undefined;
    const names = counted.map(({ request }) => request.version).join(', ');
    return `The lifecycle ${lifecycle} is for ${quota.max} releases in ${periodText(quota.per)}, and ${names} took it: take another one, or wait.`;
}
function periodText(milliseconds) {
    const units = [
        ['day', 86_400_000],
        ['hour', 3_600_000],
        ['minute', 60_000],
        ['second', 1000],
    ];
    const [unit, length] = units.find(([, length]) => milliseconds % length === 0) ?? ['millisecond', 1];
    const count = milliseconds / length;
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
/**
 * What releases that are in production still owe and therefore keeps another one of `lifecycle` out of its last stage,
 * one sentence each. A release whose lifecycle owes the same is not kept out by it.
 */
function debtProblems(rules, lifecycle, version, releases) {
    const own = rules.lifecycles[lifecycle]?.debt ?? [];
    return releases
        .filter((other) => other.request.version !== version && reachedItsEnd(other))
        .flatMap((other) => debtsOf(rules, other).map((debt) => ({ other, debt })))
        .filter(({ debt }) => !own.includes(debt))
        .map(({ other, debt }) => {
        const { application, version } = other.request;
        return `${application} ${version} (lifecycle ${other.lifecycle}) still owes ${debt}: do it, then comment \`/settle ${debt} <proof>\` on its RFC #${other.rfc.number}.`;
    });
}
/** What an RFC still owes, whether or not it has been delivered. */
function debtsOf(rules, { lifecycle, settled }) {
    return (rules.lifecycles[lifecycle]?.debt ?? []).filter((debt) => !settled.some((one) => one.debt === debt));
}
function reachedItsEnd({ stages, deployments }) {
    return deployments.some(({ stage, result }) => stage === stages.at(-1) && result === 'succeeded');
}


/***/ }),

/***/ 8891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ productionStage)
/* harmony export */ });
/** The stage in which a release is used for good: `production`, else where the lifecycle of the last rule ends. */
function productionStage(rules) {
    if ('production' in rules.stages)
        return 'production';
    const last = rules.rules.at(-1);
    return last && rules.lifecycles[last.lifecycle]?.stages.at(-1);
}


/***/ }),

/***/ 2532:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./shared/release/canonical.js
var canonical = __webpack_require__(1561);
// EXTERNAL MODULE: ./shared/plan/coverage.js
var plan_coverage = __webpack_require__(9079);
// EXTERNAL MODULE: ./shared/plan/effect.js
var effect = __webpack_require__(9460);
// EXTERNAL MODULE: ./shared/plan/order.js
var order = __webpack_require__(1821);
// EXTERNAL MODULE: ./shared/plan/plan.js
var plan_plan = __webpack_require__(4066);
// EXTERNAL MODULE: ./shared/plan/rollback.js
var plan_rollback = __webpack_require__(9285);
;// CONCATENATED MODULE: ./shared/plan/prepared.js






/** Rollback, coverage and digests of a plan, over what its packages hold (by domain; absent: not in the vault). */
function preparedPlan(plan, contents) {
    const rollback = (0,plan_rollback/* rollbackOf */.I)(plan, (0,effect/* conditionsAfter */.Ti)(plan, (0,effect/* effectsOfWhole */.Jj)(plan)));
    const coverage = (0,plan_coverage/* coverageOf */._)(plan, contents);
    const missing = plan.domains.flatMap(({ name, package: file }) => (file && !contents.has(name) ? [file] : []));
    return {
        plan,
        rollback,
        coverage,
        planDigest: (0,canonical/* canonicalDigest */.X)(plan),
        rollbackDigest: (0,canonical/* canonicalDigest */.X)(rollback),
        complete: missing.length === 0,
        missing,
        problems: [
            ...(plan.steps.length === 0 ? [NO_STEP] : []),
            ...[...contents.values()].flatMap(({ problems }) => problems.map(invalid)),
            ...irreversible(plan, coverage),
        ],
        warnings: (0,order/* bandWarnings */.B)(plan),
    };
}
const NO_STEP = invalid('The plan has no step: nothing would be done. Name steps or domains.');
function invalid(message) {
    return { reason: 'plan-invalid', message };
}
function irreversible(plan, coverage) {
    return coverage.steps
        .filter(({ kind, domain }) => kind === 'irreversible' && (0,plan_plan/* domainOf */.O)(plan, domain).irreversible === undefined)
        .map(({ domain, operation, reason }) => ({
        reason: 'plan-irreversible',
        message: `${domain}: ${operation} cannot be undone (${reason}). Make it reversible, or accept it with \`irreversible: "<reason>"\` in the domain.`,
    }));
}

;// CONCATENATED MODULE: ./shared/plan/scripts.js
const NO_ROLLBACK = /^\s*--\s*ecluse:\s*no rollback\b/im;
/**
 * Pairs `deploy/*.sql` with `rollback/*.sql` by file name, and names every script that has no way back. Companions
 * are not asked for where the way back is the backup.
 */
function scriptContent(name, scripts, fromBackup) {
    const deploys = inFolder(scripts, 'deploy');
    const rollbacks = inFolder(scripts, 'rollback');
    if (deploys.size === 0)
        return {
            problems: [`${name} holds no deploy/*.sql: expected at least one script to run; build the package again.`],
        };
    if (fromBackup)
        return { problems: [] };
    const problems = [
        ...[...deploys.keys()].flatMap((script) => companionProblems(name, script, rollbacks.get(script))),
        ...[...rollbacks.keys()]
            .filter((script) => !deploys.has(script))
            .map((script) => `${name}: rollback/${script} belongs to no deploy/${script}: rename or remove it.`),
    ];
    return {
        wayBack: `${deploys.size} script${deploys.size === 1 ? '' : 's'}, each with its companion in rollback/`,
        problems,
    };
}
function companionProblems(name, script, companion) {
    if (companion === undefined)
        return [
            `${name}: deploy/${script} has no companion rollback/${script}: add it, or say \`restore: backup\` in the domain.`,
        ];
    if (isEmpty(companion) && !NO_ROLLBACK.test(companion))
        return [
            `${name}: rollback/${script} is empty: write the way back, or say that there is none with \`-- ecluse: no rollback\`.`,
        ];
    return [];
}
function isEmpty(sql) {
    const code = sql.replace(/\/\*[\s\S]*?\*\//g, '').replace(/--.*$/gm, '');
    return code.replace(/;/g, '').trim() === '';
}
function inFolder(scripts, folder) {
    return new Map(scripts
        .map(({ path, text }) => ({ path: path.replace(/^\.\//, ''), text }))
        .filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith('.sql') && path.split('/').length === 2)
        .map(({ path, text }) => [path.slice(folder.length + 1), text]));
}

// EXTERNAL MODULE: ./shared/config/resolve.js + 2 modules
var resolve = __webpack_require__(2468);
;// CONCATENATED MODULE: ./shared/config/preparation.js



/** Resolves, checks and digests the plan of a version for a stage. Throws ConfigError for what is wrong in the files. */
async function prepare(occurrence, sources) {
    const config = await sources.config(occurrence.application);
    const plan = (0,resolve/* resolvePlan */.y)(config, occurrence);
    const sealed = await sources.vault.find(occurrence.application, occurrence.version);
    const contents = sealed ? await contentsOf(plan, sealed, sources) : new Map();
    return { config, prepared: preparedPlan(plan, contents), ...(sealed ? { sealed } : {}) };
}
async function contentsOf(plan, sealed, sources) {
    const held = new Set(sealed.manifest.packages.map(({ name }) => name));
    const domains = plan.domains.filter(({ package: file }) => file !== undefined && held.has(file));
    return new Map(await Promise.all(domains.map(async (domain) => [domain.name, await contentOf(domain, sealed, sources)])));
}
async function contentOf(domain, sealed, sources) {
    const { package: file, technology, restore } = domain;
    if (file === undefined || technology.reversible !== 'script')
        return { problems: [] };
    const scripts = await sources.scripts(await sources.vault.fetch(sealed, file));
    return scriptContent(file, scripts, restore === 'backup');
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

/***/ 1561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ canonicalDigest),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * The one text of a value as JSON, after RFC 8785: no white space, keys in the order of their UTF-16 code units. Honours
 * `toJSON` and leaves undefined properties out; what JSON would lose (NaN, a Map, a function) is a TypeError.
 */
function canonicalJson(value) {
    const plain = hasToJson(value) ? value.toJSON() : value;
    if (plain === null || typeof plain === 'string' || typeof plain === 'boolean')
        return JSON.stringify(plain);
    if (typeof plain === 'number' && Number.isFinite(plain))
        return JSON.stringify(plain);
    if (Array.isArray(plain))
        return `[${plain.map((item) => canonicalJson(item)).join(',')}]`;
    if (isRecord(plain))
        return `{${Object.keys(plain)
            .filter((key) => plain[key] !== undefined)
            .sort()
            .map(memberOf(plain))
            .join(',')}}`;
    throw new TypeError(`${Object.prototype.toString.call(plain)} has no canonical JSON`);
}
/** sha256 of the canonical JSON of a value, in lower-case hexadecimal. */
function canonicalDigest(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonicalJson(value)).digest('hex');
}
function memberOf(record) {
    return (key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`;
}
function hasToJson(value) {
    return typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function';
}
function isRecord(value) {
    return Object.prototype.toString.call(value) === '[object Object]';
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