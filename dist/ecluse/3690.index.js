"use strict";
exports.id = 3690;
exports.ids = [3690];
exports.modules = {

/***/ 33690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: ./shared/action/elsewhere.js
var action_elsewhere = __webpack_require__(91432);
// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ./shared/config/preparation.js + 3 modules
var preparation = __webpack_require__(60568);
// EXTERNAL MODULE: ./shared/config/place.js
var config_place = __webpack_require__(61791);
;// CONCATENATED MODULE: ./shared/config/lint.js

/** Has every script of a user's technologies read. Throws ConfigError for what no shell could run as it is meant. */
async function lint(own, check) {
    const scripts = own.flatMap((technology) => technology.scripts);
    const found = scripts.length === 0 ? [] : await check(scripts.map(({ text }) => text));
    if (!found)
        return { kind: 'not-installed' };
    const all = scripts.flatMap(({ title, place }, index) => (found[index] ?? []).map(({ line, column, level, code, message }) => ({
        level,
        problem: { place: place(line, column), message: `${message} (${code}, ${title})` },
        key: JSON.stringify([place(line, column), code]),
    })));
    // What is wrong in a prelude is found again behind every script that it begins.
    const once = all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index);
    const of = (wanted) => once.filter(({ level }) => level === wanted).map(({ problem }) => problem);
    if (of('error').length > 0)
        throw new config_place/* ConfigError */.x(of('error'));
    return { kind: 'read', warnings: of('warning') };
}

;// CONCATENATED MODULE: ./shared/config/technology-checks.js


/** Checks a user's technologies as far as that is asked for. Throws ConfigError for what is wrong in them. */
async function checkTechnologies(own, { read, play }) {
    const technologies = own.map(({ technology, scripts, scenarios }) => ({
        name: technology.name,
        scripts: scripts.length,
        scenarios: play ? scenarios.length : 'not-asked',
    }));
    const found = read && (await lint(own, read));
    const problems = [];
    for (const { technology, scenarios } of play ? own : []) {
        for (const { scenario, place } of scenarios) {
            const wrong = await play?.(technology, scenario);
            if (wrong !== undefined)
                problems.push({ place, message: `the scenario \`${scenario.name}\`: ${wrong}` });
        }
    }
    if (problems.length > 0)
        throw new config_place/* ConfigError */.x(problems);
    return {
        technologies,
        scripts: found?.kind ?? 'not-asked',
        warnings: found?.kind === 'read' ? found.warnings : [],
    };
}

// EXTERNAL MODULE: ./shared/report/plan.js
var plan = __webpack_require__(41837);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
;// CONCATENATED MODULE: ./shared/report/technologies.js


const SHELLCHECK = {
    read: 'read by shellcheck',
    'not-installed': '⚪ not read: this runner has no `shellcheck` on its PATH',
    'not-asked': '⚪ not read: `check-technologies` is `none`',
};
/** The part of a job summary on the technologies that the repository brings; nothing where it brings none. */
function technologiesSummary({ technologies, scripts, warnings }) {
    if (technologies.length === 0)
        return '';
    const rows = technologies.map((one) => [(0,markdown/* code */.aY)(one.name), String(one.scripts), SHELLCHECK[scripts], played(one)]);
    const remarks = warnings.map(({ place, message }) => `- ${(0,markdown/* code */.aY)((0,config_place/* placeText */.Z)(place))}: ${(0,markdown/* escapeMarkdown */.FV)(message, 500)}`);
    return [
        '### Technologies of this repository',
        (0,markdown/* table */.tp)(['Technology', 'Scripts', 'Checked', 'Scenarios'], rows),
        ...(remarks.length > 0 ? [`> [!WARNING]\n> ${remarks.join('\n> ')}`] : []),
    ].join('\n\n');
}
function played({ scenarios }) {
    if (scenarios === 'not-asked')
        return '⚪ not played: `check-technologies` is not `test`';
    return scenarios === 0 ? '⚠️ none: it has no `test` section' : `${scenarios} played, each killed in every step`;
}

// EXTERNAL MODULE: ./shared/report/steps.js
var steps = __webpack_require__(92059);
;// CONCATENATED MODULE: ./actions/plan/plan.js







/**
 * Checks, or generates, the plan of a version for a stage, and shows what people approve. `ledger` says whether what the
 * plan depends on in other applications is in place; it is asked only where it depends on some.
 */
