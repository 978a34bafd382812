"use strict";
exports.id = 9470;
exports.ids = [9470,4141];
exports.modules = {

/***/ 69622:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  technologyChecks: () => (/* binding */ technologyChecks)
});

// EXTERNAL MODULE: ./shared/failure.js
var shared_failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/automaton/environment.js
var environment = __webpack_require__(7525);
// EXTERNAL MODULE: ./shared/automaton/fleet.js
var fleet = __webpack_require__(81380);
// EXTERNAL MODULE: ./shared/automaton/inspect.js
var inspect = __webpack_require__(43340);
// EXTERNAL MODULE: ./shared/automaton/output.js
var automaton_output = __webpack_require__(87179);
// EXTERNAL MODULE: ./shared/automaton/preflight.js
var preflight = __webpack_require__(18931);
// EXTERNAL MODULE: ./shared/automaton/progress.js
var progress = __webpack_require__(4417);
// EXTERNAL MODULE: ./shared/automaton/rollback.js + 1 modules
var rollback = __webpack_require__(35893);
// EXTERNAL MODULE: ./shared/automaton/run.js + 1 modules
var run = __webpack_require__(4894);
// EXTERNAL MODULE: ./shared/plan/generation.js
var generation = __webpack_require__(87755);
;// CONCATENATED MODULE: ./shared/automaton/sandbox.js

/** The generated plan of one domain, which deploys the package of the scenario in its sandbox. */
function sandboxPlan(technology, scenario, sandbox) {
    const defaults = Object.entries(technology.params).flatMap(([name, { default: value }]) => value === undefined ? [] : [[name, value]]);
    const given = Object.entries(scenario.with).map(([name, value]) => [name, value.replaceAll('$SANDBOX', sandbox.directory)]);
    const domain = {
        name: 'part',
        technology,
        ...(sandbox.package && { package: sandbox.package.name }),
        targets: [{ host: sandbox.host, params: Object.fromEntries([...defaults, ...given]) }],
        ...(technology.reversible === 'none' && { irreversible: 'a sandbox is thrown away' }),
    };
    return {
        application: 'sandbox',
        version: '1.0.0',
        stage: 'sandbox',
        order: 'bands',
        domains: [domain],
        steps: (0,generation/* generatedSteps */.l)([domain]),
    };
}

;// CONCATENATED MODULE: ./shared/automaton/traced.js
// The shell expands PS4 before every command it runs: that is where the count is kept, and where the kill comes from.
const TRACE = 'echo 0 >"$ECLUSE_TICK"; PS4=\'$(read -r n <"$ECLUSE_TICK"; n=$((n + 1)); echo "$n" >"$ECLUSE_TICK"; [ "$n" -lt "$ECLUSE_KILL" ] || kill -KILL 0)\'; set -x; ';
const NEVER = 1_000_000_000;
/** `tick` is the path of a file on the host in which the commands are counted. */
function traced(transport, tick, kill) {
    const counts = [];
    let begun = 0;
    const over = (session) => ({
        host: session.host,
        directory: session.directory,
        send: (...given) => session.send(...given),
        journal: () => session.journal(),
        close: () => session.close(),
        run: async (script, entry, output, signal) => {
            if (!entry || (kill && kill.script !== ++begun))
                return session.run(script, entry, output, signal);
            const env = { ...script.env, ECLUSE_TICK: tick, ECLUSE_KILL: String(kill?.command ?? NEVER) };
            const outcome = await session.run({ ...script, text: TRACE + script.text, env }, entry, output, signal);
            if (!kill) {
                const commands = await commandsIn(session, tick, signal);
                counts.push({ title: `${entry.id.operation}: ${entry.name}`, commands });
            }
            return outcome;
        },
    });
    return {
        counts: () => counts,
        killed: () => kill !== undefined && begun >= kill.script,
        transport: { connect: async (host, work, signal) => over(await transport.connect(host, work, signal)) },
    };
}
async function commandsIn(session, tick, signal) {
    let said = '';
    const script = { text: 'cat -- "$ECLUSE_TICK"', env: { ECLUSE_TICK: tick }, timeout: 60_000 };
    await session.run(script, undefined, (_, text) => void (said += text), signal);
    return Number.parseInt(said, 10) || 0;
}

;// CONCATENATED MODULE: ./shared/automaton/scenario.js











