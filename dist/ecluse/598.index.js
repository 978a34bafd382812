"use strict";
exports.id = 598;
exports.ids = [598];
exports.modules = {

/***/ 87598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  executePlan: () => (/* binding */ executePlan)
});

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ./shared/ledger/environment.js
var environment = __webpack_require__(8078);
// EXTERNAL MODULE: ./shared/ledger/vaulted.js
var ledger_vaulted = __webpack_require__(87274);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/automaton/progress.js
var progress = __webpack_require__(4417);
;// CONCATENATED MODULE: ./shared/automaton/admission.js


/** Throws where a new deployment of this version may not begin: it is barred, or the last one is half done. */
function admit({ plan }, environment, liftBar) {
    const { last, barred } = environment;
    if (last?.result === 'running' || last?.result === 'rolling-back') {
        const what = last.result === 'running' ? 'The deployment' : 'The rollback of the deployment';
        const resume = last.result === 'running' ? `, or \`execute-plan\` with \`resume: ${last.id}\`` : '';
        throw new failure/* UserError */.y('interrupted', `${what} ${last.id} of ${last.application} ${last.version} to ${last.stage}, begun ${last.startedAt}, has not ended: its runner died. Bring the stage to a known state first: run \`rollback\`${resume}.`);
    }
    if (last && liftBar === undefined && isHalfDone(last))
        throw new failure/* UserError */.y('interrupted', `The deployment ${last.id} of ${last.application} ${last.version} to ${last.stage} is ${last.result}, and what it changed was not undone: a new one would take that for what was there before. Run \`rollback\`, or \`execute-plan\` with \`resume: ${last.id}\`; to deploy over it all the same, say why: \`lift-bar: <reason>\`.`);
    const bar = barred.get(plan.version);
    if (bar && liftBar === undefined)
        throw new failure/* UserError */.y('version-barred', `${plan.application} ${plan.version} was rolled back from ${plan.stage} on ${bar.at} (deployment ${bar.deployment}) and is barred from it. Deploy a corrected version, or say why this one may come back: \`lift-bar: <reason>\`.`);
}
/** Whether a deployment changed something, and ended neither well nor rolled back. */
function isHalfDone({ result, journal }) {
    return result !== 'succeeded' && result !== 'rolled-back' && (0,progress/* hasChanged */.$H)(journal);
}
/** The deployment that `resume` means; throws where it cannot go on. */
function resumable(resume, { plan, planDigest }, manifestDigest, { last }) {
    if (!last)
        throw refused(`No deployment of ${plan.application} to ${plan.stage} is known: there is nothing to resume.`);
    if (resume !== 'last' && resume !== last.id)
        throw new failure/* UserError */.y('not-the-last', `The last deployment to ${plan.stage} is ${last.id}, of ${last.version}; only that one can be resumed, not ${resume}.`);
    if (!['running', 'failed', 'cancelled'].includes(last.result))
        throw refused(`The deployment ${last.id} is ${last.result}: there is nothing to resume. Deploy anew.`);
    if (last.version !== plan.version)
        throw refused(`The deployment ${last.id} is of version ${last.version}, not of ${plan.version}. Give that version.`);
    if (last.manifestDigest !== manifestDigest)
        throw new failure/* UserError */.y('package-changed', `The vault's manifest of ${plan.version} is ${manifestDigest}; the deployment ${last.id} began with ${last.manifestDigest}. Nothing was resumed; run \`rollback\`.`);
    if (last.planDigest !== planDigest)
        throw new failure/* UserError */.y('plan-changed', `The plan is now ${planDigest}; the deployment ${last.id} began with ${last.planDigest}. Only the same plan can go on: bring it back, or run \`rollback\`.`);
    return last;
}
/** Throws where going on would undo a rollback, or run a second time what must not be run twice. */
function checkJournal(plan, deployment, journal) {
    const deploys = journal.filter(({ kind }) => kind === 'deploy');
    const rollingBack = journal.at(-1) !== undefined && (0,progress/* lastRun */.KT)(journal) > (0,progress/* lastRun */.KT)(deploys);
    if (rollingBack && !(deployment.rehearsal && (0,progress/* isComplete */.As)(plan, deploys, (0,progress/* lastRun */.KT)(deploys))))
        throw refused(`The deployment ${deployment.id} was being rolled back. Bring that to its end: run \`rollback\`.`);
    const again = rollingBack ? [] : (0,progress/* unrepeatable */.rn)(plan, journal, (0,progress/* lastRun */.KT)(journal));
    if (again.length > 0)
        throw refused(`Going on would run a second time what is not declared \`repeatable\`: ${again.join('; ')}. Run \`rollback\`.`);
}
function refused(message) {
    return new failure/* UserError */.y('not-resumable', message);
}

// EXTERNAL MODULE: ./shared/automaton/hosts.js + 1 modules
var hosts = __webpack_require__(99536);
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
        return { result: 'succeeded', after: await (0,inspect/* inspectAll */._)(plan, site) };
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

// EXTERNAL MODULE: ./shared/automaton/fleet.js
var fleet = __webpack_require__(81380);
;// CONCATENATED MODULE: ./shared/automaton/tidy.js


