"use strict";
exports.id = 393;
exports.ids = [393];
exports.modules = {

/***/ 393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cmdb: () => (/* binding */ cmdb)
});

// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ./shared/change/known.js
var known = __webpack_require__(63525);
// EXTERNAL MODULE: ./shared/config/resolve.js
var resolve = __webpack_require__(88820);
// EXTERNAL MODULE: ./shared/inventory/inspection.js
var inspection = __webpack_require__(50542);
;// CONCATENATED MODULE: ./shared/inventory/judgement.js
function right(field, declared, found) {
    return { field, declared, found, result: 'right' };
}
function wrong(field, declared, found, why) {
    return { field, declared, found, result: 'wrong', why };
}
/** What could not be found out: nobody knows whether it is right. */
function unknowable(field, declared, why) {
    return { field, declared, found: '', result: 'unknown', why };
}

;// CONCATENATED MODULE: ./shared/inventory/version-found.js

/**
 * The version of a domain: what `inspect` tells, or the version in place where the content is, byte for byte, what was
 * proved. `cmdb.yml` is corrected only where all instances agree on another version that no proof speaks against.
 */
function declaredVersion(survey) {
    const { stage, application, domain, version, instances, proof = '' } = survey;
    const versions = new Set(instances.map((one) => (isUnexplained(one) ? undefined : versionsOf(one, survey)[0])));
    const [agreed] = versions;
    const correction = version !== undefined && versions.size === 1 && agreed !== undefined && agreed !== version
        ? { correction: { path: ['environments', stage, application, domain, 'version'], value: agreed } }
        : {};
    // Where nothing was proved, the version is to be that of the other instances.
    const others = new Set(instances.flatMap((one) => (one.proved ? [one.proved['version']] : [])));
    const common = others.size === 1 ? [...others][0] : undefined;
    const of = (instance) => {
        const { proved, found } = instance;
        const declared = version ?? (proved ? proved['version'] : common);
        if (declared === undefined)
            return [];
        if (!found.known)
            return [unknowable('version', declared, found.why)];
        const told = versionsOf(instance, survey);
        const [is] = told;
        const before = proved?.['version'];
        if (before !== undefined && found.value['version'] !== before)
            return [
                wrong('version', declared, found.value['version'] ?? '', `${proof} proved ${before}. Find out who changed it, then deploy again, or roll back.`),
            ];
        if (told.includes(declared))
            return [right('version', declared, declared)];
        if (is !== undefined)
            return [{ ...wrong('version', declared, is, version === undefined ? UNLIKE : OTHER), ...correction }];
        if (found.value['content'] === 'absent')
            return [wrong('version', declared, '', 'Nothing is there: deploy it.')];
        return [unknowable('version', declared, UNTOLD)];
    };
    return { of };
}
const OTHER = 'Another version is there than cmdb.yml says: deploy that one, or correct cmdb.yml.';
const UNLIKE = 'Another version is there than on the other hosts, and no deployment proved it: deploy again.';
const UNTOLD = 'The `inspect` of its technology tells no version, and the content is not what a deployment proved: let it print `version`, or deploy.';
/** What the version of an instance may be called: as the release is that was proved there, and as it calls itself. */
function versionsOf({ proved, found }, { inPlace }) {
    if (!found.known)
        return [];
    const { version, digest } = found.value;
    const same = digest !== undefined && digest === proved?.['digest'];
    return [...(same && inPlace !== undefined ? [inPlace] : []), ...(version === undefined ? [] : [version])];
}
/** Whether an instance cannot be read, or differs from what was proved: then its version is no matter of `cmdb.yml`. */
function isUnexplained({ proved, found }) {
    if (!found.known)
        return true;
    return proved !== undefined && ['digest', 'version'].some((fact) => found.value[fact] !== proved[fact]);
}

;// CONCATENATED MODULE: ./shared/inventory/domain-findings.js



/** What was found of a domain, instance by instance. */
function domainFindings(survey) {
    const { stage, application, domain, instances } = survey;
    const versions = declaredVersion(survey);
    return instances.flatMap((instance) => {
        const item = `${application}/${domain} on ${instance.host}`;
        return judgementsOf(survey, instance, versions).map((judgement) => ({ stage, item, ...judgement }));
    });
}
function judgementsOf(survey, instance, versions) {
    const { proved = {}, found } = instance;
    const names = found.known && instance.proved ? Object.keys({ ...proved, ...found.value }) : Object.keys(proved);
    // A version that nobody declared or proved is a fact like any other.
    const known = survey.version ?? proved['version'];
    const facts = names.filter((name) => name !== 'content' && (name !== 'version' || known === undefined)).sort();
    return [
        instanceJudgement(survey, instance),
        ...versions.of(instance),
        ...facts.map((fact) => factJudgement(survey, instance, fact)),
        ...runningJudgement(instance),
    ];
}
/** What is declared to live somewhere is to run there, also where no deployment proved that it does. */
function runningJudgement({ proved, found }) {
    const is = found.known && !proved && !isAbsent(found.value) ? found.value['running'] : undefined;
    if (is === undefined)
        return [];
    if (is === 'yes')
        return [right('running', 'yes', is)];
    return [wrong('running', 'yes', is, 'It does not run: start it, and look at its log.')];
}
function instanceJudgement({ proof }, { proved, found }) {
    const declared = isAbsent(proved) ? 'nothing' : 'there';
    if (!found.known)
        return unknowable('instance', declared, found.why);
    if (Object.keys(found.value).length === 0)
        return unknowable('instance', declared, 'The `inspect` of its technology tells nothing: let it print `digest`.');
    const is = isAbsent(found.value) ? 'nothing' : 'there';
    if (is === declared)
        return right('instance', declared, is);
    if (is === 'there')
        return wrong('instance', declared, is, `Nothing was there after ${proof ?? ''}. ${WHO}`);
    const why = proof
        ? `It was there after ${proof} and is gone: deploy again.`
        : 'Nothing was deployed there yet: deploy it, or take the host out of the domain in cmdb.yml.';
    return wrong('instance', declared, is, why);
}
const WHO = 'Find out who changed it, then deploy again, or roll back.';
function factJudgement({ proof = '' }, { proved = {}, found }, fact) {
    const declared = (0,inspection/* factIn */.O)(proved, fact) ?? '';
    if (!found.known)
        return unknowable(fact, declared, found.why);
    const is = (0,inspection/* factIn */.O)(found.value, fact) ?? '';
    if (is === declared)
        return right(fact, declared, is);
    return wrong(fact, declared, is, whyChanged(fact, proof, found.value));
}
function whyChanged(fact, proof, found) {
    if (isAbsent(found))
        return `Nothing is there any more, since ${proof} proved it.`;
    if (fact === 'digest')
        return `Its content is not what ${proof} proved: at least one byte was changed. ${WHO}`;
    if (fact === 'running' && found['running'] === 'no')
        return `It ran after ${proof}: start it, and look at its log.`;
    return `It is not what ${proof} proved. ${WHO}`;
}
/** Whether `inspect` said that nothing is there. */
function isAbsent(facts) {
    return facts?.['content'] === 'absent';
}

;// CONCATENATED MODULE: ./shared/inventory/found.js
/** Directory of a host that holds its journals and backups; below the home of the user where it begins with `~/`. */
function stateOf({ state = '.ecluse' }) {
    return state.startsWith('/') ? state : `~/${state}`;
}

// EXTERNAL MODULE: ./shared/inventory/fingerprint.js
var fingerprint = __webpack_require__(42158);
;// CONCATENATED MODULE: ./shared/inventory/room.js

/** A file system that is as full as this is wrong also where nobody declared anything of it. In percent. */
const FULL = 95;
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
/** Whether a file system has the room that it must have; without a limit, it must not be as good as full. */
function roomJudgement(directory, { limit, writable }, found) {
    const field = `disk ${directory}`;
    const declared = limit ? limitText(limit) : `< ${FULL} % used`;
    if (!found.known)
        return unknowable(field, declared, found.why);
    const room = found.value;
    if (!room)
        return wrong(field, declared, '', `There is no directory ${directory}: make it, or correct cmdb.yml.`);
    const inodes = room.inodes && usedOf(room.inodes);
    const crowded = inodes !== undefined && inodes >= FULL;
    const text = [
        `${usedOf(room)} % used, ${bytesText(room.free)} free`,
        ...(crowded ? [`${inodes} % of its inodes used`] : []),
        ...(room.readOnly ? ['read-only'] : []),
    ].join(', ');
    if (writable && room.readOnly)
        return wrong(field, declared, text, 'Nothing can be written there: look why it is mounted read-only.');
    if (crowded)
        return wrong(field, declared, text, 'It has no inodes left for new files: remove some, or make it anew.');
    const { free = 0, used } = limit ?? {};
    const holds = room.free >= free && (used !== undefined ? usedOf(room) <= used : limit || usedOf(room) < FULL);
    if (holds)
        return right(field, declared, text);
    return wrong(field, declared, text, 'Make room there, or give the file system more; a deployment needs it.');
}
function limitText({ free, used }) {
    return [
        ...(free === undefined ? [] : [`at least ${bytesText(free)} free`]),
        ...(used === undefined ? [] : [`at most ${used} % used`]),
    ].join(', ');
}
/** In percent of what users may have, as `df` counts it; cut after one digit, so that nothing shows as fuller than it is. */
function usedOf({ used, free }) {
    const all = used + free;
    return all === 0 ? 100 : Math.floor((used * 1000) / all) / 10;
}
/** A number of bytes for a person, cut after two digits so that less never shows as enough. */
function bytesText(bytes) {
    const step = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)));
    return `${Math.floor((bytes * 100) / 2 ** (10 * step)) / 100} ${UNITS[step - 1] ?? ''}`;
}

;// CONCATENATED MODULE: ./shared/inventory/host-findings.js





/** How far the clock of a host may be from the runner's: leases and journals are told by both. In milliseconds. */
const SKEW = 60_000;
/** Directories of which it is asked how full their file systems are: those declared, that of the state, and `/`. */
function directoriesOf({ declared, ...host }) {
    return [...new Set([...Object.keys(declared?.disks ?? {}), stateOf(host), '/'])];
}
/** What was found on one host, against what is declared of it. */
function hostFindings(stage, host, found) {
    const item = `host ${host.name}`;
    const facts = found.kind === 'answered' ? found.facts : nothingOf(host, found.why);
    const judgements = [
        found.kind === 'answered' ? right('reachable', 'yes', 'yes') : unknowable('reachable', 'yes', found.why),
        ...(host.address === 'local' ? [] : [keyJudgement(host, found)]),
        ...factJudgements(host, facts),
    ];
    return judgements.map((judgement) => ({ stage, item, ...judgement }));
}
function keyJudgement({ hostKeys }, found) {
    const declared = hostKeys.map(fingerprint/* fingerprintOf */.a).join(' or ') || 'as in known-hosts';
    switch (found.kind) {
        case 'answered':
            return right('host key', declared, declared);
        case 'silent':
            return unknowable('host key', declared, found.why);
        case 'stranger':
            if (found.expected.length === 0)
                return { ...unknowable('host key', '', found.why), found: found.seen };
            return wrong('host key', found.expected.join(' or '), found.seen, found.why);
    }
}
function factJudgements(host, facts) {
    const { declared } = host;
    return [
        ...namedJudgement(host, 'system', facts),
        ...namedJudgement(host, 'kernel', facts),
        clockJudgement(facts.skew),
        ...directoriesOf(host).map((directory) => roomJudgement(directory, 
        // The system itself may be on one that nobody writes on.
        {
            limit: declared?.disks[directory],
            writable: declared?.disks[directory] !== undefined || directory === stateOf(host),
        }, facts.rooms.get(directory) ?? (0,known/* unknown */.L)(`Nobody asked how full the file system of ${directory} is.`))),
        ...(declared?.ports ?? []).map((port) => portJudgement(port, facts.listening)),
    ];
}
/** What a host is called may change with every update of it: then `cmdb.yml` is what is to be corrected. */
function namedJudgement({ name, declared }, field, facts) {
    const expected = declared?.[field];
    if (expected === undefined)
        return [];
    const found = facts[field];
    if (!found.known)
        return [unknowable(field, expected, found.why)];
    if (found.value === expected)
        return [right(field, expected, expected)];
    const why = 'If the host was updated on purpose, correct cmdb.yml; if not, find out who did it.';
    const correction = { path: ['hosts', name, field], value: found.value };
    return [{ ...wrong(field, expected, found.value, why), correction }];
}
function clockJudgement(skew) {
    const declared = `within ${SKEW / 1000} s of the runner`;
    if (!skew.known)
        return unknowable('clock', declared, skew.why);
    if (Math.abs(skew.value) <= SKEW)
        return right('clock', declared, declared);
    const found = `${Math.floor(Math.abs(skew.value) / 1000)} s ${skew.value > 0 ? 'ahead' : 'behind'}`;
    return wrong('clock', declared, found, 'Let the host keep its time by NTP: locks and journals are told by its clock.');
}
function portJudgement(port, listening) {
    const [field, declared] = [`port ${port}`, 'open'];
    if (!listening.known)
        return unknowable(field, declared, listening.why);
    if (listening.value.has(port))
        return right(field, declared, 'open');
    return wrong(field, declared, 'closed', `Nothing listens on port ${port}: start what should, and look at its log.`);
}
/** Of a host that could not be asked, nothing is known. */
function nothingOf(host, why) {
    const nothing = (0,known/* unknown */.L)(why);
    const rooms = new Map(directoriesOf(host).map((directory) => [directory, nothing]));
    return { system: nothing, kernel: nothing, skew: nothing, rooms, listening: nothing };
}

;// CONCATENATED MODULE: ./shared/inventory/stray-findings.js


/**
 * What is where nothing is declared. What is gone from there, as was declared, is no field of the CMDB; nor is a host that
 * left it and does not answer any more.
 */
