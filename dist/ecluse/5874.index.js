"use strict";
exports.id = 5874;
exports.ids = [5874];
exports.modules = {

/***/ 60568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: ./shared/release/canonical.js
var canonical = __webpack_require__(21561);
// EXTERNAL MODULE: ./shared/plan/coverage.js
var plan_coverage = __webpack_require__(59079);
// EXTERNAL MODULE: ./shared/plan/effect.js
var effect = __webpack_require__(99460);
// EXTERNAL MODULE: ./shared/plan/dependency.js
var dependency = __webpack_require__(26220);
// EXTERNAL MODULE: ./shared/plan/order.js
var order = __webpack_require__(21821);
// EXTERNAL MODULE: ./shared/plan/plan.js
var plan_plan = __webpack_require__(24066);
// EXTERNAL MODULE: ./shared/plan/rollback.js
var plan_rollback = __webpack_require__(69285);
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
        warnings: (0,order/* bandWarnings */.Bz)(plan),
        conditions: (0,dependency/* foreignOf */.qt)(plan.domains).map(({ dependant, application, domain }) => `${dependant} depends on ${application}/${domain}: a deployment is refused unless the ledger shows ${application} in place in ${plan.stage}.`),
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

// EXTERNAL MODULE: ./shared/plan/secret.js
var secret = __webpack_require__(74141);
// EXTERNAL MODULE: ./shared/config/expression.js
var expression = __webpack_require__(4764);
// EXTERNAL MODULE: ./shared/config/expression-syntax.js + 1 modules
var expression_syntax = __webpack_require__(31555);
// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
// EXTERNAL MODULE: ./shared/config/place.js
var config_place = __webpack_require__(61791);
// EXTERNAL MODULE: ./shared/config/template.js
var config_template = __webpack_require__(24028);
;// CONCATENATED MODULE: ./shared/config/measures.js







/** What is measured after a plan: addresses that name `host` once for each host. Throws ConfigError. */
function measureTargets({ rules }, release, plan) {
    if (!rules)
        return [];
    return rules.value.measure.flatMap((measure, index) => placed(rules, index, 'when', () => appliesTo(measure, release, plan))
        ? placed(rules, index, 'url', () => targetsOf(measure, release, plan, problemAt(rules, index)))
        : []);
}
function appliesTo({ when }, release, plan) {
    return when === undefined || (0,expression/* evaluateCondition */.F9)(when, contextsOf(release, plan));
}
function targetsOf({ name, url: template, domain, requests, connections, within, limits }, release, plan, problem) {
    const common = { name, template, requests, connections: Math.min(connections, requests), within, limits };
    const domains = plan.domains.map((one) => one.name);
    if (domain !== undefined && !domains.includes(domain))
        throw problem('domain', `the domain ${(0,nearest/* shown */.SP)(domain)} is not in the plan; ${(0,nearest/* suggestion */.h)(domain, domains)}`);
    const contexts = contextsOf(release, plan);
    const namesHost = (0,config_template/* partsOf */.C)(template).some((part) => part.kind === 'expression' && (0,expression_syntax/* parsed */.Yz)(part).contexts.has('host'));
    const found = namesHost
        ? hostsOf(plan, domain).map((host) => {
            const url = (0,expression/* evaluateTemplate */.M1)(template, { ...contexts, host: factsOf(host) });
            return { ...common, host: host.name, url };
        })
        : [{ ...common, url: (0,expression/* evaluateTemplate */.M1)(template, contexts) }];
    const wrong = found.find(({ url }) => typeof url === 'string' && !isAddress(url));
    if (wrong)
        throw problem('url', `found ${(0,nearest/* shown */.SP)(String(wrong.url))}, expected an address such as \`https://…/\``);
    const unknown = release.secrets && found.find(({ url }) => url instanceof secret/* Secret */.z && !url.known);
    if (unknown)
        throw problem('url', `the input \`secrets\` does not hold every secret of it; give them, as in \`secrets: \${{ toJSON(secrets) }}\``);
    return found;
}
/** The hosts of a domain; where none is named, of the domains that the plan starts, or else of all. */
function hostsOf(plan, domain) {
    const operations = plan.steps.flatMap((step) => step.operations);
    const started = operations.flatMap((one) => (one.operation === 'start' ? [one.domain] : []));
    const all = plan.domains.map(({ name }) => name);
    const domains = domain === undefined ? (started.length > 0 ? all.filter((name) => started.includes(name)) : all) : [domain];
    const hosts = domains.flatMap((name) => (0,plan_plan/* domainOf */.O)(plan, name).targets.map(({ host }) => host));
    return [...new Map(hosts.map((host) => [host.name, host])).values()];
}
function contextsOf({ application, version, stage, secrets }, plan) {
    const hosts = hostsOf(plan, undefined).map(({ name }) => name);
    return { release: { application, version }, stage: { name: stage, hosts }, ...(secrets ? { secrets } : {}) };
}
/** `local` is this machine, and an IPv6 address stands in brackets in a URL. */
function factsOf({ name, address, port, user }) {
    const inUrl = address === 'local' ? 'localhost' : address.includes(':') ? `[${address}]` : address;
    return { name, address: inUrl, port, user: user ?? null };
}
function isAddress(text) {
    return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}
function problemAt(rules, index) {
    return (key, message) => new config_place/* ConfigError */.x([{ place: rules.place(['measure', index, key]), message }]);
}
function placed(rules, index, key, task) {
    try {
        return task();
    }
    catch (error) {
        if (!(error instanceof config_template/* ExpressionError */.t))
            throw error;
        const place = rules.place(['measure', index, key]);
        throw new config_place/* ConfigError */.x([{ place: { ...place, column: place.column + error.column - 1 }, message: error.message }]);
    }
}

// EXTERNAL MODULE: ./shared/config/supervisions.js
var supervisions = __webpack_require__(68146);
// EXTERNAL MODULE: ./shared/config/resolve.js
var resolve = __webpack_require__(88820);
;// CONCATENATED MODULE: ./shared/config/preparation.js





/** Resolves, checks and digests the plan of a version for a stage. Throws ConfigError for what is wrong in the files. */
async function prepare(occurrence, sources) {
    const config = await sources.config(occurrence.application);
    const plan = (0,resolve/* resolvePlan */.y)(config, occurrence);
    const measures = measureTargets(config, occurrence, plan);
    const supervision = (0,supervisions/* supervisedOf */.y)(config, occurrence, plan);
    const sealed = await sources.vault.find(occurrence.application, occurrence.version);
    const contents = sealed ? await contentsOf(plan, sealed, sources) : new Map();
    return { config, prepared: preparedPlan(plan, contents), measures, supervision, ...(sealed ? { sealed } : {}) };
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

/***/ 21561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ canonicalDigest),
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
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