async function plan_plan(request, sources, checks, ledger) {
    try {
        return await planned(request, sources, checks, ledger);
    }
    catch (error) {
        const { application, version, stage } = request;
        return (0,refusal/* refusal */.x)(error, `There is no plan of ${application} ${version} for ${stage}`, { complete: 'false' });
    }
}
async function planned(request, sources, checks, ledger) {
    const { application, version, stage } = request;
    const { config, prepared } = await (0,preparation/* prepare */.i)({ application, version, stage }, sources);
    const checked = await checkTechnologies(config.own, checks);
    const elsewhere = ledger && (await (0,action_elsewhere/* readElsewhere */.z)(prepared.plan, ledger));
    const report = {
        outputs: outputsOf(prepared),
        summary: [(0,plan/* planSummary */.M)(prepared, elsewhere), technologiesSummary(checked)].filter((part) => part !== '').join('\n'),
        annotations: annotationsOf(checked),
    };
    const [first] = prepared.problems;
    if (!first)
        return report;
    const message = prepared.problems.map((problem) => problem.message).join('\n');
    return { ...report, failure: { reason: first.reason, message } };
}
function annotationsOf({ warnings }) {
    return warnings.map(({ place, message }) => ({ level: 'warning', message, ...place }));
}
function outputsOf(prepared) {
    return {
        plan: (0,steps/* stepOutputs */.t)(prepared.plan),
        'plan-digest': prepared.planDigest,
        rollback: (0,steps/* stepOutputs */.t)(prepared.rollback),
        'rollback-digest': prepared.rollbackDigest,
        coverage: prepared.coverage,
        complete: String(prepared.complete),
    };
}


/***/ }),

/***/ 91432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readElsewhere)
/* harmony export */ });
/* harmony import */ var _automaton_elsewhere__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21816);
/* harmony import */ var _change_known__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63525);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62327);
/* harmony import */ var _plan_dependency__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26220);




/**
 * What a plan depends on in other applications and the ledger does not show in place now, one sentence each; undefined
 * where it depends on none, and the ledger is not asked.
 */
async function readElsewhere(plan, ledger) {
    if ((0,_plan_dependency__WEBPACK_IMPORTED_MODULE_2__/* .foreignOf */ .qt)(plan.domains).length === 0)
        return undefined;
    try {
        return (0,_change_known__WEBPACK_IMPORTED_MODULE_3__/* .known */ .e)(await (0,_automaton_elsewhere__WEBPACK_IMPORTED_MODULE_0__/* .lacksElsewhere */ .j)(plan, await ledger()));
    }
    catch (error) {
        if (!(error instanceof _failure__WEBPACK_IMPORTED_MODULE_1__/* .Outage */ .a) && !(error instanceof _failure__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y))
            throw error;
        return (0,_change_known__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L)(error.message);
    }
}


/***/ }),

/***/ 2705:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P6: () => (/* binding */ resumable),
/* harmony export */   Qy: () => (/* binding */ checkJournal),
/* harmony export */   u0: () => (/* binding */ isHalfDone),
/* harmony export */   w4: () => (/* binding */ admit)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _progress__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4417);


/** Throws where a new deployment of this version may not begin: it is barred, or the last one is half done. */
function admit({ plan }, environment, liftBar) {
    const { last, barred } = environment;
    if (last?.result === 'running' || last?.result === 'rolling-back') {
        const what = last.result === 'running' ? 'The deployment' : 'The rollback of the deployment';
        const resume = last.result === 'running' ? `, or \`execute-plan\` with \`resume: ${last.id}\`` : '';
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('interrupted', `${what} ${last.id} of ${last.application} ${last.version} to ${last.stage}, begun ${last.startedAt}, has not ended: its runner died. Bring the stage to a known state first: run \`rollback\`${resume}.`);
    }
    if (last && liftBar === undefined && isHalfDone(last))
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('interrupted', `The deployment ${last.id} of ${last.application} ${last.version} to ${last.stage} is ${last.result}, and what it changed was not undone: a new one would take that for what was there before. Run \`rollback\`, or \`execute-plan\` with \`resume: ${last.id}\`; to deploy over it all the same, say why: \`lift-bar: <reason>\`.`);
    const bar = barred.get(plan.version);
    if (bar && liftBar === undefined)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('version-barred', `${plan.application} ${plan.version} was rolled back from ${plan.stage} on ${bar.at} (deployment ${bar.deployment}) and is barred from it. Deploy a corrected version, or say why this one may come back: \`lift-bar: <reason>\`.`);
}
/** Whether a deployment changed something, and ended neither well nor rolled back. */
function isHalfDone({ result, journal }) {
    return result !== 'succeeded' && result !== 'rolled-back' && (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .hasChanged */ .$H)(journal);
}
/** The deployment that `resume` means; throws where it cannot go on. */
function resumable(resume, { plan, planDigest }, manifestDigest, { last }) {
    if (!last)
        throw refused(`No deployment of ${plan.application} to ${plan.stage} is known: there is nothing to resume.`);
    if (resume !== 'last' && resume !== last.id)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not-the-last', `The last deployment to ${plan.stage} is ${last.id}, of ${last.version}; only that one can be resumed, not ${resume}.`);
    if (!['running', 'failed', 'cancelled'].includes(last.result))
        throw refused(`The deployment ${last.id} is ${last.result}: there is nothing to resume. Deploy anew.`);
    if (last.version !== plan.version)
        throw refused(`The deployment ${last.id} is of version ${last.version}, not of ${plan.version}. Give that version.`);
    if (last.manifestDigest !== manifestDigest)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('package-changed', `The vault's manifest of ${plan.version} is ${manifestDigest}; the deployment ${last.id} began with ${last.manifestDigest}. Nothing was resumed; run \`rollback\`.`);
    if (last.planDigest !== planDigest)
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('plan-changed', `The plan is now ${planDigest}; the deployment ${last.id} began with ${last.planDigest}. Only the same plan can go on: bring it back, or run \`rollback\`.`);
    return last;
}
/** Throws where going on would undo a rollback, or run a second time what must not be run twice. */
function checkJournal(plan, deployment, journal) {
    const deploys = journal.filter(({ kind }) => kind === 'deploy');
    const rollingBack = journal.at(-1) !== undefined && (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .lastRun */ .KT)(journal) > (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .lastRun */ .KT)(deploys);
    if (rollingBack && !(deployment.rehearsal && (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .isComplete */ .As)(plan, deploys, (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .lastRun */ .KT)(deploys))))
        throw refused(`The deployment ${deployment.id} was being rolled back. Bring that to its end: run \`rollback\`.`);
    const again = rollingBack ? [] : (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .unrepeatable */ .rn)(plan, journal, (0,_progress__WEBPACK_IMPORTED_MODULE_1__/* .lastRun */ .KT)(journal));
    if (again.length > 0)
        throw refused(`Going on would run a second time what is not declared \`repeatable\`: ${again.join('; ')}. Run \`rollback\`.`);
}
function refused(message) {
    return new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('not-resumable', message);
}


