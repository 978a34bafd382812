"use strict";
exports.id = 741;
exports.ids = [741];
exports.modules = {

/***/ 4741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback_rollback)
});

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(3552);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(2327);
// EXTERNAL MODULE: ./shared/ledger/environment.js
var environment = __webpack_require__(8078);
// EXTERNAL MODULE: ./shared/automaton/hosts.js + 1 modules
var hosts = __webpack_require__(9536);
// EXTERNAL MODULE: ./shared/automaton/preflight.js
var preflight = __webpack_require__(8931);
// EXTERNAL MODULE: ./shared/automaton/ports.js
var automaton_ports = __webpack_require__(7980);
// EXTERNAL MODULE: ./shared/automaton/progress.js
var progress = __webpack_require__(4417);
// EXTERNAL MODULE: ./shared/automaton/rollback.js + 1 modules
var rollback = __webpack_require__(5893);
;// CONCATENATED MODULE: ./shared/automaton/rollback-deployment.js







/** Undoes the last deployment of a stage, told from the ledger and from the journals of its hosts. */
async function rollBackDeployment(order, ports) {
    const events = await ports.ledger.read(order.application);
    const deployment = undoable(order, (0,environment/* environmentOf */.p)(events, order.stage).last);
    const plan = order.planOf(deployment.plan);
    (0,preflight/* checkSecrets */.K)(plan);
    const packages = await packagesToRestore(plan, deployment, ports.vault);
    return (0,hosts/* withHosts */.g)(plan, deployment.id, true, ports, async (fleet, signal) => {
        const { log, redact, clock } = ports;
        const now = () => new Date(clock.now()).toISOString();
        const journal = [...(0,progress/* exactJournal */.hR)(deployment.journal, await fleet.journals())];
        await ports.ledger.append([
            { ...(0,automaton_ports/* common */.s)(plan, ports), type: 'rollback.started', stage: plan.stage, deployment: deployment.id },
        ]);
        const site = { deployment: deployment.id, fleet, packages, journal, log, redact, now, signal };
        const end = await (0,rollback/* rollBack */.F)(plan, deployment.before, (0,progress/* lastRun */.KT)(journal) + 1, site);
        const whole = (0,progress/* exactJournal */.hR)(site.journal, await fleet.journals());
        await record(plan, deployment, end, whole, ports);
        return { deployment, plan, end, journal: whole };
    });
}
function undoable({ application, stage, deployment }, last) {
    if (!last)
        throw new failure/* UserError */.y('nothing-to-do', `No deployment of ${application} to ${stage} is known: nothing to roll back.`);
    if (deployment !== undefined && deployment !== last.id)
        throw new failure/* UserError */.y('not-the-last', `The last deployment of ${application} to ${stage} is ${last.id}, of ${last.version}; only that one can be rolled back, not ${deployment}. To go back further, deploy the older version.`);
    if (last.result === 'rolled-back')
        throw new failure/* UserError */.y('nothing-to-do', `The last deployment of ${application} to ${stage}, ${last.id} of ${last.version}, is rolled back already.`);
    return last;
}
/** A technology may restore by putting a package again: it is had, and verified, before anything is touched. */
async function packagesToRestore(plan, { version, manifestDigest }, vault) {
    const wanted = plan.domains.flatMap(({ name, technology, package: file }) => file !== undefined && technology.operations.restore?.some(({ kind }) => kind === 'transfer')
        ? [[name, file]]
        : []);
    if (wanted.length === 0)
        return new Map();
    const sealed = await vault.find(plan.application, version);
    if (sealed?.digest !== manifestDigest)
        throw new failure/* UserError */.y(sealed ? 'package-changed' : 'package-missing', `The rollback needs the packages of ${plan.application} ${version} with manifest ${manifestDigest}; the vault has ${sealed?.digest ?? 'none'}. Nothing was touched.`);
    return new Map(await Promise.all(wanted.map(async ([name, file]) => [name, await vault.fetch(sealed, file)])));
}
async function record(plan, { id }, end, journal, ports) {
    const { stage } = plan;
    const error = end.failure?.message ?? end.error;
    const result = end.kind === 'cancelled' ? 'failed' : end.kind;
    const { proof, after } = end;
    await ports.ledger.append([
        {
            ...(0,automaton_ports/* common */.s)(plan, ports),
            type: 'rollback.finished',
            ...{ stage, deployment: id, result, journal: [...journal], after: [...after] },
            ...(error === undefined ? {} : { error }),
            ...(proof ? { proof: { ...proof, differences: [...proof.differences] } } : {}),
        },
        ...(0,automaton_ports/* inventoryOf */.o)(plan, id, after, ports),
    ]);
}

