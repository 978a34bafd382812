"use strict";
exports.id = 691;
exports.ids = [691];
exports.modules = {

/***/ 81380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hostsOf),
/* harmony export */   j: () => (/* binding */ fleet)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** Every host of a plan, once. */
function hostsOf(plan) {
    const hosts = new Map(plan.domains.flatMap(({ targets }) => targets.map(({ host }) => [host.name, host])));
    return [...hosts.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
function fleet(transportOf, work, patience, signal) {
    const sessions = new Map();
    const open = (host) => {
        const session = transportOf(host).connect(host, work, signal);
        sessions.set(host.name, session);
        session.catch(() => sessions.delete(host.name));
        return session;
    };
    const closed = async (name) => {
        const session = sessions.get(name);
        sessions.delete(name);
        await session?.then((one) => one.close()).catch(() => undefined);
    };
    const close = async () => {
        await Promise.all([...sessions.keys()].map(closed));
    };
    return {
        close,
        session: async (host) => (await sessions.get(host.name)) ?? (await patiently(() => open(host), patience, signal)),
        broken: (host) => void closed(host.name),
        connect: async (hosts) => {
            const answers = await Promise.allSettled(hosts.map((host) => sessions.get(host.name) ?? open(host)));
            const errors = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
            if (errors.length === 0)
                return;
            await close();
            throw together(errors);
        },
        journals: async () => {
            const read = await Promise.all([...sessions].map(async ([name, session]) => {
                const entries = await session.then((one) => one.journal()).catch(() => undefined);
                return entries ? [[name, entries]] : [];
            }));
            return new Map(read.flat());
        },
    };
}
async function patiently(open, patience, signal) {
    const tries = Math.max(1, Math.ceil(patience.total / patience.pause));
    for (let count = 1;; count++) {
        try {
            return await open();
        }
        catch (error) {
            if (!(error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a) || count >= tries || signal.aborted)
                throw error;
            await new Promise((resolve) => setTimeout(resolve, patience.pause));
        }
    }
}
/** One error that says what each host said, with the reason of the first that can be put right. */
function together(errors) {
    const [first] = errors;
    if (errors.length === 1)
        return first;
    const message = errors.map((error) => (error instanceof Error ? error.message : String(error))).join('\n');
    const user = errors.find((error) => error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y);
    if (user)
        return new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(user.reason, message);
    return first instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a ? new _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a(first.reason, message, { cause: first }) : first;
}


/***/ }),

/***/ 4417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $H: () => (/* binding */ hasChanged),
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   KT: () => (/* binding */ lastRun),
/* harmony export */   MK: () => (/* binding */ technicalStates),
/* harmony export */   hR: () => (/* binding */ exactJournal),
/* harmony export */   jA: () => (/* binding */ progressOf),
/* harmony export */   rn: () => (/* binding */ unrepeatable)
/* harmony export */ });
/* harmony import */ var _plan_coverage__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59079);
/* harmony import */ var _plan_technical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52846);
/* harmony import */ var _plan_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24066);



