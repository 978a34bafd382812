"use strict";
exports.id = 2021;
exports.ids = [2021];
exports.modules = {

/***/ 52021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  executePlan: () => (/* binding */ executePlan)
});

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ./shared/config/rules-model.js
var rules_model = __webpack_require__(78039);
// EXTERNAL MODULE: ./shared/ledger/deployment.js
var deployment = __webpack_require__(50856);
// EXTERNAL MODULE: ./shared/ledger/environment.js
var environment = __webpack_require__(8078);
// EXTERNAL MODULE: ./shared/automaton/progress.js
var progress = __webpack_require__(4417);
// EXTERNAL MODULE: ./shared/change/lifecycle.js
var lifecycle = __webpack_require__(56854);
// EXTERNAL MODULE: ./shared/change/rfc.js
var rfc = __webpack_require__(66507);
;// CONCATENATED MODULE: ./shared/change/retention.js






/** Deployments to a stage whose backups nothing needs any more, oldest first; one that a rollback may need is none of them. */
function expiredDeployments(events, stage, rules) {
    const deployments = (0,deployment/* deploymentsOf */.o)(events, stage);
    const { inPlace, last } = (0,environment/* environmentOf */.p)(events, stage);
    const owing = (0,rfc/* rfcsOf */.a1)(events).filter((rfc) => rules && (0,lifecycle/* debtsOf */.gN)(rules, rfc).length > 0);
    const indebted = new Set(owing.map(({ request }) => request.version));
    return deployments
        .slice(0, -(rules?.retention.deployments ?? rules_model/* RETENTION */.xA))
        .filter((one) => one.id !== inPlace?.deployment && one.id !== last?.id)
        .filter((one) => !isHalfDone(one) && !indebted.has(one.version))
        .map(({ id }) => id);
}
/** Whether what it changed is neither wanted nor undone: its backup is all that is left of what was there before. */
function isHalfDone({ result, journal }) {
    if (result === 'running' || result === 'rolling-back')
        return true;
    return result !== 'succeeded' && result !== 'rolled-back' && (0,progress/* hasChanged */.$H)(journal);
}

// EXTERNAL MODULE: ./shared/ledger/vaulted.js
var ledger_vaulted = __webpack_require__(87274);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/automaton/admission.js
var admission = __webpack_require__(2705);
// EXTERNAL MODULE: ./shared/automaton/elsewhere.js + 1 modules
var elsewhere = __webpack_require__(21816);
// EXTERNAL MODULE: ./shared/automaton/hosts.js
var hosts = __webpack_require__(54907);
// EXTERNAL MODULE: ./shared/automaton/inspect.js
var inspect = __webpack_require__(43340);
// EXTERNAL MODULE: ./shared/automaton/preflight.js
var preflight = __webpack_require__(18931);
// EXTERNAL MODULE: ./shared/automaton/ports.js
var automaton_ports = __webpack_require__(97980);
// EXTERNAL MODULE: ./shared/automaton/measurement.js
var automaton_measurement = __webpack_require__(98264);
// EXTERNAL MODULE: ./shared/automaton/rollback.js + 1 modules
var automaton_rollback = __webpack_require__(35893);
// EXTERNAL MODULE: ./shared/automaton/run.js + 1 modules
var run = __webpack_require__(4894);
;// CONCATENATED MODULE: ./shared/automaton/carry-out.js