/** Where a scenario did not go as it says. */
class Unexpected extends Error {
}
const DEPLOYMENT = '01SANDBOX00000000000000000';
const WORK = { deployment: DEPLOYMENT, application: 'sandbox', stage: 'sandbox', owner: 'a sandbox', lease: 600_000 };
const PATIENCE = { total: 20_000, pause: 250 };
const LIMIT = 600_000;
/**
 * Plays a scenario with the scripts of its technology: once as it is, then once more for each of its technical steps, which
 * is killed in the middle. Whatever happens, `inspect` must say the same at the end as at the beginning. Answers what went
 * wrong; nothing where all is as the scenario says.
 */
async function playScenario(technology, scenario, sandboxes, signal) {
    const once = async (interruption, counting = false) => {
        const sandbox = await sandboxes(scenario.package);
        try {
            const trace = counting || interruption ? traced(sandbox.transport, sandbox.tick, interruption) : undefined;
            await play(technology, scenario, sandbox, trace, interruption, signal);
            return trace?.counts() ?? [];
        }
        finally {
            await sandbox.close();
        }
    };
    let played = '';
    try {
        await once();
        if (technology.reversible === 'none')
            return undefined;
        const counts = await once(undefined, true);
        for (const [index, { title, commands }] of counts.entries()) {
            for (const then of ['rollback', 'resume']) {
                played = `killed in the middle of \`${title}\`, then ${then === 'resume' ? 'resumed' : 'rolled back'}: `;
                await once({ script: index + 1, command: middleOf(commands), then });
            }
        }
        return undefined;
    }
    catch (error) {
        if (error instanceof shared_failure/* UserError */.y && error.reason === 'cancelled')
            throw error;
        if (!(error instanceof Unexpected) && !(error instanceof shared_failure/* UserError */.y) && !(error instanceof shared_failure/* Outage */.a))
            throw error;
        return `${played}${error.message}`;
    }
}
/** The first two commands of every script are ours: they make its directories. */
function middleOf(commands) {
    return Math.min(commands, Math.floor(commands / 2) + 2);
}
async function play(technology, scenario, sandbox, trace, interruption, signal) {
    const plan = sandboxPlan(technology, scenario, sandbox);
    const hosts = (0,fleet/* fleet */.j)(() => trace?.transport ?? sandbox.transport, WORK, PATIENCE, signal);
    const site = {
        deployment: DEPLOYMENT,
        fleet: hosts,
        packages: new Map(sandbox.package ? [['part', sandbox.package]] : []),
        journal: [],
        log: { info: () => undefined, debug: () => undefined, warning: () => undefined, group: (_, run) => run() },
        redact: (text) => text,
        now: () => '1970-01-01T00:00:00.000Z',
        signal,
    };
    try {
        await (0,preflight/* checkTools */.G)(plan, site);
        await own('before', scenario, plan, sandbox, site);
        const before = await (0,inspect/* inspectAll */._l)(plan, site);
        let end = await (0,run/* runPlan */.F)({ plan, number: 1, kind: 'deploy', progress: (0,progress/* progressOf */.jA)(plan, []) }, site);
        if (trace?.killed()) {
            if (interruption?.then === 'rollback' || (0,progress/* unrepeatable */.rn)(plan, site.journal, 1).length > 0) {
                await undone(plan, before, site);
                return;
            }
            end = await (0,run/* runPlan */.F)({ plan, number: 1, kind: 'deploy', progress: (0,progress/* progressOf */.jA)(plan, site.journal) }, site);
        }
        checkEnd(scenario, end);
        if (end.kind === 'completed')
            await own('then', scenario, plan, sandbox, site);
        if (technology.reversible !== 'none')
            await undone(plan, before, site, trace);
    }
    finally {
        await hosts.close();
    }
}
/** Runs a script of the scenario itself, which sees what the technology's own do. */
async function own(key, scenario, plan, sandbox, site) {
    const [target] = plan.domains.flatMap(({ targets }) => targets);
    const text = scenario[key];
    if (!target || text === undefined)
        return;
    const { directory } = await site.fleet.session(sandbox.host);
    const env = (0,environment/* environmentOf */.p7)(plan, 'part', target, { directory, deployment: DEPLOYMENT });
    const words = (0,automaton_output/* lastWords */.a)();
    const output = (0,automaton_output/* lines */.M)(site.redact, words.hear);
    const session = await site.fleet.session(sandbox.host);
    const script = { text, env: { ...env, SANDBOX: sandbox.directory }, timeout: LIMIT };
    const outcome = await session.run(script, undefined, output.write, site.signal);
    output.end();
    if (outcome.kind === 'exited' && outcome.status === 0)
        return;
    const how = outcome.kind === 'exited' ? `exit status ${outcome.status}` : outcome.kind;
    throw new Unexpected(`\`${key}\` ended with ${how}, expected exit status 0. It said: ${words.text() || 'nothing'}`);
}
function checkEnd({ fails }, end) {
    if (end.kind === 'cancelled')
        throw new shared_failure/* UserError */.y('cancelled', 'The run was cancelled');
    if (end.kind === 'completed') {
        if (fails === undefined)
            return;
        throw new Unexpected(`the deployment succeeded, expected it to fail and to say: ${fails}`);
    }
    const { operation, name, message } = end.failure;
    const said = `\`${operation}: ${name}\` ${message}`;
    if (fails === undefined)
        throw new Unexpected(`${said}\nexpected the deployment to succeed`);
    if (!said.includes(fails))
        throw new Unexpected(`${said}\nexpected the deployment to fail and to say: ${fails}`);
}
/** Rolls back, a second time where the first was killed, and proves it. */
async function undone(plan, before, site, trace) {
    const first = await (0,rollback/* rollBack */.F)(plan, before, (0,progress/* lastRun */.KT)(site.journal) + 1, site);
    const again = first.kind === 'failed' && trace?.killed() === true;
    const end = again ? await (0,rollback/* rollBack */.F)(plan, before, (0,progress/* lastRun */.KT)(site.journal) + 1, site) : first;
    if (end.kind === 'cancelled')
        throw new shared_failure/* UserError */.y('cancelled', 'The run was cancelled');
    const differences = (end.proof?.differences ?? []).map((one) => `\`${one.fact}\` was \`${one.before}\` and is \`${one.after}\``);
    if (end.kind !== 'failed' && differences.length === 0)
        return;
    const { failure } = end;
    const why = failure
        ? `\`${failure.operation}: ${failure.name}\` ${failure.message}`
        : (end.error ?? differences.join(', '));
    throw new Unexpected(`the rollback did not bring back what was there: ${why || `${end.notUndone.join(', ')} is not undone`}`);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./shared/external/hash.js
var hash = __webpack_require__(16201);
// EXTERNAL MODULE: ./shared/external/transport/local.js
var local = __webpack_require__(56168);
;// CONCATENATED MODULE: ./shared/external/sandbox.js







/** Sandboxes on this machine: a directory that is the home of the steps, which get nothing of the runner's environment. */
function localSandboxes(temp = (0,external_node_os_.tmpdir)()) {
    return async (held) => {
        const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'ecluse-sandbox-'));
        const directory = (0,external_node_path_.join)(root, 'home');
        await (0,promises_.mkdir)(directory);
        return {
            directory,
            tick: (0,external_node_path_.join)(root, 'tick'),
            host: { name: 'sandbox', address: 'local', port: 22, hostKeys: [], state: (0,external_node_path_.join)(root, 'state') },
            transport: (0,local/* localTransport */.h)({ home: directory }),
            ...(held && { package: await written(held, root) }),
            close: () => (0,promises_.rm)(root, { recursive: true, force: true, maxRetries: 20 }),
        };
    };
}
async function written(held, root) {
    const name = held.kind === 'file' ? 'package.txt' : 'package.tar.gz';
    const path = (0,external_node_path_.join)(root, name);
    if (held.kind === 'file')
        await (0,promises_.writeFile)(path, held.text);
    else
        await pack(held.files, (0,external_node_path_.join)(root, 'content'), path);
    return { path, name, ...(await (0,hash/* hashFile */.DC)(path, false)) };
}
async function pack(files, content, path) {
    await (0,promises_.mkdir)(content);
    for (const [name, text] of Object.entries(files)) {
        const file = (0,external_node_path_.join)(content, name);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
        await (0,promises_.writeFile)(file, text);
        await (0,promises_.chmod)(file, text.startsWith('#!') ? 0o755 : 0o644);
    }
    await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('tar', ['-C', content, '-czf', path, '.']);
}

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
;// CONCATENATED MODULE: ./shared/external/shellcheck.js






