"use strict";
exports.id = 8248;
exports.ids = [8248];
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
/* harmony import */ var _ledger_journals__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50311);
/* harmony import */ var _plan_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24066);




const keyOf = (id, host) => JSON.stringify([id.run, id.step, id.domain, id.operation, id.technical, host]);
/** Folds a journal; the last word on a technical step counts. */
function progressOf(plan, journal) {
    const states = new Map();
    for (const entry of journal) {
        const step = (0,_plan_technical__WEBPACK_IMPORTED_MODULE_0__/* .technicalStepsAt */ .Cn)(plan, entry)[entry.technical - 1];
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
 * One journal out of the runner's copy and the hosts' own: a host that could be read knows best what happened on it,
 * and the runner when.
 */
function exactJournal(copy, hosts) {
    const others = copy.filter((entry) => (hosts.get(entry.host)?.length ?? 0) === 0);
    return [...others, ...(0,_ledger_journals__WEBPACK_IMPORTED_MODULE_3__/* .timed */ .a)([...hosts.values()].flat(), copy)];
}


/***/ }),

/***/ 50311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ mergedJournal),
/* harmony export */   a: () => (/* binding */ timed)
/* harmony export */ });
/**
 * Several copies or parts of one deployment's journal as one, each entry once: an event may carry the whole journal
 * of the hosts or only what its own run added.
 */
function mergedJournal(journals) {
    const entries = new Map();
    for (const journal of journals) {
        for (const [key, entry] of keyed(journal))
            if (!entries.has(key))
                entries.set(key, entry);
    }
    return [...entries.values()];
}
/** A journal of hosts, with the instants at which a runner's copy says that a technical step had finished. */
function timed(journal, copy) {
    const known = new Map(keyed(copy));
    return keyed(journal).map(([key, entry]) => {
        const at = known.get(key)?.at;
        return entry.event === 'finished' && at !== undefined ? { ...entry, at } : entry;
    });
}
/** A finished line of a host has no instant of its own: it belongs to the attempt that was started last. */
function keyed(journal) {
    const attempts = new Map();
    return journal.map((entry) => {
        const { run, kind, step, domain, operation, technical, host, event } = entry;
        const place = JSON.stringify([run, kind, step, domain, operation, technical, host]);
        const last = attempts.get(place);
        if (entry.event === 'started') {
            attempts.set(place, { at: entry.at, number: last?.at === entry.at ? last.number + 1 : 1 });
        }
        const attempt = attempts.get(place);
        return [JSON.stringify([place, event, attempt?.at, attempt?.number]), entry];
    });
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
        const effect = { domain, host, operation, ...(entry.at === undefined ? {} : { at: entry.at }) };
        if (entry.event === 'started')
            return [{ ...effect, reached: 'begun' }];
        const steps = (0,_technical__WEBPACK_IMPORTED_MODULE_0__/* .technicalStepsAt */ .Cn)(plan, entry);
        const step = steps[technical - 1];
        const key = JSON.stringify([entry.run, entry.step, domain, operation, host]);
        const well = finished.get(key) ?? new Set();
        if (step && (0,_technical__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(step, entry.status))
            well.add(technical);
        else
            well.delete(technical);
        finished.set(key, well);
        return well.size === steps.length ? [{ ...effect, reached: 'done' }] : [];
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

/***/ 87755:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ generatedSteps)
/* harmony export */ });
/* harmony import */ var _dependency__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26220);