/** Runs a plan, with its rehearsal where one is asked for, and rolls back where it fails. */
async function carryOut(assignment, site) {
    const { plan, before, rehearse, earlier } = assignment;
    const rollbackRun = interruptedRollback(earlier);
    if (rollbackRun !== undefined) {
        // Interrupted in the rollback of its rehearsal: that is finished first, and the plan then runs anew.
        const rollback = await (0,automaton_rollback/* rollBack */.F)(plan, before, rollbackRun + 1, site);
        if (!isUndone(rollback))
            return unproved(rollback);
        const again = await deploy(assignment, rollbackRun + 2, site);
        return { ...(again ?? (await concluded(assignment, rollbackRun + 2, site))), ...proved(rollback) };
    }
    const number = (0,progress/* lastRun */.KT)(earlier);
    const first = await deploy(assignment, number, site);
    if (first || !rehearse || number > 1)
        return first ?? concluded(assignment, number, site);
    site.log.info('Rehearsal: rolling back what was just deployed.');
    const rehearsal = await (0,automaton_rollback/* rollBack */.F)(plan, before, number + 1, site);
    if (!isUndone(rehearsal))
        return unproved(rehearsal);
    site.log.info('Rehearsal: everything is as it was. Deploying the same again.');
    const second = await deploy(assignment, number + 2, site);
    return { ...(second ?? (await concluded(assignment, number + 2, site))), ...proved(rehearsal) };
}
/** The run of a rollback in which a journal ends, if it does. */
function interruptedRollback(earlier) {
    const run = (0,progress/* lastRun */.KT)(earlier);
    return earlier.some((entry) => entry.run === run && entry.kind === 'rollback') ? run : undefined;
}
function isUndone({ kind, proof }) {
    return (kind === 'rolled-back' || kind === 'nothing-to-do') && proof?.holds === true;
}
function proved({ proof }) {
    return proof ? { rehearsal: proof } : {};
}
/** How a deployment ends of which every step was done: what is slow or fails now is rolled back like what failed before. */
async function concluded(assignment, number, site) {
    const { plan, before, onFailure, measuring } = assignment;
    const measurement = await (0,automaton_measurement/* measureAll */.M8)(measuring, site);
    if (isCancelled(site))
        return { result: 'cancelled', reason: 'cancelled', measurement, after: [] };
    const error = (0,automaton_measurement/* measureError */.DO)(measurement);
    if (error === undefined)
        return { ...(await succeeded(plan, site)), measurement };
    site.log.warning(error);
    const failed = { error, measurement, after: [] };
    if (onFailure === 'stop')
        return { ...failed, result: 'failed', reason: 'measure-failed' };
    const rollback = await (0,automaton_rollback/* rollBack */.F)(plan, before, number + 1, site);
    return { ...failed, ...afterRollback('measure-failed', rollback), rollback, after: rollback.after };
}
function isCancelled({ signal }) {
    return signal.aborted;
}
/** A deployment whose outcome cannot be read is not a success, and not undone by guess either. */
async function succeeded(plan, site) {
    try {
        return { result: 'succeeded', after: await (0,inspect/* inspectAll */._l)(plan, site) };
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a) && !(error instanceof failure/* UserError */.y))
            throw error;
        const message = `Every step was done, but what is there now cannot be read: ${error.message}`;
        return { result: 'failed', reason: error.reason, error: message, after: [] };
    }
}
/** A rehearsal that does not bring back what was there: nobody deploys again over that. */
function unproved(rollback) {
    if (rollback.kind === 'cancelled')
        return { result: 'cancelled', reason: 'cancelled', rollback, after: [] };
    return { result: 'failed', reason: 'rehearsal-failed', rollback, after: rollback.after, ...proved(rollback) };
}
/** Runs the plan once; nothing where it came to its end, else how the deployment ends. */
async function deploy(assignment, number, site) {
    const { plan, before, onFailure, earlier } = assignment;
    const end = await (0,run/* runPlan */.F)({ plan, number, kind: 'deploy', progress: (0,progress/* progressOf */.jA)(plan, earlier) }, site);
    switch (end.kind) {
        case 'completed':
            return undefined;
        case 'cancelled':
            return { result: 'cancelled', reason: 'cancelled', after: [] };
        case 'failed': {
            const { failure } = end;
            site.log.warning(`${failure.name} failed on ${failure.host}: ${failure.message}`);
            if (onFailure === 'stop')
                return { result: 'failed', reason: failure.reason, failure, after: [] };
            const rollback = await (0,automaton_rollback/* rollBack */.F)(plan, before, number + 1, site);
            return { ...afterRollback(failure.reason, rollback), failure, rollback, after: rollback.after };
        }
    }
}
function afterRollback(reason, { kind }) {
    switch (kind) {
        case 'rolled-back':
            return { result: 'rolled-back', reason: 'rolled-back' };
        case 'nothing-to-do':
            return { result: 'failed', reason };
        case 'cancelled':
            return { result: 'cancelled', reason: 'cancelled' };
        case 'failed':
            return { result: 'failed', reason: 'rollback-failed' };
    }
}