// EXTERNAL MODULE: ./shared/config/plan-record.js
var plan_record = __webpack_require__(3543);
// EXTERNAL MODULE: ./shared/config/resolve.js + 2 modules
var resolve = __webpack_require__(2468);
// EXTERNAL MODULE: ./shared/report/deployment.js
var report_deployment = __webpack_require__(1313);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(2323);
;// CONCATENATED MODULE: ./shared/report/rollback.js


/** The job summary of a rollback. */
function rollbackSummary({ deployment, end, journal }) {
    const { application, version, stage, id } = deployment;
    const name = `${application} ${version}`;
    const paragraphs = [
        `## ${(0,markdown/* escapeMarkdown */.FV)(headline(name, stage, end.kind))}`,
        `Deployment ${(0,markdown/* code */.aY)(id)}, begun ${(0,markdown/* code */.aY)(deployment.startedAt)}, which was ${(0,markdown/* code */.aY)(deployment.result)}`,
        ...(0,report_deployment/* rollbackPart */.iY)(end, journal),
        ...(end.after.length > 0 ? ['### What is there now', (0,report_deployment/* inspectionTable */.jb)(end.after)] : []),
    ];
    return `${paragraphs.join('\n\n')}\n`;
}
function headline(name, stage, kind) {
    switch (kind) {
        case 'rolled-back':
            return `${name} was rolled back from ${stage}`;
        case 'nothing-to-do':
            return `${name} had changed nothing in ${stage}: there was nothing to roll back`;
        case 'failed':
            return `The rollback of ${name} in ${stage} failed`;
        case 'cancelled':
            return `The rollback of ${name} in ${stage} was cancelled`;
    }
}

;// CONCATENATED MODULE: ./actions/rollback/rollback.js






/** Brings a stage back to what it was before its last deployment. */
async function rollback_rollback(given, sources, ports) {
    try {
        const report = await rolledBack(given, sources, ports);
        await ports.show?.(given, sources.config);
        return report;
    }
    catch (error) {
        const nothing = error instanceof failure/* UserError */.y && error.reason === 'nothing-to-do';
        const outputs = { 'deployment-id': given.deploymentId ?? '', result: nothing ? 'nothing-to-do' : 'failed' };
        return (0,refusal/* refusal */.x)(error, `Nothing was rolled back in ${given.stage}`, outputs);
    }
}
async function rolledBack(given, sources, ports) {
    const { application, stage, deploymentId, secrets = {} } = given;
    const { cmdb } = await sources.config(application);
    const done = await rollBackDeployment({
        application,
        stage,
        ...(deploymentId === undefined ? {} : { deployment: deploymentId }),
        planOf: (recorded) => (0,plan_record/* planOfRecord */.c)(recorded, { secrets, hostOf: (name) => (0,resolve/* hostOf */.w)(cmdb.value, name) }),
    }, ports);
    const { deployment, end } = done;
    const result = end.kind === 'cancelled' ? 'failed' : end.kind;
    const outputs = { 'deployment-id': deployment.id, result: given.dryRun ? 'dry-run' : result };
    const summary = rollbackSummary(done);
    if (end.kind === 'rolled-back' || end.kind === 'nothing-to-do')
        return { outputs, summary };
    const reason = end.kind === 'cancelled' ? 'cancelled' : (end.failure?.reason ?? 'rollback-failed');
    return { outputs, summary, failure: { reason, message: messageOf(done) } };
}
function messageOf({ deployment, end }) {
    const { failure, error, notUndone, proof } = end;
    const what = `The rollback of ${deployment.id} (${deployment.version}) in ${deployment.stage} did not come to its end.`;
    if (failure)
        return `${what} Step ${failure.step}, ${failure.domain} on ${failure.host}: “${failure.name}” ${failure.message} Put that right and run \`rollback\` again.`;
    if (error !== undefined)
        return `${what} ${error} Put that right and run \`rollback\` again.`;
    if (notUndone.length > 0)
        return `${what} Nothing brings back ${notUndone.join(', ')}: their technologies have no way back.`;
    const changed = proof?.differences.map(({ domain, host, fact }) => `${fact} of ${domain} on ${host}`) ?? [];
    return `${what} It was run, but ${changed.join(', ') || 'the state'} is not what it was before: see the summary.`;
}


/***/ }),

/***/ 3543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ planOfRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3045);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);
/* harmony import */ var _plan_operation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4244);
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5551);




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
const step = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    number: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    operations: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        domain: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        operation: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_plan_operation__WEBPACK_IMPORTED_MODULE_3__/* .OPERATIONS */ .x),
        serial: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().exactOptional(),
        timeout: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().exactOptional(),
        retries: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().exactOptional(),
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

/***/ 4244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ OPERATIONS)
/* harmony export */ });
/** What a technology can do, in the order of a deployment. */
const OPERATIONS = ['verify', 'backup', 'stop', 'deploy', 'start', 'check', 'restore', 'inspect'];


/***/ })

};
;