/** What a generated plan holds per domain, one step each. */
const UNITS = [['backup', 'verify'], ['stop'], ['deploy'], ['start']];
/** The plan that follows from what domains depend on and the bands of the technologies: low bands first, then the order of the domains. */
function generatedSteps(domains) {
    const units = domains.flatMap(({ name, technology }) => UNITS.map((unit) => unit.filter((operation) => technology.operations[operation] !== undefined)).flatMap(([first, ...rest]) => first === undefined
        ? []
        : [
            {
                part: { domain: name, operation: first },
                band: Math.min(...[first, ...rest].map((operation) => technology.bands[operation])),
                operations: [first, ...rest].map((operation) => ({ domain: name, operation })),
            },
        ]));
    return (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .inOrder */ .al)(units, (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .dependenciesOf */ .hk)(domains)).map(({ operations }, index) => ({ number: index + 1, operations }));
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

/***/ 69285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ rollbackOf),
/* harmony export */   K: () => (/* binding */ notUndoneOf)
/* harmony export */ });
/* harmony import */ var _dependency__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26220);
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24066);


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
    const stuck = conditions.filter(({ domain, changed }) => changed && !canRestore((0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .domainOf */ .O)(plan, domain).technology));
    return [...new Set(stuck.map(({ domain }) => domain))];
}
function banded(plan, conditions) {
    const restoring = conditions.some((condition) => mustRestore(plan, condition));
    const units = plan.domains.flatMap(({ name, technology: { bands } }) => {
        const own = conditions.filter((condition) => condition.domain === name);
        const stops = own.filter((condition) => mustStop(plan, condition, restoring));
        const restores = own.filter((condition) => mustRestore(plan, condition));
        const starts = own.filter((condition) => mustStart(plan, condition, stops.includes(condition)));
        return [
            ...onHosts(name, 'stop', stops, own).map((part) => ({ part, band: bands.stop })),
            ...onHosts(name, 'restore', restores, own).map((part) => ({ part, band: bands.deploy })),
            ...onHosts(name, 'start', starts, own).map((part) => ({ part, band: bands.start })),
        ];
    });
    return (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .inOrder */ .al)(units, (0,_dependency__WEBPACK_IMPORTED_MODULE_0__/* .dependenciesOf */ .hk)(plan.domains)).map(({ part }) => part);
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
    return changed && canRestore((0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .domainOf */ .O)(plan, domain).technology);
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
    return (0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .domainOf */ .O)(plan, domain).technology.operations[operation] !== undefined;
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

/***/ 43852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24066);
/* harmony import */ var _until__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72693);


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
    const waits = operations.flatMap(({ until }) => (until ? [`, then wait there until ${(0,_until__WEBPACK_IMPORTED_MODULE_0__/* .untilText */ .oV)(until)}`] : []));
    return `${verbs} ${subject(plan, first.domain)} on ${hosts(plan, first)}${waits.join('')}`;
}
/** The technology's label, with the domain's name where another domain has the same label. */
function subject(plan, name) {
    const { label } = (0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .domainOf */ .O)(plan, name).technology;
    const alike = plan.domains.filter((domain) => domain.technology.label === label);
    return alike.length > 1 ? `${label} (${name})` : label;
}
function hosts(plan, operation) {
    const names = (0,_plan__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .Q)(plan, operation).map(({ host }) => host.name);
    return names.length > 4 ? `${names.length} hosts` : list(names);
}
function list(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}


/***/ }),

/***/ 52846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ technicalStepsAt),
/* harmony export */   F7: () => (/* binding */ technicalSteps),
/* harmony export */   Lc: () => (/* binding */ NOTHING_DONE),
/* harmony export */   mL: () => (/* binding */ technicalStepsOf),
/* harmony export */   oJ: () => (/* binding */ isSuccess)
/* harmony export */ });
/* harmony import */ var _plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24066);
/* harmony import */ var _seal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46284);
/* harmony import */ var _until__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72693);



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
function technicalStepsOf(plan, { domain, operation, until }) {
    const steps = technicalSteps((0,_plan__WEBPACK_IMPORTED_MODULE_2__/* .domainOf */ .O)(plan, domain).technology, operation);
    return until ? [...steps, (0,_until__WEBPACK_IMPORTED_MODULE_1__/* .untilStep */ .lc)(until)] : steps;
}
/** The technical steps of the operation that an entry of a journal is about; only a deployment waits. */
function technicalStepsAt(plan, entry) {
    const { kind, step, domain, operation } = entry;
    const operations = kind === 'deploy' ? plan.steps.find(({ number }) => number === step)?.operations : undefined;
    const planned = operations?.find((one) => one.domain === domain && one.operation === operation);
    return technicalStepsOf(plan, planned ?? { domain, operation });
}
/** Whether a technical step that ended with this exit status did what it was to do. */
function isSuccess(step, status) {
    return status === 0 || (status === NOTHING_DONE && step.nothingDone === 'allowed');
}


/***/ })

};
;