function strayFindings({ stage, application, proof, strays }) {
    return strays.flatMap((stray) => {
        const { domain, host, found } = stray;
        const item = `${application}/${domain} on ${host}`;
        if (found.known ? isAbsent(found.value) : !stray.isKnown)
            return [];
        if (!isThere(stray)) {
            const why = found.known ? 'The `inspect` of its technology told nothing.' : found.why;
            return [{ stage, item, ...unknowable('instance', 'nothing', `${why} ${proved(proof)}`) }];
        }
        const path = ['environments', stage, application, domain, 'hosts'];
        const value = declaredWith(stray, strays);
        return [{ stage, item, ...judged(stray, proof), ...(value ? { correction: { path, value } } : {}) }];
    });
}
function judged({ host }, proof) {
    const why = `${proved(proof)} Name ${host} in cmdb.yml, or take away what is there and deploy again.`;
    return wrong('instance', 'nothing', 'there', why);
}
function proved(proof) {
    return `It was there after ${proof}, and cmdb.yml does not say so.`;
}
/** The hosts of the domain with all those where it was found; undefined where that cannot be said in one list. */
function declaredWith({ domain, declared }, strays) {
    const there = strays.filter((stray) => stray.domain === domain && isThere(stray));
    if (!declared || there.some(({ isKnown }) => !isKnown))
        return undefined;
    return [...declared, ...there.map(({ host }) => host)];
}
function isThere({ found }) {
    return found.known && !isAbsent(found.value) && Object.keys(found.value).length > 0;
}

// EXTERNAL MODULE: ./shared/ledger/deployment.js
var deployment = __webpack_require__(50856);
// EXTERNAL MODULE: ./shared/ledger/drift.js
var drift = __webpack_require__(87508);
// EXTERNAL MODULE: ./shared/ledger/environment.js
var environment = __webpack_require__(8078);
// EXTERNAL MODULE: ./shared/ledger/proved.js
var ledger_proved = __webpack_require__(39317);
;// CONCATENATED MODULE: ./shared/ledger/expectation.js




/** What the ledger lets expect of one application in a stage. `events`: all of the application, oldest first. */
function expectationOf(events, stage) {
    const { inPlace, last } = (0,environment/* environmentOf */.p)(events, stage);
    const proved = provedOf(events, stage, inPlace);
    const changes = events.filter((event) => CHANGES.includes(event.type) && 'stage' in event && event.stage === stage);
    const running = last?.result === 'running' || last?.result === 'rolling-back';
    return {
        ...(inPlace ? { inPlace: inPlace.version } : {}),
        ...(proved ? { proved } : {}),
        ...(running ? { busy: `The deployment ${last.id} of ${last.version} is ${last.result}: ${WAIT}` } : {}),
        newest: changes.at(-1)?.id ?? '',
    };
}
const CHANGES = [
    'deployment.started',
    'deployment.finished',
    'rollback.started',
    'rollback.finished',
];
const WAIT = 'wait for its end, or bring it to one with `rollback` or `resume`, then look again.';
function provedOf(events, stage, inPlace) {
    const ending = (0,drift/* endingOf */.z6)(events, stage);
    const items = (0,ledger_proved/* provedIn */.Uh)(events, stage);
    // Where some of it is still what was proved before, all of it is looked at as it was then.
    const by = items.find((item) => item.by !== ending)?.by ?? ending;
    const state = (0,deployment/* deploymentsOf */.o)(events, stage).find(({ id }) => id === by?.deployment);
    if (!by || !state)
        return undefined;
    const kept = inPlace ?? { deployment: state.id, version: state.version };
    return { proof: proofText(by, state), deployment: kept.deployment, version: kept.version, plan: state.plan, items };
}
function proofText(by, { id, application, version }) {
    const what = `deployment ${id} of ${application} ${version}`;
    if (by.type === 'rollback.finished' || by.result === 'rolled-back')
        return `the rollback of ${what}`;
    return by.result === 'succeeded'
        ? what
        : `the end of ${what}, which ${by.result === 'failed' ? 'failed' : 'was cancelled'}`;
}

// EXTERNAL MODULE: ./shared/config/plan-record.js
var plan_record = __webpack_require__(93543);
;// CONCATENATED MODULE: ./shared/automaton/area.js





/**
 * What is to be looked at of an application in a stage. What was proved is looked at as it was then, by the plan that the
 * ledger recorded: a newer technology may tell the same content by another digest. Throws ConfigError, or UserError
 * `ledger-corrupt`.
 */
function areaOf({ stage, application, secrets }, config, events) {
    const cmdb = config.cmdb.value;
    const expected = expectationOf(events, stage);
    const version = expected.inPlace ?? expected.proved?.version ?? '0.0.0';
    const here = cmdb.environments[stage]?.[application];
    const placed = here ?? {};
    const recorded = recordedPlan(expected, cmdb, secrets);
    const plans = [
        ...(recorded ? [recorded] : []),
        ...(here ? [(0,resolve/* resolvePlan */.y)(config, { application, version, stage, secrets })] : []),
    ];
    const domains = Object.entries(placed).map(([name, { hosts, version: declared }]) => ({
        name,
        ...(declared === undefined ? {} : { version: declared }),
        posts: hosts.map((host) => postOf(name, host, plans, expected)),
    }));
    return { stage, application, expected, domains, strays: straysOf(placed, plans, expected) };
}
function straysOf(placed, plans, expected) {
    const items = expected.proved?.items ?? [];
    return items.flatMap(({ domain, host, facts }) => {
        const declared = placed[domain]?.hosts;
        if (declared?.includes(host) || isAbsent(facts))
            return [];
        return [{ domain, post: postOf(domain, host, plans, expected), ...(declared ? { declared } : {}) }];
    });
}
function recordedPlan({ proved }, cmdb, secrets) {
    return proved && (0,plan_record/* planOfRecord */.c)(proved.plan, { secrets, hostOf: (name) => (0,resolve/* hostOf */.w)(cmdb, name) });
}
/** The first of the plans that knows the domain on that host says how to look there. */
function postOf(name, host, plans, { proved }) {
    const [look] = plans.flatMap((plan) => plan.domains.flatMap((domain) => domain.name === name
        ? domain.targets.filter((target) => target.host.name === host).map((target) => ({ plan, domain, target }))
        : []));
    const before = proved?.items.find((0,inspection/* isAt */.i)({ domain: name, host }));
    return { host, ...(look ? { look } : {}), ...(before ? { proved: before.facts } : {}) };
}

;// CONCATENATED MODULE: ./shared/inventory/integrity.js
/** The integrity of one environment, from everything that was to be checked there. */
function integrityOf(stage, findings) {
    const count = (result) => findings.filter((finding) => finding.stage === stage && finding.result === result).length;
    return { stage, right: count('right'), wrong: count('wrong'), unknown: count('unknown') };
}
/** Fields that were to be checked. */
function fieldsOf({ right, wrong, unknown }) {
    return right + wrong + unknown;
}
/** What is right, in percent, cut after one digit: 99.96 never shows as 100. Undefined where there was nothing to check. */
function percentOf(integrity) {
    const all = fieldsOf(integrity);
    return all === 0 ? undefined : Math.floor((integrity.right * 1000) / all) / 10;
}
/** Whether an environment is less right than it must be. Nothing to check is not right. */
function isBelow(integrity, threshold) {
    const all = fieldsOf(integrity);
    // In whole numbers, as a threshold has four digits at most: 7 of 10,000 are not below 0.07 %.
    return all === 0 || integrity.right * 1_000_000 < Math.round(threshold * 10_000) * all;
}
/** The percentage of the environment that is the least right; undefined where one had nothing to check. */
function worstOf(all) {
    const percents = all.map(percentOf);
    const known = percents.filter((percent) => percent !== undefined);
    return known.length === percents.length && known.length > 0 ? Math.min(...known) : undefined;
}

// EXTERNAL MODULE: ./shared/automaton/ports.js
var automaton_ports = __webpack_require__(97980);
;// CONCATENATED MODULE: ./shared/automaton/survey-events.js


/** So many findings of one application in one stage are kept; the numbers tell of all of them. */
const KEPT = 200;
/** Longest text of a finding that is kept, in characters. */
const LENGTH = 1000;
/**
 * What the ledger keeps of a look at an application in a stage. The inventory is kept under the deployment in place: where
 * nothing was ever proved, there is nothing that it could differ from.
 */
function recordOf({ area, found, settled, findings, ids }, ports) {
    const { stage, application, expected } = area;
    const [first, second] = ids;
    const base = (version, id) => ({
        ...(0,automaton_ports/* common */.sh)({ application, version }, { ...ports, newId: () => id ?? ports.newId() }),
        stage,
    });
    const { right, wrong, unknown } = integrityOf(stage, findings);
    const kept = findings.flatMap(({ item, field, declared, found: is, result, why }) => result === 'right'
        ? []
        : [
            {
                item,
                field,
                declared: cut(declared),
                found: cut(is),
                result,
                ...(why === undefined ? {} : { why: cut(why) }),
            },
        ]);
    return [
        ...(settled ? inventoryOf(area, found, (version) => base(version, first)) : []),
        {
            ...base(expected.inPlace ?? '', second),
            ...{ type: 'integrity.recorded', right, wrong, unknown, findings: kept.slice(0, KEPT) },
        },
    ];
}
function cut(text) {
    return text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text;
}
function inventoryOf({ expected, domains }, found, base) {
    const { proved } = expected;
    if (!proved)
        return [];
    const looked = domains.flatMap(({ name: domain, posts }) => posts.map((post) => ({ domain, host: post.host, proved: post.proved, facts: found.get(post) })));
    const items = looked.flatMap(({ domain, host, facts }) => facts?.known ? [{ domain, host, facts: facts.value }] : []);
    const unread = looked.flatMap(({ domain, host, proved: before, facts }) => before && facts?.known === false ? [{ domain, host, why: cut(facts.why) }] : []);
    if (items.length === 0 && unread.length === 0)
        return [];
    const { version, deployment } = proved;
    return [
        {
            ...base(version),
            ...{ type: 'inventory.recorded', deployment, items },
            ...(unread.length === 0 ? {} : { unread }),
        },
    ];
}

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
;// CONCATENATED MODULE: ./shared/inventory/fact-lines.js

/** What the lines of the fact script say. `why`: what is to be said of what they do not say. */
function hostFactsOf(lines, directories, moment, why) {
    return {
        system: namedIn(lines, 'system', why),
        kernel: namedIn(lines, 'kernel', why),
        skew: skewIn(lines, moment, why),
        rooms: new Map(directories.map((directory, index) => [directory, roomIn(lines, index + 1, why)])),
        listening: listeningIn(lines, why),
    };
}
/** The longest name that a system may give itself, in characters: it may be written into `cmdb.yml`. */
const LONGEST = 400;
/** What follows the words that a line begins with; undefined where there is no such line. */
function after(lines, words) {
    return lines.find((line) => line.startsWith(`${words} `))?.slice(words.length + 1);
}
function faultIn(lines, of, why) {
    return (0,known/* unknown */.L)(after(lines, `fault ${of}`) ?? why);
}
function namedIn(lines, what, why) {
    const name = after(lines, what)?.trim() ?? '';
    if (name.length > LONGEST)
        return (0,known/* unknown */.L)(`It calls itself by ${name.length} characters; expected ${LONGEST} at most.`);
    return name === '' ? (0,known/* unknown */.L)(why) : (0,known/* known */.e)(name);
}
/** The host counts whole seconds: only what is beyond them, and beyond the time that its answer took, is a difference. */
function skewIn(lines, { from, to }, why) {
    const text = after(lines, 'time') ?? '';
    if (!/^\d{1,12}$/.test(text))
        return faultIn(lines, 'time', why);
    const [first, last] = [Number(text) * 1000, Number(text) * 1000 + 999];
    return (0,known/* known */.e)(first > to ? first - to : last < from ? last - from : 0);
}
function roomIn(lines, number, why) {
    const text = after(lines, `room ${number}`) ?? '';
    if (text === 'absent')
        return (0,known/* known */.e)(undefined);
    const blocks = usageIn(text, 1024);
    if (!blocks)
        return faultIn(lines, `room ${number}`, why);
    const inodes = usageIn(after(lines, `inodes ${number}`) ?? '', 1);
    return (0,known/* known */.e)({
        ...blocks,
        ...(inodes ? { inodes } : {}),
        ...(lines.includes(`read-only ${number}`) ? { readOnly: true } : {}),
    });
}
function usageIn(text, unit) {
    const [, used, free] = /^(\d+) (-?\d+)$/.exec(text) ?? [];
    if (used === undefined || free === undefined)
        return undefined;
    // What only the superuser may still use counts as negative somewhere.
    return { used: Number(used) * unit, free: Math.max(0, Number(free)) * unit };
}
function listeningIn(lines, why) {
    if (after(lines, 'ports') !== 'known')
        return faultIn(lines, 'ports', why);
    return (0,known/* known */.e)(new Set(lines.flatMap((line) => /^port (\d{1,5})$/.exec(line)?.[1] ?? []).map(Number)));
}

;// CONCATENATED MODULE: ./shared/inventory/fact-script.js
/**
 * What is to be known of a host besides what `inspect` says, for any POSIX sh. A line each: what it is called, then what
 * was found. The line that nobody can wait for for ever, the room of a file system that does not answer, comes last.
 *   time <seconds> | system <name> | kernel <name> | port <number> … ports known | room <n> <used> <free>, in KiB
 *   room <n> absent | fault time|ports|room <n> <why> | inodes <n> <used> <free> | read-only <n>
 */
