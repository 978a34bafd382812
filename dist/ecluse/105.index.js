"use strict";
exports.id = 105;
exports.ids = [105];
exports.modules = {

/***/ 3105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  executePlan: () => (/* binding */ executePlan)
});

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(3552);
// EXTERNAL MODULE: ./shared/ledger/environment.js
var environment = __webpack_require__(8078);
// EXTERNAL MODULE: ./shared/ledger/vaulted.js
var ledger_vaulted = __webpack_require__(7274);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(2327);
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

// EXTERNAL MODULE: ./shared/automaton/inspect.js
var inspect = __webpack_require__(3340);
// EXTERNAL MODULE: ./shared/automaton/rollback.js + 1 modules
var automaton_rollback = __webpack_require__(5893);
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
        return { ...(again ?? (await succeeded(plan, site))), ...proved(rollback) };
    }
    const number = (0,progress/* lastRun */.KT)(earlier);
    const first = await deploy(assignment, number, site);
    if (first || !rehearse || number > 1)
        return first ?? succeeded(plan, site);
    site.log.info('Rehearsal: rolling back what was just deployed.');
    const rehearsal = await (0,automaton_rollback/* rollBack */.F)(plan, before, number + 1, site);
    if (!isUndone(rehearsal))
        return unproved(rehearsal);
    site.log.info('Rehearsal: everything is as it was. Deploying the same again.');
    const second = await deploy(assignment, number + 2, site);
    return { ...(second ?? (await succeeded(plan, site))), ...proved(rehearsal) };
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
            return { ...afterRollback(failure, rollback), failure, rollback, after: rollback.after };
        }
    }
}
function afterRollback(failure, { kind }) {
    switch (kind) {
        case 'rolled-back':
            return { result: 'rolled-back', reason: 'rolled-back' };
        case 'nothing-to-do':
            return { result: 'failed', reason: failure.reason };
        case 'cancelled':
            return { result: 'cancelled', reason: 'cancelled' };
        case 'failed':
            return { result: 'failed', reason: 'rollback-failed' };
    }
}

// EXTERNAL MODULE: ./shared/automaton/hosts.js + 1 modules
var hosts = __webpack_require__(9536);
// EXTERNAL MODULE: ./shared/automaton/preflight.js
var preflight = __webpack_require__(8931);
// EXTERNAL MODULE: ./shared/automaton/ports.js
var automaton_ports = __webpack_require__(7980);
// EXTERNAL MODULE: ./shared/automaton/fleet.js
var fleet = __webpack_require__(1380);
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
        if (!old)
            admit(prepared, (0,environment/* environmentOf */.p)(await ports.ledger.read(plan.application), plan.stage), order.liftBar);
        if (!old)
            await warnOfLostPackage(known.inPlace, order, ports);
        const earlier = old ? (0,progress/* exactJournal */.hR)(old.journal, await hosts.journals()) : [];
        if (old)
            checkJournal(plan, old, earlier);
        return deployment_run({ order, deployment, packages, earlier, old }, hosts, { ...ports, signal });
    });
}
async function deployment_run({ order, deployment, packages, earlier, old }, hosts, ports) {
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
            ...(0,automaton_ports/* common */.s)(plan, ports),
            ...stage,
            type: 'deployment.started',
            plan: JSON.parse(JSON.stringify(plan)),
            ...{ planDigest, rollbackDigest, manifestDigest: order.sealed.digest, before: [...before] },
            rehearsal: order.rehearse,
            ...(barred || {}),
            ...(old ? { resumed: true } : {}),
        },
    ]);
    const ending = await carryOut({ plan, before, rehearse: order.rehearse, onFailure: order.onFailure, earlier }, site);
    const journal = (0,progress/* exactJournal */.hR)(site.journal, await hosts.journals());
    const { result, reason, failure, rehearsal } = ending;
    const error = ending.error ?? failure?.message ?? ending.rollback?.error;
    const finished = {
        ...(0,automaton_ports/* common */.s)(plan, ports),
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
    await ports.ledger.append([finished, ...(0,automaton_ports/* inventoryOf */.o)(plan, deployment, ending.after, ports)]);
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

// EXTERNAL MODULE: ./shared/config/preparation.js + 2 modules
var preparation = __webpack_require__(2532);
// EXTERNAL MODULE: ./shared/report/deployment.js
var report_deployment = __webpack_require__(1313);
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
function orderOf({ liftBar, resume, onFailure }, { prepared, sealed, config }) {
    const { plan, problems, missing } = prepared;
    const [first] = problems;
    if (first)
        throw execute_plan_refused(first.reason, problems.map(({ message }) => message).join('\n'));
    if (!sealed || missing.length > 0)
        throw execute_plan_refused('plan-incomplete', `The vault does not hold ${missing.join(', ') || `${plan.application} ${plan.version}`}, which the plan of ${plan.application} ${plan.version} needs. Nothing was deployed: put it in with \`vault-upload\`.`);
    return {
        prepared,
        sealed,
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

/***/ 7274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ vaultedOf)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2327);

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


/***/ })

};
;