/***/ }),

/***/ 21816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ checkElsewhere),
  j: () => (/* binding */ lacksElsewhere)
});

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/ledger/deployment.js
var deployment = __webpack_require__(50856);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
;// CONCATENATED MODULE: ./shared/ledger/in-place.js

const named = schemas/* object */.Ikc({ domains: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })) });
/** The domains of the plan that a deployment recorded; none where that cannot be read. */
function domainsIn({ plan }) {
    const { data } = named.safeParse(plan);
    return data?.domains.map(({ name }) => name) ?? [];
}

// EXTERNAL MODULE: ./shared/plan/dependency.js
var dependency = __webpack_require__(26220);
// EXTERNAL MODULE: ./shared/automaton/admission.js
var admission = __webpack_require__(2705);
;// CONCATENATED MODULE: ./shared/automaton/elsewhere.js





/** Refuses to begin where another application that the plan depends on is not in place in the stage. */
async function checkElsewhere(plan, ledger) {
    const missing = await lacksElsewhere(plan, ledger);
    if (missing.length > 0)
        throw new failure/* UserError */.y('dependency-missing', `${missing.join('\n')}\nNothing was deployed: bring that to ${plan.stage} first, then deploy again.`);
}
/** What a plan depends on in other applications and the ledger does not show in place, one sentence each. Fails as Ledger does. */
async function lacksElsewhere(plan, ledger) {
    const needed = (0,dependency/* foreignOf */.qt)(plan.domains);
    const applications = [...new Set(needed.map(({ application }) => application))];
    const known = new Map(await Promise.all(applications.map(async (name) => [name, await ledger.read(name)])));
    return needed.flatMap((one) => {
        const why = lackOf(one, known.get(one.application) ?? [], plan.stage);
        return why === undefined ? [] : [`${one.dependant} depends on ${one.application}/${one.domain}, and ${why}`];
    });
}
/** What keeps the ledger from showing it in place; undefined where it does. */
function lackOf({ application, domain }, events, stage) {
    const deployments = (0,deployment/* deploymentsOf */.o)(events, stage);
    const last = deployments.at(-1);
    const standing = deployments.findLast(({ result }) => result === 'succeeded');
    if (!last || !standing)
        return `the ledger shows no deployment of ${application} in place in ${stage}${last ? `: its last one, ${last.id}, is ${last.result}` : ''}.`;
    if (last.result === 'running' || last.result === 'rolling-back' || (0,admission/* isHalfDone */.u0)(last))
        return `the last deployment of ${application} to ${stage}, ${last.id} of ${last.version}, is ${last.result}: what is in place is not known.`;
    const domains = domainsIn(standing);
    if (domains.includes(domain))
        return undefined;
    return `${application} ${standing.version}, in place in ${stage}, has no domain ${domain}; it has ${domains.join(', ') || 'none that the ledger can name'}.`;
}