const FACT_SCRIPT = `say() { printf '%s\\n' "$*"; }

if now=$(date +%s 2>&1); then say "time $now"; else say "fault time $now"; fi

name=
for file in /etc/os-release /usr/lib/os-release; do
  [ -r "$file" ] && [ -z "$name" ] || continue
  name=$(. "$file" >/dev/null 2>&1; printf '%s' "\${PRETTY_NAME:-}")
done
kernel=$(uname -sr)
say "system \${name:-$kernel}"
say "kernel $kernel"

open() {
  case $1 in ''|*[!0-9]*) ;; *) say "port $1" ;; esac
}
read_tables() {
  for table in /proc/net/tcp /proc/net/tcp6; do
    [ -r "$table" ] || continue
    while read -r _ address _ state _; do
      [ "$state" = 0A ] && printf 'port %d\\n' "0x\${address##*:}"
    done <"$table"
  done
}
if [ -r /proc/net/tcp ]; then
  read_tables
  say ports known
elif said=$(ss -ltn 2>/dev/null); then
  printf '%s\\n' "$said" | while read -r state _ _ address _; do
    [ "$state" != LISTEN ] || open "\${address##*:}"
  done
  say ports known
elif said=$(netstat -an 2>/dev/null); then
  printf '%s\\n' "$said" | while read -r protocol _ _ address _ state _; do
    case $protocol.$state in tcp*.LISTEN*) open "\${address##*[.:]}" ;; esac
  done
  say ports known
else
  say fault ports there is neither /proc/net/tcp nor ss nor netstat
fi

# From the right: the name of a file system may hold blanks.
b='[[:space:]]\\{1,\\}' n='[0-9]\\{1,\\}'
columns="^.*$b$n$b\\($n\\)$b\\(-\\{0,1\\}$n\\)$b$n%$b\\(.*\\)\\$"
# Where there are none to count, or df knows no inodes, it is silent.
inodes_of() {
  said=$(df -P -i -- "$2" 2>/dev/null) || return 0
  case $said in Filesystem*[Ii]nodes*) ;; *) return 0 ;; esac
  found=$(printf '%s\\n' "$said" | sed -n "\\$s/$columns/\\1 \\2/p")
  [ -z "$found" ] || say "inodes $1 $found"
}
# /proc/mounts writes what would end a word as an octal number; of two mounts on one directory the last is seen.
mount_of() {
  [ -r /proc/mounts ] || return 0
  wanted=$(printf '%s' "$2" | sed 's/\\\\/\\\\134/g; s/ /\\\\040/g; s/\t/\\\\011/g')
  flags=
  while read -r _ point _ options _; do
    [ "$point" != "$wanted" ] || flags=$options
  done </proc/mounts
  case ,$flags, in *,ro,*) say "read-only $1" ;; esac
}

index=1
while [ "$index" -le "$DIRECTORIES" ]; do
  eval "directory=\\$DIRECTORY_$index"
  case $directory in '~/'*) directory=$HOME/\${directory#'~/'} ;; esac
  if [ -e "$directory" ]; then
    if said=$(df -P -k -- "$directory" 2>&1); then
      found=$(printf '%s\\n' "$said" | sed -n "\\$s/$columns/\\1 \\2/p")
      if [ -n "$found" ]; then
        say "room $index $found"
        inodes_of "$index" "$directory"
        mount_of "$index" "$(printf '%s\\n' "$said" | sed -n "\\$s/$columns/\\3/p")"
      else say "fault room $index df says: $(printf '%s\\n' "$said" | sed -n '$p')"
      fi
    else
      say "fault room $index $said"
    fi
  else
    # It is absent only where the nearest directory above it can be looked into.
    above=$directory
    while [ ! -e "$above" ]; do above=$(dirname -- "$above"); done
    if [ -d "$above" ] && [ -x "$above" ]; then
      say "room $index absent"
    else
      say "fault room $index nobody but its owner can look into $above"
    fi
  fi
  index=$((index + 1))
done
`;
/** The variables of the script, for directories whose file systems are looked at; `~/` begins one below the home of the user. */
function factVariables(directories) {
    return {
        DIRECTORIES: String(directories.length),
        ...Object.fromEntries(directories.map((directory, index) => [`DIRECTORY_${index + 1}`, directory])),
    };
}

// EXTERNAL MODULE: ./shared/inventory/host-key-mismatch.js
var host_key_mismatch = __webpack_require__(15333);
// EXTERNAL MODULE: ./shared/plan/secret.js
var secret = __webpack_require__(74141);
// EXTERNAL MODULE: ./shared/automaton/fleet.js
var fleet = __webpack_require__(81380);
// EXTERNAL MODULE: ./shared/automaton/inspect.js
var inspect = __webpack_require__(43340);
// EXTERNAL MODULE: ./shared/automaton/lease.js
var lease = __webpack_require__(57594);
// EXTERNAL MODULE: ./shared/automaton/output.js
var automaton_output = __webpack_require__(87179);
;// CONCATENATED MODULE: ./shared/automaton/visit.js










/** A host that does not answer is asked once: nothing was begun there. */
const ONCE = { total: 1, pause: 1 };
/** How long the fact script may take: a file system that does not answer would be waited for for ever. */
const FACTS_LIMIT = 60_000;
/** How long another check of the same host is waited for, in milliseconds. */
const OTHER_CHECK = 120_000;
/** Where to go where the state directory has no room. */
const ELSEWHERE = '/tmp/.ecluse-';
/**
 * Looks at one host, and changes nothing but files of its own, which it removes. It takes no lock of a deployment: one may
 * begin meanwhile. Rejects only where the run is cancelled.
 */
async function visited(visit, ports) {
    const { host, looks, limit } = visit;
    const late = AbortSignal.timeout(limit);
    const looked = new Map();
    const found = await seen(visit, looked, ports, AbortSignal.any([ports.signal, late]));
    if (ports.signal.aborted)
        throw ports.signal.reason;
    const why = late.aborted ? `${host.name} did not tell all within ${limit / 60_000} min, and was asked no more.` : '';
    const silent = found.kind !== 'answered' && why !== '' ? { kind: 'silent', why } : found;
    ports.log.info(silent.kind === 'answered' ? `${host.name} was looked at.` : silent.why);
    const rest = silent.kind === 'answered' ? why : silent.why;
    return { found: silent, looked: new Map(looks.map((look) => [look, looked.get(look) ?? (0,known/* unknown */.L)(rest)])) };
}
async function seen(visit, looked, ports, signal) {
    const { host, looks } = visit;
    const { actor, run } = ports.occasion;
    const owner = `${actor}, run ${run.id}, which looks at the CMDB`;
    const work = { deployment: 'check', application: 'cmdb', stage: 'check', owner, lease: lease/* LEASE */.D };
    const hosts = (0,fleet/* fleet */.j)(ports.transportOf, work, ONCE, signal);
    try {
        const here = await placeOn(host, hosts, ports, signal);
        const site = { deployment: 'check', fleet: hosts, redact: ports.redact, signal };
        const facts = await factsOf({ ...visit, host: here }, ports.clock, site);
        for (const look of looks) {
            const answer = await lookAt({ ...look, target: { ...look.target, host: here } }, site);
            if (!signal.aborted)
                looked.set(look, answer);
        }
        await tidied(here, { ...site, signal: ports.signal });
        return { kind: 'answered', facts };
    }
    catch (error) {
        return refusalOf(host, error);
    }
    finally {
        await hosts.close();
    }
}
/**
 * The host with a state directory for this, which no deployment locks. Where there is no room for one, which is just what
 * is to be found out, a directory that nobody can guess is made in `/tmp`.
 */
async function placeOn(host, hosts, { newId }, signal) {
    const own = { ...host, state: `${host.state ?? '.ecluse'}/.check` };
    try {
        await unlocked(own, hosts, signal);
        return own;
    }
    catch (error) {
        if (!(error instanceof failure/* UserError */.y) || error.reason !== 'host-refused')
            throw error;
        const other = { ...host, state: `${ELSEWHERE}${newId()}` };
        try {
            await hosts.session(other);
            return other;
        }
        catch {
            throw error;
        }
    }
}
/** Opens a session; where another check looks at the host, after that. */
async function unlocked(host, hosts, signal) {
    const pause = 500;
    for (let left = OTHER_CHECK;; left -= pause) {
        try {
            await hosts.session(host);
            return;
        }
        catch (error) {
            if (!(error instanceof failure/* UserError */.y) || error.reason !== 'locked' || left <= 0 || signal.aborted)
                throw error;
            await new Promise((resolve) => setTimeout(resolve, pause));
        }
    }
}
async function factsOf(visit, clock, site) {
    const { host, directories } = visit;
    const heard = [];
    const words = (0,automaton_output/* lastWords */.a)();
    let to = 0;
    const output = (0,automaton_output/* lines */.M)(site.redact, (line, stream) => {
        words.hear(line, stream);
        if (stream === 'stdout')
            heard.push(line);
        if (line.startsWith('time '))
            to = clock.now();
    });
    const from = clock.now();
    const told = (why) => hostFactsOf(heard, directories, { from, to }, why);
    try {
        const session = await site.fleet.session(host);
        const script = { text: FACT_SCRIPT, env: factVariables(directories), timeout: FACTS_LIMIT };
        const outcome = await session.run(script, undefined, output.write, site.signal);
        output.end();
        const how = outcome.kind === 'exited' ? `exit status ${outcome.status}` : outcome.kind;
        return told(`The fact script did not tell it (${how}). ${words.text()}`.trim());
    }
    catch (error) {
        if (!(error instanceof failure/* UserError */.y) && !(error instanceof failure/* Outage */.a))
            throw error;
        if (error instanceof failure/* Outage */.a)
            site.fleet.broken(host);
        return told(error.message);
    }
}
async function lookAt({ plan, domain, target }, site) {
    const missing = Object.values(target.params).flatMap((value) => value instanceof secret/* Secret */.z && !value.known ? [value.source] : []);
    if (missing.length > 0)
        return (0,known/* unknown */.L)(`The input \`secrets\` does not hold ${missing.join(', ')}, which \`inspect\` needs.`);
    try {
        const { facts } = await (0,inspect/* inspect */.Nn)(plan, domain, target, site, `/${plan.application}/${plan.stage}`);
        return { known: true, value: facts };
    }
    catch (error) {
        if (error instanceof failure/* UserError */.y || error instanceof failure/* Outage */.a)
            return (0,known/* unknown */.L)(error.message);
        throw error;
    }
}
const TIDY = 'rm -rf -- "$DIRECTORY"/*';
/** What was made elsewhere goes as a whole, once the session that lives in it has ended. */
const TIDY_ELSEWHERE = `setsid sh -c '
count=0
while [ "$count" -lt 60 ] && ls -d "$DIRECTORY"/.agent.* >/dev/null 2>&1; do
  sleep 1
  count=$((count + 1))
done
rm -rf -- "$PLACE"' >/dev/null 2>&1 </dev/null 8<&- &
`;
/** What an \`inspect\` had to write is of no use any more; what cannot be removed now is the next time. */
async function tidied(host, { fleet: hosts, signal }) {
    try {
        const session = await hosts.session(host);
        const { state = '' } = host;
        const env = { DIRECTORY: session.directory, PLACE: state };
        const text = state.startsWith(ELSEWHERE) ? TIDY_ELSEWHERE : TIDY;
        await session.run({ text, env, timeout: FACTS_LIMIT }, undefined, () => undefined, signal);
    }
    catch (error) {
        if (!(error instanceof failure/* UserError */.y) && !(error instanceof failure/* Outage */.a))
            throw error;
    }
}
function refusalOf(host, error) {
    if (error instanceof host_key_mismatch/* HostKeyMismatch */.U && error.host === host.name)
        return { kind: 'stranger', why: error.message, expected: error.expected, seen: error.seen };
    if (error instanceof failure/* UserError */.y || error instanceof failure/* Outage */.a)
        return { kind: 'silent', why: error.message };
    throw error;
}

;// CONCATENATED MODULE: ./shared/automaton/survey.js