// EXTERNAL MODULE: ./shared/automaton/silence.js
var silence = __webpack_require__(87891);
;// CONCATENATED MODULE: ./shared/automaton/quietly.js




/** Carries a plan out while what watches it is silenced; where that cannot be, nothing is begun. */
async function carryOutQuietly(assignment, entries, site, ports) {
    let quiet;
    try {
        quiet = await (0,silence/* silenceAll */.N)(entries, site.deployment, ports);
    }
    catch (error) {
        if (!(error instanceof failure/* UserError */.y))
            throw error;
        return notBegun(error, assignment);
    }
    return quiet.during(async () => carryOut(assignment, site));
}
function notBegun({ reason, message }, { plan, earlier }) {
    if (reason === 'cancelled')
        return { result: 'cancelled', reason, after: [] };
    const nothing = { kind: 'nothing-to-do', plan: { ...plan, steps: [] }, notUndone: [], after: [] };
    return {
        ...{ result: 'failed', reason, error: message, after: [] },
        ...((0,progress/* hasChanged */.$H)(earlier) ? {} : { rollback: nothing }),
    };
}

// EXTERNAL MODULE: ./shared/automaton/tidy.js
var tidy = __webpack_require__(3326);
;// CONCATENATED MODULE: ./shared/automaton/deployment.js













