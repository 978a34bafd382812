"use strict";
exports.id = 3199;
exports.ids = [3199];
exports.modules = {

/***/ 44741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback_rollback)
});

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ./shared/automaton/downtime.js
var downtime = __webpack_require__(13531);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/ledger/deployment.js
var ledger_deployment = __webpack_require__(50856);
// EXTERNAL MODULE: ./shared/ledger/environment.js
var environment = __webpack_require__(8078);
// EXTERNAL MODULE: ./shared/automaton/hosts.js
var hosts = __webpack_require__(54907);
// EXTERNAL MODULE: ./shared/automaton/preflight.js
var preflight = __webpack_require__(18931);
// EXTERNAL MODULE: ./shared/automaton/ports.js
var automaton_ports = __webpack_require__(97980);
// EXTERNAL MODULE: ./shared/automaton/progress.js
var progress = __webpack_require__(4417);
// EXTERNAL MODULE: ./shared/automaton/rollback.js + 1 modules
var rollback = __webpack_require__(35893);
// EXTERNAL MODULE: ./shared/automaton/silence.js
var silence = __webpack_require__(87891);
// EXTERNAL MODULE: ./shared/automaton/tidy.js
var tidy = __webpack_require__(3326);
;// CONCATENATED MODULE: ./shared/automaton/rollback-deployment.js










/** Undoes the last deployment of a stage, told from the ledger and from the journals of its hosts. */
async function rollBackDeployment(order, ports) {
    const events = await ports.ledger.read(order.application);
    const deployment = undoable(order, (0,environment/* environmentOf */.p)(events, order.stage).last, events);
    const plan = order.planOf(deployment.plan);
    (0,preflight/* checkSecrets */.K)(plan);
    const supervision = order.supervisionOf(plan);
    const packages = await packagesToRestore(plan, deployment, ports.vault);
    return (0,hosts/* withHosts */.g)(plan, deployment.id, true, ports, async (fleet, signal) => {
        const { log, redact, clock } = ports;
        const now = () => new Date(clock.now()).toISOString();
        const journal = [...(0,progress/* exactJournal */.hR)(deployment.journal, await fleet.journals())];
        await ports.ledger.append([
            { ...(0,automaton_ports/* common */.sh)(plan, ports), type: 'rollback.started', stage: plan.stage, deployment: deployment.id },
        ]);
        const site = { deployment: deployment.id, fleet, packages, journal, log, redact, now, signal };
        // Service comes first: a rollback does not wait for what only watches.
        const quiet = await (0,silence/* silenceAll */.N)(supervision, deployment.id, ports, true);
        const end = await quiet.during(() => (0,rollback/* rollBack */.F)(plan, deployment.before, (0,progress/* lastRun */.KT)(journal) + 1, site));
        const whole = (0,progress/* exactJournal */.hR)(site.journal, await fleet.journals());
        await record(plan, deployment, end, whole, ports);
        if (end.kind === 'rolled-back')
            await (0,tidy/* tidy */.D)(plan, [], site);
        return { deployment, plan, end, journal: whole };
    });
}
function undoable({ application, stage, deployment }, last, events) {
    if (!last) {
        const stages = [...new Set(events.filter(ledger_deployment/* isStep */.Vf).map((event) => event.stage))].sort();
        throw new failure/* UserError */.y('nothing-to-do', `No deployment of ${application} to ${stage} is known: nothing to roll back. ` +
            (stages.length > 0 ? `It was deployed to ${stages.join(', ')}.` : 'The ledger knows of none to any stage.'));
    }
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
            ...(0,automaton_ports/* common */.sh)(plan, ports),
            type: 'rollback.finished',
            ...{ stage, deployment: id, result, journal: [...journal], after: [...after] },
            ...(error === undefined ? {} : { error }),
            ...(proof ? { proof: { ...proof, differences: [...proof.differences] } } : {}),
        },
        ...(0,automaton_ports/* inventoryOf */.o8)(plan, id, after, ports),
        ...(0,automaton_ports/* silencedOf */.Hx)(plan, id, end.silenced, ports),
    ]);
}