/** Looks at all the hosts at once, and compares what is there with what is declared and what was proved. */
async function surveyed(survey, estate, ports) {
    const histories = await historiesOf(estate, ports);
    const areas = areasOf(survey, estate, histories);
    const hosts = survey.stages.map((stage) => [stage, hostsIn(stage, survey, estate)]);
    const visits = await visitsOf(hosts, areas, survey.limit, estate.cmdb.value, ports);
    // Made before the ledger is read again: what is deployed after that comes later, and is what counts.
    const made = areas.map(() => [ports.newId(), ports.newId()]);
    const after = await historiesOf(estate, ports);
    const results = areas.map((area) => foundIn(area, visits, after.get(area.application) ?? []));
    const ofHosts = hosts.flatMap(([stage, all]) => all.map((host) => ({ stage, host, findings: hostFindings(stage, host, visitOf(visits, host.name).found) })));
    const ofDomains = results.map((result) => ({ ...result, findings: findingsOf(result, estate.cmdb.value) }));
    const findings = [...ofHosts, ...ofDomains].flatMap((part) => part.findings);
    const events = ofDomains.flatMap(({ findings: own, ...result }, index) => {
        const { area } = result;
        const names = new Set(area.domains.flatMap(({ posts }) => posts.map(({ host }) => host)));
        const shared = ofHosts.filter(({ stage, host }) => stage === area.stage && names.has(host.name));
        const all = [...shared.flatMap((part) => part.findings), ...own];
        return recordOf({ ...result, findings: all, ids: made[index] ?? [] }, ports);
    });
    return { findings, events };
}
async function historiesOf({ configs }, { ledger }) {
    const read = [...configs.keys()].map(async (name) => [name, await ledger.read(name)]);
    return new Map(await Promise.all(read));
}
function areasOf({ stages, secrets }, { cmdb, configs }, histories) {
    return stages.flatMap((stage) => placesOf(cmdb.value.environments[stage] ?? {}, configs).flatMap(([application, config, isDeclared]) => {
        const area = areaOf({ stage, application, secrets }, config, histories.get(application) ?? []);
        return isDeclared || area.strays.length > 0 ? [area] : [];
    }));
}
/** The applications whose plan is here: those of the environment first, then the others, which may be there all the same. */
function placesOf(environment, configs) {
    return [...new Set([...Object.keys(environment), ...configs.keys()])].flatMap((application) => {
        const config = configs.get(application);
        return config ? [[application, config, Object.hasOwn(environment, application)]] : [];
    });
}
/** The hosts of an environment, also of applications whose plan is not here: to look at a host takes none. */
function hostsIn(stage, { applications }, { cmdb }) {
    const asked = Object.entries(cmdb.value.environments[stage] ?? {}).filter(([application]) => applications.length === 0 || applications.includes(application));
    const names = new Set(asked.flatMap(([, domains]) => Object.values(domains).flatMap(({ hosts }) => hosts)));
    return [...names].flatMap((name) => {
        const host = cmdb.value.hosts[name];
        return host ? [{ name, ...host }] : [];
    });
}
async function visitsOf(hosts, areas, limit, cmdb, ports) {
    const declared = new Map(hosts.flatMap(([, all]) => all.map((host) => [host.name, host])));
    const posts = areas.flatMap(postsOf);
    const names = [...new Set([...declared.keys(), ...posts.map(({ host }) => host)])];
    const visits = names.map(async (name) => {
        const looks = posts.flatMap((post) => (post.look && post.host === name ? [post.look] : []));
        const one = declared.get(name);
        // A host that cmdb.yml does not know any more is reached as it was when the plan was recorded.
        const host = one ? (0,resolve/* hostOf */.w)(cmdb, name) : looks[0]?.target.host;
        if (one && !host)
            throw new Error(`there is no host ${name}`);
        const directories = one ? directoriesOf(one) : [];
        return host ? [[name, await visited({ host, directories, looks, limit }, ports)]] : [];
    });
    return new Map((await Promise.all(visits)).flat());
}
function postsOf({ domains, strays }) {
    return [...domains.flatMap(({ posts }) => posts), ...strays.map(({ post }) => post)];
}
function visitOf(visits, name) {
    const visit = visits.get(name);
    if (!visit)
        throw new Error(`nobody looked at ${name}`);
    return visit;
}
/** What was found at the posts of an area, unless somebody may have deployed there meanwhile. */
function foundIn(area, visits, now) {
    const { stage, application, expected, domains, strays } = area;
    const { newest, busy } = expectationOf(now, stage);
    const unsettled = newest === expected.newest ? busy : 'Somebody deployed there meanwhile: look again.';
    const found = ({ host, look, proved }, domain) => {
        if (unsettled !== undefined)
            return (0,known/* unknown */.L)(unsettled);
        if (!look)
            return (0,known/* unknown */.L)(`The plan of ${application} has no domain ${domain}: nobody knows how to look at it.`);
        const seen = visitOf(visits, host).looked.get(look) ?? (0,known/* unknown */.L)('Nobody looked there.');
        // What was to be read and said nothing was not found to be otherwise.
        const silent = seen.known && isEmpty(seen.value) && !isEmpty(proved ?? {});
        return silent ? (0,known/* unknown */.L)('`inspect` told nothing that can be read, no line `key=value`: run it there.') : seen;
    };
    const all = [
        ...domains.flatMap(({ name, posts }) => posts.map((post) => [post, found(post, name)])),
        ...strays.map(({ domain, post }) => [post, found(post, domain)]),
    ];
    return { area, found: new Map(all), settled: unsettled === undefined };
}
function isEmpty(facts) {
    return Object.keys(facts).length === 0;
}
function findingsOf({ area, found }, { hosts }) {
    const { stage, application, expected, domains, strays } = area;
    const { inPlace, proved } = expected;
    const astray = strays.map(({ domain, post, declared }) => ({
        ...{ domain, host: post.host, isKnown: Object.hasOwn(hosts, post.host) },
        ...(declared ? { declared } : {}),
        found: found.get(post) ?? (0,known/* unknown */.L)('Nobody looked there.'),
    }));
    const declared = domains.flatMap(({ name, version, posts }) => domainFindings({
        ...{ stage, application, domain: name },
        ...(version === undefined ? {} : { version }),
        ...(inPlace === undefined ? {} : { inPlace }),
        ...(proved ? { proof: proved.proof } : {}),
        instances: posts.map((post) => ({
            host: post.host,
            found: found.get(post) ?? (0,known/* unknown */.L)('Nobody looked there.'),
            ...(post.proved ? { proved: post.proved } : {}),
        })),
    }));
    return [...declared, ...strayFindings({ stage, application, proof: proved?.proof ?? '', strays: astray })];
}

// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
;// CONCATENATED MODULE: ./shared/report/integrity.js


/** Rows of a table that a person still reads; the numbers tell of all. */
const ROWS = 200;
/** The job summary of a check: how right each environment is, then what to do, and what is right folded below. */
function integritySummary(checked) {
    const { integrities, findings, without } = checked;
    const of = (result) => findings.filter((finding) => finding.result === result);
    const [right, wrong] = [of('right'), of('wrong')];
    const unknown = groupsOf(of('unknown'));
    const blocks = [
        `## ${isKept(checked) ? '🟢' : '🔴'} Integrity of the CMDB`,
        (0,markdown/* table */.tp)(['environment', 'integrity', 'right', 'wrong', 'unknown'], integrities.map((one) => [
            `${isMissed(checked, one.stage) ? '🔴' : '🟢'} ${(0,markdown/* escapeMarkdown */.FV)(one.stage)}`,
            `**${percentText(one)}**`,
            ...[one.right, one.wrong, one.unknown].map(String),
        ])),
        ...(without.length > 0 ? [withoutText(without)] : []),
        ...(wrong.length > 0 ? ['### What is wrong', findingTable(wrong), ...left(wrong)] : []),
        ...(unknown.length > 0 ? ['### What could not be found out', unknownTable(unknown), ...left(unknown)] : []),
        `<details><summary>What is right: ${right.length === 1 ? '1 field' : `${right.length} fields`}</summary>`,
        ...(right.length > 0 ? [rightTable(right), ...left(right)] : []),
        '</details>',
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** Whether every environment is as right as it must be; none at all is not. */
function isKept({ integrities, threshold }) {
    return integrities.length > 0 && !integrities.some((one) => isBelow(one, threshold));
}
/** An integrity for a person: without a field to check there is no percentage. */
function percentText(integrity) {
    const percent = percentOf(integrity);
    return percent === undefined ? 'no data' : `${percent} %`;
}
/** One error that says which environments miss the threshold, and the first of what is to be put right. */
function integrityError(checked) {
    if (checked.integrities.length === 0)
        return 'cmdb.yml names no environment: there is nothing to check. Declare under `environments` what lives where.';
    const missed = checked.integrities.filter((one) => isBelow(one, checked.threshold));
    const lines = missed.map((one) => {
        if (fieldsOf(one) === 0)
            return `${one.stage}: nothing was there to check. Declare where its applications live in cmdb.yml, and have their plans here.`;
        return `${one.stage}: ${percentText(one)} of ${fieldsOf(one)} fields right, ${one.wrong} wrong, ${one.unknown} unknown; expected ${checked.threshold} %.`;
    });
    const open = checked.findings.filter(({ stage, result }) => result !== 'right' && missed.some((one) => one.stage === stage));
    const wrong = open.filter(({ result }) => result === 'wrong').map(wrongLine);
    // What is unknown of an item is so for one reason mostly: a line for each field would leave none for other hosts.
    const unknown = groupsOf(open.filter(({ result }) => result === 'unknown')).map(unknownLine);
    const all = [...wrong, ...unknown];
    const shown = [...wrong.slice(0, Math.max(LINES / 2, LINES - unknown.length)), ...unknown].slice(0, LINES);
    const more = all.length - shown.length;
    return [...lines, ...shown, ...(more > 0 ? [`- and ${more} more, in the summary`] : [])].join('\n');
}
/** Lines of an error that a person still reads. */
const LINES = 10;
function wrongLine({ stage, item, field, declared, found, why = '' }) {
    return `- ${stage}, ${item}: ${field}: declared ${declared || 'nothing'}, found ${found || 'nothing'}. ${why}`;
}
function unknownLine({ stage, item, fields, why }) {
    return `- ${stage}, ${item}: ${fields.map(({ field }) => field).join(', ')}: unknown. ${why}`;
}
function isMissed({ integrities, threshold }, name) {
    return integrities.some((one) => one.stage === name && isBelow(one, threshold));
}
function withoutText(without) {
    const names = without.slice(0, 20).map((name) => (0,markdown/* code */.aY)(name));
    const more = without.length - names.length;
    return `Not looked at, because their plans are not in this repository: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}
function valueText(value) {
    return value === '' ? '–' : (0,markdown/* code */.aY)(value, 200);
}
function findingTable(findings) {
    return (0,markdown/* table */.tp)(['environment', 'item', 'field', 'declared', 'found', 'what to do'], findings
        .slice(0, ROWS)
        .map(({ stage, item, field, declared, found, why = '' }) => [
        ...[stage, item, field].map((text) => (0,markdown/* escapeMarkdown */.FV)(text)),
        ...[valueText(declared), valueText(found), (0,markdown/* escapeMarkdown */.FV)(why)],
    ]));
}
/** The fields of an item that are unknown for the same reason, in one row. */
function groupsOf(findings) {
    const groups = new Map();
    for (const { stage, item, field, declared, why = '' } of findings) {
        const key = JSON.stringify([stage, item, why]);
        groups.set(key, { stage, item, why, fields: [...(groups.get(key)?.fields ?? []), { field, declared }] });
    }
    return [...groups.values()];
}
function unknownTable(groups) {
    return (0,markdown/* table */.tp)(['environment', 'item', 'fields, as declared', 'why'], groups
        .slice(0, ROWS)
        .map(({ stage, item, fields, why }) => [
        ...[stage, item].map((text) => (0,markdown/* escapeMarkdown */.FV)(text)),
        fields.map(({ field, declared }) => `${(0,markdown/* escapeMarkdown */.FV)(field)}: ${valueText(declared)}`).join(', '),
        (0,markdown/* escapeMarkdown */.FV)(why),
    ]));
}
function rightTable(findings) {
    return (0,markdown/* table */.tp)(['environment', 'item', 'field', 'found'], findings
        .slice(0, ROWS)
        .map(({ stage, item, field, found }) => [
        ...[stage, item, field].map((text) => (0,markdown/* escapeMarkdown */.FV)(text)),
        valueText(found),
    ]));
}
function left(all) {
    return all.length > ROWS ? [`${all.length - ROWS} more are not shown here.`] : [];
}

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
;// CONCATENATED MODULE: ./shared/inventory/exchange.js

const host = schemas/* strictObject */.rej({
    address: schemas/* string */.YjP().optional().describe('Host name or IP address.'),
    port: schemas/* int */.Whr().optional().describe('Port of the SSH server.'),
    system: schemas/* string */.YjP().optional().describe('What runs there, as its os-release file says.'),
    kernel: schemas/* string */.YjP().optional().describe('Kernel, as `uname -sr` prints it.'),
});
const placed = schemas/* strictObject */.rej({
    hosts: schemas/* array */.YOg(schemas/* string */.YjP()).optional().describe('Hosts of the domain, in any order.'),
    version: schemas/* string */.YjP().optional().describe('Version that is there.'),
});
/** What another CMDB says, in the words of `cmdb.yml`: what it does not mention is not compared. */
const sourceSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(1),
    name: schemas/* string */.YjP().min(1).max(60).describe('Name of the other CMDB, for people: `ServiceNow`.'),
    hosts: schemas/* record */.g1P(schemas/* string */.YjP(), host).optional().describe('Every host that it knows, by the name in `cmdb.yml`.'),
    environments: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), placed)))
        .optional()
        .describe('Stage, application, domain.'),
})
    .describe('What another CMDB says.');
const origin = schemas/* strictObject */.rej({ at: schemas/* string */.YjP(), deployment: schemas/* string */.YjP(), url: schemas/* string */.YjP() });
/** What another CMDB is given: what is where since when, and how right the CMDB is. */
const targetSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(1),
    run: schemas/* string */.YjP().describe('Address of the run; empty where it has none.'),
    integrity: schemas/* array */.YOg(schemas/* strictObject */.rej({ stage: schemas/* string */.YjP(), right: schemas/* int */.Whr(), wrong: schemas/* int */.Whr(), unknown: schemas/* int */.Whr() }))
        .describe('Numbers of fields of each stage.'),
    items: schemas/* array */.YOg(schemas/* strictObject */.rej({
        ...{ stage: schemas/* string */.YjP(), application: schemas/* string */.YjP(), domain: schemas/* string */.YjP(), host: schemas/* string */.YjP() },
        technology: schemas/* string */.YjP().optional(),
        version: schemas/* string */.YjP().optional().describe('Absent where it is of no version that the ledger knows.'),
        digest: schemas/* string */.YjP().optional().describe('What `inspect` found.'),
        running: schemas/* string */.YjP().optional(),
        state: schemas/* enum */.k5n(['as-proved', 'drift', 'unknown']),
        details: schemas/* array */.YOg(schemas/* string */.YjP()).describe('What differs, or why it is unknown.'),
        since: origin.optional().describe('The deployment that brought what was proved.'),
        proof: origin.optional().describe('The deployment that proved it last.'),
        lookedAt: schemas/* string */.YjP(),
    }))
        .describe('One entry for each domain on each host.'),
})
    .describe('What is where since when, as Écluse knows it.');

;// CONCATENATED MODULE: ./shared/inventory/source-findings.js
/** Where `cmdb.yml` says something else than another CMDB, field by field; what that does not mention is not compared. */
function sourceFindings(cmdb, source, { stages, applications }) {
    return stages.flatMap((stage) => {
        const asked = Object.entries(cmdb.environments[stage] ?? {}).filter(([application]) => applications.length === 0 || applications.includes(application));
        const domains = asked.flatMap(([application, own]) => Object.entries(own).map(([domain, placed]) => ({ application, domain, placed })));
        const hosts = [...new Set(domains.flatMap(({ placed }) => placed.hosts))];
        const compared = domains.flatMap(({ application, domain, placed }) => placedFields(['environments', stage, application, domain], placed, source));
        return [
            ...hosts.flatMap((host) => source_findings_hostFindings(stage, host, cmdb, source)),
            ...compared.map((one) => source_findings_judged(stage, one, source.name)),
        ];
    });
}
function source_findings_hostFindings(stage, name, { hosts }, source) {
    const declared = hosts[name];
    if (!source.hosts || !declared)
        return [];
    const found = Object.hasOwn(source.hosts, name) ? source.hosts[name] : undefined;
    const item = `host ${name}`;
    if (!found) {
        const why = `${source.name} does not know this host. Enter it there, or take it out of cmdb.yml.`;
        return [{ stage, item, field: `in ${source.name}`, declared: 'there', found: '', result: 'wrong', why }];
    }
    const own = {
        ...{ address: declared.address, port: declared.port },
        ...{ system: declared.declared?.system, kernel: declared.declared?.kernel },
    };
    return Object.entries(found).flatMap(([field, value]) => {
        const path = ['hosts', name, field];
        return value === undefined
            ? []
            : [source_findings_judged(stage, { item, field, declared: own[field], found: value, path }, source.name)];
    });
}
function placedFields(path, placed, { environments }) {
    const [, stage = '', application = '', domain = ''] = path;
    const found = environments?.[stage]?.[application]?.[domain];
    const item = `${application}/${domain}`;
    const hosts = found?.hosts && {
        ...{ item, field: 'hosts', path: [...path, 'hosts'], declared: placed.hosts },
        // Their order is ours to say: those that stay keep it, and new ones come last.
        found: [
            ...placed.hosts.filter((host) => found.hosts?.includes(host)),
            ...found.hosts.filter((host) => !placed.hosts.includes(host)),
        ],
    };
    const version = found?.version !== undefined && {
        ...{ item, field: 'version', path: [...path, 'version'], declared: placed.version, found: found.version },
    };
    return [...(hosts ? [hosts] : []), ...(version ? [version] : [])];
}
function source_findings_judged(stage, { item, field, declared, found, path }, name) {
    const texts = { declared: source_findings_text(declared), found: source_findings_text(found) };
    const common = { stage, item, field: `${field} in ${name}`, ...texts };
    if (texts.declared === texts.found)
        return { ...common, result: 'right' };
    const isCorrected = CORRECTED.includes(field);
    const why = `${name} says otherwise. Correct it there${isCorrected ? ', or cmdb.yml with `mode: update`' : ', or cmdb.yml where the host says so too'}.`;
    return { ...common, result: 'wrong', why, ...(isCorrected ? { correction: { path, value: found } } : {}) };
}
function source_findings_text(value) {
    return value === undefined ? '' : typeof value === 'object' ? value.join(', ') : String(value);
}
/** What no host can tell; of the rest, what a host says is nearer than what another CMDB remembers. */
const CORRECTED = ['address', 'port', 'hosts'];
/** What is known where the other CMDB did not answer: nothing, in each stage. */
function unansweredFindings(stages, source, why) {
    return stages.map((stage) => ({
        ...{ stage, item: `source ${source}`, field: 'answer', declared: 'an answer', found: '', result: 'unknown' },
        why,
    }));
}

// EXTERNAL MODULE: ./shared/inventory/inventory.js
var inventory = __webpack_require__(86390);
// EXTERNAL MODULE: ./shared/report/inventory-words.js
var inventory_words = __webpack_require__(97368);
;// CONCATENATED MODULE: ./shared/report/inventory-target.js


/** What another CMDB is given, as JSON. `run`: its address, empty where it has none. */
function targetJson(items, integrity, run) {
    const content = {
        schema: 1,
        run,
        integrity: [...integrity],
        items: (0,inventory/* inOrder */.a)(items).map(itemOf),
    };
    return `${JSON.stringify(content, undefined, 1)}\n`;
}
function itemOf(item) {
    const { stage, application, domain, host, technology, version, state, found, since, proof, lookedAt } = item;
    return {
        ...{ stage, application, domain, host },
        ...{ technology, version, digest: found['digest'], running: found['running'] },
        ...{ state, details: [...(0,inventory_words/* stateText */.r9)(item).details], lookedAt },
        ...{ since: since && originOf(since), proof: proof && originOf(proof) },
    };
}
function originOf({ at, deployment, url }) {
    return { at, deployment, url };
}

;// CONCATENATED MODULE: ./actions/cmdb/elsewhere.js




/** Where `cmdb.yml` says something else than another CMDB; unknown where that gives no answer that can be read. */
async function foundElsewhere(cmdb, scope, { source }) {
    if (!source)
        return [];
    try {
        return sourceFindings(cmdb, answerOf(await source.ask()), scope);
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a))
            throw error;
        return unansweredFindings(scope.stages, source.name, error.message);
    }
}
function answerOf(text) {
    const parsed = sourceSchema.safeParse(jsonOf(text));
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    const where = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
    throw new failure/* Outage */.a('cmdb-unreachable', `The answer is not what shared/config/schemas/cmdb-source.json describes${where}: ${issue?.message ?? ''}.`);
}
function jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new failure/* Outage */.a('cmdb-unreachable', `The answer is no JSON. It begins with ${JSON.stringify(text.slice(0, 80))}.`);
    }
}
/** Gives another CMDB the inventory; why not, where it does not take it. */
async function toldElsewhere(items, integrities, { target, run }) {
    try {
        await target?.tell(targetJson(items, integrities, run));
        return undefined;
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a) && !(error instanceof failure/* UserError */.y))
            throw error;
        return { reason: error.reason, message: error.message };
    }
}

// EXTERNAL MODULE: ./shared/report/instant.js
var instant = __webpack_require__(20997);
// EXTERNAL MODULE: ./shared/report/inventory-count.js
var inventory_count = __webpack_require__(12158);
;// CONCATENATED MODULE: ./shared/report/inventory.js





/** Places that a job summary shows of one stage; all of them are in the files. */
const inventory_ROWS = 50;
/** The inventory for a job summary: what needs a look first, a stage at a time, folded. */
function inventoryMarkdown(all) {
    const items = (0,inventory/* inOrder */.a)(all);
    const parts = (0,inventory_words/* byStage */.wq)(items).map(([stage, own]) => {
        const first = [...own].sort((one, other) => urgency(one) - urgency(other)).slice(0, inventory_ROWS);
        const more = own.length - first.length;
        const open = own.some(({ state }) => state !== 'as-proved') ? ' open' : '';
        return [
            `<details${open}><summary>${(0,markdown/* escapeMarkdown */.FV)(stage)}: ${(0,inventory_count/* inventoryHeadline */.P)(own)}</summary>`,
            (0,markdown/* table */.tp)(['Item', 'State', 'Version', 'Digest', 'Since', 'Last proved by', 'Last looked at'], first.map(row)),
            ...(more > 0 ? [`${more} more places are not shown here; they are in \`inventory.csv\`.`] : []),
            '</details>',
        ].join('\n\n');
    });
    return `${['### Inventory', (0,inventory_count/* inventoryHeadline */.P)(items), ...parts].join('\n\n')}\n`;
}
function urgency({ state }) {
    return ['drift', 'unknown', 'as-proved'].indexOf(state);
}
function row(item) {
    const { application, domain, host, since, proof, lookedAt } = item;
    const { word, details } = (0,inventory_words/* stateText */.r9)(item);
    return [
        `${(0,markdown/* code */.aY)(`${application}/${domain}`, 120)} on ${(0,markdown/* code */.aY)(host, 120)}`,
        [`**${word}**`, ...details.map((detail) => (0,markdown/* escapeMarkdown */.FV)((0,inventory_words/* shortText */.os)(detail), 300))].join('<br>'),
        (0,markdown/* code */.aY)((0,inventory_words/* versionText */.KA)(item), 100),
        (0,markdown/* code */.aY)((0,inventory_words/* digestText */.M6)(item)),
        since ? (0,instant/* utcText */.kK)(since.at) : 'never proved',
        proof ? (0,markdown/* link */.nf)(proof.url, (0,markdown/* escapeMarkdown */.FV)(proof.deployment, 60), (0,markdown/* code */.aY)(proof.deployment, 60)) : 'never proved',
        (0,instant/* utcText */.kK)(lookedAt),
    ];
}