const keyOf = (id, host) => JSON.stringify([id.run, id.step, id.domain, id.operation, id.technical, host]);
/** Folds a journal; the last word on a technical step counts. */
function progressOf(plan, journal) {
    const states = new Map();
    for (const entry of journal) {
        const step = (0,_plan_technical__WEBPACK_IMPORTED_MODULE_0__/* .technicalSteps */ .F7)((0,_plan_plan__WEBPACK_IMPORTED_MODULE_1__/* .domainOf */ .O)(plan, entry.domain).technology, entry.operation)[entry.technical - 1];
        const finished = entry.event === 'finished' && step && (0,_plan_technical__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(step, entry.status) ? 'done' : 'failed';
        states.set(keyOf(entry, entry.host), entry.event === 'started' ? 'interrupted' : finished);
    }
    return (id, host) => states.get(keyOf(id, host)) ?? 'not-started';
}
/** The technical steps that would run a second time although they are not repeatable: why a run cannot go on. */
function unrepeatable(plan, journal, run) {
    return technicalStates(plan, journal, run)
        .filter(({ state, repeatable }) => (state === 'interrupted' || state === 'failed') && !repeatable)
        .map(({ name, domain, host, state }) => `${name} (${domain}, ${host}): ${state}`);
}
/** Whether a run did everything that the plan asks for. */
function isComplete(plan, journal, run) {
    return technicalStates(plan, journal, run).every(({ state }) => state === 'done');
}
/** Every technical step that a plan asks for in a run, in order, with how far the journal says that it came. */
function technicalStates(plan, journal, run) {
    const progress = progressOf(plan, journal);
    return plan.steps.flatMap((step) => step.operations.flatMap((operation) => (0,_plan_plan__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .Q)(plan, operation).flatMap(({ host }) => (0,_plan_technical__WEBPACK_IMPORTED_MODULE_0__/* .technicalStepsOf */ .mL)(plan, operation).map(({ name, repeatable }, index) => {
        const id = { ...operation, run, kind: 'deploy', step: step.number, technical: index + 1 };
        const state = progress(id, host.name);
        return { step: step.number, name, domain: operation.domain, host: host.name, repeatable, state };
    }))));
}
/** Whether a deployment began anything that a rollback has to undo. */
function hasChanged(journal) {
    return journal.some(({ kind, operation }) => kind === 'deploy' && (0,_plan_coverage__WEBPACK_IMPORTED_MODULE_2__/* .changes */ .A)(operation));
}
/** The run that a journal ends in, from 1. */
function lastRun(journal) {
    return journal.reduce((last, entry) => Math.max(last, entry.run), 1);
}
/**
 * One journal out of the runner's copy and the hosts' own: a host that could be read knows best what happened on it.
 */
function exactJournal(copy, hosts) {
    const others = copy.filter((entry) => (hosts.get(entry.host)?.length ?? 0) === 0);
    return [...others, ...[...hosts.values()].flat()];
}


/***/ }),

/***/ 62468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ hostOf),
  y: () => (/* binding */ resolvePlan)
});

;// CONCATENATED MODULE: ./shared/plan/generation.js
/** What a generated plan holds per domain, one step each. */
const UNITS = [['backup', 'verify'], ['stop'], ['deploy'], ['start']];
/** The plan that follows from the bands of the technologies: low bands first, then the order of the domains. */
function generatedSteps(domains) {
    const units = domains.flatMap(({ name, technology }) => UNITS.map((unit) => unit.filter((operation) => technology.operations[operation] !== undefined))
        .filter((unit) => unit.length > 0)
        .map((unit) => ({
        band: Math.min(...unit.map((operation) => technology.bands[operation])),
        operations: unit.map((operation) => ({ domain: name, operation })),
    })));
    return units
        .toSorted((one, other) => one.band - other.band)
        .map(({ operations }, index) => ({ number: index + 1, operations }));
}

// EXTERNAL MODULE: ./shared/plan/order.js
var plan_order = __webpack_require__(21821);
// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
// EXTERNAL MODULE: ./shared/config/place.js
var place = __webpack_require__(61791);
// EXTERNAL MODULE: ./shared/config/expression.js + 2 modules
var expression = __webpack_require__(18309);
// EXTERNAL MODULE: ./shared/config/template.js
var config_template = __webpack_require__(24028);
;// CONCATENATED MODULE: ./shared/config/params.js



/**
 * The parameters of a domain on one host: the technology's defaults, then the plan's values, then the CMDB's, which
 * may use those before them as `params`.
 */