/** Deploys a plan to its stage, or goes on with a deployment: locked, recorded, and never half known. */
async function deployment_deploy(order, ports) {
    const { prepared, sealed, resume } = order;
    const { plan } = prepared;
    (0,preflight/* checkSecrets */.K)(plan);
    const events = await ports.ledger.read(plan.application);
    checkVaulted(order, events);
    const known = (0,environment/* environmentOf */.p)(events, plan.stage);
    const old = resume === undefined ? undefined : (0,admission/* resumable */.P6)(resume, prepared, sealed.digest, known);
    await (0,elsewhere/* checkElsewhere */.x)(plan, ports.ledger);
    const deployment = old?.id ?? ports.newId();
    const packages = await packagesOf(plan, sealed, ports.vault);
    return (0,hosts/* withHosts */.g)(plan, deployment, old !== undefined, ports, async (hosts, signal) => {
        // Read again under the lock: another deployment may have ended meanwhile.
        const now = old ? known : (0,environment/* environmentOf */.p)(await ports.ledger.read(plan.application), plan.stage);
        if (!old)
            (0,admission/* admit */.w4)(prepared, now, order.liftBar);
        if (!old)
            await warnOfLostPackage(known.inPlace, order, ports);
        const earlier = old ? (0,progress/* exactJournal */.hR)(old.journal, await hosts.journals()) : [];
        if (old)
            (0,admission/* checkJournal */.Qy)(plan, old, earlier);
        const measuring = { targets: order.measures, past: now.measures, meter: ports.meter };
        return deployment_run({ order, deployment, packages, earlier, old, measuring }, hosts, { ...ports, signal });
    });
}
async function deployment_run(work, hosts, ports) {
    const { order, deployment, packages, earlier, old, measuring } = work;
    const { plan, planDigest, rollbackDigest } = order.prepared;
    const { log, redact, signal, clock } = ports;
    const now = () => new Date(clock.now()).toISOString();
    const site = { deployment, fleet: hosts, packages, journal: [...earlier], log, redact, now, signal };
    await (0,preflight/* checkTools */.G)(plan, site);
    const before = old?.before ?? (await (0,inspect/* inspectAll */._l)(plan, site));
    const stage = { stage: plan.stage, deployment };
    const barred = !old && order.liftBar !== undefined && { liftedBar: order.liftBar };
    ports.begun(deployment);
    await ports.ledger.append([
        {
            ...(0,automaton_ports/* common */.sh)(plan, ports),
            ...stage,
            type: 'deployment.started',
            plan: JSON.parse(JSON.stringify(plan)),
            ...{ planDigest, rollbackDigest, manifestDigest: order.sealed.digest, before: [...before] },
            rehearsal: order.rehearse,
            ...(barred || {}),
            ...(old ? { resumed: true } : {}),
        },
    ]);
    const { rehearse, onFailure } = order;
    const assignment = { plan, before, rehearse, onFailure, earlier, measuring };
    const ending = await carryOutQuietly(assignment, order.supervision, site, ports);
    const journal = (0,progress/* exactJournal */.hR)(site.journal, await hosts.journals());
    const { result, reason, failure, rehearsal } = ending;
    const error = ending.error ?? failure?.message ?? ending.rollback?.error;
    const finished = {
        ...(0,automaton_ports/* common */.sh)(plan, ports),
        ...stage,
        type: 'deployment.finished',
        result,
        journal: [...journal],
        after: [...ending.after],
        ...(failure ? { failedStep: failure.step } : {}),
        ...(reason ? { reason } : {}),
        ...(error === undefined ? {} : { error }),
        ...(rehearsal ? { rehearsal: { ...rehearsal, differences: [...rehearsal.differences] } } : {}),
    };
    await ports.ledger.append([
        finished,
        ...(0,automaton_ports/* inventoryOf */.o8)(plan, deployment, ending.after, ports),
        ...(0,automaton_ports/* measuresOf */.d6)(plan, deployment, ending.measurement, ports),
        ...(0,automaton_ports/* silencedOf */.Hx)(plan, deployment, ending.silenced, ports),
    ]);
    if (result === 'succeeded')
        await (0,tidy/* tidy */.D)(plan, await expired(order, ports), site);
    if (result === 'rolled-back')
        await (0,tidy/* tidy */.D)(plan, [], site);
    return { deployment, ending, before, journal };
}
/** No backup is removed without knowing what may need it. */
async function expired({ prepared: { plan }, rules }, { ledger, log }) {
    try {
        return expiredDeployments(await ledger.read(plan.application), plan.stage, rules);
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a))
            throw error;
        log.warning(`Old backups are kept: the ledger could not be read to see which are still needed: ${error.message}`);
        return [];
    }
}
/** The vault may hold only what the ledger saw go in. */
function checkVaulted({ sealed, prepared: { plan } }, events) {
    const vaulted = (0,ledger_vaulted/* vaultedOf */.P)(events, plan.version);
    if (vaulted?.manifestDigest === sealed.digest)
        return;
    throw new failure/* UserError */.y('package-changed', vaulted
        ? `manifest.json of ${plan.application} ${plan.version} is ${sealed.digest} in the vault; the ledger saw ${vaulted.manifestDigest} go in. Nothing was deployed: find out who changed the vault.`
        : `The ledger never saw ${plan.application} ${plan.version} go into the vault, which holds ${sealed.digest}. Nothing was deployed: run \`vault-upload\` with this ledger; it keeps what is there.`);
}
/** To go back further than the last deployment, the version in place must still be there to be deployed again. */
async function warnOfLostPackage(inPlace, { prepared: { plan } }, { vault, log }) {
    if (!inPlace)
        return;
    try {
        const sealed = await vault.find(plan.application, inPlace.version);
        if (sealed?.digest === inPlace.manifestDigest)
            return;
    }
    catch (error) {
        if (!(error instanceof failure/* UserError */.y))
            throw error;
    }
    log.warning(`${plan.application} ${inPlace.version}, which is in place in ${plan.stage}, is not in the vault as it was deployed. This deployment can be rolled back from its backups; deploying ${inPlace.version} again will need its package: put it back with \`vault-upload\`.`);
}
async function packagesOf(plan, sealed, vault) {
    const named = plan.domains.flatMap(({ name, package: file }) => (file === undefined ? [] : [[name, file]]));
    return new Map(await Promise.all(named.map(async ([name, file]) => [name, await vault.fetch(sealed, file)])));
}