;// CONCATENATED MODULE: ./shared/report/csv.js
/** Cells as CSV (RFC 4180), for people who open it in a spreadsheet: none of them is ever a formula. */
function csv(rows) {
    return rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}
function cell(text) {
    // Also behind what a spreadsheet drops from the beginning of a cell.
    const safe = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
    return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

;// CONCATENATED MODULE: ./shared/report/inventory-csv.js



const HEADERS = [
    ...['stage', 'application', 'domain', 'host', 'technology', 'state', 'details', 'version'],
    ...['digest_proved', 'digest_found', 'version_proved', 'version_found', 'running_found'],
    ...['since', 'since_deployment', 'since_run', 'proved_at', 'proved_deployment', 'proved_run', 'looked_at'],
];
/** `inventory.csv`: one line for each domain on each host, instants in ISO 8601, nothing where nothing is known. */
function inventoryCsv(items) {
    return csv([HEADERS, ...(0,inventory/* inOrder */.a)(items).map(line)]);
}
function line(item) {
    const { stage, application, domain, host, technology = '', state, version = '', proved, found, since, proof } = item;
    return [
        ...[stage, application, domain, host, technology, state, (0,inventory_words/* stateText */.r9)(item).details.join('; '), version],
        ...[proved['digest'], found['digest'], proved['version'], found['version'], found['running']].map((fact) => fact ?? ''),
        ...[since?.at ?? '', since?.deployment ?? '', since?.url ?? ''],
        ...[proof?.at ?? '', proof?.deployment ?? '', proof?.url ?? '', item.lookedAt],
    ];
}

// EXTERNAL MODULE: ./shared/inventory/standing.js
var standing = __webpack_require__(32592);
// EXTERNAL MODULE: ./shared/release/canonical.js
var canonical = __webpack_require__(21561);
;// CONCATENATED MODULE: ./shared/report/inventory-cyclonedx.js





/**
 * `inventory.cdx.json`: CycloneDX 1.6, one component for each domain on each host and one for each host, which the others
 * depend on. The same inventory always gives the same text: its instants are those of the ledger.
 */
function inventoryCyclonedx(all) {
    const items = (0,inventory/* inOrder */.a)(all).filter(({ found }) => !(0,standing/* isNothing */.q)({ facts: found }));
    const hosts = [...new Set(items.map(({ host }) => host))].sort();
    const timestamp = items.map(({ lookedAt }) => lookedAt).reduce((newest, at) => (at > newest ? at : newest), '');
    const content = {
        metadata: {
            ...(timestamp === '' ? {} : { timestamp }),
            lifecycles: [{ phase: 'operations' }],
            tools: { components: [{ type: 'application', name: 'ecluse' }] },
        },
        components: [...hosts.map(hostComponent), ...items.map(itemComponent)],
        dependencies: items.map((item) => ({ ref: refOf(item), dependsOn: [hostRef(item.host)] })),
    };
    const document = {
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        serialNumber: serialOf(content),
        version: 1,
        ...content,
    };
    return `${JSON.stringify(document, undefined, 1)}\n`;
}
function hostComponent(host) {
    return { type: 'device', 'bom-ref': hostRef(host), name: host };
}
function itemComponent(item) {
    const { stage, application, domain, host, version, technology, since, proof, found, state, lookedAt } = item;
    const properties = [
        ['stage', stage],
        ['host', host],
        ['technology', technology],
        ['state', state],
        ...(0,inventory_words/* stateText */.r9)(item).details.map((detail) => ['detail', detail]),
        // What `inspect` makes of a directory or a schema: no hash of any one file, so that it must not stand in `hashes`.
        ['digest', found['digest']],
        ['running', found['running']],
        ['since', since?.at],
        ['since-deployment', since?.deployment],
        ['proved-at', proof?.at],
        ['proved-by', proof?.deployment],
        ['looked-at', lookedAt],
    ];
    return {
        ...{ type: 'application', 'bom-ref': refOf(item), group: application, name: domain },
        // No version of ours is so long; the format takes none that is longer.
        ...(version === undefined ? {} : { version: version.slice(0, 1024) }),
        ...(version !== undefined && state === 'as-proved' ? { purl: purlOf(item, version) } : {}),
        ...(proof && (0,markdown/* isWebAddress */.d3)(proof.url)
            ? { externalReferences: [{ type: 'evidence', url: proof.url, comment: `Run of deployment ${proof.deployment}` }] }
            : {}),
        properties: properties.flatMap(([name, value]) => value === undefined ? [] : [{ name: `ecluse:${name}`, value }]),
    };
}
/** What tools know it by: only what is as it was deployed is of that version. */
function purlOf({ application, domain }, version) {
    const [group, name, at] = [application, domain, version.slice(0, 1024)].map((part) => 
    // Half a character has no place in an address.
    encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')));
    return `pkg:generic/${group}/${name}@${at}`;
}
function refOf({ stage, application, domain, host }) {
    return `item:${JSON.stringify([stage, application, domain, host])}`;
}
function hostRef(host) {
    return `host:${JSON.stringify(host)}`;
}
/** A UUID (version 8) made of what the document holds. */
function serialOf(content) {
    const hex = (0,canonical/* canonicalDigest */.X)(content);
    const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

;// CONCATENATED MODULE: ./actions/cmdb/inventory.js





/** What the ledger knows to be in these stages of these applications, as files and for the summary. */
async function inventory_inventory({ applications, stages }, { ledger, write }) {
    try {
        const histories = await Promise.all(applications.map((application) => ledger.read(application)));
        const items = histories.flatMap(inventory/* inventoryOf */.o).filter(({ stage }) => stages.includes(stage));
        const outputs = {
            inventory: await write('inventory.csv', inventoryCsv(items)),
            cyclonedx: await write('inventory.cdx.json', inventoryCyclonedx(items)),
        };
        return { outputs, summary: inventoryMarkdown(items), items };
    }
    catch (error) {
        return { ...(0,refusal/* refusal */.x)(error, 'The inventory could not be written', { inventory: '', cyclonedx: '' }), items: [] };
    }
}

;// CONCATENATED MODULE: ./actions/cmdb/cmdb.js








/** How long one host may take to tell everything, in milliseconds. */
const LIMIT = 30 * 60_000;
/** GitHub takes 1 MB of outputs from a whole job; in characters of JSON. */
const cmdb_LONGEST = 250_000;
/** Compares a CMDB with its hosts, records what was found, and fails where too little of it is right. */
async function cmdb(asked, ports) {
    try {
        return await checked(asked, ports);
    }
    catch (error) {
        const outputs = { integrity: '', environments: [], drift: [] };
        return (0,refusal/* refusal */.x)(error, 'The CMDB could not be compared with its hosts', outputs);
    }
}
async function checked(asked, ports) {
    const { mode, threshold, secrets = {} } = asked;
    const applications = asked.application ?? [];
    const estate = await ports.estate(applications);
    const stages = stagesOf(asked.environment ?? [], estate);
    // First, since an address that is none is better told before all hosts were looked at.
    const elsewhere = await foundElsewhere(estate.cmdb.value, { stages, applications }, ports);
    const survey = await surveyed({ stages, applications, secrets, limit: LIMIT }, estate, ports);
    const unrecorded = await failureOf(() => ports.ledger.append(survey.events));
    const findings = [...survey.findings, ...elsewhere];
    const integrities = stages.map((stage) => integrityOf(stage, findings));
    const update = mode === 'update' ? await ports.updated(findings) : undefined;
    const known = await inventory_inventory({ applications: [...estate.configs.keys()], stages }, ports);
    const all = { integrities, findings, without: estate.without, threshold };
    const report = {
        outputs: {
            integrity: worstOf(integrities) ?? '',
            environments: integrities.map((one) => ({ ...one, percent: percentOf(one) ?? null })),
            drift: driftOf(findings),
            ...known.outputs,
            ...update?.outputs,
        },
        summary: [integritySummary(all), update?.summary ?? '', known.summary].filter((part) => part !== '').join('\n'),
    };
    const untold = known.failure ? undefined : await toldElsewhere(known.items, integrities, ports);
    const failure = unrecorded ?? update?.failure ?? known.failure ?? untold;
    if (failure)
        return { ...report, failure };
    if (isKept(all))
        return report;
    return { ...report, failure: { reason: 'integrity-too-low', message: integrityError(all) } };
}
/** Why what was found could not be recorded; it is shown all the same. */
async function failureOf(record) {
    try {
        await record();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof failure/* Outage */.a) && !(error instanceof failure/* UserError */.y))
            throw error;
        return {
            reason: error.reason,
            message: `What was found is in the summary, and not in the ledger: ${error.message}`,
        };
    }
}
function stagesOf(asked, { cmdb: { value, place } }) {
    const known = Object.keys(value.environments);
    const other = asked.find((stage) => !known.includes(stage));
    if (other !== undefined)
        throw new failure/* UserError */.y('input-invalid', `environment: ${JSON.stringify(other)} is not an environment of ${place(['environments']).file}; ${(0,nearest/* suggestion */.h)(other, known)}`);
    return asked.length > 0 ? [...new Set(asked)] : known;
}
/** What is not right, as far as it fits into an output. */
function driftOf(findings) {
    let room = cmdb_LONGEST;
    const shown = [];
    for (const { stage, item, field, declared, found, result, why } of findings) {
        if (result === 'right')
            continue;
        const one = { stage, item, field, declared: cmdb_cut(declared), found: cmdb_cut(found), result, why: why && cmdb_cut(why) };
        room -= JSON.stringify(one).length + 1;
        if (room < 0)
            break;
        shown.push(one);
    }
    return shown;
}
/** One long value of a host leaves room for the others. */
function cmdb_cut(text) {
    return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}


/***/ }),