/** A prelude holds more variables and functions than each of its scripts uses. */
const NOT_ASKED = 'SC2034,SC2317,SC2329';
/** Nothing but what is said here decides: no file beside the scripts, and none that they name. */
const OPTIONS = ['--norc', '--shell=sh', '--format=json1', '--severity=info', `--exclude=${NOT_ASKED}`];
const UNFIT = 'The shellcheck of this runner could not read the scripts; expected 0.7 or newer. Update it, or set `check-technologies: none`';
const answer = schemas/* object */.Ikc({
    comments: schemas/* array */.YOg(schemas/* object */.Ikc({
        file: schemas/* string */.YjP(),
        line: schemas/* number */.aig(),
        column: schemas/* number */.aig(),
        level: schemas/* string */.YjP(),
        code: schemas/* number */.aig(),
        message: schemas/* string */.YjP(),
    })),
});
/** The shellcheck of this machine, which reads scripts and runs none of them. `path` is the PATH on which it is looked for. */
function shellcheck(path, temp = (0,external_node_os_.tmpdir)()) {
    return async (scripts) => {
        const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'ecluse-scripts-'));
        try {
            const files = scripts.map((_, index) => (0,external_node_path_.join)(directory, String(index)));
            await Promise.all(files.map((file, index) => (0,promises_.writeFile)(file, scripts[index] ?? '')));
            const said = await shellcheck_run([...OPTIONS, '--', ...files], path);
            return said === undefined ? undefined : findingsIn(said, scripts.length);
        }
        finally {
            await (0,promises_.rm)(directory, { recursive: true, force: true });
        }
    };
}
function shellcheck_run(options, path) {
    return new Promise((resolve, reject) => {
        const settings = { env: { PATH: path, LANG: 'C.UTF-8' }, maxBuffer: 64 * 1024 * 1024, timeout: 120_000 };
        (0,external_node_child_process_.execFile)('shellcheck', options, settings, (error, stdout, stderr) => {
            // 1 is that something was found; where nothing was even started, the code is a word.
            if (error?.code === 'ENOENT')
                resolve(undefined);
            else if ((!error || error.code === 1) && isJson(stdout))
                resolve(stdout);
            else
                reject(new shared_failure/* UserError */.y('tool-missing', `${UNFIT}: ${stderr || (error?.message ?? stdout)}`, { cause: error }));
        });
    });
}
function isJson(text) {
    try {
        return answer.safeParse(JSON.parse(text)).success;
    }
    catch {
        return false;
    }
}
function findingsIn(said, count) {
    const { comments } = answer.parse(JSON.parse(said));
    return Array.from({ length: count }, (_, index) => comments
        .filter(({ file }) => (0,external_node_path_.basename)(file) === String(index))
        .map(({ line, column, level, code, message }) => ({
        line,
        column,
        level: level === 'error' ? 'error' : 'warning',
        code: `SC${code}`,
        message,
    })));
}