// EXTERNAL MODULE: ./shared/automaton/downtime.js
var downtime = __webpack_require__(13531);
// EXTERNAL MODULE: ./shared/config/preparation.js + 3 modules
var preparation = __webpack_require__(60568);
// EXTERNAL MODULE: ./shared/report/deployment.js + 1 modules
var report_deployment = __webpack_require__(854);
// EXTERNAL MODULE: ./shared/report/dry-run.js
var dry_run = __webpack_require__(84257);
;// CONCATENATED MODULE: ./actions/execute-plan/execute-plan.js







/** Deploys a version to a stage, and lets it down again where it fails. */
async function executePlan(given, sources, ports) {
    let deployment = '';
    const begun = (id) => {
        deployment = id;
        ports.begun(id);
    };
    try {
        const report = await executed(given, sources, { ...ports, begun });
        await ports.show?.(given, sources.config);
        return report;
    }
    catch (error) {
        const { application, version, stage } = given;
        const what = deployment === '' ? 'was not deployed' : 'was being deployed';
        const result = deployment === '' ? 'refused' : 'failed';
        const outputs = {
            'deployment-id': deployment,
            result,
            'failed-step': '',
            'without-service': deployment === '' ? 0 : '',
        };
        return (0,refusal/* refusal */.x)(error, `${application} ${version} ${what} to ${stage}`, outputs);
    }
}
async function executed(given, sources, ports) {
    const { application, version, stage, secrets = {} } = given;
    const order = orderOf(given, await (0,preparation/* prepare */.i)({ application, version, stage, secrets }, sources));
    const deployed = await deployment_deploy(order, ports);
    const { ending, deployment, before, journal } = deployed;
    const downtimes = given.dryRun ? [] : (0,downtime/* downtimesOf */.QD)(order.prepared.plan, journal, before);
    const outputs = {
        'deployment-id': deployment,
        result: given.dryRun ? 'dry-run' : ending.result,
        'failed-step': ending.failure ? String(ending.failure.step) : '',
        'without-service': (0,downtime/* longestWithoutService */.Gl)(downtimes, ports.clock.now()),
        journal,
    };
    const summary = given.dryRun && ending.result === 'succeeded'
        ? (0,dry_run/* dryDeploymentSummary */.j)(order.prepared.plan, journal)
        : (0,report_deployment/* deploymentSummary */.Aw)(order, deployed, downtimes);
    if (ending.result === 'succeeded')
        return { outputs, summary };
    return { outputs, summary, failure: { reason: ending.reason ?? 'step-failed', message: messageOf(order, deployed) } };
}
function orderOf({ liftBar, resume, onFailure }, { prepared, sealed, config, measures, supervision }) {
    const { plan, problems, missing } = prepared;
    const [first] = problems;
    if (first)
        throw refused(first.reason, problems.map(({ message }) => message).join('\n'));
    if (!sealed || missing.length > 0)
        throw refused('plan-incomplete', `The vault does not hold ${missing.join(', ') || `${plan.application} ${plan.version}`}, which the plan of ${plan.application} ${plan.version} needs. Nothing was deployed: put it in with \`vault-upload\`.`);
    return {
        prepared,
        sealed,
        measures,
        supervision,
        rehearse: config.rules?.value.stages[plan.stage]?.rehearseRollback ?? false,
        onFailure,
        ...(config.rules && { rules: config.rules.value }),
        ...(resume === undefined ? {} : { resume }),
        ...(liftBar === undefined ? {} : { liftBar }),
    };
}
/** One error that says what failed, why, and what to do now. */
function messageOf(order, deployed) {
    const { failure, error, rollback, result } = deployed.ending;
    const why = failure
        ? ` Step ${failure.step}, ${failure.domain} on ${failure.host}: “${failure.name}” ${failure.message}`
        : error === undefined
            ? ''
            : ` ${error}`;
    const back = rollback?.failure
        ? ` The rollback failed on ${rollback.failure.host}: “${rollback.failure.name}” ${rollback.failure.message}`
        : rollback?.error === undefined
            ? ''
            : ` The rollback could not be run: ${rollback.error}`;
    const next = result === 'failed' && rollback?.kind !== 'nothing-to-do' ? ' Run `rollback`, or `resume`.' : '';
    return `${(0,report_deployment/* headline */.Pl)(order, deployed)}.${why}${back}${next}`;
}
function refused(reason, message) {
    return new failure/* UserError */.y(reason, message);
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

/***/ 56854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ requirementProblems),
/* harmony export */   Qg: () => (/* binding */ quotaProblem),
/* harmony export */   Ui: () => (/* binding */ lifecycleFor),
/* harmony export */   Ye: () => (/* binding */ classified),
/* harmony export */   cr: () => (/* binding */ debtProblems),
/* harmony export */   gN: () => (/* binding */ debtsOf)
/* harmony export */ });
/* harmony import */ var _config_expression__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4764);
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70343);


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