/***/ 7525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dN: () => (/* binding */ fillPath),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/* unused harmony exports stagingOf, backupOf, variable */
/* harmony import */ var _plan_plan__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24066);

/** Where a domain's staging and backup are on a host, below the session's directory. */
function stagingOf(directory, domain) {
    return `${directory}/${domain}/staging`;
}
function backupOf(directory, domain) {
    return `${directory}/${domain}/backup`;
}
/** The variables that the scripts of a domain get on a host: the only way by which values reach them. */
function environmentOf(plan, name, target, place) {
    const domain = (0,_plan_plan__WEBPACK_IMPORTED_MODULE_0__/* .domainOf */ .O)(plan, name);
    const params = Object.entries(target.params).map(([param, value]) => [variable(param), value]);
    return {
        APPLICATION: plan.application,
        VERSION: plan.version,
        STAGE: plan.stage,
        DOMAIN: name,
        HOST: target.host.name,
        DEPLOYMENT: place.deployment,
        PACKAGE: domain.package ?? '',
        STAGING: stagingOf(place.directory, name),
        BACKUP: backupOf(place.directory, name),
        RESTORE: domain.technology.reversible === 'script' && domain.restore !== 'backup' ? 'script' : 'backup',
        ...Object.fromEntries(params),
    };
}
/** `PARAM_<NAME>` of a parameter. */
function variable(param) {
    return `PARAM_${param.toUpperCase().replaceAll('-', '_')}`;
}
/** A path of a technology, such as `$STAGING/package`, with its leading variable filled in. */
function fillPath(path, environment) {
    return path.replace(/^\$([A-Z0-9_]+)/, (_, name) => {
        const value = environment[name];
        if (typeof value !== 'string')
            throw new Error(`${path}: ${name} has no value that a path can begin with`);
        return value;
    });
}


/***/ }),

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

/***/ 43340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   _l: () => (/* binding */ inspectAll)
/* harmony export */ });
/* unused harmony export factOf */
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _plan_technical__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52846);
/* harmony import */ var _environment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7525);
/* harmony import */ var _script__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98445);
/* harmony import */ var _output__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87179);





/** What is kept of one `inspect`, in characters: it goes into the ledger with every look. */
const MOST = 64 * 1024;
/** What `inspect` says of every domain on every host now. Rejects where any of it cannot be found out. */
async function inspectAll(plan, site) {
    const inspections = plan.domains.flatMap((domain) => domain.targets.map((target) => inspect(plan, domain, target, site)));
    return Promise.all(inspections);
}
/** What `inspect` says of one domain on one host; `below` leads to its files from the session's directory on. */
async function inspect(plan, domain, target, site, below = '') {
    const host = target.host.name;
    const facts = {};
    let size = 0;
    const keep = (line) => {
        const fact = factOf(line);
        size += Object.keys(fact).length === 0 ? 0 : line.length;
        if (size <= MOST)
            Object.assign(facts, fact);
    };
    try {
        const session = await site.fleet.session(target.host);
        const environment = (0,_environment__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(plan, domain.name, target, {
            directory: `${session.directory}${below}`,
            deployment: site.deployment,
        });
        for (const step of (0,_plan_technical__WEBPACK_IMPORTED_MODULE_1__/* .technicalSteps */ .F7)(domain.technology, 'inspect')) {
            if (step.kind === 'transfer')
                continue;
            const words = (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .lastWords */ .a)();
            const output = (0,_output__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .M)(site.redact, (line, stream) => {
                words.hear(line, stream);
                if (stream === 'stdout')
                    keep(line);
            });
            const outcome = await session.run((0,_script__WEBPACK_IMPORTED_MODULE_4__/* .scriptOf */ .F)(step, environment), undefined, output.write, site.signal);
            output.end();
            if (outcome.kind !== 'exited' || !(0,_plan_technical__WEBPACK_IMPORTED_MODULE_1__/* .isSuccess */ .oJ)(step, outcome.status))
                throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('step-failed', `${step.name} (inspect ${domain.name} on ${host}) did not answer: ${outcome.kind === 'exited' ? `exit status ${outcome.status}` : outcome.kind}. ${words.text()}`);
            if (size > MOST)
                throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('step-failed', `${step.name} (inspect ${domain.name} on ${host}) told ${size} characters of facts; expected ${MOST} at most: let it print a digest of what is long.`);
        }
    }
    catch (error) {
        if (error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .Outage */ .a)
            site.fleet.broken(target.host);
        throw error;
    }
    return { domain: domain.name, host, facts };
}
/** The fact of a `key=value` line; nothing of any other line. */
function factOf(line) {
    const match = /^([a-z][a-z0-9-]*)=(.*)$/.exec(line);
    return match ? { [match[1] ?? '']: match[2] ?? '' } : {};
}


/***/ }),

/***/ 57594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ LEASE),
/* harmony export */   m: () => (/* binding */ leaseOf)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** How long a lock outlives whoever stopped renewing it, in milliseconds. */
const LEASE = 3 * 60_000;
/** Takes the lock of an environment, or says who holds it. `takeOver`: a deployment that is known to be dead. */
async function leaseOf(wanted, locks, clock, takeOver) {
    const until = () => new Date(clock.now() + LEASE).toISOString();
    const { application, environment, deployment, owner } = wanted;
    const holder = { deployment, owner, since: new Date(clock.now()).toISOString(), until: until() };
    const answer = await locks.acquire(application, environment, holder, takeOver);
    if (answer.kind === 'taken')
        throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('locked', heldMessage(wanted, answer.by));
    return kept(answer.lock, until);
}
function kept(lock, until) {
    const lost = new AbortController();
    const timer = setInterval(() => {
        lock.renew(until()).catch((error) => {
            if (error instanceof _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)
                lost.abort(error);
        });
    }, LEASE / 4);
    timer.unref();
    return {
        lost: lost.signal,
        release: async () => {
            clearInterval(timer);
            if (!lost.signal.aborted)
                await lock.release();
        },
    };
}
function heldMessage({ application, environment }, { deployment, owner, since, until }) {
    return `${environment} is locked for ${application}: ${owner} has been deploying (${deployment}) since ${since}, until ${until} unless it goes on. Wait for it; where its run is dead, \`rollback\` or \`resume\` of ${deployment} takes over at once.`;
}


/***/ }),

/***/ 87179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lines),
/* harmony export */   a: () => (/* binding */ lastWords)
/* harmony export */ });
/** The longest secret there can be, in base64: what of an endless line is held back until more is known. In characters. */
const HELD = 64 * 1024;
/** Longest line of a host that is passed on in one piece, in characters. */
const LONGEST = 2 * HELD;
/** What of a failed step's output goes into its error, in characters. */
const WORDS = 2000;
/**
 * Cuts the streams of a host into lines, redacted; one that never ends is passed on in pieces, none of which begins or
 * ends within a secret.
 */
function lines(redact, pass) {
    const rest = { stdout: '', stderr: '' };
    return {
        write: (stream, text) => {
            const whole = (rest[stream] + text).split(/\r?\n/);
            rest[stream] = whole.pop() ?? '';
            for (const line of whole)
                pass(redact(line), stream);
            if (rest[stream].length < LONGEST)
                return;
            // Whole secrets go before the cut is made; one of which only the beginning is here is in what is held back.
            const shown = redact(rest[stream]);
            pass(shown.slice(0, -HELD), stream);
            rest[stream] = shown.slice(-HELD);
        },
        end: () => {
            for (const stream of ['stdout', 'stderr'])
                if (rest[stream] !== '')
                    pass(redact(rest[stream]), stream);
        },
    };
}
/** Keeps the end of what a script said: of its errors, or of its output where it wrote none. */
function lastWords() {
    const kept = { stdout: '', stderr: '' };
    return {
        hear: (line, stream) => {
            kept[stream] = `${kept[stream]}${line}\n`.slice(-WORDS);
        },
        text: () => (kept.stderr.trim() === '' ? kept.stdout : kept.stderr).trim(),
    };
}


/***/ }),

/***/ 97980:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hx: () => (/* binding */ silencedOf),
/* harmony export */   d6: () => (/* binding */ measuresOf),
/* harmony export */   o8: () => (/* binding */ inventoryOf),
/* harmony export */   sh: () => (/* binding */ common)
/* harmony export */ });
/** The fields that every event of a plan has. */
function common({ application, version }, { newId, clock, occasion }) {
    return { schema: 1, id: newId(), at: new Date(clock.now()).toISOString(), ...occasion, application, version };
}
/** The inventory that `inspect` proved at the end of a deployment or rollback; no event where nothing was inspected. */
function inventoryOf(plan, deployment, items, ports) {
    if (items.length === 0)
        return [];
    return [{ ...common(plan, ports), type: 'inventory.recorded', stage: plan.stage, deployment, items: [...items] }];
}
/** What was measured after the last step of a deployment; no event where nothing was. */
function measuresOf(plan, deployment, measurement, ports) {
    if (!measurement || measurement.items.length === 0)
        return [];
    const items = [...measurement.items];
    return [{ ...common(plan, ports), type: 'measure.recorded', stage: plan.stage, deployment, items }];
}
/** What was silenced meanwhile; no event where nothing was to be. */
function silencedOf(plan, deployment, items, ports) {
    if (!items || items.length === 0)
        return [];
    const { stage } = plan;
    return [{ ...common(plan, ports), type: 'supervision.recorded', stage, deployment, items: [...items] }];
}