function paramsOn(config, release, on, problems) {
    const { application, stage } = release;
    const inPlan = {
        located: config.plan,
        path: ['domains', on.name, 'with'],
        given: config.plan.value.domains[on.name]?.with ?? {},
    };
    const inCmdb = {
        located: config.cmdb,
        path: ['environments', stage, application, on.name, 'with'],
        given: config.cmdb.value.environments[stage]?.[application]?.[on.name]?.with ?? {},
    };
    const defaults = Object.fromEntries(Object.entries(on.technology.params).flatMap(([name, param]) => param.default === undefined ? [] : [[name, param.default]]));
    const planned = { ...defaults, ...evaluated(inPlan, release, on, defaults, problems) };
    const params = { ...planned, ...evaluated(inCmdb, release, on, planned, problems) };
    for (const [name, { required, description }] of Object.entries(on.technology.params))
        if (required && (params[name] ?? '') === '')
            report(problems, {
                place: inCmdb.located.place(inCmdb.path),
                message: `the domain ${(0,nearest/* shown */.SP)(on.name)} has no ${(0,nearest/* shown */.SP)(name)}, which ${on.technology.label} requires (${description}); add it under \`with\``,
            });
    return params;
}
function evaluated(source, release, on, params, problems) {
    const known = Object.keys(on.technology.params);
    const contexts = contextsOf(release, on.host, params);
    return Object.fromEntries(Object.entries(source.given).flatMap(([name, template]) => {
        const place = source.located.place([...source.path, name]);
        if (!known.includes(name)) {
            report(problems, {
                place,
                message: `${on.technology.label} has no parameter ${(0,nearest/* shown */.SP)(name)}; ${(0,nearest/* suggestion */.h)(name, known)}`,
            });
            return [];
        }
        try {
            return [[name, (0,expression/* evaluateTemplate */.M1)(template, contexts)]];
        }
        catch (error) {
            if (!(error instanceof config_template/* ExpressionError */.t))
                throw error;
            report(problems, { place: at(place, error), message: error.message });
            return [];
        }
    }));
}
/** What expressions see when a plan is resolved for one host. */
function contextsOf(release, host, params) {
    const { application, version, stage, secrets } = release;
    const { name, address, port, user } = host;
    return {
        release: { application, version },
        stage: { name: stage },
        host: { name, address, port, user: user ?? null },
        params,
        ...(secrets ? { secrets } : {}),
    };
}
function at(place, error) {
    return { ...place, column: place.column + error.column - 1 };
}
/** The same mistake met once per host is one mistake. */
function report(problems, problem) {
    const same = problems.some(({ place, message }) => message === problem.message && place.file === problem.place.file && place.line === problem.place.line);
    if (!same)
        problems.push(problem);
}

;// CONCATENATED MODULE: ./shared/config/resolve.js





/** The plan of a configuration, over the hosts of one stage. Throws ConfigError with everything that is wrong. */
function resolvePlan(config, occurrence) {
    const problems = [];
    const domains = resolvedDomains(config, occurrence, problems);
    const { application, version, stage } = occurrence;
    const { order } = config.plan.value;
    const steps = config.plan.value.steps ? writtenSteps(config, problems) : generatedSteps(domains);
    if (problems.length > 0)
        throw new place/* ConfigError */.x(problems);
    const plan = { application, version, stage, order, domains, steps };
    const disorder = (0,plan_order/* orderProblems */.x)(plan).map(({ step, message }) => ({ place: stepPlace(config, step), message }));
    if (disorder.length > 0)
        throw new place/* ConfigError */.x(disorder);
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
        return host ? [{ host, params: paramsOn(config, occurrence, { name, technology, host }, problems) }] : [];
    });
    return [
        {
            name,
            technology,
            targets,
            ...(given.package === undefined ? {} : { package: given.package }),
            ...(given.restore === undefined ? {} : { restore: given.restore }),
            ...(given.irreversible === undefined ? {} : { irreversible: given.irreversible }),
        },
    ];
}
function packageProblem(technology, name, given, place, problems) {
    const wants = technology.package !== 'none';
    if (wants === (given.package !== undefined))
        return;
    const message = wants
        ? `the domain ${(0,nearest/* shown */.SP)(name)} names no package; ${technology.label} expects one: \`package: <file name in the vault>\``
        : `the domain ${(0,nearest/* shown */.SP)(name)} names a package; ${technology.label} takes none: remove \`package\``;
    problems.push({ place, message });
}
/** The host of that name, with the hosts through which it is reached. */
function hostOf(cmdb, name) {
    const found = cmdb.hosts[name];
    if (!found)
        return undefined;
    const { jump, ...host } = found;
    const through = jump === undefined ? undefined : hostOf(cmdb, jump);
    return { name, ...host, ...(through ? { jump: through } : {}) };
}
function writtenSteps(config, problems) {
    const { steps = [], domains } = config.plan.value;
    return steps.map((parts, index) => ({
        number: index + 1,
        operations: parts.flatMap(({ domain, operations }) => operations.map((operation) => {
            const technology = config.technologies.get(domains[domain]?.technology ?? '')?.value;
            if (technology && !(operation.operation in technology.operations))
                problems.push(unknown(config.plan, ['steps', index, domain], `${technology.label}'s operation`, operation.operation, Object.keys(technology.operations)));
            return { domain, ...operation };
        })),
    }));
}
function stepPlace(config, step) {
    return config.plan.place(config.plan.value.steps ? ['steps', step - 1] : ['domains']);
}
function unknown(located, path, what, word, words) {
    return { place: located.place(path), message: `${what} ${(0,nearest/* shown */.SP)(word)} is not here; ${(0,nearest/* suggestion */.h)(word, words)}` };
}