/***/ }),

/***/ 63525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unknown),
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
function known(value) {
    return { known: true, value };
}
function unknown(why) {
    return { known: false, why };
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

/***/ 66512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ elsewhereNotes)
/* harmony export */ });
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92323);

/** What a page says of other applications that a plan depends on, paragraph by paragraph; nothing where it depends on none. */
function elsewhereNotes(elsewhere) {
    if (!elsewhere)
        return [];
    const warning = (text) => `> [!WARNING]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text, 2000)}`;
    if (!elsewhere.known)
        return [warning(`Whether what it depends on is in place could not be found out: ${elsewhere.why}`)];
    if (elsewhere.value.length === 0)
        return ['> [!NOTE]\n> What it depends on in other applications is in place now.'];
    return elsewhere.value.map((lack) => warning(`Now a deployment would be refused: ${lack}`));
}


/***/ }),

/***/ 41837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ planSummary),
/* harmony export */   k: () => (/* binding */ planTable)
/* harmony export */ });
/* harmony import */ var _plan_plan__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24066);
/* harmony import */ var _plan_sentence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43852);
/* harmony import */ var _elsewhere__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66512);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92323);




const KINDS = {
    reversible: '🟢 reversible',
    restorable: '🟢 restorable',
    irreversible: '🔴 irreversible',
    unknown: '⚪ unknown',
};
/**
 * The job summary of a plan: what is done where, how it is undone, and what people approve it by. `elsewhere`: what it
 * depends on in other applications and is not in place now.
 */
function planSummary(prepared, elsewhere) {
    const { plan, coverage, rollback, planDigest, rollbackDigest } = prepared;
    const title = (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`${plan.application} ${plan.version} → ${plan.stage}`);
    const paragraphs = [
        `## Plan: ${title}`,
        verdict(prepared),
        ...prepared.problems.map(({ message }) => `> [!CAUTION]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(message, 2000)}`),
        ...prepared.warnings.map((warning) => `> [!WARNING]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(warning, 2000)}`),
        ...prepared.conditions.map((condition) => `> [!NOTE]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(condition, 2000)}`),
        ...(0,_elsewhere__WEBPACK_IMPORTED_MODULE_1__/* .elsewhereNotes */ .y)(elsewhere),
        planTable(prepared),
        `**Rollback coverage: ${coverage.percent === null ? 'unknown' : `${coverage.percent} %`}**`,
        ...accepted(prepared),
        '<details><summary>Hosts, packages and digests</summary>',
        hostTable(prepared),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Digest', 'sha256'], [
            ['plan', (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(planDigest)],
            ['rollback', (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(rollbackDigest)],
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
        return `**Incomplete**: the vault does not hold ${missing.map((name) => (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)).join(', ')} yet. It cannot be approved before it does.`;
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
            (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_sentence__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(plan, step)),
            (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(hostNames(prepared, step)),
            coverageCell(own),
            back ? `${back.number}. ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_sentence__WEBPACK_IMPORTED_MODULE_0__/* .sentence */ .e)(rollback, back))}` : '',
        ];
    });
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['#', 'Plan', 'Hosts', 'How it is undone', 'Rollback after a full run'], rows);
}
function hostNames({ plan }, step) {
    const names = step.operations.flatMap((operation) => (0,_plan_plan__WEBPACK_IMPORTED_MODULE_3__/* .targetsOf */ .Q)(plan, operation).map(({ host }) => host.name));
    return [...new Set(names)].join(', ');
}
function coverageCell(steps) {
    const texts = steps
        .filter(({ reason }) => reason !== 'changes nothing')
        .map(({ kind, reason }) => `${KINDS[kind]}: ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(reason)}`);
    return texts.length === 0 ? 'changes nothing' : texts.join('\n');
}
function accepted({ plan, coverage }) {
    return coverage.steps
        .filter(({ kind }) => kind === 'irreversible')
        .flatMap(({ domain }) => {
        const reason = (0,_plan_plan__WEBPACK_IMPORTED_MODULE_3__/* .domainOf */ .O)(plan, domain).irreversible;
        return reason === undefined
            ? []
            : [`> [!IMPORTANT]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`${domain} cannot be undone; accepted because: ${reason}`)}`];
    });
}
function hostTable({ plan }) {
    const rows = plan.domains.flatMap((domain) => domain.targets.map(({ host }) => [
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(domain.name),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(domain.technology.label),
        domain.package === undefined ? '' : (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(domain.package),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(host.name),
        (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(host.address === 'local' ? 'local' : `${host.address}:${host.port}`),
    ]));
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Domain', 'Technology', 'Package', 'Host', 'Address'], rows);
}


/***/ })

};
;