;// CONCATENATED MODULE: ./shared/action/technology-checks.js



/** What `check-technologies` asks for, with the programs of this runner. */
function technologyChecks({ checkTechnologies: asked }, context) {
    if (asked === 'none')
        return {};
    const read = shellcheck(context.environment['PATH'], context.temp);
    if (asked === 'lint')
        return { read };
    const sandboxes = localSandboxes(context.temp);
    return { read, play: (technology, scenario) => playScenario(technology, scenario, sandboxes, context.signal) };
}


/***/ }),

/***/ 16201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   p4: () => (/* binding */ copyHashed),
/* harmony export */   pX: () => (/* binding */ NotAFile),
/* harmony export */   uQ: () => (/* binding */ ChangedWhileRead)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);



/** A file that was not the same at the end of the reading as at its beginning. */
class ChangedWhileRead extends Error {
}
/** A path that leads to something else than a file: a directory, a pipe, a device. */
class NotAFile extends Error {
}
const CHUNK = 1024 * 1024;
/** Bytes after which the disk begins to write what it will have to, while the rest is still read. */
const FLUSH = 64 * CHUNK;
/** sha256 of a file in constant memory. `follow`: whether the path itself may be a symbolic link. */
async function hashFile(path, follow) {
    return withFile(path, follow, (source) => pump(source, () => Promise.resolve()));
}
/** Copies a file to a path where nothing is, hashing what is written; on the disk, not only on its way, when it resolves. */
async function copyHashed(from, to) {
    return withFile(from, true, async (source) => {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(to, 'wx');
        try {
            const disk = new DiskWriter(target);
            const digest = await pump(source, (chunk) => disk.write(chunk));
            await disk.settle();
            return digest;
        }
        finally {
            await target.close();
        }
    });
}
async function withFile(path, follow, read) {
    // Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
    const source = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK | (follow ? 0 : node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW));
    try {
        const before = await source.stat({ bigint: true });
        if (!before.isFile())
            throw new NotAFile(path);
        const result = await read(source);
        const after = await source.stat({ bigint: true });
        if (before.size !== after.size || before.mtimeNs !== after.mtimeNs)
            throw new ChangedWhileRead(path);
        return result;
    }
    finally {
        await source.close();
    }
}
/** While one chunk is hashed it is also written, and the next one read: the slowest of the three sets the pace. */
async function pump(source, write) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let [filled, free] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
    let { bytesRead } = await source.read(filled, 0, CHUNK);
    let size = 0;
    while (bytesRead > 0) {
        const chunk = filled.subarray(0, bytesRead);
        const settled = Promise.all([source.read(free, 0, CHUNK), write(chunk)]);
        hash.update(chunk);
        size += bytesRead;
        bytesRead = (await settled)[0].bytesRead;
        [filled, free] = [free, filled];
    }
    return { size, sha256: hash.digest('hex') };
}
/** Writes a file whose beginning goes to the disk while its end is still to come. */
class DiskWriter {
    #target;
    #unflushed = 0;
    #flushed = Promise.resolve();
    constructor(target) {
        this.#target = target;
    }
    async write(chunk) {
        // A disk that runs full takes a part first, and refuses the rest.
        for (let offset = 0; offset < chunk.length;) {
            offset += (await this.#target.write(chunk, offset, chunk.length - offset)).bytesWritten;
        }
        this.#unflushed += chunk.length;
        if (this.#unflushed < FLUSH)
            return;
        this.#unflushed = 0;
        this.#flushed = this.#flushed.then(() => this.#target.datasync());
        this.#flushed.catch(() => undefined);
    }
    /** Resolves when all of it is on the disk. A kernel tells only once that it is not, so no flush may be forgotten. */
    async settle() {
        await this.#flushed;
        await this.#target.sync();
    }
}


/***/ }),