/***/ }),

/***/ 59079:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ changes),
/* harmony export */   _: () => (/* binding */ coverageOf)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24066);

/** What can be undone of a plan, and how, told from its technologies and from what its packages hold. */
function coverageOf(plan, contents) {
    const steps = plan.steps.flatMap((step) => step.operations.map(({ domain, operation }) => ({
        domain,
        operation,
        ...coverage(plan, (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .domainOf */ .O)(plan, domain), operation, step.number, contents.get(domain)),
    })));
    const changing = steps.filter(({ operation }) => changes(operation));
    const undone = changing.filter(({ kind }) => kind === 'reversible' || kind === 'restorable');
    const unknown = changing.some(({ kind }) => kind === 'unknown');
    const percent = changing.length === 0 ? 100 : Math.floor((100 * undone.length) / changing.length);
    return { percent: unknown ? null : percent, steps };
}
/** Whether an operation changes something that a rollback has to undo. */
function changes(operation) {
    return operation === 'stop' || operation === 'deploy' || operation === 'start' || operation === 'restore';
}
function coverage(plan, domain, operation, step, content) {
    const { operations, label } = domain.technology;
    switch (operation) {
        case 'verify':
        case 'backup':
        case 'check':
        case 'inspect':
        case 'restore':
            return { kind: 'reversible', reason: 'changes nothing' };
        case 'stop':
            if (operations.start)
                return { kind: 'reversible', reason: `${label} is started again` };
            return { kind: 'irreversible', reason: `${label} is stopped, and its technology has no \`start\`` };
        case 'start':
            if (operations.stop)
                return { kind: 'reversible', reason: `${label} is stopped again` };
            return { kind: 'irreversible', reason: `${label} is started, and its technology has no \`stop\`` };
        case 'deploy':
            return deployCoverage(plan, domain, step, content);
    }
}
function deployCoverage(plan, domain, step, content) {
    const { technology } = domain;
    if (technology.reversible === 'none' || !technology.operations.restore)
        return { kind: 'irreversible', reason: `${technology.label}: its technology has no way back` };
    if (technology.package !== 'none' && !content)
        return { kind: 'unknown', reason: `${domain.package ?? 'its package'} is not in the vault yet` };
    if (technology.reversible === 'script' && domain.restore !== 'backup')
        return { kind: 'reversible', reason: content?.wayBack ?? 'by its rollback scripts' };
    const backup = plan.steps.find(({ number, operations }) => number <= step && operations.some((one) => one.domain === domain.name && one.operation === 'backup'));
    if (backup)
        return { kind: 'restorable', reason: `from the backup of step ${backup.number}` };
    return {
        kind: 'irreversible',
        reason: `nothing is backed up before it: put \`${domain.name}: backup\` before step ${step}`,
    };
}


/***/ }),

/***/ 21821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ bandWarnings),
/* harmony export */   x: () => (/* binding */ orderProblems)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24066);

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
/** Where a written plan leaves the order of the bands between domains: it may be meant, and a reviewer should see it. */
function bandWarnings(plan) {
    const changing = placed(plan).filter(({ operation }) => ['stop', 'deploy', 'start'].includes(operation));
    return changing.flatMap((one, index) => {
        const earlier = changing.slice(0, index).find(({ band, domain }) => band > one.band && domain !== one.domain);
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
        band: (0,_plan__WEBPACK_IMPORTED_MODULE_0__/* .domainOf */ .O)(plan, operation.domain).technology.bands[operation.operation],
    })));
}


/***/ }),

/***/ 24066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ domainOf),
/* harmony export */   Q: () => (/* binding */ targetsOf)
/* harmony export */ });
/** The domain of that name; a plan never names one that it does not have. */
function domainOf(plan, name) {
    const domain = plan.domains.find((candidate) => candidate.name === name);
    if (!domain)
        throw new Error(`plan of ${plan.application} has no domain ${name}`);
    return domain;
}
/** The targets on which an operation runs, in the order of the CMDB. */
function targetsOf(plan, operation) {
    const { targets } = domainOf(plan, operation.domain);
    return operation.hosts ? targets.filter((target) => operation.hosts?.includes(target.host.name)) : targets;
}


