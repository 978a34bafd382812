"use strict";
exports.id = 564;
exports.ids = [564];
exports.modules = {

/***/ 7564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _shared_action_refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3552);
/* harmony import */ var _shared_config_preparation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2532);
/* harmony import */ var _shared_report_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1837);
/* harmony import */ var _shared_report_steps__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2059);




/** Checks, or generates, the plan of a version for a stage, and shows what people approve. */
async function plan(request, sources) {
    try {
        return await planned(request, sources);
    }
    catch (error) {
        const { application, version, stage } = request;
        return (0,_shared_action_refusal__WEBPACK_IMPORTED_MODULE_0__/* .refusal */ .x)(error, `There is no plan of ${application} ${version} for ${stage}`, { complete: 'false' });
    }
}
async function planned({ application, version, stage }, sources) {
    const { prepared } = await (0,_shared_config_preparation__WEBPACK_IMPORTED_MODULE_1__/* .prepare */ .i)({ application, version, stage }, sources);
    const report = { outputs: outputsOf(prepared), summary: (0,_shared_report_plan__WEBPACK_IMPORTED_MODULE_2__/* .planSummary */ .M)(prepared) };
    const [first] = prepared.problems;
    if (!first)
        return report;
    const message = prepared.problems.map((problem) => problem.message).join('\n');
    return { ...report, failure: { reason: first.reason, message } };
}
function outputsOf(prepared) {
    return {
        plan: (0,_shared_report_steps__WEBPACK_IMPORTED_MODULE_3__/* .stepOutputs */ .t)(prepared.plan),
        'plan-digest': prepared.planDigest,
        rollback: (0,_shared_report_steps__WEBPACK_IMPORTED_MODULE_3__/* .stepOutputs */ .t)(prepared.rollback),
        'rollback-digest': prepared.rollbackDigest,
        coverage: prepared.coverage,
        complete: String(prepared.complete),
    };
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

/***/ 1837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ planSummary),
/* harmony export */   k: () => (/* binding */ planTable)
/* harmony export */ });
/* harmony import */ var _plan_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4066);
/* harmony import */ var _plan_sentence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3852);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2323);



const KINDS = {
    reversible: '🟢 reversible',
    restorable: '🟢 restorable',
    irreversible: '🔴 irreversible',
    unknown: '⚪ unknown',
};
/** The job summary of a plan: what is done where, how it is undone, and what people approve it by. */
function planSummary(prepared) {
    const { plan, coverage, rollback, planDigest, rollbackDigest } = prepared;
    const title = (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(`${plan.application} ${plan.version} → ${plan.stage}`);
    const paragraphs = [
        `## Plan: ${title}`,
        verdict(prepared),
        ...prepared.problems.map(({ message }) => `> [!CAUTION]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(message, 2000)}`),
        ...prepared.warnings.map((warning) => `> [!WARNING]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(warning, 2000)}`),
        planTable(prepared),
        `**Rollback coverage: ${coverage.percent === null ? 'unknown' : `${coverage.percent} %`}**`,
        ...accepted(prepared),
        '<details><summary>Hosts, packages and digests</summary>',
        hostTable(prepared),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Digest', 'sha256'], [
            ['plan', (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(planDigest)],
            ['rollback', (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(rollbackDigest)],
        ]),
        '</details>',
        ...(rollback.steps.length === 0 ? ['The plan changes nothing that a rollback would have to undo.'] : []),
    ];
    return `${paragraphs.join('\n\n')}\n`;
}
function verdict({ problems, complete, missing }) {
    if (problems.length > 0)
        return `**Refused**: ${problems.length === 1 ? 'one reason' : `${problems.length} reasons`}, below.`;
    if (!complete)
        return `**Incomplete**: the vault does not hold ${missing.map((name) => (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)).join(', ')} yet. It cannot be approved before it does.`;
    return '**Complete**: it can be approved.';
}
/** Plan, hosts, coverage and rollback side by side. */
function planTable(prepared) {
    const { plan, rollback, coverage } = prepared;
    let offset = 0;
    const rows = plan.steps.map((step, index) => {
        const own = coverage.steps.slice(offset, (offset += step.operations.length));
        const back = rollback.steps[index];
        return [
            String(step.number),
            (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_plan_sentence__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(plan, step)),
            (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(hostNames(prepared, step)),
            coverageCell(own),
            back ? `${back.number}. ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_plan_sentence__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(rollback, back))}` : '',
        ];
    });
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['#', 'Plan', 'Hosts', 'How it is undone', 'Rollback after a full run'], rows);
}
function hostNames({ plan }, step) {
    const names = step.operations.flatMap((operation) => (0,_plan_plan__WEBPACK_IMPORTED_MODULE_2__/* .targetsOf */ .Q)(plan, operation).map(({ host }) => host.name));
    return [...new Set(names)].join(', ');
}
function coverageCell(steps) {
    const texts = steps
        .filter(({ reason }) => reason !== 'changes nothing')
        .map(({ kind, reason }) => `${KINDS[kind]}: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(reason)}`);
    return texts.length === 0 ? 'changes nothing' : texts.join('\n');
}
function accepted({ plan, coverage }) {
    return coverage.steps
        .filter(({ kind }) => kind === 'irreversible')
        .flatMap(({ domain }) => {
        const reason = (0,_plan_plan__WEBPACK_IMPORTED_MODULE_2__/* .domainOf */ .O)(plan, domain).irreversible;
        return reason === undefined
            ? []
            : [`> [!IMPORTANT]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(`${domain} cannot be undone; accepted because: ${reason}`)}`];
    });
}
function hostTable({ plan }) {
    const rows = plan.domains.flatMap((domain) => domain.targets.map(({ host }) => [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(domain.name),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(domain.technology.label),
        domain.package === undefined ? '' : (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(domain.package),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(host.name),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(host.address === 'local' ? 'local' : `${host.address}:${host.port}`),
    ]));
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['Domain', 'Technology', 'Package', 'Host', 'Address'], rows);
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