/***/ 26220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TH: () => (/* binding */ comesBefore),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   hk: () => (/* binding */ dependenciesOf),
/* harmony export */   jq: () => (/* binding */ isForeign),
/* harmony export */   qt: () => (/* binding */ foreignOf)
/* harmony export */ });
/** Whether `after` names a domain of another application, as in `billing/api`. */
function isForeign(name) {
    return name.includes('/');
}
/** What the domains say of one another in `after`. */
function dependenciesOf(domains) {
    const own = ({ after = [] }) => after.filter((name) => !isForeign(name));
    const direct = new Map(domains.map((domain) => [domain.name, own(domain)]));
    if ([...direct.values()].every((names) => names.length === 0))
        return new Map();
    return new Map([...direct.keys()].map((name) => [name, reached(name, direct)]));
}
function reached(name, direct) {
    const found = new Set();
    const waiting = [...(direct.get(name) ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (found.has(next))
            continue;
        found.add(next);
        waiting.push(...(direct.get(next) ?? []));
    }
    return found;
}
const PHASES = {
    ...{ verify: 0, backup: 0 },
    stop: 1,
    ...{ deploy: 2, restore: 2 },
    start: 3,
};
/**
 * Whether one operation has to be over before another begins: a dependency is deployed or restored, and started,
 * before what depends on it is; what depends on it is stopped first.
 */
function comesBefore(dependencies, one, other) {
    const [early, late] = [PHASES[one.operation], PHASES[other.operation]];
    if (early === undefined || late === undefined)
        return false;
    if (one.domain === other.domain)
        return early < late;
    if (dependencies.get(other.domain)?.has(one.domain))
        return early >= 2 && late >= 2;
    if (dependencies.get(one.domain)?.has(other.domain))
        return early === 1 && late === 1;
    return false;
}
/** Units in the order of their bands, as far as the dependencies allow it: of what may come next, the lowest does. */
function inOrder(units, dependencies) {
    const waiting = units.toSorted((one, other) => one.band - other.band);
    if (dependencies.size === 0)
        return waiting;
    const ordered = [];
    while (waiting.length > 0) {
        const next = waiting.findIndex((unit) => !waiting.some(({ part }) => comesBefore(dependencies, part, unit.part)));
        if (next < 0)
            throw new Error('the domains of a plan depend on one another in a circle');
        ordered.push(...waiting.splice(next, 1));
    }
    return ordered;
}
/** What the domains depend on in other applications. */
function foreignOf(domains) {
    return domains.flatMap(({ name, after = [] }) => after.filter(isForeign).map((other) => {
        const [application = '', domain = ''] = other.split('/');
        return { dependant: name, application, domain };
    }));
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

/***/ 74141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/**
 * A value nobody may read: everywhere but in the adapters that feed it to a host it renders as where it came from,
 * for example `${{ secrets.DB_PASSWORD }}`.
 */
class Secret {
    source;
    #value;
    /** `value` is absent where the secret is known by name only, as when a plan is checked. */
    constructor(source, value) {
        this.source = source;
        this.#value = value;
    }
    get known() {
        return this.#value !== undefined;
    }
    /** Only for adapters that write to a host's standard input. */
    reveal() {
        if (this.#value === undefined)
            throw new Error(`no value was given for ${this.source}`);
        return this.#value;
    }
    toString() {
        return this.source;
    }
    toJSON() {
        return { secret: this.source };
    }
}


/***/ }),

/***/ 72693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lc: () => (/* binding */ untilStep),
/* harmony export */   oV: () => (/* binding */ untilText),
/* harmony export */   rp: () => (/* binding */ WAITS)
/* harmony export */ });
const HTTP = `if command -v curl >/dev/null 2>&1; then
  found=$(curl -gsS -o /dev/null -w '%{http_code}' --max-time 10 --url "$UNTIL_URL") || :
else
  # The time limit of busybox's own wget ends it with a fault on some systems.
  if command -v wget >/dev/null 2>&1; then get='wget -t 1 -T 10'; else get='busybox timeout 10 busybox wget'; fi
  said=$($get -S -q -O /dev/null "$UNTIL_URL" 2>&1) || :
  found=$(printf '%s\\n' "$said" | sed -n 's|^ *HTTP/[0-9.]* \\([0-9][0-9][0-9]\\).*|\\1|p' | sed -n 1p)
  [ -n "$found" ] || printf '%s\\n' "$said" >&2
fi
[ "$found" = "$UNTIL_STATUS" ] && exit 0
case $found in '' | 000) found='no answer' ;; esac
printf '%s\\n' "$UNTIL_URL: found $found, expected $UNTIL_STATUS" >&2
exit 1
`;
const PORT = `limited() { if command -v timeout >/dev/null 2>&1; then timeout 10 "$@"; else "$@"; fi; }
if command -v bash >/dev/null 2>&1; then
  limited bash -c ': <"/dev/tcp/$UNTIL_HOST/$UNTIL_PORT"' && exit 0
elif command -v python3 >/dev/null 2>&1; then
  limited python3 -c 'import os, socket; socket.create_connection((os.environ["UNTIL_HOST"], int(os.environ["UNTIL_PORT"])), 10)' && exit 0
else
  limited nc -z "$UNTIL_HOST" "$UNTIL_PORT" && exit 0
fi
printf '%s\\n' "port $UNTIL_PORT of $UNTIL_HOST is not open" >&2
exit 1
`;
/** What waits for an address of HTTP or for a port, with what a host has. */
const WAITS = {
    http: { script: HTTP, tools: ['curl', 'wget', 'busybox'] },
    port: { script: PORT, tools: ['bash', 'python3', 'nc'] },
};
/** The technical step that waits, the last one of its operation. */
function untilStep(until) {
    const { script, within, every, on } = until;
    const limits = { timeout: within + 30_000, retries: 0, repeatable: true, nothingDone: 'fails' };
    return { ...limits, kind: 'probe', name: `Wait until ${untilText(until)}`, script, within, every, values: on };
}
/** What is waited for, in a few words. */
function untilText({ kind, on }) {
    const texts = [...new Set(Object.values(on).map((values) => textOf(kind, values)))];
    return `${texts[0] ?? 'it is there'}${texts.length > 1 ? ', or the like on the other hosts' : ''}`;
}
function textOf(kind, values) {
    const value = (name) => shortened(values[name] ?? '');
    switch (kind) {
        case 'http':
            return `${value('UNTIL_URL')} answers ${value('UNTIL_STATUS')}`;
        case 'port':
            return `port ${value('UNTIL_PORT')} of ${value('UNTIL_HOST')} is open`;
        case 'sql':
            return `“${value('UNTIL_SQL')}” gives a row`;
    }
}
function shortened(text) {
    const line = text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}


/***/ })

};
;