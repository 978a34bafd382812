"use strict";
exports.id = 564;
exports.ids = [564];
exports.modules = {

/***/ 47564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _shared_action_refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73552);
/* harmony import */ var _shared_config_preparation__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60568);
/* harmony import */ var _shared_report_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41837);
/* harmony import */ var _shared_report_steps__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92059);




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