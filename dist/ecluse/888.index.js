"use strict";
exports.id = 888;
exports.ids = [888];
exports.modules = {

/***/ 44741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback_rollback)
});

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/ledger/environment.js
var environment = __webpack_require__(8078);
// EXTERNAL MODULE: ./shared/automaton/hosts.js + 1 modules
var hosts = __webpack_require__(99536);
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
;// CONCATENATED MODULE: ./shared/automaton/rollback-deployment.js








/** Undoes the last deployment of a stage, told from the ledger and from the journals of its hosts. */
async function rollBackDeployment(order, ports) {
    const events = await ports.ledger.read(order.application);
    const deployment = undoable(order, (0,environment/* environmentOf */.p)(events, order.stage).last);
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
// EXTERNAL MODULE: ./shared/config/resolve.js + 2 modules
var resolve = __webpack_require__(62468);
// EXTERNAL MODULE: ./shared/config/supervisions.js
var supervisions = __webpack_require__(68146);
// EXTERNAL MODULE: ./shared/report/deployment.js + 1 modules
var report_deployment = __webpack_require__(854);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
// EXTERNAL MODULE: ./shared/report/supervision.js
var supervision = __webpack_require__(9219);
;// CONCATENATED MODULE: ./shared/report/rollback.js



/** The job summary of a rollback. */
function rollbackSummary({ deployment, end, journal }) {
    const { application, version, stage, id } = deployment;
    const name = `${application} ${version}`;
    const paragraphs = [
        `## ${(0,markdown/* escapeMarkdown */.FV)(headline(name, stage, end.kind))}`,
        `Deployment ${(0,markdown/* code */.aY)(id)}, begun ${(0,markdown/* code */.aY)(deployment.startedAt)}, which was ${(0,markdown/* code */.aY)(deployment.result)}`,
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
        const outputs = { 'deployment-id': given.deploymentId ?? '', result: nothing ? 'nothing-to-do' : 'failed' };
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

/***/ 93543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ planOfRecord)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43045);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _plan_operation__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74244);
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18309);




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

/***/ 68146:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ supervisedOf)
/* harmony export */ });
/* harmony import */ var _automaton_fleet__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81380);
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74141);
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18309);
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

/***/ 99460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ effectsOfWhole),
/* harmony export */   Ti: () => (/* binding */ conditionsAfter),
/* harmony export */   w7: () => (/* binding */ effectsOf)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24066);
/* harmony import */ var _technical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52846);


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

/***/ 74244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ OPERATIONS)
/* harmony export */ });
/** What a technology can do, in the order of a deployment. */
const OPERATIONS = ['verify', 'backup', 'stop', 'deploy', 'start', 'check', 'restore', 'inspect'];


/***/ }),

/***/ 69285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rollbackOf),
/* harmony export */   K: () => (/* binding */ notUndoneOf)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24066);

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

/***/ 43852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24066);

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