/***/ }),

/***/ 98445:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ scriptOf)
/* harmony export */ });
/** Exit status of a probe that will never succeed, so that nobody waits for it. */
const NEVER = 65;
// On one line with the script's first, so that the line numbers in a shell's messages are those of the technology.
const DIRECTORIES = '[ -d "$STAGING" ] && [ -d "$BACKUP" ] || mkdir -p -- "$STAGING" "$BACKUP" || exit 1; ';
const PROBE = `deadline=$(($(date +%s) + PROBE_WITHIN))
while :; do
  said=$(sh -c "$PROBE" 2>&1) && status=0 || status=$?
  if [ "$status" -eq 0 ] || [ "$status" -eq ${NEVER} ] || [ "$(date +%s)" -ge "$deadline" ]; then break; fi
  sleep "$PROBE_EVERY"
done
[ "$status" -eq 0 ] || exec >&2
[ -z "$said" ] || printf '%s\\n' "$said"
exit "$status"
`;
/** The script of a technical step, with the variables that it gets. */
function scriptOf(step, environment, timeout = step.timeout) {
    switch (step.kind) {
        case 'run':
            return { text: DIRECTORIES + step.script, env: environment, timeout };
        case 'probe':
            return {
                text: DIRECTORIES + PROBE,
                env: {
                    ...environment,
                    PROBE: step.script,
                    PROBE_WITHIN: String(Math.ceil(step.within / 1000)),
                    PROBE_EVERY: String(step.every / 1000),
                },
                timeout: Math.max(timeout, step.within + 30_000),
            };
    }
}


/***/ }),

/***/ 63525:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ unknown),
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
function known(value) {
    return { known: true, value };
}
function unknown(why) {
    return { known: false, why };
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

/***/ 42158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ fingerprintOf),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** A public key, `<type> <base64>`, as people compare it: its type, and `SHA256:…` as `ssh-keygen -l` shows it. */
function fingerprintOf(key) {
    const [type = '', base64 = ''] = key.split(' ');
    return `${type} ${digestOf(base64)}`;
}
/** `SHA256:…` of the bytes of a key. */
function digestOf(base64) {
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(Buffer.from(base64, 'base64')).digest('base64');
    return `SHA256:${digest.replace(/=+$/, '')}`;
}


/***/ }),

/***/ 15333:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ HostKeyMismatch)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** A host showed a key that is not known of it: `expected` (none where none is known) and `seen` as people compare them. */
class HostKeyMismatch extends _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    host;
    expected;
    seen;
    constructor(
    /** Its name in the CMDB; that of a jump host where that one is meant. */
    host, expected, 
    /** Empty where it showed none of a type that is known of it. */
    seen, message) {
        super('host-key-mismatch', message);
        this.host = host;
        this.expected = expected;
        this.seen = seen;
    }
}


/***/ }),

/***/ 50542:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ factIn),
/* harmony export */   i: () => (/* binding */ isAt)
/* harmony export */ });
/** Whether something else is at the same place. */
function isAt({ domain, host }) {
    return (other) => other.domain === domain && other.host === host;
}
/** One fact, as it was said: a host may call a fact what objects of JavaScript have of themselves. */
function factIn(facts, name) {
    return facts !== undefined && Object.hasOwn(facts, name) ? facts[name] : undefined;
}


/***/ }),

/***/ 86390:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ inOrder),
/* harmony export */   o: () => (/* binding */ inventoryOf)
/* harmony export */ });
/* harmony import */ var _ledger_drift__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87508);
/* harmony import */ var _inspection__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50542);
/* harmony import */ var _standing__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32592);



/** The rank of a stage that is in no lifecycle. */
const NOWHERE = Number.MAX_SAFE_INTEGER;
/** The inventory of one application, from all its events, oldest first: by stage, domain and host. */
function inventoryOf(events) {
    const lifecycle = events.findLast((event) => event.type === 'request.opened')?.stages ?? [];
    const rankOf = (stage) => (lifecycle.includes(stage) ? lifecycle.indexOf(stage) : NOWHERE);
    const stages = new Set(events.flatMap((event) => event.type === 'deployment.started' || event.type === 'inventory.recorded' ? [event.stage] : []));
    return inOrder([...stages].flatMap((stage) => itemsOf(events, stage, rankOf(stage))));
}
/** In the order in which a person looks for things: along the longest of the lifecycles, then by name. */
function inOrder(items) {
    const ranks = new Map();
    for (const { stage, rank } of items)
        if (rank < NOWHERE)
            ranks.set(stage, Math.max(rank, ranks.get(stage) ?? 0));
    const rankOf = ({ stage }) => ranks.get(stage) ?? NOWHERE;
    return items.toSorted((one, other) => rankOf(one) - rankOf(other) || byName(one, other));
}
function byName(one, other) {
    const named = ({ stage, application, domain, host }) => [stage, application, domain, host];
    const pairs = named(one).map((name, index) => [name, named(other)[index] ?? '']);
    const [first = '', second = ''] = pairs.find(([name, another]) => name !== another) ?? [];
    return first < second ? -1 : first > second ? 1 : 0;
}
function itemsOf(events, stage, rank) {
    const { standings, unsettled } = (0,_standing__WEBPACK_IMPORTED_MODULE_1__/* .standingOf */ .Y)(events, stage);
    const drift = (0,_ledger_drift__WEBPACK_IMPORTED_MODULE_0__/* .driftOf */ .$p)(events, stage);
    const unread = (0,_ledger_drift__WEBPACK_IMPORTED_MODULE_0__/* .unreadIn */ .lA)(events, stage);
    const looked = (0,_ledger_drift__WEBPACK_IMPORTED_MODULE_0__/* .lookAt */ .t5)(events, stage);
    const proved = standings.map((standing) => {
        const { application, domain, host, technology, version, facts, since, proof } = standing;
        const seen = looked && looked.id > proof.event ? looked.items.find((0,_inspection__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(standing)) : undefined;
        const own = drift.filter((0,_inspection__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(standing));
        return {
            ...{ stage, rank, application, domain, host },
            ...(technology === undefined ? {} : { technology }),
            ...(version === undefined ? {} : { version }),
            ...{ proved: facts, found: seen?.facts ?? facts, since, proof },
            lookedAt: seen && looked ? looked.at : proof.at,
            ...stateOf(own, unsettled ?? standing.why ?? unread.find((0,_inspection__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(standing))?.why),
            drift: own,
        };
    });
    return [...proved, ...unprovedOf(looked, standings, { stage, rank })];
}
/** What was found where no deployment has proved anything, or not any more. */
function unprovedOf(looked, standings, stage) {
    const isNew = looked !== undefined && standings.every(({ proof }) => proof.event < looked.id);
    const odd = isNew ? looked.items.filter((item) => !standings.some((0,_inspection__WEBPACK_IMPORTED_MODULE_2__/* .isAt */ .i)(item))) : [];
    return odd.map(({ domain, host, facts }) => ({
        ...{ ...stage, application: looked?.application ?? '', domain, host, proved: {}, found: facts },
        ...{ lookedAt: looked?.at ?? '', state: 'unknown', why: 'No deployment has proved what is there', drift: [] },
    }));
}
function stateOf(drift, why) {
    // What was seen counts more than what is not known.
    if (drift.length > 0)
        return { state: 'drift' };
    return why === undefined ? { state: 'as-proved' } : { state: 'unknown', why };
}


/***/ }),

/***/ 16480:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ proofOf)
/* harmony export */ });
/* harmony import */ var _inspection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50542);

/** Compares what was there before with what is there after, fact by fact. */
function proofOf(before, after) {
    const pairs = [...before, ...after].map(({ domain, host }) => JSON.stringify([domain, host]));
    const differences = [...new Set(pairs)].flatMap((pair) => {
        const old = factsOf(before, pair);
        const now = factsOf(after, pair);
        const { domain, host } = old ?? now ?? { domain: '', host: '' };
        const facts = new Set([...Object.keys(old?.facts ?? {}), ...Object.keys(now?.facts ?? {})]);
        return [...facts]
            .map((fact) => ({
            domain,
            host,
            fact,
            before: (0,_inspection__WEBPACK_IMPORTED_MODULE_0__/* .factIn */ .O)(old?.facts, fact) ?? '',
            after: (0,_inspection__WEBPACK_IMPORTED_MODULE_0__/* .factIn */ .O)(now?.facts, fact) ?? '',
        }))
            .filter(({ before: was, after: is }) => was !== is);
    });
    return { holds: differences.length === 0, differences };
}
function factsOf(inspections, pair) {
    return inspections.find(({ domain, host }) => JSON.stringify([domain, host]) === pair);
}


/***/ }),

/***/ 32592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ standingOf),
/* harmony export */   q: () => (/* binding */ isNothing)
/* harmony export */ });
/* harmony import */ var _ledger_deployment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50856);
/* harmony import */ var _ledger_proved__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39317);
/* harmony import */ var _ledger_recorded_plan__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29015);



/** What the deployments and rollbacks of one application to a stage left there, as the last of them that looked saw it. */
function standingOf(events, stage) {
    const steps = events.filter((event) => (0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_1__/* .isStep */ .Vf)(event) && event.stage === stage);
    const lives = [];
    const known = new Map();
    let standings = new Map();
    let unsettled;
    for (const event of steps) {
        const before = event.type === 'deployment.started' ? event.before : [];
        const life = known.get(event.deployment) ?? { version: event.version, result: 'running', before, found: standings };
        if (!known.has(event.deployment))
            lives.push(life);
        known.set(event.deployment, life);
        life.result = event.type === 'rollback.started' ? 'rolling-back' : (0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_1__/* .resultAfter */ .UI)(life.result, event);
        unsettled = doubtAfter(event);
        if ('after' in event && event.after.length > 0) {
            const inPlace = lives.findLast(({ result }) => result === 'succeeded')?.version;
            standings = standingsAfter(standings, event, life, inPlace);
        }
    }
    const technologies = technologiesIn(steps, [...standings.values()]);
    const named = [...standings.values()].map((standing) => {
        const technology = technologies.get(standing.domain);
        return { ...standing, ...(technology === undefined ? {} : { technology }) };
    });
    return { standings: named, ...(unsettled === undefined ? {} : { unsettled }) };
}
/** Why what stands may be otherwise after an event. */
function doubtAfter(event) {
    if (event.type === 'deployment.started' || event.type === 'rollback.started')
        return `${named(event)} began at ${event.at} and has not said how it ended`;
    // It may have changed the hosts, or not: `nothing-to-do` has not.
    if (event.after.length > 0 || event.result === 'nothing-to-do')
        return undefined;
    return `${named(event)} ended as ${event.result} without a look at the hosts`;
}
/** The technology of each domain, by the plan of the deployment that proved it. */
function technologiesIn(steps, standings) {
    const proving = new Set(standings.map(({ proof }) => proof.deployment));
    const plans = steps.flatMap((event) => event.type === 'deployment.started' && proving.has(event.deployment) ? [event.plan] : []);
    return new Map(plans.flatMap(_ledger_recorded_plan__WEBPACK_IMPORTED_MODULE_2__/* .domainsOf */ .V).flatMap(({ name, technology }) => (name === undefined ? [] : [[name, technology.name]])));
}
const SETTLED = ['succeeded', 'rolled-back'];
function standingsAfter(before, event, life, inPlace) {
    const { result } = life;
    const proof = { event: event.id, at: event.at, deployment: event.deployment, url: event.run.url };
    const entries = event.after.map((inspection) => {
        const { domain, host, facts } = inspection;
        const key = `${domain.length} ${domain} ${host}`;
        const old = before.get(key);
        const earlier = life.found.get(key);
        if (earlier && (0,_ledger_proved__WEBPACK_IMPORTED_MODULE_0__/* .isLeftAsFound */ .MH)(event, life.before, inspection, earlier))
            return [key, earlier];
        const kept = old !== undefined && contentOf(old) === contentOf(inspection);
        const settled = SETTLED.includes(result);
        const version = settled ? inPlace : kept ? old.version : undefined;
        const why = settled ? undefined : kept ? old.why : `${named(event)} changed it and ended as ${result}`;
        const since = kept ? old.since : proof;
        const standing = { application: event.application, domain, host, facts, since, proof };
        if (version !== undefined && !isNothing(inspection))
            standing.version = version;
        if (why !== undefined)
            standing.why = why;
        return [key, standing];
    });
    return new Map(entries);
}
/** What makes the content of a place another; that a server stands still does not. */
function contentOf({ facts }) {
    const { digest } = facts;
    if (digest !== undefined)
        return digest;
    const content = Object.entries(facts).filter(([name]) => name !== 'running');
    return JSON.stringify(content.sort());
}
/** Whether `inspect` found nothing there. */
function isNothing({ facts }) {
    return facts['content'] === 'absent';
}
function named({ type, deployment }) {
    return `${type.startsWith('rollback') ? 'The rollback of deployment' : 'Deployment'} ${deployment}`;
}


/***/ }),

/***/ 50856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UI: () => (/* binding */ resultAfter),
/* harmony export */   Vf: () => (/* binding */ isStep),
/* harmony export */   o: () => (/* binding */ deploymentsOf)
/* harmony export */ });
/* harmony import */ var _journals__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50311);