/** How many deployments of an application and stage keep their backups on a host; only the last is ever rolled back. */
const KEPT = 3;
// Names of deployments are ULIDs, so that their order is that of time.
const TIDY = `set -eu
rm -rf -- "$DIRECTORY"/*/staging
cd -- "$DIRECTORY/../.."
count=0
for one in */; do [ -d "$one" ] && count=$((count + 1)); done
for one in */; do
  [ "$count" -gt "$KEPT" ] || break
  rm -rf -- "$one"
  count=$((count - 1))
done
`;
/** Removes what a deployment that succeeded leaves behind: its staging, and backups that nothing needs any more. */
async function tidy(plan, site) {
    await Promise.all((0,fleet/* hostsOf */.P)(plan).map(async (host) => {
        try {
            const session = await site.fleet.session(host);
            const script = { text: TIDY, env: { DIRECTORY: session.directory, KEPT: String(KEPT) }, timeout: 60_000 };
            const outcome = await session.run(script, undefined, () => undefined, site.signal);
            if (outcome.kind === 'exited' && outcome.status === 0)
                return;
            site.log.warning(`${host.name}: old files of this deployment could not be removed from ${session.directory}.`);
        }
        catch (error) {
            if (!(error instanceof failure/* Outage */.a))
                throw error;
            site.log.warning(`${host.name}: old files could not be removed: ${error.message}`);
        }
    }));
}

;// CONCATENATED MODULE: ./shared/automaton/deployment.js











/** Deploys a plan to its stage, or goes on with a deployment: locked, recorded, and never half known. */
async function deployment_deploy(order, ports) {
    const { prepared, sealed, resume } = order;
    const { plan } = prepared;
    (0,preflight/* checkSecrets */.K)(plan);
    const events = await ports.ledger.read(plan.application);
    checkVaulted(order, events);
    const known = (0,environment/* environmentOf */.p)(events, plan.stage);
    const old = resume === undefined ? undefined : resumable(resume, prepared, sealed.digest, known);
    const deployment = old?.id ?? ports.newId();
    const packages = await packagesOf(plan, sealed, ports.vault);
    return (0,hosts/* withHosts */.g)(plan, deployment, old !== undefined, ports, async (hosts, signal) => {
        // Read again under the lock: another deployment may have ended meanwhile.
        const now = old ? known : (0,environment/* environmentOf */.p)(await ports.ledger.read(plan.application), plan.stage);
        if (!old)
            admit(prepared, now, order.liftBar);
        if (!old)
            await warnOfLostPackage(known.inPlace, order, ports);
        const earlier = old ? (0,progress/* exactJournal */.hR)(old.journal, await hosts.journals()) : [];
        if (old)
            checkJournal(plan, old, earlier);
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
    const before = old?.before ?? (await (0,inspect/* inspectAll */._)(plan, site));
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
        await tidy(plan, site);
    return { deployment, ending, journal };
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

// EXTERNAL MODULE: ./shared/config/preparation.js + 3 modules
var preparation = __webpack_require__(60568);
// EXTERNAL MODULE: ./shared/report/deployment.js + 1 modules
var report_deployment = __webpack_require__(854);
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
        const outputs = { 'deployment-id': deployment, result, 'failed-step': '' };
        return (0,refusal/* refusal */.x)(error, `${application} ${version} ${what} to ${stage}`, outputs);
    }
}
async function executed(given, sources, ports) {
    const { application, version, stage, secrets = {} } = given;
    const order = orderOf(given, await (0,preparation/* prepare */.i)({ application, version, stage, secrets }, sources));
    const deployed = await deployment_deploy(order, ports);
    const { ending, deployment, journal } = deployed;
    const outputs = {
        'deployment-id': deployment,
        result: given.dryRun ? 'dry-run' : ending.result,
        'failed-step': ending.failure ? String(ending.failure.step) : '',
        journal,
    };
    const summary = (given.dryRun ? '> [!NOTE]\n> Dry run: nothing was touched.\n\n' : '') + (0,report_deployment/* deploymentSummary */.Aw)(order, deployed);
    if (ending.result === 'succeeded')
        return { outputs, summary };
    return { outputs, summary, failure: { reason: ending.reason ?? 'step-failed', message: messageOf(order, deployed) } };
}
function orderOf({ liftBar, resume, onFailure }, { prepared, sealed, config, measures, supervision }) {
    const { plan, problems, missing } = prepared;
    const [first] = problems;
    if (first)
        throw execute_plan_refused(first.reason, problems.map(({ message }) => message).join('\n'));
    if (!sealed || missing.length > 0)
        throw execute_plan_refused('plan-incomplete', `The vault does not hold ${missing.join(', ') || `${plan.application} ${plan.version}`}, which the plan of ${plan.application} ${plan.version} needs. Nothing was deployed: put it in with \`vault-upload\`.`);
    return {
        prepared,
        sealed,
        measures,
        supervision,
        rehearse: config.rules?.value.stages[plan.stage]?.rehearseRollback ?? false,
        onFailure,
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
function execute_plan_refused(reason, message) {
    return new failure/* UserError */.y(reason, message);
}


/***/ }),

/***/ 87274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ vaultedOf)
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


/***/ })

};
;