// EXTERNAL MODULE: ./shared/config/plan-record.js
var plan_record = __webpack_require__(93543);
// EXTERNAL MODULE: ./shared/config/resolve.js
var resolve = __webpack_require__(88820);
// EXTERNAL MODULE: ./shared/config/supervisions.js
var supervisions = __webpack_require__(68146);
// EXTERNAL MODULE: ./shared/report/dry-run.js
var dry_run = __webpack_require__(84257);
// EXTERNAL MODULE: ./shared/report/deployment.js + 1 modules
var report_deployment = __webpack_require__(854);
// EXTERNAL MODULE: ./shared/report/downtime.js
var report_downtime = __webpack_require__(82315);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
// EXTERNAL MODULE: ./shared/report/supervision.js
var supervision = __webpack_require__(9219);
;// CONCATENATED MODULE: ./shared/report/rollback.js




/** The job summary of a rollback, with the times without service that it and its deployment cost. */
function rollbackSummary({ deployment, end, journal }, downtimes) {
    const { application, version, stage, id } = deployment;
    const name = `${application} ${version}`;
    const paragraphs = [
        `## ${(0,markdown/* escapeMarkdown */.FV)(headline(name, stage, end.kind))}`,
        `Deployment ${(0,markdown/* code */.aY)(id)}, begun ${(0,markdown/* code */.aY)(deployment.startedAt)}, which was ${(0,markdown/* code */.aY)(deployment.result)}`,
        ...(0,report_downtime/* downtimePart */.h)(downtimes),
        ...(0,report_deployment/* rollbackPart */.iY)(end, journal),
        ...(0,supervision/* supervisionPart */.v)(end.silenced ?? []),
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
        const outputs = {
            'deployment-id': given.deploymentId ?? '',
            result: nothing ? 'nothing-to-do' : 'failed',
            'without-service': '',
        };
        return (0,refusal/* refusal */.x)(error, `Nothing was rolled back in ${given.stage}`, outputs);
    }
}
async function rolledBack(given, sources, ports) {
    const { application, stage, deploymentId, secrets = {} } = given;
    const config = await sources.config(application);
    const { cmdb } = config;
    const done = await rollBackDeployment({
        application,
        stage,
        ...(deploymentId === undefined ? {} : { deployment: deploymentId }),
        planOf: (recorded) => (0,plan_record/* planOfRecord */.c)(recorded, { secrets, hostOf: (name) => (0,resolve/* hostOf */.w)(cmdb.value, name) }),
        supervisionOf: (plan) => (0,supervisions/* supervisedOf */.y)(config, { application, version: plan.version, stage, secrets }, plan),
    }, ports);
    const { deployment, end } = done;
    const result = end.kind === 'cancelled' ? 'failed' : end.kind;
    const downtimes = given.dryRun ? [] : (0,downtime/* downtimesOf */.QD)(done.plan, done.journal, deployment.before);
    const outputs = {
        'deployment-id': deployment.id,
        result: given.dryRun ? 'dry-run' : result,
        'without-service': (0,downtime/* longestWithoutService */.Gl)(downtimes, ports.clock.now()),
    };
    // Without a look at the hosts nothing is proved, which is no failure: only what could not even be said is one.
    const said = end.failure === undefined && end.error === undefined && end.notUndone.length === 0;
    if (given.dryRun && said)
        return { outputs, summary: (0,dry_run/* dryRollbackSummary */.Q)(done) };
    const summary = rollbackSummary(done, downtimes);
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

/***/ 68146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ supervisedOf)
/* harmony export */ });
/* harmony import */ var _automaton_fleet__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81380);
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74141);
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4764);
/* harmony import */ var _expression_syntax__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31555);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61791);
/* harmony import */ var _template__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24028);






