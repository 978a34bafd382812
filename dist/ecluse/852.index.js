"use strict";
exports.id = 852;
exports.ids = [852];
exports.modules = {

/***/ 30852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  portsFor: () => (/* binding */ portsFor)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/action/plan-sources.js + 5 modules
var plan_sources = __webpack_require__(49141);
// EXTERNAL MODULE: ./shared/action/stores.js + 3 modules
var stores = __webpack_require__(26615);
// EXTERNAL MODULE: ./shared/external/clock.js
var clock = __webpack_require__(74115);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
// EXTERNAL MODULE: ./shared/release/package.js
var release_package = __webpack_require__(61619);
;// CONCATENATED MODULE: ./shared/release/sums.js



/**
 * What a `SHA256SUMS` (the format of GNU's `sha256sum`, with its `*` and its escaped names) says of the files beside it:
 * name → digest. UserError `drop-mismatch` names the line that is none, or that leads to another directory.
 */
function parseSums(text) {
    const sums = new Map();
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line === '' || line.startsWith('#'))
            continue;
        const { name, sha256 } = entryOf(line, index + 1);
        if ((sums.get(name) ?? sha256) !== sha256)
            throw refused(index + 1, `gives ${name} a second digest`);
        sums.set(name, sha256);
    }
    return sums;
}
function entryOf(line, number) {
    const match = /^(\\?)([0-9A-Fa-f]{64}) [ *](.+)$/s.exec(line);
    if (!match)
        throw refused(number, `is "${(0,markdown/* visible */.RK)(line, 100)}", not "<sha256>  <name>"`);
    const [, escaped, sha256 = '', raw = ''] = match;
    const name = (escaped ? unescaped(raw) : raw).replace(/^(?:\.\/)+/, '');
    const problem = (0,release_package/* fileNameProblem */.X)(name);
    if (problem !== undefined)
        throw refused(number, `names "${(0,markdown/* visible */.RK)(name, 100)}", which ${problem}`);
    return { name, sha256: sha256.toLowerCase() };
}
function unescaped(name) {
    const letters = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };
    return name.replace(/\\[\\nr]/g, (pair) => letters[pair] ?? pair);
}
function refused(line, what) {
    return new failure/* UserError */.y('drop-mismatch', `line ${line} of SHA256SUMS ${what}: write the file again with \`sha256sum * > SHA256SUMS\`; nothing was taken`);
}

// EXTERNAL MODULE: ./shared/release/version.js
var release_version = __webpack_require__(70343);
;// CONCATENATED MODULE: ./shared/external/directory.js

/** The entries of a directory, sorted by name. */
async function entriesOf(path) {
    const found = await (0,promises_.readdir)(path, { withFileTypes: true, encoding: 'buffer' });
    return found
        .map((entry) => {
        const name = entry.name.toString();
        const kind = entry.isFile()
            ? 'file'
            : entry.isDirectory()
                ? 'directory'
                : entry.isSymbolicLink()
                    ? 'link'
                    : 'other';
        return { name, readable: Buffer.from(name).equals(entry.name), kind };
    })
        .sort((left, right) => (left.name < right.name ? -1 : 1));
}

// EXTERNAL MODULE: ./shared/external/hash.js
var hash = __webpack_require__(16201);
// EXTERNAL MODULE: ./shared/external/system-error.js
var system_error = __webpack_require__(36691);
;// CONCATENATED MODULE: ./shared/external/drop.js