/***/ 66507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ hasReached),
/* harmony export */   Z$: () => (/* binding */ isDelivered),
/* harmony export */   a1: () => (/* binding */ rfcsOf),
/* harmony export */   mP: () => (/* binding */ reachedStages),
/* harmony export */   ny: () => (/* binding */ rfcOf)
/* harmony export */ });
/* harmony import */ var _ledger_deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50856);

/** The RFCs of one application, in the order in which they were first asked for. `events`: all of it, oldest first. */
function rfcsOf(events) {
    const deployments = deploymentsByVersion(events);
    const histories = byVersion(events);
    return [...histories].flatMap(([version, history]) => stateOf(history, deployments.get(version) ?? []) ?? []);
}
/** The RFC of one version; undefined where nobody asked for it. */
function rfcOf(events, version) {
    return rfcsOf(events).find(({ request }) => request.version === version);
}
/** Whether the last stage holds the release, and every role that must found it in order there. */
function isDelivered(rfc, rules) {
    const last = rfc.stages.at(-1);
    const deployment = rfc.deployments.findLast(({ stage }) => stage === last);
    if (last === undefined || deployment?.result !== 'succeeded')
        return false;
    const validations = rfc.validations.filter((one) => one.stage === last && one.deployment === deployment.id);
    return (rules.stages[last]?.validate ?? []).every((role) => validations.some(({ roles }) => roles.includes(role)));
}
/** Whether a release has come to a stage: its newest deployment there succeeded, and was not taken back. */
function hasReached({ deployments }, stage) {
    return deployments.findLast((one) => one.stage === stage)?.result === 'succeeded';
}
/** The stages of its lifecycle that a release has come to. */
function reachedStages(rfc) {
    return rfc.stages.filter((stage) => hasReached(rfc, stage));
}
function stateOf(history, deployments) {
    const requests = eventsOf(history, 'request.opened');
    const [first, newest] = [requests[0], requests.at(-1)];
    if (!first || !newest)
        return undefined;
    // What was put in the vault first is the release; whoever finds something else there has a changed package.
    const manifestDigest = eventsOf(history, 'package.vaulted')[0]?.manifestDigest;
    const closed = closingOf(history);
    const { rfc, kind, basedOn, lifecycle, stages } = newest;
    return {
        ...{ rfc, request: requestOf(newest), kind, lifecycle, stages, openedAt: first.at },
        requesters: [...new Set(requests.map(({ requester }) => requester.toLowerCase()))],
        dates: datesOf(history),
        ...(basedOn === undefined ? {} : { basedOn }),
        ...(manifestDigest === undefined ? {} : { manifestDigest }),
        proposals: Object.fromEntries(eventsOf(history, 'plan.proposed').map((proposal) => [proposal.stage, proposal])),
        planApprovals: eventsOf(history, 'plan.approved'),
        approvals: eventsOf(history, 'stage.approved'),
        validations: eventsOf(history, 'stage.validated'),
        moves: eventsOf(history, 'stage.rescheduled'),
        decisions: eventsOf(history, 'gate.decided'),
        settled: eventsOf(history, 'debt.settled'),
        deployments,
        ...(closed ? { closed } : {}),
    };
}
function requestOf(opened) {
    const { application, version, requester, kind, severity, incident, dates, issue } = opened;
    return {
        ...{ application, version, requester, dates },
        ...(kind === 'hotfix' ? { kind } : {}),
        ...(severity === undefined ? {} : { severity }),
        ...(incident === undefined ? {} : { incident }),
        ...(issue === undefined ? {} : { issue }),
    };
}
/** A request says all dates anew; a move changes one. */
function datesOf(history) {
    return history.reduce((dates, event) => {
        if (event.type === 'request.opened')
            return event.dates;
        return event.type === 'stage.rescheduled' ? { ...dates, [event.stage]: event.date } : dates;
    }, {});
}
/** No for good: nothing that is written after a rejection takes it back. */
function closingOf(history) {
    const closings = eventsOf(history, 'rfc.closed');
    return closings.find(({ outcome }) => outcome === 'rejected') ?? closings.at(-1);
}
function eventsOf(history, type) {
    return history.filter((event) => event.type === type);
}
function deploymentsByVersion(events) {
    const stages = new Set(events.flatMap((event) => (event.type === 'deployment.started' ? [event.stage] : [])));
    const all = [...stages].flatMap((stage) => (0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_0__/* .deploymentsOf */ .o)(events, stage));
    const inOrder = all.toSorted((left, right) => Date.parse(left.startedAt) - Date.parse(right.startedAt));
    return byVersion(inOrder);
}
function byVersion(all) {
    const groups = new Map();
    for (const one of all) {
        const group = groups.get(one.version);
        if (group)
            group.push(one);
        else
            groups.set(one.version, [one]);
    }
    return groups;
}