/** What is silenced while a plan is carried out: labels that name `host` once for each host. Throws ConfigError. */
function supervisedOf({ rules }, release, plan) {
    if (!rules)
        return [];
    return rules.value.supervision.flatMap((entry, index) => {
        const place = (0,_place__WEBPACK_IMPORTED_MODULE_3__/* .placeText */ .Z)(rules.place(['supervision', index]));
        return scopesOf(entry, plan).map((host) => {
            const read = (key, template) => evaluated(rules, [index, ...key.split('.')], template, release, plan, host);
            const target = targetOf(entry, read, release, plan);
            const at = target.kind === 'command' ? '' : ` at ${shownUrl(target.url)}`;
            const on = host ? ` for ${host.name}` : '';
            const key = host ? `${index + 1}.${host.name}` : String(index + 1);
            const { lease, onError } = entry;
            return { name: `${entry.kind}${at}${on}`, place, key, lease, onError, target };
        });
    });
}
function scopesOf(entry, plan) {
    const perHost = entry.kind === 'alertmanager' && Object.values(entry.match).some(namesHost);
    return perHost ? (0,_automaton_fleet__WEBPACK_IMPORTED_MODULE_0__/* .hostsOf */ .P)(plan) : [undefined];
}
function namesHost(template) {
    return (0,_template__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .C)(template).some((part) => part.kind === 'expression' && (0,_expression_syntax__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)(part).contexts.has('host'));
}
function targetOf(entry, read, release, plan) {
    if (entry.kind === 'command') {
        const { application, version, stage } = release;
        const hosts = (0,_automaton_fleet__WEBPACK_IMPORTED_MODULE_0__/* .hostsOf */ .P)(plan).map(({ name }) => name);
        const env = { APPLICATION: application, VERSION: version, STAGE: stage, HOSTS: hosts.join(' ') };
        return { kind: entry.kind, silence: entry.silence, restore: entry.restore, env };
    }
    const { url, user, password, token } = entry;
    const account = {
        url: read('url', url),
        ...(user === undefined ? {} : { user: read('user', user) }),
        ...(password === undefined ? {} : { password: read('password', password) }),
        ...(token === undefined ? {} : { token: read('token', token) }),
    };
    if (entry.kind === 'alertmanager') {
        const labels = Object.entries(entry.match).map(([label, value]) => [label, read(`match.${label}`, value)]);
        return { ...account, kind: entry.kind, match: Object.fromEntries(labels) };
    }
    const hosts = String(read('hosts', entry.hosts)).split(',');
    return { ...account, kind: entry.kind, hosts: hosts.map((name) => name.trim()).filter((name) => name !== '') };
}
function evaluated(rules, path, template, { application, version, stage, secrets }, plan, host) {
    const place = rules.place(['supervision', ...path]);
    const problem = (message) => new _place__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .x([{ place, message }]);
    const contexts = {
        release: { application, version },
        stage: { name: stage, hosts: (0,_automaton_fleet__WEBPACK_IMPORTED_MODULE_0__/* .hostsOf */ .P)(plan).map(({ name }) => name) },
        ...(host ? { host: { name: host.name, address: host.address, port: host.port, user: host.user ?? null } } : {}),
        ...(secrets ? { secrets } : {}),
    };
    try {
        const value = (0,_expression__WEBPACK_IMPORTED_MODULE_1__/* .evaluateTemplate */ .M1)(template, contexts);
        if (value === '')
            throw problem('this is empty here, and would silence more than what is deployed; expected a value');
        if (secrets && value instanceof _plan_secret__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z && !value.known)
            throw problem('the input `secrets` does not hold every secret of it; give them, as in `secrets: ${{ toJSON(secrets) }}`');
        return value;
    }
    catch (error) {
        if (!(error instanceof _template__WEBPACK_IMPORTED_MODULE_4__/* .ExpressionError */ .t))
            throw error;
        throw new _place__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .x([{ place: { ...place, column: place.column + error.column - 1 }, message: error.message }]);
    }
}
/** An address without what may be secret in it. */
function shownUrl(url) {
    return typeof url === 'string' && URL.canParse(url) ? new URL(url).host : String(url);
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

/***/ 92059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ stepTable),
/* harmony export */   t: () => (/* binding */ stepOutputs)
/* harmony export */ });
/* harmony import */ var _automaton_progress__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4417);
/* harmony import */ var _plan_sentence__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43852);
/* harmony import */ var _markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92323);




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
        const where = worst ? ` ${(0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(`in “${worst.name}” on ${worst.host}`)}` : '';
        return [String(step.number), (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_plan_sentence__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .e)(plan, step)), MARKS[state] + where, `${done}/${own.length}`];
    });
    return (0,_markdown__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['#', 'Step', 'State', 'Technical steps'], rows);
}


/***/ })

};
;