"use strict";
exports.id = 690;
exports.ids = [690];
exports.modules = {

/***/ 33690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
});

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






/** Checks, or generates, the plan of a version for a stage, and shows what people approve. */
async function plan_plan(request, sources, checks) {
    try {
        return await planned(request, sources, checks);
    }
    catch (error) {
        const { application, version, stage } = request;
        return (0,refusal/* refusal */.x)(error, `There is no plan of ${application} ${version} for ${stage}`, { complete: 'false' });
    }
}
async function planned(request, sources, checks) {
    const { application, version, stage } = request;
    const { config, prepared } = await (0,preparation/* prepare */.i)({ application, version, stage }, sources);
    const checked = await checkTechnologies(config.own, checks);
    const report = {
        outputs: outputsOf(prepared),
        summary: [(0,plan/* planSummary */.M)(prepared), technologiesSummary(checked)].filter((part) => part !== '').join('\n'),
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

/***/ 41837:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ planSummary),
/* harmony export */   k: () => (/* binding */ planTable)
/* harmony export */ });
/* harmony import */ var _plan_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24066);
/* harmony import */ var _plan_sentence__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43852);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92323);



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
        ...prepared.conditions.map((condition) => `> [!NOTE]\n> ${(0,_markdown__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(condition, 2000)}`),
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


/***/ })

};
;