/***/ }),

/***/ 78039:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ EVIDENCE),
/* harmony export */   dq: () => (/* binding */ REQUIREMENTS),
/* harmony export */   qn: () => (/* binding */ DAYS),
/* harmony export */   xA: () => (/* binding */ RETENTION)
/* harmony export */ });
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** What a lifecycle may ask of a release before it may follow it. */
const REQUIREMENTS = ['incident', 'based-on-production'];
/** Kinds of evidence that a stage may ask for; each is a report that the vault holds with the release. */
const EVIDENCE = ['tests', 'coverage', 'static-analysis'];
/** How many deployments of an application and stage keep their backups on the hosts, where the rules do not say. */
const RETENTION = 3;


/***/ }),

/***/ 87274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ vaultedOf),
/* harmony export */   q: () => (/* binding */ firstVaulted)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** Where a version was first put in the vault; undefined where it was not, UserError `ledger-corrupt` where the digests differ. */
function vaultedOf(events, version) {
    const all = events.filter((event) => event.type === 'package.vaulted' && event.version === version);
    const [first] = all;
    const other = all.find((event) => event.manifestDigest !== first?.manifestDigest);
    if (!first || !other)
        return first;
    throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('ledger-corrupt', `The ledger holds two manifests of ${first.application} ${version}: ${first.manifestDigest} (event ${first.id}, ` +
        `${first.actor}) and ${other.manifestDigest} (event ${other.id}, ${other.actor}). A version has one content ` +
        'for ever. Find out which one the vault holds, and release a new version.');
}
/** Each version where it was vaulted first: what is vaulted again is the same. */
function firstVaulted(events) {
    const first = new Map();
    for (const event of events) {
        if (event.type === 'package.vaulted' && !first.has(event.version))
            first.set(event.version, event);
    }
    return [...first.values()];
}


/***/ })

};
;