/***/ }),

/***/ 46284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ SEAL_BACKUP),
/* harmony export */   V: () => (/* binding */ VERIFY_BACKUP)
/* harmony export */ });
const LIMITS = { kind: 'run', timeout: 60 * 60_000, retries: 0, repeatable: true, nothingDone: 'fails' };
const DIGESTS = `
digests() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum -- "$@"; else shasum -a 256 -- "$@"; fi
}
seal=\${BACKUP%/}.sha256
`;
/** Writes the digest of every file of a complete backup beside it, so that a changed one is never restored. */
const SEAL_BACKUP = {
    ...LIMITS,
    name: 'Seal the backup',
    script: `set -eu
${DIGESTS}
cd -- "$BACKUP"
again=
if [ -f "$seal" ]; then
  # A rehearsal backs up a second time. What its deployment has written here meanwhile is no part of the backup.
  again=yes
  sed -e 's/^[^ ]* [ *]//' "$seal" >"$seal.names"
  while IFS= read -r file; do [ -f "$file" ] || again=; done <"$seal.names"
fi
[ -n "$again" ] || find . -type f ! -name .part >"$seal.names"
LC_ALL=C sort "$seal.names" >"$seal.sorted"
: >"$seal.part"
while IFS= read -r file; do digests "$file"; done <"$seal.sorted" >>"$seal.part"
mv -f -- "$seal.part" "$seal"
rm -f -- "$seal.names" "$seal.sorted"
`,
};
/** Refuses to restore from a backup that is missing or is not, bit for bit, what was sealed. */
const VERIFY_BACKUP = {
    ...LIMITS,
    name: 'Verify the backup',
    reason: 'backup-changed',
    script: `set -eu
${DIGESTS}
if [ ! -f "$seal" ]; then
  echo "No sealed backup of $DOMAIN on $HOST: expected $seal. Nothing was restored; bring the backup back and roll back again." >&2
  exit 1
fi
cd -- "$BACKUP"
changed=0
while IFS= read -r line; do
  file=\${line#*  }
  name=\${file#./}
  if [ ! -f "$file" ]; then
    echo "The backup of $DOMAIN on $HOST misses $name. Nothing was restored." >&2
    changed=1
  elif [ "$(digests "$file")" != "$line" ]; then
    echo "The backup of $DOMAIN on $HOST was changed: $name is not the file that was sealed. Nothing was restored." >&2
    changed=1
  fi
done <"$seal"
exit "$changed"
`,
};


/***/ }),

/***/ 52846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ technicalSteps),
/* harmony export */   Lc: () => (/* binding */ NOTHING_DONE),
/* harmony export */   mL: () => (/* binding */ technicalStepsOf),
/* harmony export */   oJ: () => (/* binding */ isSuccess)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24066);
/* harmony import */ var _seal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46284);


/** Exit status of a script that found nothing to do. */
const NOTHING_DONE = 77;
/**
 * The technical steps of an operation, in order: a backup is sealed when it is complete and verified before it is
 * restored; `check` is the end of `start`, of `deploy` where there is no `start`.
 */
function technicalSteps(technology, operation) {
    const own = technology.operations[operation] ?? [];
    const check = technology.operations.check ?? [];
    switch (operation) {
        case 'backup':
            return [...own, _seal__WEBPACK_IMPORTED_MODULE_0__/* .SEAL_BACKUP */ .T];
        case 'restore':
            return technology.operations.backup ? [_seal__WEBPACK_IMPORTED_MODULE_0__/* .VERIFY_BACKUP */ .V, ...own] : own;
        case 'start':
            return [...own, ...check];
        case 'deploy':
            return technology.operations.start ? own : [...own, ...check];
        case 'verify':
        case 'stop':
        case 'check':
        case 'inspect':
            return own;
    }
}
/** The technical steps of one operation of a plan. */
function technicalStepsOf(plan, { domain, operation }) {
    return technicalSteps((0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .domainOf */ .O)(plan, domain).technology, operation);
}
/** Whether a technical step that ended with this exit status did what it was to do. */
function isSuccess(step, status) {
    return status === 0 || (status === NOTHING_DONE && step.nothingDone === 'allowed');
}


/***/ })

};
;