/** The deployments of one application to a stage, in the order in which they were first started. */
function deploymentsOf(events, stage) {
    const histories = new Map();
    for (const event of events) {
        if (!isStep(event) || event.stage !== stage)
            continue;
        histories.set(event.deployment, [...(histories.get(event.deployment) ?? []), event]);
    }
    return [...histories.values()].flatMap((history) => stateOf(history) ?? []);
}
const STEPS = [
    'deployment.started',
    'deployment.finished',
    'rollback.started',
    'rollback.finished',
];
/** Whether an event is part of the life of one deployment. */
function isStep(event) {
    return STEPS.includes(event.type);
}
/** A deployment that goes on keeps what the hosts held before its first step: that is what a rollback brings back. */
function stateOf(history) {
    const starts = history.filter((event) => event.type === 'deployment.started');
    const endings = history.filter((event) => event.type === 'deployment.finished' || event.type === 'rollback.finished');
    const [first] = starts;
    if (!first)
        return undefined;
    const { application, version, stage, plan, planDigest, rollbackDigest, manifestDigest, before, rehearsal } = first;
    const result = resultOf(history);
    const finishedAt = result === 'running' || result === 'rolling-back' ? undefined : endings.at(-1)?.at;
    const rehearsed = endings.findLast((event) => event.type === 'deployment.finished')?.rehearsal?.holds;
    const liftedBar = starts.findLast((event) => event.liftedBar !== undefined)?.liftedBar;
    return {
        ...{ id: first.deployment, application, version, stage, plan, planDigest, rollbackDigest, manifestDigest, before },
        journal: (0,_journals__WEBPACK_IMPORTED_MODULE_0__/* .mergedJournal */ .S)(endings.map((event) => event.journal)),
        ...{ result, startedAt: first.at, rehearsal },
        ...(finishedAt === undefined ? {} : { finishedAt }),
        ...(rehearsed === undefined ? {} : { rehearsed }),
        ...(liftedBar === undefined ? {} : { liftedBar }),
    };
}
/** A rollback that was begun and never ended is all that counts. */
function resultOf(history) {
    if (history.at(-1)?.type === 'rollback.started')
        return 'rolling-back';
    return history
        .flatMap((event) => (event.type === 'rollback.started' ? [] : [event]))
        .reduce(resultAfter, 'running');
}
/** What a deployment has come to with one more event of its life, after all those before. */
function resultAfter(known, event) {
    if (event.type === 'deployment.started')
        return event.resumed ? 'running' : known;
    if (event.type === 'deployment.finished')
        return event.result;
    switch (event.result) {
        case 'rolled-back':
            return 'rolled-back';
        case 'failed':
            return 'rollback-failed';
        case 'nothing-to-do':
            // A deployment that died before it changed anything and never said so has ended here.
            return known === 'running' ? 'cancelled' : known;
    }
}


/***/ }),

/***/ 87508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ driftOf),
/* harmony export */   lA: () => (/* binding */ unreadIn),
/* harmony export */   t5: () => (/* binding */ lookAt),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _inventory_inspection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50542);
/* harmony import */ var _inventory_proof__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16480);
/* harmony import */ var _proved__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39317);



/**
 * How what was last inspected in a stage differs from what the last deployment or rollback proved there; nothing where
 * nothing was inspected since. What was not looked at, or could not be read, is no difference.
 */
function driftOf(events, stage) {
    const recorded = lookAt(events, stage);
    if (!recorded)
        return [];
    const proved = (0,_proved__WEBPACK_IMPORTED_MODULE_0__/* .provedIn */ .Uh)(events, stage).filter(({ by }) => by.id <= recorded.id);
    const both = (one, other) => one.filter((item) => other.some((0,_inventory_inspection__WEBPACK_IMPORTED_MODULE_1__/* .isAt */ .i)(item)));
    return (0,_inventory_proof__WEBPACK_IMPORTED_MODULE_2__/* .proofOf */ .o)(both(proved, recorded.items), both(recorded.items, proved)).differences;
}
/** What could not be read when a stage was looked at last, of what was proved before. */
function unreadIn(events, stage) {
    const [proved, recorded] = [endingOf(events, stage), lookAt(events, stage)];
    return (proved && recorded && recorded.id >= proved.id ? recorded.unread : undefined) ?? [];
}
/** The last deployment or rollback that looked at the hosts of a stage; one that ended without that proved nothing. */
function endingOf(events, stage) {
    return events.findLast((event) => (0,_proved__WEBPACK_IMPORTED_MODULE_0__/* .isEnding */ .yp)(event, stage) && event.after.length > 0);
}
/** When a stage was looked at last without a deployment, and what was seen. */
function lookAt(events, stage) {
    return events.findLast((event) => event.type === 'inventory.recorded' && event.stage === stage);
}


/***/ }),

/***/ 8078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ environmentOf)
/* harmony export */ });
/* harmony import */ var _deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50856);
/* harmony import */ var _measures__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93046);


/** The state of one application in a stage; a rollback puts back what was in place before its deployment. */
function environmentOf(events, stage) {
    const deployments = (0,_deployment__WEBPACK_IMPORTED_MODULE_0__/* .deploymentsOf */ .o)(events, stage);
    const last = deployments.at(-1);
    const standing = deployments.findLast((deployment) => deployment.result === 'succeeded');
    return {
        ...(last ? { last } : {}),
        ...(standing ? { inPlace: pick(standing) } : {}),
        barred: barsOf(events, stage),
        measures: (0,_measures__WEBPACK_IMPORTED_MODULE_1__/* .pastMeasures */ .Ww)(events, stage, deployments),
    };
}
function pick({ version, manifestDigest, id }) {
    return { version, manifestDigest, deployment: id };
}
/** The rollback of a rehearsal sets no bar: its deployment ends as `succeeded`. */
function barsOf(events, stage) {
    const barred = new Map();
    for (const event of events) {
        if (!(0,_deployment__WEBPACK_IMPORTED_MODULE_0__/* .isStep */ .Vf)(event) || event.stage !== stage)
            continue;
        if (event.type === 'deployment.started') {
            if (event.liftedBar !== undefined)
                barred.delete(event.version);
        }
        else if (event.type !== 'rollback.started' && event.result === 'rolled-back') {
            barred.set(event.version, { deployment: event.deployment, at: event.at });
        }
    }
    return barred;
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

/***/ 93046:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ww: () => (/* binding */ pastMeasures),
/* harmony export */   om: () => (/* binding */ historyOf),
/* harmony export */   te: () => (/* binding */ previousOf)
/* harmony export */ });
/** Everything that was measured in a stage, oldest first; of a deployment that was resumed, what was measured last. */
function pastMeasures(events, stage, deployments) {
    const measured = new Map();
    for (const event of events) {
        if (event.type !== 'measure.recorded' || event.stage !== stage)
            continue;
        measured.delete(event.deployment);
        measured.set(event.deployment, event.items);
    }
    return [...measured].flatMap(([deployment, items]) => {
        const state = deployments.find(({ id }) => id === deployment);
        if (!state)
            return [];
        const { version, result } = state;
        return items.map((item) => ({ deployment, version, stands: result === 'succeeded', item }));
    });
}
/** The same measure in the deployments before, oldest first. */
function historyOf(past, { name, template, host }) {
    return past.filter(({ item }) => item.name === name && item.template === template && item.host === host);
}
/** The same measure in the newest deployment that stands. */
function previousOf(past, key) {
    return historyOf(past, key).findLast(({ stands, item }) => stands && item.figures?.latency !== undefined);
}


/***/ }),

/***/ 39317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ isLeftAsFound),
/* harmony export */   Uh: () => (/* binding */ provedIn),
/* harmony export */   yp: () => (/* binding */ isEnding)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _inventory_inspection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50542);


/** What deployments and rollbacks proved of a stage, as the last of them that looked saw it. */
function provedIn(events, stage) {
    const beginnings = new Map();
    let proved = [];
    for (const event of events) {
        if (!('stage' in event) || event.stage !== stage)
            continue;
        if (event.type === 'deployment.started' && !beginnings.has(event.deployment))
            beginnings.set(event.deployment, { before: event.before, proved });
        if (isEnding(event, stage) && event.after.length > 0) {
            const { before, proved: earlier } = beginnings.get(event.deployment) ?? { before: [], proved: [] };
            proved = event.after.map((after) => {
                const old = earlier.find((0,_inventory_inspection__WEBPACK_IMPORTED_MODULE_1__/* .isAt */ .i)(after));
                return old && isLeftAsFound(event, before, after, old) ? old : { ...after, by: event };
            });
        }
    }
    return proved;
}
/**
 * Whether an ending proves nothing of a place: it was found other than had been proved, and what took its own changes back
 * left it so. That somebody had changed it would otherwise be forgotten.
 */
function isLeftAsFound(event, before, after, old) {
    const found = before.find((0,_inventory_inspection__WEBPACK_IMPORTED_MODULE_1__/* .isAt */ .i)(after));
    return isUndone(event) && (0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(found?.facts, after.facts) && !(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(old.facts, after.facts);
}
/** Whether a deployment or rollback of a stage has ended here. */
function isEnding(event, stage) {
    return (event.type === 'deployment.finished' || event.type === 'rollback.finished') && event.stage === stage;
}
function isUndone(event) {
    return event.type === 'rollback.finished' || event.result !== 'succeeded';
}


/***/ }),

/***/ 29015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ domainsOf),
/* harmony export */   m: () => (/* binding */ technologiesOf)
/* harmony export */ });
/** The domains of a plan as it was recorded; none where one of them is not as domains are. */
function domainsOf(plan) {
    const domains = isRecord(plan) ? plan['domains'] : undefined;
    if (!Array.isArray(domains))
        return [];
    const known = domains.map(domainOf).filter((domain) => domain !== undefined);
    return known.length === domains.length ? known : [];
}
/** The technologies of a plan as it was recorded, each once, by name. */
function technologiesOf(plan) {
    return [...new Set(domainsOf(plan).map(({ technology }) => technology.name))].sort();
}
/** By hand: there are tens of thousands of them, and of each only two words are wanted. */
function domainOf(domain) {
    if (!isRecord(domain) || !isRecord(domain['technology']))
        return undefined;
    const { name } = domain['technology'];
    if (typeof name !== 'string')
        return undefined;
    if (!('name' in domain))
        return { technology: { name } };
    return typeof domain['name'] === 'string' ? { name: domain['name'], technology: { name } } : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/***/ 20997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ spanText),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   kK: () => (/* binding */ utcText),
/* harmony export */   v8: () => (/* binding */ delayText)
/* harmony export */ });
/** An instant (ISO 8601) for a person in no particular place: `2026-11-23 19:05 UTC`. */
function utcText(instant) {
    return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** How much later or earlier than planned, in its two largest units: `1 d 3 h late`, `on time` within a minute. */
function delayText(planned, actual) {
    const minutes = Math.round((Date.parse(actual) - Date.parse(planned)) / 60_000);
    if (minutes === 0)
        return 'on time';
    return `${durationText(Math.abs(minutes) * 60_000)} ${minutes > 0 ? 'late' : 'early'}`;
}
/** Milliseconds in their two largest units: `1 d 3 h`, `12 min`, `8 s`. */
function durationText(milliseconds) {
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    const parts = [
        [Math.floor(minutes / 1440), 'd'],
        [Math.floor((minutes % 1440) / 60), 'h'],
        [minutes % 60, 'min'],
    ];
    const first = parts.findIndex(([count]) => count > 0);
    const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
    return shown.map(([count, unit]) => `${count} ${unit}`).join(' ');
}
/** Milliseconds as a person who waited counts them: `12.3 s`, `2 min 5 s`, and from an hour on `1 h 3 min`. */
function spanText(milliseconds) {
    const tenths = Math.round(milliseconds / 100);
    if (tenths < 600)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds >= 3600)
        return durationText(milliseconds);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 12158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ inventoryHeadline)
/* harmony export */ });
/** How many items there are of each state, in one sentence. */
function inventoryHeadline(items) {
    if (items.length === 0)
        return 'No deployment has proved anything yet.';
    const count = (state) => items.filter((item) => item.state === state).length;
    const places = items.length === 1 ? '1 place' : `${items.length} places`;
    return `${places}: ${count('as-proved')} as proved, ${count('drift')} with drift, ${count('unknown')} unknown.`;
}


/***/ }),

/***/ 97368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ versionText),
/* harmony export */   M6: () => (/* binding */ digestText),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   r9: () => (/* binding */ stateText),
/* harmony export */   wq: () => (/* binding */ byStage)
/* harmony export */ });
/* harmony import */ var _inventory_standing__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32592);

/** How many characters of a digest tell two of them apart for a person. */
const DIGEST = 12;
/** The version of an item for a person; what is of no known version is not one. */
function versionText({ version, found, state }) {
    if ((0,_inventory_standing__WEBPACK_IMPORTED_MODULE_0__/* .isNothing */ .q)({ facts: found }))
        return 'nothing there';
    return version === undefined ? 'unknown' : state === 'drift' ? `${version}, changed since` : version;
}
/** The digest that was last seen, short; `–` where the technology has none. */
function digestText({ found }) {
    const digest = found['digest'];
    return digest === undefined ? '–' : digest.length > DIGEST ? `${digest.slice(0, DIGEST)}…` : digest;
}
/** What an item is, in a word, and the details that explain it. */
function stateText({ state, why, drift, }) {
    switch (state) {
        case 'as-proved':
            return { word: 'as proved', details: [] };
        case 'unknown':
            return { word: 'unknown', details: [why ?? ''] };
        case 'drift':
            return {
                word: 'drift',
                details: drift.map(({ fact, before, after }) => `${fact}: proved ${before || 'nothing'}, found ${after || 'nothing'}`),
            };
    }
}
/** The same for a person who reads a table: digests are cut, the files hold them whole. */
function shortText(detail) {
    return detail.replace(/[0-9a-f]{64}/g, (digest) => `${digest.slice(0, DIGEST)}…`);
}
/** The stages of items with the items of each, along the lifecycle. `items` as `inOrder` gives them. */
function byStage(items) {
    const stages = [...new Set(items.map(({ stage }) => stage))];
    return stages.map((stage) => [stage, items.filter((item) => item.stage === stage)]);
}


/***/ })

};
;