const SUMS = 'SHA256SUMS';
const READY = '.ready';
/** A directory where others leave packages, each with `<name>.ready` beside it or listed in `SHA256SUMS` when complete. */
function dropDirectory(directory) {
    const reach = (work) => (0,system_error/* reaching */.Y)('vault-unreachable', `the drop directory ${directory}`, work);
    return {
        name: directory,
        collect: async (application, version) => {
            const aside = asideOf(directory, application, version);
            return reach(() => collect(directory, aside));
        },
        setAside: async (application, version, collected) => {
            const aside = asideOf(directory, application, version);
            await reach(() => setAside(directory, aside, collected));
        },
    };
}
function asideOf(directory, application, version) {
    return (0,external_node_path_.join)(directory, '.vaulted', `${(0,release_version/* parseApplication */.wO)(application)}-${(0,release_version/* parseVersion */.ot)(version)}`);
}
async function collect(directory, aside) {
    if (!(await exists(directory))) {
        throw new failure/* UserError */.y('input-invalid', `there is no drop directory ${directory}: create it, or correct the input \`drop\``);
    }
    const names = await namesIn(directory);
    const here = new Set(names);
    // Left by an earlier move that was cut short: the version in the vault holds these too.
    const moved = new Set((await exists(aside)) ? (await namesIn(aside)).filter((name) => !isMark(name)) : []);
    const sums = here.has(SUMS) ? parseSums(await (0,promises_.readFile)((0,external_node_path_.join)(directory, SUMS), 'utf8')) : new Map();
    const marked = names.filter((name) => name.endsWith(READY)).map((name) => name.slice(0, -READY.length));
    // `sha256sum * > SHA256SUMS` lists itself and the marks too.
    const announced = [...new Set([...sums.keys(), ...marked])].filter((name) => !isMark(name));
    const present = announced.filter((name) => here.has(name) || moved.has(name));
    const all = present.length === 0 ? [] : [...new Set([...present, ...moved])].sort();
    const complete = all.map((name) => {
        const sha256 = sums.get(name);
        return { name, path: (0,external_node_path_.join)(here.has(name) ? directory : aside, name), ...(sha256 !== undefined && { sha256 }) };
    });
    const absent = announced.filter((name) => !present.includes(name));
    return { complete, waiting: waitingOf(names, announced, absent), mismatched: await mismatchesOf(complete) };
}
function waitingOf(names, announced, absent) {
    const early = names.filter((name) => !isMark(name) && !announced.includes(name));
    return [
        ...absent.map((name) => ({ name, why: 'announced, and not there yet', announced: true })),
        ...early.map((name) => ({
            name,
            why: `neither ${name}${READY} nor a line of ${SUMS} says it is complete`,
            announced: false,
        })),
    ];
}
async function mismatchesOf(files) {
    const mismatches = [];
    for (const { name, path, sha256: expected } of files) {
        if (expected === undefined)
            continue;
        const { sha256: found } = await (0,hash/* hashFile */.DC)(path, false);
        if (found !== expected)
            mismatches.push({ name, expected, found });
    }
    return mismatches;
}
/** Marks go after what they stand for, the sums last, so that a move that is cut short can be taken up again. */
async function setAside(directory, aside, { complete }) {
    await (0,promises_.mkdir)(aside, { recursive: true });
    for (const { name } of complete) {
        await move((0,external_node_path_.join)(directory, name), (0,external_node_path_.join)(aside, name));
        await move((0,external_node_path_.join)(directory, `${name}${READY}`), (0,external_node_path_.join)(aside, `${name}${READY}`));
    }
    await move((0,external_node_path_.join)(directory, SUMS), (0,external_node_path_.join)(aside, SUMS));
    await move((0,external_node_path_.join)(directory, `${SUMS}${READY}`), (0,external_node_path_.join)(aside, `${SUMS}${READY}`));
}
async function move(from, to) {
    if (!(await exists(from)))
        return;
    if (!(await exists(to)))
        return (0,promises_.rename)(from, to);
    // Dropped a second time. What is aside is in the vault, so the copy may go if it is the same.
    const [ours, theirs] = [await (0,hash/* hashFile */.DC)(from, false), await (0,hash/* hashFile */.DC)(to, false)];
    if (ours.sha256 === theirs.sha256 || isMark((0,external_node_path_.basename)(from)))
        return (0,promises_.rm)(from);
    throw new failure/* UserError */.y('version-taken', `${to} is there already with sha256 ${theirs.sha256}, and ${from} is ${ours.sha256}`);
}
function isMark(name) {
    return name === SUMS || name.endsWith(READY);
}
/** The files of a directory; hidden ones are nobody's packages. */
async function namesIn(directory) {
    const entries = (await entriesOf(directory)).filter(({ name }) => !name.startsWith('.'));
    const odd = entries.find(({ readable, kind }) => !readable || kind === 'link' || kind === 'other');
    if (!odd)
        return entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
    const what = odd.readable ? 'is not a file' : 'has a name that is not UTF-8';
    throw new failure/* UserError */.y('input-invalid', `${(0,markdown/* visible */.RK)(odd.name, 80)} in ${directory} ${what}: take it away, nothing was taken`);
}
async function exists(path) {
    try {
        await (0,promises_.lstat)(path);
        return true;
    }
    catch (error) {
        if ((0,system_error/* isSystemError */.O)(error, 'ENOENT'))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./shared/release/wildcard.js
/** Whether a pattern says more than its own letters. */
function isWild(pattern) {
    return /[*?[]/.test(pattern);
}
/**
 * Whether one name (no slashes) is what a pattern of `*`, `?` and `[a-z]`, `[!a-z]` describes, as in a shell: a leading
 * dot is only found by a leading dot. Its time is bounded by the product of both lengths, whatever the pattern.
 */
function matchesWildcard(pattern, name) {
    if (name.startsWith('.') && !pattern.startsWith('.'))
        return false;
    const tokens = tokensOf(pattern);
    const characters = Array.from(name);
    let [token, character] = [0, 0];
    let [star, resume] = [-1, 0];
    while (character < characters.length) {
        const current = tokens[token];
        if (current?.kind === 'star') {
            ;
            [star, resume] = [token, character];
            token += 1;
        }
        else if (current && accepts(current, characters[character] ?? '')) {
            token += 1;
            character += 1;
        }
        else if (star >= 0) {
            // The last star takes one more; earlier ones never need to.
            resume += 1;
            [token, character] = [star + 1, resume];
        }
        else
            return false;
    }
    return tokens.slice(token).every(({ kind }) => kind === 'star');
}
function accepts(token, character) {
    switch (token.kind) {
        case 'star':
            return false;
        case 'any':
            return true;
        case 'character':
            return token.character === character;
        case 'set':
            return token.ranges.some(([from, to]) => from <= character && character <= to) !== token.negated;
    }
}
function tokensOf(pattern) {
    return Array.from(pattern.matchAll(/\[([!^]?)(\]?[^\]]*)\]|./gsu), ([text, negation, set]) => {
        if (text === '*')
            return { kind: 'star' };
        if (text === '?')
            return { kind: 'any' };
        if (set)
            return { kind: 'set', negated: negation !== '', ranges: rangesOf(set) };
        return { kind: 'character', character: text };
    });
}
function rangesOf(set) {
    return Array.from(set.matchAll(/(.)-(.)|(.)/gsu), ([, from, to, single]) => {
        const [first, last] = [from ?? single ?? '', to ?? single ?? ''];
        return [first, last];
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./shared/external/excerpt.js





/** The beginning of a file, at most `limit` bytes, as text; UserError `package-missing` where it cannot be read. */
async function excerptOf(path, limit) {
    try {
        const bytes = await beginning(path, limit + 1);
        const sha256 = bytes.length > limit ? undefined : (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
        return { text: decoded(bytes.subarray(0, limit)), sha256 };
    }
    catch (error) {
        if (!(0,system_error/* isSystemError */.O)(error))
            throw error;
        throw new failure/* UserError */.y('package-missing', `${path} cannot be read: ${error.message}`, { cause: error });
    }
}
async function beginning(path, bytes) {
    // Without O_NONBLOCK, opening a pipe waits for somebody to write to it.
    const file = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        const { size } = await file.stat();
        const buffer = Buffer.alloc(Math.min(bytes, size + 1));
        let filled = 0;
        for (let read = -1; read !== 0 && filled < buffer.length; filled += read) {
            read = (await file.read(buffer, filled, buffer.length - filled)).bytesRead;
        }
        return buffer.subarray(0, filled);
    }
    finally {
        await file.close();
    }
}
/** PowerShell writes UTF-16. Of other encodings the figures are the same: they are ASCII. */
function decoded(bytes) {
    const mark = bytes.subarray(0, 2).toString('hex');
    if (mark === 'fffe')
        return new TextDecoder('utf-16le').decode(bytes);
    return new TextDecoder(mark === 'feff' ? 'utf-16be' : 'utf-8').decode(bytes);
}

;// CONCATENATED MODULE: ./shared/external/glob.js








/** Finds files by lines of paths and globs (`*`, `?`, `[a-z]`, `**`, `!not these`), relative to `workspace`. */
function workspaceFiles(workspace) {
    return {
        async matching(lines) {
            const paths = new Set();
            for (const line of lines) {
                if (line.startsWith('!') && !(await isFile((0,external_node_path_.resolve)(workspace, line)))) {
                    for (const path of await found(workspace, line.slice(1)))
                        paths.delete(path);
                }
                else {
                    const matches = await found(workspace, line);
                    if (matches.length === 0)
                        throw nothingFound(line, workspace);
                    for (const path of matches)
                        paths.add(path);
                }
            }
            if (lines.length > 0 && paths.size === 0)
                throw nothingFound(lines.join(' '), workspace);
            return [...paths].map((path) => ({ path, name: (0,external_node_path_.basename)(path) }));
        },
        read: ({ path }, limit) => excerptOf(path, limit),
    };
}
/** Absolute paths of the files that a line means; a file that is called exactly so comes before what a glob would find. */
async function found(workspace, line) {
    const literal = (0,external_node_path_.resolve)(workspace, line);
    if (await isFile(literal))
        return [literal];
    if (!isWild(line))
        return [];
    const segments = line.split('/').filter((segment) => segment !== '' && segment !== '.');
    return walk((0,external_node_path_.isAbsolute)(line) ? external_node_path_.sep : workspace, segments);
}
async function walk(directory, segments) {
    const [segment, ...rest] = segments;
    if (segment === undefined)
        return [];
    if (segment === '..' || (rest.length > 0 && !isWild(segment)))
        return walk((0,external_node_path_.join)(directory, segment), rest);
    const entries = await entriesIn(directory);
    if (segment === '**')
        return walkDeep(directory, entries, rest);
    const paths = [];
    for (const entry of entries) {
        if (!matchesWildcard(segment, entry.name))
            continue;
        const path = (0,external_node_path_.join)(directory, readableName(entry, directory));
        if (rest.length > 0)
            paths.push(...(await walk(path, rest)));
        else if (await isFile(path))
            paths.push(path);
    }
    return paths;
}
/** `**` is any number of directories, none too; links are not followed, they may go round in circles. */
async function walkDeep(directory, entries, rest) {
    const paths = [...(await walk(directory, rest.length > 0 ? rest : ['*']))];
    for (const entry of entries) {
        if (entry.kind !== 'directory' || entry.name.startsWith('.') || !entry.readable)
            continue;
        paths.push(...(await walkDeep((0,external_node_path_.join)(directory, entry.name), await entriesIn((0,external_node_path_.join)(directory, entry.name)), rest)));
    }
    return [...new Set(paths)];
}
async function entriesIn(directory) {
    try {
        return await entriesOf(directory);
    }
    catch (error) {
        if ((0,system_error/* isSystemError */.O)(error, 'ENOENT', 'ENOTDIR'))
            return [];
        if (!(0,system_error/* isSystemError */.O)(error))
            throw error;
        throw new failure/* UserError */.y('input-invalid', `${directory} cannot be searched: ${error.message}`, { cause: error });
    }
}
function readableName({ name, readable }, directory) {
    if (readable)
        return name;
    throw new failure/* UserError */.y('input-invalid', `the name of ${(0,markdown/* visible */.RK)(name, 80)} in ${directory} is not UTF-8: rename the file, the vault could not give that name back`);
}
async function isFile(path) {
    try {
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch (error) {
        if ((0,system_error/* isSystemError */.O)(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'))
            return false;
        if ((0,system_error/* isSystemError */.O)(error, 'ERR_INVALID_ARG_VALUE'))
            return false;
        throw error;
    }
}
function nothingFound(line, workspace) {
    return new failure/* UserError */.y('package-missing', `"${(0,markdown/* visible */.RK)(line, 200)}" finds no file in ${workspace}: build the file before, or correct the line`);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./shared/external/workspace-commit.js


const LONGEST = 30_000;
/** The commit that is checked out in a directory, which says why where there is none that git can tell. */
function workspaceCommit(workspace, environment) {
    return async () => {
        const answer = await catHead(workspace, environment);
        if (typeof answer !== 'string')
            return { kind: 'unknown', why: whyOf(answer) };
        const [, sha] = /^([0-9a-f]{40,64}) commit \d+\n/.exec(answer) ?? [];
        const [head = ''] = answer.split('\n\n');
        const [, seconds] = /^committer .*> (\d{1,11}) [+-]\d{4}$/m.exec(head) ?? [];
        if (sha === undefined)
            return { kind: 'unknown', why: 'nothing is committed in the workspace yet' };
        if (seconds === undefined)
            return { kind: 'unknown', why: 'its commit tells no time' };
        return { kind: 'known', sha, at: new Date(Number(seconds) * 1000).toISOString() };
    };
}
/** Only reads: no configuration of the machine, no hook, no network and no directory above takes part. */
function catHead(workspace, { PATH }) {
    const env = {
        ...(PATH !== undefined && { PATH }),
        ...{ LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_OPTIONAL_LOCKS: '0' },
        ...{ GIT_NO_LAZY_FETCH: '1', GIT_NO_REPLACE_OBJECTS: '1', GIT_CEILING_DIRECTORIES: (0,external_node_path_.dirname)(workspace) },
        // In a container the owner of the workspace is another.
        ...{ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' },
    };
    return new Promise((resolve) => {
        const options = { cwd: workspace, env, encoding: 'latin1', timeout: LONGEST };
        const child = (0,external_node_child_process_.execFile)('git', ['cat-file', '--batch'], options, (error, stdout) => resolve(error ?? stdout));
        // Git that ended before it read says why by its exit status.
        child.stdin?.on('error', () => undefined).end('HEAD\n');
    });
}
function whyOf(error) {
    if (error.code === 'ENOENT')
        return 'git is not installed on the runner';
    if (error.killed)
        return `git took over ${LONGEST / 1000} s`;
    return 'the workspace holds no repository: it takes `actions/checkout` before';
}

;// CONCATENATED MODULE: ./actions/vault-upload/ports.js








/** The real world of an upload. */
async function portsFor(given, context) {
    return {
        vault: (0,stores/* vaultOf */._)(given, context),
        ledger: await (0,stores.ledgerOf)(given, context),
        files: workspaceFiles(context.workspace),
        ...(given.commit === 'workspace' &&
            given.drop === undefined && { builtFrom: workspaceCommit(context.workspace, context.environment) }),
        ...(given.drop !== undefined && { drop: dropDirectory((0,external_node_path_.resolve)(context.workspace, given.drop)) }),
        occasion: context,
        clock: clock/* systemClock */.m,
        id: (0,stores/* freshIds */.r)(),
        expected: await packagesOfPlan(given, context),
    };
}
/**
 * The packages that the plan names, which a drop must hold before it is a version: files land there one after the
 * other. Whoever lists `packages` has said what the version is. None where the repository has no configuration.
 */
async function packagesOfPlan(given, context) {
    if (given.drop === undefined)
        return [];
    if (!(0,external_node_fs_.existsSync)((0,external_node_path_.resolve)(context.workspace, given.config)))
        return [];
    const { plan } = await (0,plan_sources.planSources)(given, context).config(given.application);
    return Object.values(plan.value.domains).flatMap((domain) => domain.package ?? []);
}


/***/ })

};
;