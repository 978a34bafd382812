"use strict";
exports.id = 6615;
exports.ids = [6615];
exports.modules = {

/***/ 26615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ freshIds),
  ledgerOf: () => (/* binding */ ledgerOf),
  _: () => (/* binding */ vaultOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./shared/external/clock.js
var clock = __webpack_require__(74115);
// EXTERNAL MODULE: ./shared/external/ledgers.js + 20 modules
var ledgers = __webpack_require__(59586);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
// EXTERNAL MODULE: ./shared/release/version.js
var release_version = __webpack_require__(70343);
// EXTERNAL MODULE: ./shared/external/dir-vault-put.js
var dir_vault_put = __webpack_require__(29683);
// EXTERNAL MODULE: ./shared/external/dir-vault-read.js
var dir_vault_read = __webpack_require__(64648);
// EXTERNAL MODULE: ./shared/external/system-error.js
var system_error = __webpack_require__(36691);
;// CONCATENATED MODULE: ./shared/external/dir-vault.js





/** A vault in a directory: `<root>/<application>/<version>/` holds the files, `manifest.json` and `manifest.json.sha256`. */
function dirVault(root) {
    const reach = (what, work) => (0,system_error/* reaching */.Y)('vault-unreachable', `the vault ${root} ${what}`, work);
    return {
        put: async (application, version, packages, evidence) => {
            const place = placeOf(root, application, version);
            return reach(`could not take ${application} ${version} in, nothing of it is there`, () => (0,dir_vault_put/* putIn */.l)(place, packages, evidence));
        },
        find: async (application, version) => {
            const place = placeOf(root, application, version);
            return reach(`could not be asked for ${application} ${version}`, () => (0,dir_vault_read/* sealedIn */.ut)(place));
        },
        fetch: async ({ manifest }, name) => {
            const place = placeOf(root, manifest.application, manifest.version);
            return reach(`could not give ${name} of ${place.application} ${place.version}`, () => (0,dir_vault_read/* fetchFrom */.pL)(place.directory, manifest, name));
        },
        confirm: async ({ manifest }) => {
            const place = placeOf(root, manifest.application, manifest.version);
            await reach(`could not be asked for the packages of ${place.application} ${place.version}`, async () => {
                for (const { name } of manifest.packages)
                    await (0,dir_vault_read/* fetchFrom */.pL)(place.directory, manifest, name);
            });
        },
    };
}
// The only way to a path of the vault: what the parsers let through cannot leave the root.
function placeOf(root, application, version) {
    const home = (0,external_node_path_.join)(root, (0,release_version/* parseApplication */.wO)(application));
    return { application, version, home, directory: (0,external_node_path_.join)(home, (0,release_version/* parseVersion */.ot)(version)) };
}

;// CONCATENATED MODULE: ./shared/external/vaults.js




const WRITE = 'write `release`, the Releases of this repository, or `dir:<path>`, a directory that every runner of these jobs sees, such as `dir:/srv/vault`';
/**
 * The vault that the input `vault` means; a relative path starts at the workspace. UserError `input-invalid` for others.
 */
function vaultFor(spec, workspace, release) {
    const path = /^dir:(.+)$/s.exec(spec)?.[1];
    if (path !== undefined && !path.includes('\0'))
        return dirVault((0,external_node_path_.resolve)(workspace, path));
    if (spec === 'release')
        return lazyReleaseVault(release);
    const guess = spec.includes('/') && !spec.includes(':') ? `did you mean \`dir:${(0,markdown/* visible */.RK)(spec, 80)}\`? Otherwise ` : '';
    throw new failure/* UserError */.y('input-invalid', `vault: "${(0,markdown/* visible */.RK)(spec, 80)}" is not known here: ${guess}${WRITE}`);
}
/** The vault on GitHub's Releases. Octokit is read when it is first used: a job may have all it needs without. */
function lazyReleaseVault(settings) {
    let opened;
    const open = () => (opened ??= Promise.all(/* import() */[__webpack_require__.e(7379), __webpack_require__.e(7586)]).then(__webpack_require__.bind(__webpack_require__, 57586)).then(({ releaseVault }) => releaseVault(settings)));
    return {
        put: async (...given) => (await open()).put(...given),
        find: async (...given) => (await open()).find(...given),
        fetch: async (...given) => (await open()).fetch(...given),
        confirm: async (...given) => (await open()).confirm(...given),
    };
}

;// CONCATENATED MODULE: ./shared/ledger/ulid.js
/** Crockford's base 32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_BYTES = 10;
/** The ULID of an instant (milliseconds since the epoch, below 2^48) and 10 random bytes: 26 characters that sort by time. */
function ulid(now, random) {
    if (!Number.isInteger(now) || now < 0 || now >= 2 ** 48)
        throw new RangeError(`no ULID for the instant ${now}`);
    if (random.length !== RANDOM_BYTES)
        throw new RangeError(`a ULID takes 10 random bytes, not ${random.length}`);
    const bits = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), BigInt(now));
    const digits = Array.from({ length: 26 }, (_, place) => Number((bits >> BigInt(5 * (25 - place))) & 31n));
    return digits.map((digit) => ALPHABET.charAt(digit)).join('');
}
/** A maker of ULIDs that sort in the order in which they were made, also within a millisecond and when the clock steps back. */
function ulids(clock, randomBytes) {
    let instant = -1;
    let random = new Uint8Array(RANDOM_BYTES);
    return () => {
        const now = clock.now();
        const next = now > instant ? undefined : successor(random);
        instant = Math.max(now, next ? instant : instant + 1);
        random = next ?? randomBytes(RANDOM_BYTES);
        return ulid(instant, random);
    };
}
/** The next number of the same length; undefined where there is none. */
function successor(bytes) {
    const place = bytes.findLastIndex((byte) => byte < 255);
    return place < 0 ? undefined : bytes.map((byte, at) => (at < place ? byte : at === place ? byte + 1 : 0));
}

;// CONCATENATED MODULE: ./shared/action/stores.js





/** The vault that the input `vault` names. UserError `input-invalid` where there is none of that kind. */
function vaultOf(given, context) {
    const token = given.githubToken ?? '';
    return vaultFor(given.vault, context.workspace, { ...context, token, run: context.run.id });
}
/** The ledger, with its locks, that the input `ledger` names. UserError `input-invalid` where there is none of that kind. */
function ledgerOf(given, context) {
    return (0,ledgers/* ledgerFor */.b)(given.ledger, { ...context, token: given.githubToken ?? '' });
}
/** Fresh ULIDs, in the order in which they were asked for. */
function freshIds() {
    return ulids(clock/* systemClock */.m, external_node_crypto_.randomBytes);
}


/***/ }),

/***/ 74115:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** The machine's own time. */
const systemClock = { now: () => Date.now() };


/***/ }),

/***/ 29683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ putIn),
/* harmony export */   y: () => (/* binding */ readAll)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62327);
/* harmony import */ var _release_canonical__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21561);
/* harmony import */ var _release_delta__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95237);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82826);
/* harmony import */ var _release_package__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61619);
/* harmony import */ var _dir_vault_read__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(64648);
/* harmony import */ var _hash__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(16201);
/* harmony import */ var _system_error__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(36691);












const STAGING = '.incoming-';
/** No upload lasts a day: what is older was left by one that died. */
const DEAD_AFTER = 24 * 60 * 60 * 1000;
/** Others may come in between; each time one of them has got further. */
const ATTEMPTS = 10;
/** Puts a version where it belongs, whole, or finds that it is there already. */
async function putIn(place, packages, evidence) {
    (0,_release_package__WEBPACK_IMPORTED_MODULE_8__/* .refuseFileNames */ .o)([...packages, ...evidence].map((file) => file.name));
    const manifest = async (read) => (0,_release_manifest__WEBPACK_IMPORTED_MODULE_7__/* .manifestOf */ .$V)(place.application, place.version, await readAll(packages, read), await readAll(evidence, read));
    const held = await (0,_dir_vault_read__WEBPACK_IMPORTED_MODULE_9__/* .sealedIn */ .ut)(place);
    if (held)
        return alreadyThere(place, held, await manifest((file) => (0,_hash__WEBPACK_IMPORTED_MODULE_10__/* .hashFile */ .DC)(file.path, true)));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(place.home, { recursive: true });
    await removeDead(place.home);
    const staging = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place.home, `${STAGING}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(staging);
    try {
        const offered = await manifest((file) => (0,_hash__WEBPACK_IMPORTED_MODULE_10__/* .copyHashed */ .p4)(file.path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, file.name)));
        await seal(staging, offered);
        return await settle(place, staging, offered);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(staging, { recursive: true, force: true });
    }
}
// The manifest is what makes a directory a version: it comes last, when everything it names is on the disk.
async function seal(staging, manifest) {
    const sum = `${(0,_release_canonical__WEBPACK_IMPORTED_MODULE_5__/* .canonicalDigest */ .X)(manifest)}  ${_dir_vault_read__WEBPACK_IMPORTED_MODULE_9__/* .MANIFEST */ .e0}\n`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, _dir_vault_read__WEBPACK_IMPORTED_MODULE_9__/* .MANIFEST_SUM */ .WU), sum, { flag: 'wx', flush: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, _dir_vault_read__WEBPACK_IMPORTED_MODULE_9__/* .MANIFEST */ .e0), (0,_release_manifest__WEBPACK_IMPORTED_MODULE_7__/* .manifestText */ .$2)(manifest), { flag: 'wx', flush: true });
    await flushDirectory(staging);
}
async function settle(place, staging, manifest) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        if (await renamed(staging, place.directory)) {
            await flushDirectory(place.home);
            const url = (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)(place.directory).href;
            return { manifest, digest: (0,_release_canonical__WEBPACK_IMPORTED_MODULE_5__/* .canonicalDigest */ .X)(manifest), url, outcome: 'stored' };
        }
        const held = await (0,_dir_vault_read__WEBPACK_IMPORTED_MODULE_9__/* .sealedIn */ .ut)(place);
        if (held)
            return alreadyThere(place, held, manifest);
        await moveAside(place);
    }
    throw new _failure__WEBPACK_IMPORTED_MODULE_4__/* .Outage */ .a('vault-unreachable', `${place.directory} holds no ${_dir_vault_read__WEBPACK_IMPORTED_MODULE_9__/* .MANIFEST */ .e0} and comes back each time it is moved aside: find out what else writes there`);
}
/** Whether `staging` took the place of nothing (or of an empty directory); false where something is there. */
async function renamed(staging, directory) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(staging, directory);
        return true;
    }
    catch (error) {
        if ((0,_system_error__WEBPACK_IMPORTED_MODULE_11__/* .isSystemError */ .O)(error, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'))
            return false;
        throw error;
    }
}
/** What is in the place of a version and is none is kept under another name. */
async function moveAside({ home, version, directory }) {
    const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, `.aside-${version}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(directory, aside);
        // Another upload may have put the version there a moment ago.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(aside, _dir_vault_read__WEBPACK_IMPORTED_MODULE_9__/* .MANIFEST */ .e0));
        await renamed(aside, directory);
    }
    catch (error) {
        if (!(0,_system_error__WEBPACK_IMPORTED_MODULE_11__/* .isSystemError */ .O)(error, 'ENOENT', 'ENOTDIR'))
            throw error;
    }
}
async function alreadyThere(place, held, offered) {
    (0,_release_delta__WEBPACK_IMPORTED_MODULE_6__/* .refuseOtherBytes */ .y)(held.manifest, offered);
    for (const file of (0,_release_manifest__WEBPACK_IMPORTED_MODULE_7__/* .filesOf */ .R8)(held.manifest))
        await (0,_dir_vault_read__WEBPACK_IMPORTED_MODULE_9__/* .fetchFrom */ .pL)(place.directory, held.manifest, file.name);
    return { ...held, outcome: 'already-there' };
}
/** Files as they are on the runner now; UserError `package-missing` or `package-changed` names the one that is not. */
async function readAll(files, read) {
    const found = [];
    for (const file of files)
        found.push({ name: file.name, ...(await readOne(file, read)), report: file.report });
    return found;
}
async function readOne(file, read) {
    const digest = await read(file).catch((error) => {
        throw refusalOf(file, error);
    });
    if (file.sha256 === undefined || file.sha256 === digest.sha256)
        return digest;
    throw new _failure__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('package-changed', `${file.path} is not what was announced: expected sha256 ${file.sha256}, found ${digest.sha256}. Bring the right file`);
}
function refusalOf({ path, name }, error) {
    if (error instanceof _hash__WEBPACK_IMPORTED_MODULE_10__/* .ChangedWhileRead */ .uQ) {
        const message = `${path} changed while it was read: whatever writes it had not finished. Try again when it has`;
        return new _failure__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('package-changed', message, { cause: error });
    }
    if (error instanceof _hash__WEBPACK_IMPORTED_MODULE_10__/* .NotAFile */ .pX)
        return new _failure__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('package-missing', `${path} is not a file`, { cause: error });
    if (!(0,_system_error__WEBPACK_IMPORTED_MODULE_11__/* .isSystemError */ .O)(error))
        return error;
    if (error.path === path)
        return new _failure__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y('package-missing', `${path} cannot be read: ${error.message}`);
    return new _failure__WEBPACK_IMPORTED_MODULE_4__/* .Outage */ .a('vault-unreachable', `${name} could not be stored, nothing was left in the vault: ${error.message}`, {
        cause: error,
    });
}
async function removeDead(home) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(home)) {
        if (!name.startsWith(STAGING))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(name));
        const age = Date.now() -
            (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((stats) => stats.mtimeMs, () => Date.now()));
        if (age > DEAD_AFTER)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
    }
}
async function flushDirectory(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 64648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ MANIFEST_SUM),
/* harmony export */   e0: () => (/* binding */ MANIFEST),
/* harmony export */   pL: () => (/* binding */ fetchFrom),
/* harmony export */   ut: () => (/* binding */ sealedIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62327);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82826);
/* harmony import */ var _hash__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16201);
/* harmony import */ var _system_error__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36691);









const MANIFEST = 'manifest.json';
const MANIFEST_SUM = `${MANIFEST}.sha256`;
/** Far more than a manifest takes; what is bigger is not one. */
const LARGEST = 16 * 1024 * 1024;
/** The manifest at `place`, proved by its sum; undefined where there is none, `package-changed` where it is another. */
async function sealedIn({ application, version, home, directory }) {
    for (const path of [home, directory])
        if (!(await isDirectory(path)))
            return undefined;
    const bytes = await bytesOf((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, MANIFEST));
    if (!bytes)
        return undefined;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
    const sum = await bytesOf((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, MANIFEST_SUM));
    const expected = sum === undefined ? `a ${MANIFEST_SUM} beside it` : `sha256 ${sum.toString().slice(0, 64)}`;
    if (expected !== `sha256 ${digest}`)
        throw changed((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, MANIFEST), expected, `sha256 ${digest}`);
    const manifest = manifestIn(bytes, directory);
    if (manifest.application !== application || manifest.version !== version) {
        const found = `that of ${manifest.application} ${manifest.version}`;
        throw changed((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, MANIFEST), `the manifest of ${application} ${version}`, found);
    }
    return { manifest, digest, url: (0,node_url__WEBPACK_IMPORTED_MODULE_4__.pathToFileURL)(directory).href };
}
/** A file of a version, hashed again; `package-missing` or `package-changed` names it. */
async function fetchFrom(directory, manifest, name) {
    const file = (0,_release_manifest__WEBPACK_IMPORTED_MODULE_6__/* .filesOf */ .R8)(manifest).find((candidate) => candidate.name === name);
    if (!file) {
        const names = (0,_release_manifest__WEBPACK_IMPORTED_MODULE_6__/* .filesOf */ .R8)(manifest).map((known) => known.name);
        throw new _failure__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('package-missing', `${directory} holds no ${name}: its manifest names ${names.join(', ')}`);
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name);
    const found = await digestOf(path, file);
    if (found.sha256 === file.sha256 && found.size === file.size)
        return { path, ...file };
    throw changed(path, `sha256 ${file.sha256} (${file.size} bytes)`, `sha256 ${found.sha256} (${found.size} bytes)`);
}
async function digestOf(path, file) {
    try {
        return await (0,_hash__WEBPACK_IMPORTED_MODULE_7__/* .hashFile */ .DC)(path, false);
    }
    catch (error) {
        if ((0,_system_error__WEBPACK_IMPORTED_MODULE_8__/* .isSystemError */ .O)(error, 'ENOENT')) {
            const message = `${path} is gone from the vault; its manifest says sha256 ${file.sha256} (${file.size} bytes). Bring it back, or release a new version`;
            throw new _failure__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('package-missing', message, { cause: error });
        }
        throw foundSomethingElse(path, 'a file', error);
    }
}
function manifestIn(bytes, directory) {
    try {
        return (0,_release_manifest__WEBPACK_IMPORTED_MODULE_6__/* .parseManifest */ .Ng)(bytes.toString());
    }
    catch (cause) {
        const message = `${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, MANIFEST)} has the right sum and is not a manifest: something else wrote it. Move ${directory} away, or release a new version`;
        throw new _failure__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('package-changed', message, { cause });
    }
}
// Links lead out of the vault: none is followed below its root.
async function isDirectory(path) {
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path);
        if (stats.isSymbolicLink())
            throw changed(path, 'a directory', 'a symbolic link');
        return stats.isDirectory();
    }
    catch (error) {
        if ((0,_system_error__WEBPACK_IMPORTED_MODULE_8__/* .isSystemError */ .O)(error, 'ENOENT'))
            return false;
        throw error;
    }
}
async function bytesOf(path) {
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW);
        try {
            const stats = await handle.stat();
            if (!stats.isFile() || stats.size > LARGEST)
                throw new _hash__WEBPACK_IMPORTED_MODULE_7__/* .NotAFile */ .pX(path);
            return await handle.readFile();
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if ((0,_system_error__WEBPACK_IMPORTED_MODULE_8__/* .isSystemError */ .O)(error, 'ENOENT'))
            return undefined;
        throw foundSomethingElse(path, 'a manifest', error);
    }
}
function foundSomethingElse(path, expected, error) {
    if ((0,_system_error__WEBPACK_IMPORTED_MODULE_8__/* .isSystemError */ .O)(error, 'ELOOP'))
        return changed(path, expected, 'a symbolic link');
    return error instanceof _hash__WEBPACK_IMPORTED_MODULE_7__/* .NotAFile */ .pX ? changed(path, expected, 'something else') : error;
}
function changed(path, expected, found) {
    return new _failure__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .y('package-changed', `${path} was changed after it had been put in the vault: expected ${expected}, found ${found}. ` +
        'Bring back what was there, or release a new version');
}


/***/ }),

/***/ 11578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ endGroup)
/* harmony export */ });
/** Ends a process that was started `detached`, and everything that it started itself and that stayed in its group. */
function endGroup(pid) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It ended by itself meanwhile.
    }
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

/***/ 59586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ ledgerFor)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./shared/failure.js
var shared_failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/external/clock.js
var clock = __webpack_require__(74115);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
// EXTERNAL MODULE: ../../node_modules/zod/v4/core/api.js
var api = __webpack_require__(41299);
;// CONCATENATED MODULE: ../../node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./shared/plan/operation.js
var operation = __webpack_require__(74244);
// EXTERNAL MODULE: ./shared/release/evidence.js
var evidence = __webpack_require__(98138);
;// CONCATENATED MODULE: ./shared/ledger/event-fields.js

/** What every event holds. */
const common = {
    schema: schemas/* literal */.euz(1),
    /** ULID: sorts by time. */
    id: schemas/* string */.YjP().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
    at: datetime(),
    actor: schemas/* string */.YjP(),
    run: schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), attempt: schemas/* number */.aig().int(), url: schemas/* string */.YjP() }),
    application: schemas/* string */.YjP(),
    version: schemas/* string */.YjP(),
};
const sha256 = schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/);

;// CONCATENATED MODULE: ./shared/ledger/change-events.js


const instant = datetime();
/** The comment that a command was given with; `url` leads a person there. */
const comment = schemas/* strictObject */.rej({ id: schemas/* number */.aig().int(), url: schemas/* string */.YjP() });
/** What people were shown and decided on: the bytes, the plan and the way back of one stage. */
const digestsSchema = schemas/* strictObject */.rej({ manifestDigest: sha256, planDigest: sha256, rollbackDigest: sha256 });
const change_events_operation = schemas/* strictObject */.rej({ domain: schemas/* string */.YjP(), operation: schemas/* string */.YjP() });
const step = schemas/* strictObject */.rej({ number: schemas/* number */.aig().int(), operations: schemas/* array */.YOg(change_events_operation), sentence: schemas/* string */.YjP() });
const coverageStep = schemas/* strictObject */.rej({ ...change_events_operation.shape, kind: schemas/* string */.YjP(), reason: schemas/* string */.YjP() });
/** A release was asked for; asked again, it is the same release with newer wishes, and the last request counts. */
const requestOpened = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('request.opened'),
    /** The one RFC of the release: its issue. */
    rfc: schemas/* strictObject */.rej({ number: schemas/* number */.aig().int().positive(), url: schemas/* string */.YjP() }),
    /** Login of the person who asked. */
    requester: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['major', 'minor', 'patch', 'hotfix']),
    severity: schemas/* string */.YjP().optional(),
    incident: schemas/* string */.YjP().optional(),
    /** The version in production when it was asked for. */
    basedOn: schemas/* string */.YjP().optional(),
    lifecycle: schemas/* string */.YjP(),
    stages: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Planned instant by stage. */
    dates: schemas/* record */.g1P(schemas/* string */.YjP(), instant),
    /** The issue that the request was written in. */
    issue: schemas/* number */.aig().int().positive().optional(),
});
/** What a stage would do, as people are shown it before they approve. */
const planProposed = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('plan.proposed'),
    stage: schemas/* string */.YjP(),
    ...digestsSchema.shape,
    steps: schemas/* array */.YOg(step),
    rollback: schemas/* array */.YOg(step),
    coverage: schemas/* strictObject */.rej({ percent: schemas/* number */.aig(), steps: schemas/* array */.YOg(coverageStep) }),
    /** Why steps that cannot be undone were accepted, one sentence each. */
    irreversible: schemas/* array */.YOg(schemas/* string */.YjP()),
});
/** Somebody of a role said yes to the plans of all stages, as they had been proposed. */
const planApproved = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('plan.approved'),
    by: schemas/* string */.YjP(),
    roles: schemas/* array */.YOg(schemas/* string */.YjP()),
    plans: schemas/* array */.YOg(schemas/* strictObject */.rej({ stage: schemas/* string */.YjP(), ...digestsSchema.shape })),
    comment,
});
/** A voice given on the RFC for one stage; that of the environment is in the run's own history. */
const stageApproved = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('stage.approved'),
    stage: schemas/* string */.YjP(),
    by: schemas/* string */.YjP(),
    roles: schemas/* array */.YOg(schemas/* string */.YjP()),
    ...digestsSchema.shape,
    comment,
});
/** Somebody of a role found one deployment in order. */
const stageValidated = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('stage.validated'),
    stage: schemas/* string */.YjP(),
    by: schemas/* string */.YjP(),
    roles: schemas/* array */.YOg(schemas/* string */.YjP()),
    deployment: schemas/* string */.YjP(),
    comment,
});
/** The date of a stage was moved: by whom, and why. */
const stageRescheduled = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('stage.rescheduled'),
    stage: schemas/* string */.YjP(),
    by: schemas/* string */.YjP(),
    date: instant,
    why: schemas/* string */.YjP(),
    comment,
});
/** What a release owed after it had been let through was done; `proof` is what somebody says it by. */
const debtSettled = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('debt.settled'),
    debt: schemas/* string */.YjP(),
    by: schemas/* string */.YjP(),
    proof: schemas/* string */.YjP(),
    comment,
});
const rfcClosed = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('rfc.closed'),
    outcome: schemas/* enum */.k5n(['delivered', 'rejected']),
    by: schemas/* string */.YjP(),
    why: schemas/* string */.YjP(),
    /** Where a person closed it; a delivered release closes by itself. */
    comment: comment.optional(),
});
/** One thing that a gate looked at. `unknown`: it could not be found out, which keeps the gate closed as well. */
const checkSchema = schemas/* strictObject */.rej({
    code: schemas/* string */.YjP(),
    result: schemas/* enum */.k5n(['holds', 'fails', 'unknown']),
    saw: schemas/* string */.YjP(),
    /** What to do; empty where it holds. */
    remedy: schemas/* string */.YjP(),
});
const gateDecided = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('gate.decided'),
    stage: schemas/* string */.YjP(),
    mode: schemas/* enum */.k5n(['preview', 'enforce']),
    decision: schemas/* enum */.k5n(['open', 'closed']),
    checks: schemas/* array */.YOg(checkSchema),
    /** What was shown or decided on; absent where it could not be found out. */
    shown: digestsSchema.optional(),
});
const CHANGE_EVENTS = [
    requestOpened,
    planProposed,
    planApproved,
    stageApproved,
    stageValidated,
    stageRescheduled,
    debtSettled,
    rfcClosed,
    gateDecided,
];

;// CONCATENATED MODULE: ./shared/ledger/integration-events.js


const integration_events_instant = datetime();
/** A commit, and when it was made: a merge brings nothing of its own. */
const commit = schemas/* strictObject */.rej({ sha: schemas/* string */.YjP(), at: integration_events_instant, merge: schemas/* boolean */.zMY() });
/** One attempt of a run of a workflow that has come to its end. */
const build = schemas/* strictObject */.rej({
    id: schemas/* number */.aig().int().positive(),
    attempt: schemas/* number */.aig().int().positive(),
    /** What the run was started by, such as `push`. */
    event: schemas/* string */.YjP(),
    /** As GitHub says it: `success`, `failure`, `cancelled`… */
    conclusion: schemas/* string */.YjP(),
    sha: schemas/* string */.YjP(),
    /** Of the run; the attempt has its own start. */
    created: integration_events_instant,
    started: integration_events_instant,
    /** Absent where it can no longer be told: an attempt that was followed by another before anybody read it. */
    completed: integration_events_instant.optional(),
    url: schemas/* string */.YjP(),
});
/**
 * What was new of one workflow and its branch when it was read: GitHub deletes runs after 90 days. It belongs to no
 * version, and says the empty text for one, which no release can have. `from` and `to` are what was looked at.
 */
const integrationRecorded = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('integration.recorded'),
    /** File of the workflow, such as `ci.yml`. */
    workflow: schemas/* string */.YjP(),
    branch: schemas/* string */.YjP(),
    from: integration_events_instant,
    to: integration_events_instant,
    builds: schemas/* array */.YOg(build),
    /** Of the branch, by the instant of their committer. */
    commits: schemas/* array */.YOg(commit),
});

;// CONCATENATED MODULE: ./shared/ledger/integrity-events.js


const finding = schemas/* strictObject */.rej({
    item: schemas/* string */.YjP(),
    field: schemas/* string */.YjP(),
    declared: schemas/* string */.YjP(),
    found: schemas/* string */.YjP(),
    result: schemas/* enum */.k5n(['wrong', 'unknown']),
    why: schemas/* string */.YjP().optional(),
});
/**
 * How right the CMDB was of an application in a stage, its hosts there included: numbers of fields, and those that were not
 * right, as far as they are not too many. `version` is the one in place, empty where none is.
 */
const integrityRecorded = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('integrity.recorded'),
    stage: schemas/* string */.YjP(),
    right: schemas/* number */.aig().int().nonnegative(),
    wrong: schemas/* number */.aig().int().nonnegative(),
    unknown: schemas/* number */.aig().int().nonnegative(),
    findings: schemas/* array */.YOg(finding),
});
const INTEGRITY_EVENTS = [integrityRecorded];

;// CONCATENATED MODULE: ./shared/ledger/event.js







const file = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), size: schemas/* number */.aig().int(), sha256: sha256 });
const inspection = schemas/* strictObject */.rej({ domain: schemas/* string */.YjP(), host: schemas/* string */.YjP(), facts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()) });
const technical = {
    run: schemas/* number */.aig().int(),
    kind: schemas/* enum */.k5n(['deploy', 'rollback']),
    step: schemas/* number */.aig().int(),
    domain: schemas/* string */.YjP(),
    operation: schemas/* enum */.k5n(operation/* OPERATIONS */.x),
    technical: schemas/* number */.aig().int(),
    host: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
};
const journalEntrySchema = schemas/* discriminatedUnion */.gMt('event', [
    schemas/* strictObject */.rej({ ...technical, event: schemas/* literal */.euz('started'), at: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({
        ...technical,
        event: schemas/* literal */.euz('finished'),
        status: schemas/* number */.aig().int(),
        at: schemas/* string */.YjP().exactOptional(),
    }),
]);
/** Whether the state after is the state before, and in which facts it is not. */
const proof = schemas/* strictObject */.rej({
    holds: schemas/* boolean */.zMY(),
    differences: schemas/* array */.YOg(schemas/* strictObject */.rej({ domain: schemas/* string */.YjP(), host: schemas/* string */.YjP(), fact: schemas/* string */.YjP(), before: schemas/* string */.YjP(), after: schemas/* string */.YjP() })),
});
const packageVaulted = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('package.vaulted'),
    manifestDigest: sha256,
    packages: schemas/* array */.YOg(file),
    evidence: schemas/* array */.YOg(file.extend({ report: evidence/* reportSchema */.Q.optional() })),
    vault: schemas/* string */.YjP(),
    /** What the packages were built from, and when that was committed; absent where nobody said so. */
    commit: schemas/* strictObject */.rej({ sha: schemas/* string */.YjP(), at: datetime() }).optional(),
});
const deploymentStarted = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('deployment.started'),
    stage: schemas/* string */.YjP(),
    deployment: schemas/* string */.YjP(),
    /** The resolved plan, technologies included; secrets by where they come from. */
    plan: schemas/* unknown */.L5J(),
    planDigest: sha256,
    rollbackDigest: sha256,
    manifestDigest: sha256,
    before: schemas/* array */.YOg(inspection),
    rehearsal: schemas/* boolean */.zMY(),
    /** Set where a bar of this version was lifted: why. */
    liftedBar: schemas/* string */.YjP().optional(),
    /** Set where an interrupted or failed deployment goes on. */
    resumed: schemas/* boolean */.zMY().optional(),
});
const deploymentFinished = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('deployment.finished'),
    stage: schemas/* string */.YjP(),
    deployment: schemas/* string */.YjP(),
    result: schemas/* enum */.k5n(['succeeded', 'rolled-back', 'failed', 'cancelled']),
    failedStep: schemas/* number */.aig().int().optional(),
    reason: schemas/* string */.YjP().optional(),
    error: schemas/* string */.YjP().optional(),
    journal: schemas/* array */.YOg(journalEntrySchema),
    after: schemas/* array */.YOg(inspection),
    rehearsal: proof.optional(),
});
/** Until its end is known, nobody deploys over what a rollback may have half done. */
const rollbackStarted = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('rollback.started'),
    stage: schemas/* string */.YjP(),
    deployment: schemas/* string */.YjP(),
});
const rollbackFinished = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('rollback.finished'),
    stage: schemas/* string */.YjP(),
    deployment: schemas/* string */.YjP(),
    result: schemas/* enum */.k5n(['rolled-back', 'nothing-to-do', 'failed']),
    error: schemas/* string */.YjP().optional(),
    journal: schemas/* array */.YOg(journalEntrySchema),
    after: schemas/* array */.YOg(inspection),
    proof: proof.optional(),
});
const inventoryRecorded = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('inventory.recorded'),
    stage: schemas/* string */.YjP(),
    deployment: schemas/* string */.YjP(),
    items: schemas/* array */.YOg(inspection),
    /** What was to be looked at as well, and could not be read: of that nothing is known. */
    unread: schemas/* array */.YOg(schemas/* strictObject */.rej({ domain: schemas/* string */.YjP(), host: schemas/* string */.YjP(), why: schemas/* string */.YjP() })).optional(),
});
const figures = schemas/* strictObject */.rej({
    requests: schemas/* number */.aig().int(),
    errors: schemas/* number */.aig().int(),
    firstError: schemas/* string */.YjP().optional(),
    perSecond: schemas/* number */.aig(),
    latency: schemas/* strictObject */.rej({ p50: schemas/* number */.aig(), p95: schemas/* number */.aig(), p99: schemas/* number */.aig() }).optional(),
});
const measured = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    template: schemas/* string */.YjP(),
    host: schemas/* string */.YjP().optional(),
    url: schemas/* string */.YjP(),
    limits: schemas/* strictObject */.rej({
        errors: schemas/* number */.aig(),
        p95: schemas/* number */.aig().optional(),
        worseThanPrevious: schemas/* number */.aig().optional(),
    }),
    figures: figures.optional(),
    problem: schemas/* string */.YjP().optional(),
});
/** What was measured after the last step of a deployment, also where it failed for that. */
const measureRecorded = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('measure.recorded'),
    stage: schemas/* string */.YjP(),
    deployment: schemas/* string */.YjP(),
    items: schemas/* array */.YOg(measured),
});
const silenced = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    /** Its `file:line:column`. */
    place: schemas/* string */.YjP(),
    from: schemas/* string */.YjP(),
    /** When it was given back, or will end by itself; absent where it was never silenced. */
    until: schemas/* string */.YjP().optional(),
    problem: schemas/* string */.YjP().optional(),
    muted: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), on: schemas/* string */.YjP(), since: schemas/* string */.YjP().optional() })),
});
/** What was silenced during a deployment or a rollback, and the alerts that told nobody. */
const supervisionRecorded = schemas/* strictObject */.rej({
    ...common,
    type: schemas/* literal */.euz('supervision.recorded'),
    stage: schemas/* string */.YjP(),
    deployment: schemas/* string */.YjP(),
    items: schemas/* array */.YOg(silenced),
});
/** Every event of the ledger. */
const eventSchema = schemas/* discriminatedUnion */.gMt('type', [
    packageVaulted,
    deploymentStarted,
    deploymentFinished,
    rollbackStarted,
    rollbackFinished,
    inventoryRecorded,
    measureRecorded,
    supervisionRecorded,
    integrationRecorded,
    ...CHANGE_EVENTS,
    ...INTEGRITY_EVENTS,
]);
/** What every event holds, also one of a type or a schema that only a later version knows. */
const anyEventSchema = schemas/* looseObject */._H3({ ...common, schema: schemas/* number */.aig().int().positive(), type: schemas/* string */.YjP().min(1) });
const EVENT_TYPES = eventSchema.options.map((option) => option.shape.type.value);

;// CONCATENATED MODULE: ./shared/ledger/path.js

/** Longer names would not fit a directory of every file system. */
const LONGEST = 100;
/** Where an event lies in the ledger's tree: `<application>/YYYY/MM/<ulid>-<type>.json`, year and month in UTC. */
function pathOf(event) {
    const { application, at, id, type } = event;
    const utc = at.endsWith('Z') ? at : new Date(at).toISOString();
    return `${segmentOf(application)}/${utc.slice(0, 4)}/${utc.slice(5, 7)}/${id}-${type}.json`;
}
/** The type of the event that lies in a file, as far as its name tells. */
function typeIn(path) {
    const begin = path.lastIndexOf('/') + 28;
    // As nearly all are named; a hundred thousand of them are read faster so.
    if (path[begin - 1] === '-' && begin + 5 < path.length && path.endsWith('.json'))
        return path.slice(begin, -5);
    return /[^/]{26}-([^/]+)\.json$/.exec(path)?.[1] ?? '';
}
/** One part of a path or of a git ref for any name: what is not safe in both everywhere is percent-encoded. */
function segmentOf(name) {
    if (/^[A-Za-z0-9_-]{1,100}$/.test(name))
        return name;
    const encoded = Array.from(Buffer.from(name, 'utf8'), encodeByte)
        .join('')
        .replace(/^\.|\.(?=\.)|\.$|\.(?=lock$)/gi, '%2E');
    if (encoded.length <= LONGEST)
        return encoded || '%';
    return `${encoded.slice(0, 40)}%${(0,external_node_crypto_.createHash)('sha256').update(name, 'utf8').digest('hex').slice(0, 40)}`;
}
function encodeByte(byte) {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9._-]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./shared/ledger/surely.js
/**
 * A quick look by a schema at a value that JSON gave: where it says yes, the schema says yes too and would give the very
 * same value; where it says no, the schema is asked, which also knows why. Zod makes a copy and two objects for every
 * field, which took half of the time that a ledger of five years needs.
 */
function surely(schema) {
    const { def } = schema._zod;
    if (def.type === 'string')
        return surely_text(def);
    if (def.type === 'number')
        return number(def);
    if (def.type === 'boolean')
        return (value) => typeof value === 'boolean';
    if (def.type === 'literal')
        return oneOf(def.values);
    if (def.type === 'enum')
        return oneOf(Object.values(def.entries));
    if (def.type === 'unknown')
        return () => true;
    if (def.type === 'optional')
        return surely(def.innerType);
    if (def.checks?.length)
        return never;
    if (def.type === 'array')
        return list(surely(def.element));
    if (def.type === 'record')
        return isPlainText(def.keyType) ? record(surely(def.valueType)) : never;
    if (def.type === 'object')
        return def.catchall?._zod.def.type === 'never' ? object(def.shape) : never;
    return def.type === 'union' && 'discriminator' in def ? union(def) : never;
}
const never = () => false;
function surely_text(def) {
    const own = 'pattern' in def && def.pattern instanceof RegExp ? [def.pattern] : [];
    if ('format' in def && own.length === 0)
        return never;
    const patterns = (def.checks ?? []).map((check) => {
        const { def: rule } = check._zod;
        return rule.check === 'string_format' && 'pattern' in rule && rule.pattern instanceof RegExp
            ? rule.pattern
            : undefined;
    });
    const all = [...own, ...patterns.filter((pattern) => pattern !== undefined)];
    if (patterns.includes(undefined) || all.some(({ global, sticky }) => global || sticky))
        return never;
    const [only] = all;
    if (!only)
        return (value) => typeof value === 'string';
    return (value) => typeof value === 'string' && all.every((pattern) => pattern.test(value));
}
function number(def) {
    const formats = 'format' in def ? [def.format === 'safeint' ? Number.isSafeInteger : undefined] : [];
    const rules = [Number.isFinite, ...formats, ...(def.checks ?? []).map(ruleOf)];
    const known = rules.filter((rule) => rule !== undefined);
    return known.length < rules.length ? never : (value) => known.every((rule) => rule(value));
}
function ruleOf(check) {
    const { def } = check._zod;
    if (def.check === 'number_format' && def.format === 'safeint')
        return Number.isSafeInteger;
    if (def.check !== 'greater_than')
        return undefined;
    const { value: least, inclusive } = def;
    return (value) => typeof value === 'number' && (inclusive ? value >= Number(least) : value > Number(least));
}
function oneOf(values) {
    const known = new Set(values);
    return (value) => known.has(value);
}
function list(holds) {
    return (value) => Array.isArray(value) && value.every(holds);
}
/** A key that JavaScript takes for something else is left to the schema. */
function record(holds) {
    return (value) => {
        if (!isRecord(value))
            return false;
        for (const key of Object.keys(value))
            if (key === '__proto__' || !holds(value[key]))
                return false;
        return true;
    };
}
function object(shape) {
    // What every object has would be taken for a field.
    if (Object.keys(shape).some((key) => key in Object.prototype))
        return never;
    const fields = Object.entries(shape).map(([key, field]) => ({
        key,
        holds: surely(field),
        isOptional: field._zod.optin === 'optional',
    }));
    return (value) => {
        if (!isRecord(value))
            return false;
        let left = Object.keys(value).length;
        for (const { key, holds, isOptional } of fields) {
            const field = value[key];
            if (field === undefined ? !isOptional : !holds(field))
                return false;
            if (field !== undefined)
                left -= 1;
        }
        return left === 0;
    };
}
function union({ discriminator, options }) {
    const kinds = new Map();
    for (const option of options) {
        const holds = surely(option);
        const values = option._zod.propValues?.[discriminator] ?? [];
        for (const value of values)
            kinds.set(value, holds);
    }
    return (value) => isRecord(value) && (kinds.get(value[discriminator])?.(value) ?? false);
}
function isPlainText(schema) {
    const { def } = schema._zod;
    return def.type === 'string' && !def.checks?.length && !('format' in def);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./shared/ledger/event-file.js





/** The file of an event. An event that could not be read again is a bug of whoever made it, and never written. */
function fileOf(event) {
    const text = `${JSON.stringify(event, undefined, 2)}\n`;
    const parsed = eventSchema.safeParse(JSON.parse(text));
    if (!parsed.success)
        throw new Error(`not an event that could be read again: ${firstOf(parsed.error)}`);
    return { path: pathOf(event), text };
}
/**
 * The event of a file; undefined where its type is one that only a later version knows. UserError `ledger-corrupt`,
 * which names the file, where it is no event or lies where it does not belong.
 */
function eventOf(path, bytes) {
    const value = jsonOf(path, bytes);
    if (isEvent(value) && pathOf(value) === path)
        return value;
    const known = anyEventSchema.safeParse(value);
    if (!known.success)
        throw corrupt(path, firstOf(known.error));
    const { schema, type } = known.data;
    const expected = pathOf(known.data);
    if (expected !== path)
        throw corrupt(path, `what it says belongs to ${expected}`);
    if (!EVENT_TYPES.includes(type))
        return undefined;
    if (schema !== 1)
        throw corrupt(path, `its schema is ${schema} and this version knows 1 only: use a later version`);
    const event = eventSchema.safeParse(value);
    if (!event.success)
        throw corrupt(path, firstOf(event.error));
    return event.data;
}
const isEvent = surely(eventSchema);
/** What is not UTF-8 is no event, and not one with other letters. */
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Most events are plain ASCII, which takes a third of the time. */
function textOf(bytes) {
    return (0,external_node_buffer_.isAscii)(bytes) ? bytes.toString('latin1') : utf8.decode(bytes);
}
function jsonOf(path, bytes) {
    try {
        return JSON.parse(textOf(bytes));
    }
    catch {
        throw corrupt(path, 'it is not JSON in UTF-8');
    }
}
function firstOf(error) {
    const [issue] = error.issues;
    return issue ? `${issue.path.map(String).join('.') || 'the whole'}: ${issue.message}` : error.message;
}
/** A file of the ledger that nobody may trust. */
function corrupt(path, saw) {
    return new shared_failure/* UserError */.y('ledger-corrupt', `The ledger's file ${path} is not an event as it was written: ${saw}. Nothing is decided from a ledger that was ` +
        `changed: see who did it with \`git log -- ${path}\`, and put the file back with a commit.`);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./shared/external/end-group.js
var end_group = __webpack_require__(11578);
;// CONCATENATED MODULE: ./shared/external/git-process.js










/** Runs git to its end; rejects only when it could not be run, or not in time (Outage). */
async function runGit(command) {
    const { child, ended } = started(command, 'pipe');
    const out = [];
    child.stdout?.on('data', (chunk) => out.push(chunk));
    const end = await ended;
    return { ...end, stdout: Buffer.concat(out) };
}
/**
 * Runs git and gives what it prints as it is printed, each piece until the next is asked for, and then how it ended; git is
 * ended where nobody reads on. It goes through a file in `directory`: a pipe holds so little that git would wait whenever
 * its reader works, and its reader for git.
 */
async function* streamGit(command, directory) {
    const path = (0,external_node_path_.join)(directory, `printed-${(0,external_node_crypto_.randomUUID)()}`);
    const file = await (0,promises_.open)(path, 'wx+');
    let end;
    let child;
    try {
        // Without a name it is gone with the two processes, however they end.
        await (0,promises_.rm)(path, { force: true });
        const running = started(command, file.fd);
        child = running.child;
        const over = running.ended.then((known) => (end = known));
        // One for all: of hundreds of megabytes, each piece with memory of its own is more than is ever given back in time.
        const chunk = Buffer.allocUnsafeSlow(CHUNK);
        for (let at = 0;;) {
            const isLast = end !== undefined;
            // What was printed just now is in the memory of the system: another thread for each piece would take longer.
            const length = (0,external_node_fs_.readSync)(file.fd, chunk, 0, CHUNK, at);
            at += length;
            if (length > 0) {
                yield chunk.subarray(0, length);
                // Git wants to be fed meanwhile.
                await (0,external_node_timers_promises_.setImmediate)();
            }
            else if (isLast)
                return await over;
            else
                await Promise.race([over, (0,external_node_timers_promises_.setTimeout)(PAUSE)]);
        }
    }
    finally {
        if (!end)
            (0,end_group/* endGroup */.N)(child?.pid);
        await file.close();
    }
}
const CHUNK = 256 * 1024;
/** Milliseconds until it is looked again whether there is more. */
const PAUSE = 2;
function started({ args, env, input, timeout, remote }, stdout) {
    // A group of its own: an interrupt from a terminal must not end a write that is under way.
    const child = (0,external_node_child_process_.spawn)('git', args, { env, detached: true, stdio: ['pipe', stdout, 'pipe'] });
    const err = [];
    const failure = feed(child, input);
    const ended = new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
            (0,end_group/* endGroup */.N)(child.pid);
            reject(new shared_failure/* Outage */.a('ledger-unreachable', `\`git ${args[0] ?? ''}\` with ${remote.shown} took over ${timeout / 1000} s.`));
        }, timeout);
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(new shared_failure/* UserError */.y('tool-missing', `git could not be started: ${cause.message}. Install git on the runner.`));
        });
        child.on('close', (status) => {
            clearTimeout(timer);
            const end = { status: status ?? -1, stderr: Buffer.concat(err).toString('utf8') };
            failure.then((found) => (found ? reject(found) : resolve(end)), reject);
        });
    });
    // Whoever waits for it gets the failure; a stream that nobody reads to its end has nobody who waits.
    ended.catch(() => undefined);
    child.stderr?.on('data', (chunk) => err.push(chunk));
    return { child, ended };
}
/** Gives git what it reads; what failed on the way, if anything did. */
async function feed({ stdin }, input) {
    // Git that ends before it read everything says why by its exit status.
    stdin?.on('error', () => undefined);
    if (stdin === null || input === undefined || typeof input === 'string' || input instanceof Uint8Array) {
        stdin?.end(input);
        return undefined;
    }
    let failure;
    const watched = async function* () {
        try {
            yield* input;
        }
        catch (thrown) {
            failure = thrown instanceof Error ? thrown : new Error(String(thrown));
            throw thrown;
        }
    };
    await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(watched()), stdin).catch(() => undefined);
    return failure;
}

;// CONCATENATED MODULE: ./shared/external/git-remote.js


/** The ways to a remote; git itself knows more, some of which run commands. */
const PROTOCOLS = ['file', 'git', 'http', 'https', 'ssh'];
const EXPECTED = 'Expected a path, `user@host:path`, or a URL that starts with ' +
    PROTOCOLS.map((protocol) => `\`${protocol}://\``).join(', ');
/**
 * A remote by its URL, or by its path from `workspace`. Name and password of an http URL become a header, so that they
 * are on no command line. UserError `input-invalid` for what git could take as an option or a command.
 */
function remoteOf(location, workspace, token) {
    const refused = (why) => new shared_failure/* UserError */.y('input-invalid', `The ledger's remote ${why}. ${EXPECTED}.`);
    if (location === '')
        throw refused('is empty');
    if (location.startsWith('-'))
        throw refused('starts with `-`');
    if (/\p{Cc}/u.test(location))
        throw refused('holds control characters');
    if (/^[^/]*::/.test(location))
        throw refused('names a remote helper (`…::`)');
    const protocol = /^([^/:]*):\/\//.exec(location)?.[1];
    if (protocol === 'http' || protocol === 'https')
        return webRemote(location, token, refused);
    if (protocol !== undefined) {
        if (!PROTOCOLS.some((known) => known === protocol))
            throw refused('has a protocol that is not allowed');
        return { url: location, shown: withoutPassword(location), secrets: passwordOf(location) };
    }
    const shell = /^[^/]+:/.test(location);
    const url = shell ? location : (0,external_node_path_.resolve)(workspace, location);
    return { url, shown: url, secrets: [] };
}
function webRemote(location, token, refused) {
    if (!URL.canParse(location))
        throw refused('is not a URL');
    const url = new URL(location);
    const given = url.password || (url.username && !token) ? decoded(`${url.username}:${url.password}`) : undefined;
    const credentials = given ?? (token ? `x-access-token:${token}` : undefined);
    const raw = [url.username, url.password].filter((part) => part !== '' && part !== 'x-access-token');
    url.username = '';
    url.password = '';
    const bare = { url: url.href, shown: url.href };
    if (credentials === undefined)
        return { ...bare, secrets: [] };
    const basic = Buffer.from(credentials, 'utf8').toString('base64');
    const password = credentials.slice(credentials.indexOf(':') + 1);
    const secrets = [basic, password, ...raw.map(decoded), ...raw, ...(token ? [token] : [])];
    return { ...bare, authorization: `Basic ${basic}`, secrets: secrets.filter((secret) => secret !== '') };
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}
function passwordOf(url) {
    const password = URL.canParse(url) ? new URL(url).password : '';
    return password ? [password, decoded(password)] : [];
}
function withoutPassword(url) {
    return passwordOf(url).reduce((text, password) => text.replaceAll(password, '***'), url);
}
/** What git or the remote said, on one line, without hints, control characters and secrets. */
function wordsOf(text, remote) {
    const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !line.startsWith('hint:'));
    const clean = lines
        .map((line) => line.trim())
        .join('; ')
        .replace(/\p{Cc}/gu, '\uFFFD');
    const shown = remote.secrets.reduce((words, secret) => words.replaceAll(secret, '***'), clean);
    return shown.length > 1000 ? `${shown.slice(0, 1000)}…` : shown || 'git said nothing';
}

// EXTERNAL MODULE: ./shared/external/system-error.js
var system_error = __webpack_require__(36691);
;// CONCATENATED MODULE: ./shared/external/git.js







/** What of the runner's environment git may see: how to find programs, keys, proxies and certificates. */
const PASSED = /^(PATH|HOME|USER|LOGNAME|TMPDIR|SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_EXEC_PATH|(HTTPS?|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|GIT_SSL_CAINFO)$/i;
/** Git in the bare repository under `temp` that is kept for this remote; it is made where it does not exist. */
async function gitFor(settings) {
    const { remote, temp } = settings;
    const directory = (0,external_node_path_.join)(temp, 'ecluse-ledger', `${(0,external_node_crypto_.createHash)('sha256').update(remote.url).digest('hex').slice(0, 20)}.git`);
    await (0,system_error/* reaching */.Y)('ledger-unreachable', `The ledger's local copy cannot be kept in ${temp}`, async () => {
        await (0,promises_.mkdir)((0,external_node_path_.join)(temp, 'ecluse-ledger'), { recursive: true });
        if (!(await (0,promises_.stat)(directory).catch(() => undefined)))
            await create(directory, settings);
    });
    return gitIn(directory, settings, (await (0,promises_.stat)(alternatesIn(directory)).catch(() => undefined)) !== undefined);
}
/** Made aside and renamed, so that nobody ever meets half a repository. */
async function create(directory, settings) {
    const aside = `${directory}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,promises_.mkdir)(aside);
        // Of a repository that is named by its path the owner may be another, as in a container: the user named it.
        await (0,promises_.writeFile)((0,external_node_path_.join)(aside, 'ecluse.gitconfig'), '[safe]\n\tdirectory = *\n');
        const git = gitIn(aside, settings);
        await git.local(['init', '--quiet', '--bare', '--template=', aside]);
        await git.local(['config', 'remote.ledger.url', settings.remote.url]);
        const objects = await objectsOf(settings.remote);
        if (objects !== undefined)
            await (0,promises_.writeFile)(alternatesIn(aside), `${objects}\n`);
        await (0,promises_.rename)(aside, directory);
    }
    catch (error) {
        if (!(await (0,promises_.stat)(directory).catch(() => undefined)))
            throw error;
    }
    finally {
        await (0,promises_.rm)(aside, { recursive: true, force: true });
    }
}
function alternatesIn(directory) {
    return (0,external_node_path_.join)(directory, 'objects', 'info', 'alternates');
}
/** Where a remote that is a directory of this machine has its objects; undefined where it is none, or has not all of them. */
async function objectsOf({ url }) {
    if (!(0,external_node_path_.isAbsolute)(url))
        return undefined;
    const exists = (path) => (0,promises_.stat)(path).then(() => true, () => false);
    for (const directory of [url, (0,external_node_path_.join)(url, '.git')]) {
        const objects = (0,external_node_path_.join)(directory, 'objects');
        if (await exists(objects))
            return (await exists((0,external_node_path_.join)(directory, 'shallow'))) ? undefined : objects;
    }
    return undefined;
}
function gitIn(directory, settings, shares = false) {
    const { remote, timeout = 120_000 } = settings;
    const base = environmentOf(directory, settings);
    const commandOf = (args, { input, environment } = {}) => ({
        ...{ args, input, timeout, remote },
        env: { ...base, ...environment },
    });
    const failed = (args, stderr) => new shared_failure/* Outage */.a('ledger-unreachable', `\`git ${args[0] ?? ''}\` failed in ${directory}: ${wordsOf(stderr, remote)}. ` +
        'That directory is a copy only: check the disk, delete the directory, and run again.');
    return {
        ...{ remote, directory, shares },
        try: (args, options) => runGit(commandOf(args, options)),
        local: async (args, options) => {
            const { status, stdout, stderr } = await runGit(commandOf(args, options));
            if (status === 0)
                return stdout;
            throw failed(args, stderr);
        },
        stream: async function* (args, options) {
            const { status, stderr } = yield* streamGit(commandOf(args, options), directory);
            if (status !== 0)
                throw failed(args, stderr);
        },
    };
}
/** No configuration, hook or prompt of the machine takes part; what is secret goes this way and not on a command line. */
function environmentOf(directory, { remote, environment }) {
    const config = [
        ['core.hooksPath', '/dev/null'],
        ['gc.auto', '0'],
        ['maintenance.auto', 'false'],
        ['http.lowSpeedLimit', '1'],
        ['http.lowSpeedTime', '30'],
        ...(remote.authorization ? [[`http.${remote.url}.extraheader`, `AUTHORIZATION: ${remote.authorization}`]] : []),
    ];
    const entries = config.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]);
    return {
        GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=20',
        ...Object.fromEntries(Object.entries(environment).filter(([name]) => PASSED.test(name))),
        ...{ LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_LITERAL_PATHSPECS: '1' },
        ...{ GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: (0,external_node_path_.join)(directory, 'ecluse.gitconfig') },
        ...{ GIT_DIR: directory, GIT_ALLOW_PROTOCOL: PROTOCOLS.join(':') },
        ...{ GIT_CONFIG_COUNT: String(config.length), ...Object.fromEntries(entries) },
    };
}

;// CONCATENATED MODULE: ./shared/external/git-tree.js

/** The files of a commit at or under the paths, as git lists them; all of them where no path is named. */
async function filesUnder(git, commit, paths) {
    const all = [];
    for await (const files of listed(git, commit, paths))
        all.push(...files);
    return all;
}
/**
 * What those files hold of which `wanted` says so, which is asked of each in their order: some at a time. They are read
 * while git still lists them.
 */
async function* contentsUnder(git, commit, under, wanted) {
    const paths = [];
    const ids = async function* () {
        for await (const files of listed(git, commit, under)) {
            const some = files.filter(({ path }) => wanted(path));
            if (some.length === 0)
                continue;
            // A part of a text keeps the whole of it: of one that is made of them, nothing is left over.
            paths.push(...some
                .map(({ path }) => path)
                .join('\0')
                .split('\0'));
            yield some.map(({ id }) => `${id}\n`).join('');
        }
    };
    let place = 0;
    for await (const blobs of blobsOf(git, ids())) {
        yield blobs.map((bytes, index) => ({ path: paths[place + index] ?? '', bytes }));
        place += blobs.length;
    }
}
/** What git lists, as it is printed. Anything but a plain file is UserError `ledger-corrupt`. */
async function* listed(git, commit, paths) {
    let rest = NOTHING;
    for await (const chunk of git.stream(['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths])) {
        const end = chunk.lastIndexOf(0) + 1;
        if (end > 0)
            yield filesIn(Buffer.concat([rest, chunk.subarray(0, end)]).toString());
        rest = Buffer.concat([end > 0 ? NOTHING : rest, chunk.subarray(end)]);
    }
}
const NOTHING = Buffer.alloc(0);
const PLAIN = '100644 blob ';
function filesIn(listing) {
    const files = [];
    for (let at = 0; at < listing.length;) {
        const [id, tab] = [at + PLAIN.length, listing.indexOf('\t', at)];
        const end = listing.indexOf('\0', tab);
        const path = listing.slice(tab + 1, end);
        if (!listing.startsWith(PLAIN, at)) {
            throw corrupt(path, `it is not a plain file (mode ${listing.slice(at, listing.indexOf(' ', at))})`);
        }
        files.push({ path, id: listing.slice(id, tab) });
        at = end + 1;
    }
    return files;
}
/** The contents of blobs, in the order of their ids. */
async function readBlobs(git, ids) {
    const all = [];
    for await (const blobs of blobsOf(git, ids.map((id) => `${id}\n`).join(''))) {
        all.push(...blobs.map((bytes) => Buffer.from(bytes)));
    }
    return all;
}
/** The contents of blobs, in the order of their ids (one a line), as git gives them: some at a time, until the next. */
async function* blobsOf(git, ids) {
    if (ids === '')
        return;
    let printed = Buffer.allocUnsafeSlow(FIRST);
    let [length, needed] = [0, 0];
    for await (const chunk of git.stream(['cat-file', '--batch', '--buffer'], { input: ids })) {
        if (length + chunk.length > printed.length)
            printed = larger(printed, length, Math.max(needed, length + chunk.length));
        length += chunk.copy(printed, length);
        if (length < needed)
            continue;
        const { blobs, end, missing } = blobsIn(printed.subarray(0, length));
        if (blobs.length > 0)
            yield blobs;
        printed.copyWithin(0, end, length);
        length -= end;
        needed = length + missing;
    }
}
const FIRST = 1024 * 1024;
function larger(bytes, length, least) {
    const copy = Buffer.allocUnsafeSlow(Math.max(least, 2 * bytes.length));
    bytes.copy(copy, 0, 0, length);
    return copy;
}
/** The whole blobs at the head of what `git cat-file` printed, where they end, and how many bytes it needs at least to go on. */
function blobsIn(printed) {
    const blobs = [];
    for (let at = 0;;) {
        const end = printed.indexOf('\n', at);
        if (end < 0)
            return { blobs, end: at, missing: 1 };
        const [id = '', type, size] = printed.toString('latin1', at, end).split(' ');
        if (type !== 'blob')
            throw corrupt(id, `it is ${type ?? 'nothing'} and not a file's content`);
        const from = end + 1;
        const to = from + Number(size);
        // A line's end follows the content.
        if (to >= printed.length)
            return { blobs, end: at, missing: to + 1 - printed.length };
        blobs.push(printed.subarray(from, to));
        at = to + 1;
    }
}

;// CONCATENATED MODULE: ./shared/external/git-events.js



/** The events of one application at a commit, oldest first. */
async function eventsAt(git, commit, application) {
    for await (const history of historiesUnder(git, commit, [`${segmentOf(application)}/`])) {
        if (history.application === application)
            return history.events;
        throw strange(segmentOf(application), history.events[0]);
    }
    return [];
}
/** What is needed of a commit, one application after the other. */
function historiesAt(git, commit, needed) {
    return historiesUnder(git, commit, [], needed);
}
/** Git lists what is in one directory without a break, so that an application is complete where the next one begins. */
async function* historiesUnder(git, commit, paths, needed) {
    let directory = '';
    let events = [];
    for await (const contents of contentsUnder(git, commit, paths, needed ? isNeeded(needed) : () => true)) {
        for (const { path, bytes } of contents) {
            if (!isIn(directory, path)) {
                if (events[0])
                    yield historyOf(events[0], directory, events);
                directory = directoryOf(path);
                events = [];
            }
            const event = eventOf(path, bytes);
            if (event)
                events.push(needed ? needed.trim(event) : event);
        }
    }
    if (events[0])
        yield historyOf(events[0], directory, events);
}
/** Whether a file is to be read, which is asked of each in their order. What a file is of stands in its name. */
function isNeeded({ types }) {
    let directory = '';
    return (path) => {
        const isFirst = !isIn(directory, path);
        if (isFirst)
            directory = directoryOf(path);
        return isFirst || types.has(typeIn(path));
    };
}
/** The first directory of a path, with the slash at its end; empty for a file that is in none. */
function directoryOf(path) {
    return path.slice(0, path.indexOf('/') + 1);
}
function isIn(directory, path) {
    return directory !== '' && path.startsWith(directory);
}
function historyOf({ application }, directory, events) {
    const stranger = events.find((event) => event.application !== application);
    if (stranger)
        throw strange(directory.slice(0, -1), stranger);
    return { application, events: inOrder(events) };
}
/** Files of a month are listed in order already, and months mostly are. */
function inOrder(events) {
    const sorted = events.every(({ id }, index) => index === 0 || (events[index - 1]?.id ?? '') <= id);
    return sorted ? events : events.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
function strange(segment, event) {
    return corrupt(segment, `it holds events of another application (${event?.id ?? 'unknown'})`);
}

;// CONCATENATED MODULE: ./shared/external/git-refs.js


/** The id of what a ref of the remote points to, which is then here too; undefined where the remote has no such ref. */
async function fetchRef(git, ref, as) {
    return (await fetchRefs(git, [{ ref, as }]))[0];
}
const DEPTH = {
    newest: ['--depth=1'],
    new: [],
    // What git takes for endless, also where everything is here already.
    whole: ['--depth=2147483647'],
};
const CUTS_NOTHING = /^\s*$|no matching remote head|shallow/;
/** The same of several refs, as they were at one moment. */
async function fetchRefs(git, wanted, reach = 'new') {
    // A pattern may match nothing; a name that the remote does not have would fail like a remote that is not there.
    const args = ['fetch', '--quiet', '--prune', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
    const refs = wanted.map(({ ref, as }) => `+${ref}*:${as}*`);
    const outcome = await git.try([...args, ...DEPTH[reach], 'ledger', ...refs]);
    // Where there is nothing to cut, or a server cannot cut, git fails: a fetch of everything says how it is.
    if (reach !== 'new' && outcome.status !== 0 && CUTS_NOTHING.test(outcome.stderr))
        return fetchRefs(git, wanted);
    if (outcome.status !== 0)
        throw unreachable(git, 'read', outcome.stderr);
    return localRefs(git, wanted.map(({ as }) => as));
}
/** The id of what a ref points to here; undefined where there is none. */
async function localRef(git, ref) {
    return (await localRefs(git, [ref]))[0];
}
async function localRefs(git, refs) {
    const lines = (await git.local(['for-each-ref', '--format=%(objectname) %(refname)', ...refs]))
        .toString('utf8')
        .split('\n');
    return refs.map((ref) => lines.find((each) => each.endsWith(` ${ref}`))?.split(' ')[0]);
}
/**
 * Lets a ref of the remote point to `id` (or deletes it), in one step of all or nothing. `lease` is what it must point
 * to before, '' for nothing; without one it must be an ancestor. Outage where it cannot be known whether it was done.
 */
async function pushRef(git, ref, id, lease) {
    const guard = lease === undefined ? [] : [`--force-with-lease=${ref}:${lease}`];
    return pushed(git, [...guard, 'ledger', `${id ?? ''}:${ref}`], lease);
}
/** Lets several refs of the remote go on to `id`, all of them or none. */
function pushRefs(git, refs, id) {
    return pushed(git, ['--atomic', 'ledger', ...refs.map((ref) => `${id}:${ref}`)], undefined);
}
async function pushed(git, args, lease) {
    const outcome = await git.try(['push', '--porcelain', '--no-verify', ...args]);
    if (outcome.status === 0)
        return { kind: 'done', value: undefined };
    const rejection = outcome.stdout
        .toString('utf8')
        .split('\n')
        .find((line) => line.startsWith('!\t'));
    if (rejection === undefined || rejection.includes('\t[remote failure]'))
        throw unreachable(git, 'written', outcome.stderr);
    const said = outcome.stderr.split('\n').filter((line) => line.startsWith('remote:'));
    const words = wordsOf([rejection.split('\t').slice(2).join(' '), ...said].join('\n'), git.remote);
    return { kind: 'rejected', base: lease, words };
}
/** Writes a commit here, and gives its id; `ref` keeps it until the next. */
async function writeCommit(git, ref, commit) {
    const seconds = Math.floor(Date.parse(commit.at) / 1000);
    const parts = [
        `commit ${ref}\nmark :1\n`,
        `committer ${identityOf(commit.actor)} ${seconds} +0000\n`,
        dataOf(commit.message),
        ...(commit.from === undefined ? [] : [`from ${commit.from}\n`]),
        ...commit.files.flatMap(({ path, text }) => [`M 100644 inline ${path}\n`, dataOf(text)]),
        'get-mark :1\ndone\n',
    ];
    const printed = await git.local(['fast-import', '--quiet', '--force', '--done'], { input: parts.join('') });
    return printed.toString('utf8').trim();
}
function dataOf(text) {
    return `data ${Buffer.byteLength(text, 'utf8')}\n${text}\n`;
}
/** Git ends a name at `<` and a line at its end: such characters are written as `%XX`. */
function identityOf(actor) {
    const name = Array.from(actor.slice(0, 200), (character) => /[\p{Cc}<>]/u.test(character) ? encodeURIComponent(character) : character);
    return `${name.join('').trim() || 'unknown'} <ecluse@localhost>`;
}
function unreachable(git, verb, stderr) {
    return new shared_failure/* Outage */.a('ledger-unreachable', `The ledger ${git.remote.shown} could not be ${verb}: ` +
        `${wordsOf(stderr, git.remote)}. Whether it holds anything is not known. Check the address, the network and ` +
        `the rights (on GitHub the job needs \`contents: ${verb === 'read' ? 'read' : 'write'}\`, and without it the repository is ` +
        'not found), and run again.');
}

;// CONCATENATED MODULE: ./shared/external/git-history.js



const SEEN = 'refs/seen/branch';
/** A remote may show one ref of a push a moment before the other: so many looks, so many milliseconds apart. */
const LOOKS = 5;
const git_history_PAUSE = 200;
/**
 * The newest commit of the ledger. `look` gives it and that of the anchor, which goes on with it. UserError
 * `ledger-corrupt` where it does not go on from the anchor, or from the commit that this copy saw last, or where an event
 * that was there is changed or gone: a ledger is only appended to. Where both are the same and this copy saw nothing,
 * there is nothing to compare, and what was before is not fetched: it takes longer than all the rest.
 */
async function confirmedHead(git, look) {
    const seen = await localRef(git, SEEN);
    const first = seen === undefined && !git.shares ? 'newest' : 'new';
    for (let looks = 1;; looks += 1) {
        const [head, anchor] = await look(looks === 1 ? first : 'whole');
        const lost = (await lostSince(git, seen, head)) ?? (await lostSince(git, anchor, head));
        if (lost === undefined) {
            if (head !== undefined && head !== seen)
                await rememberSeen(git, head, seen);
            return head;
        }
        if (looks === LOOKS)
            throw rewritten(git, lost, anchor);
        await (0,external_node_timers_promises_.setTimeout)(git_history_PAUSE);
    }
}
/** What is not there any more at `head` and was there at a commit before it. */
async function lostSince(git, before, head) {
    if (before === undefined || before === head)
        return undefined;
    if (head === undefined)
        return `the branch is gone, and was at commit ${before}`;
    const { status } = await git.try(['merge-base', '--is-ancestor', before, head]);
    if (status !== 0)
        return `commit ${head} does not go on from commit ${before}, which was its newest`;
    const options = ['-r', '-z', '--no-renames', '--diff-filter=a', '--name-only'];
    const changed = await git.local(['diff-tree', ...options, before, head]);
    const [first] = changed.toString('utf8').split('\0');
    return first ? `${first} was changed or deleted between the commits ${before} and ${head}` : undefined;
}
/** Keeps the newest commit that this copy knows of, unless another process moved it on meanwhile. */
async function rememberSeen(git, head, before) {
    await git.try(['update-ref', SEEN, head, before ?? '']);
}
function rewritten(git, saw, anchor) {
    const back = anchor === undefined
        ? `push the branch \`ecluse/ledger\` back; a copy that has it is ${git.directory}`
        : 'bring back what was there: `git fetch <remote> refs/ecluse/anchor`, then ' +
            '`git push --force <remote> FETCH_HEAD:refs/heads/ecluse/ledger`';
    return new shared_failure/* UserError */.y('ledger-corrupt', `The history of the ledger ${git.remote.shown} was rewritten: ${saw}. Events are only ever added. Find out who ` +
        `did it, and ${back}. If it was on purpose, \`git push <remote> :refs/ecluse/anchor\` and delete ${git.directory}.`);
}

;// CONCATENATED MODULE: ./shared/external/git-retry.js


const PATIENCE = { total: 60_000, outages: [500, 2000], random: Math.random };
/** A remote that rejects so often in a row, although nothing moved, does so on purpose. */
const REJECTIONS = 6;
const LONGEST_WAIT = 5000;
/**
 * Tries until it is done. Outage where the remote does not answer or others were faster all the time; UserError where
 * it answers and refuses.
 */
async function persist(remote, patience, attempt) {
    const started = performance.now();
    const outages = [...patience.outages];
    let rejected = { base: undefined, times: 0 };
    for (let tries = 0;; tries++) {
        const begun = performance.now();
        const result = await attempt().catch(outageOf);
        if (!(result instanceof shared_failure/* Outage */.a) && result.kind === 'done')
            return result.value;
        if (result instanceof shared_failure/* Outage */.a) {
            const delay = outages.shift();
            if (delay === undefined)
                throw result;
            await (0,external_node_timers_promises_.setTimeout)(delay);
            continue;
        }
        rejected = { base: result.base, times: rejected.base === result.base ? rejected.times + 1 : 1 };
        if (rejected.times >= REJECTIONS)
            throw refusal(remote, result.words);
        if (performance.now() - started > patience.total)
            throw overtaken(remote, patience, tries + 1);
        // In tries, not in milliseconds: how many can be made a second is for the remote and the network to say.
        const duration = Math.max(20, performance.now() - begun);
        await (0,external_node_timers_promises_.setTimeout)(patience.random() * Math.min(LONGEST_WAIT, duration * 2 ** tries));
    }
}
function outageOf(error) {
    if (error instanceof shared_failure/* Outage */.a)
        return error;
    throw error;
}
function refusal(remote, words) {
    return new shared_failure/* UserError */.y('ledger-unreachable', `The ledger ${remote.shown} refuses the push: ${words}. Allow it: on GitHub the job needs \`contents: write\`, ` +
        'and no rule may protect `ecluse/ledger` or `refs/ecluse/` from it.');
}
function overtaken(remote, patience, tries) {
    return new shared_failure/* Outage */.a('ledger-unreachable', `Other writers of the ledger ${remote.shown} were faster ${tries} times in ${patience.total / 1000} s. ` +
        'Nothing was written. Run again.');
}

;// CONCATENATED MODULE: ./shared/external/queue.js
/** Runs what it is given one after the other, in the order in which it was given. */
function oneAtATime() {
    let last = Promise.resolve();
    return (work) => {
        const next = last.then(work, work);
        last = next.catch(() => undefined);
        return next;
    };
}

;// CONCATENATED MODULE: ./shared/external/git-locks.js







/** The message of the commit that a lock's ref points to. `nonce` tells one taking of the lock from any other. */
const contentSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(1),
    deployment: schemas/* string */.YjP(),
    owner: schemas/* string */.YjP(),
    since: schemas/* string */.YjP(),
    until: datetime({ offset: true }),
    nonce: schemas/* string */.YjP(),
});
/** Locks as refs of a git remote, which creates, replaces and deletes a ref for one of several at once only. */
function gitLocks(settings) {
    const { open, remote, patience, instance, clock, actor } = settings;
    const inTurn = oneAtATime();
    const find = async (git, ref) => {
        const id = await fetchRef(git, ref, `refs/fetched/${instance}/lock`);
        return id === undefined ? undefined : { id, content: await contentOf(git, ref, id) };
    };
    const write = (git, content) => {
        const at = new Date(clock.now()).toISOString();
        return writeCommit(git, `refs/pending/${instance}/lock`, { actor, at, message: JSON.stringify(content), files: [] });
    };
    const acquire = (ref, holder, takeOver) => {
        const mine = { schema: 1, ...holder, nonce: (0,external_node_crypto_.randomUUID)() };
        return inTurn(async () => {
            const git = await open();
            return persist(remote, patience, async () => {
                const found = await find(git, ref);
                if (found?.content.nonce === mine.nonce)
                    return { kind: 'done', value: { kind: 'held', lock: lockOf(ref, found) } };
                const free = !found || Date.parse(found.content.until) <= clock.now() || found.content.deployment === takeOver;
                if (!free)
                    return { kind: 'done', value: { kind: 'taken', by: holderOf(found.content) } };
                const id = await write(git, mine);
                const pushed = await pushRef(git, ref, id, found?.id ?? '');
                if (pushed.kind === 'rejected')
                    return pushed;
                return { kind: 'done', value: { kind: 'held', lock: lockOf(ref, { id, content: mine }) } };
            });
        });
    };
    const renew = async (ref, held, until) => {
        const git = await open();
        const content = { ...held.content, until };
        const id = await write(git, content);
        return persist(remote, patience, async () => {
            const pushed = await pushRef(git, ref, id, held.id);
            if (pushed.kind === 'done')
                return { kind: 'done', value: { id, content } };
            const found = await find(git, ref);
            if (found?.id === id)
                return { kind: 'done', value: found };
            if (found?.id === held.id)
                return pushed;
            throw lost(ref, found);
        });
    };
    const release = async (ref, held) => {
        const git = await open();
        await persist(remote, patience, async () => {
            const pushed = await pushRef(git, ref, undefined, held.id);
            if (pushed.kind === 'done')
                return pushed;
            const id = await fetchRef(git, ref, `refs/fetched/${instance}/lock`);
            return id === held.id ? pushed : { kind: 'done', value: undefined };
        });
    };
    function lockOf(ref, taken) {
        let held = taken;
        return {
            renew: (until) => inTurn(async () => {
                // A renewal that was due while the lock was being released has nothing to keep.
                if (held)
                    held = await renew(ref, held, until);
            }),
            release: () => inTurn(async () => {
                if (held)
                    await release(ref, held);
                held = undefined;
            }),
        };
    }
    return {
        acquire: (application, environment, holder, takeOver) => acquire(refOf(application, environment), holder, takeOver),
        holder: (application, environment) => inTurn(async () => {
            const git = await open();
            const found = await persist(remote, patience, async () => {
                return { kind: 'done', value: await find(git, refOf(application, environment)) };
            });
            return found && Date.parse(found.content.until) > clock.now() ? holderOf(found.content) : undefined;
        }),
    };
}
function refOf(application, environment) {
    return `refs/ecluse/locks/${segmentOf(application)}/${segmentOf(environment)}`;
}
function holderOf({ deployment, owner, since, until }) {
    return { deployment, owner, since, until };
}
async function contentOf(git, ref, id) {
    const { status, stdout } = await git.try(['log', '-1', '--format=%B', id, '--']);
    const content = status === 0 ? contentSchema.safeParse(git_locks_jsonOf(stdout.toString('utf8'))) : undefined;
    if (content?.success)
        return content.data;
    throw new shared_failure/* UserError */.y('locked', `The lock ${ref} of the ledger ${git.remote.shown} was not written by Écluse, or not by this version, so somebody ` +
        'unknown holds it. See who pushed it; when nothing is being deployed, delete it: ' +
        `\`git push '${git.remote.shown}' --delete '${ref}'\`.`);
}
function git_locks_jsonOf(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function lost(ref, found) {
    const now = found
        ? `was taken over by ${found.content.owner} (deployment ${found.content.deployment}, until ${found.content.until})`
        : 'was deleted';
    return new shared_failure/* UserError */.y('locked', `The lock ${ref} ${now}: this deployment had not renewed it in time, or somebody took it on purpose. It must ` +
        'stop; look at what it had begun before anything else is deployed.');
}

;// CONCATENATED MODULE: ./shared/external/git-ledger.js











const BRANCH = 'refs/heads/ecluse/ledger';
/** Goes on with the branch, and stays where somebody moves the branch back: a copy that saw nothing before sees it too. */
const ANCHOR = 'refs/ecluse/anchor';
/** The ledger and the locks on a git remote: events on the branch `ecluse/ledger`, locks under `refs/ecluse/locks/`. */
function gitLedger(settings) {
    const { remote, patience = PATIENCE } = settings;
    const instance = (0,external_node_crypto_.randomUUID)();
    const inTurn = oneAtATime();
    let opened;
    const open = () => (opened ??= gitFor(settings).catch(forget));
    const forget = (error) => {
        opened = undefined;
        throw error;
    };
    const head = async (git) => {
        const refs = [
            { ref: BRANCH, as: `refs/fetched/${instance}/branch` },
            { ref: ANCHOR, as: `refs/fetched/${instance}/anchor` },
        ];
        return confirmedHead(git, (reach) => fetchRefs(git, refs, reach));
    };
    const newest = async () => {
        const git = await open();
        const attempt = async () => ({ kind: 'done', value: await head(git) });
        const id = await persist(remote, patience, attempt);
        return id === undefined ? undefined : { git, id };
    };
    return {
        append: (events) => inTurn(async () => {
            if (events.length === 0)
                return;
            const files = events.map(fileOf);
            const git = await open();
            await persist(remote, patience, async () => appendOn(git, await head(git), events, files, `refs/pending/${instance}/branch`));
        }),
        read: (application) => inTurn(async () => {
            const found = await newest();
            return found ? eventsAt(found.git, found.id, application) : [];
        }),
        histories: async function* (needed) {
            const found = await inTurn(newest);
            if (found)
                yield* historiesAt(found.git, found.id, needed);
        },
        ...gitLocks({ open, remote, patience, instance, clock: settings.clock, actor: settings.actor }),
    };
}
async function appendOn(git, head, events, files, pending) {
    // A push whose answer got lost may have been done: then everything is there already.
    if (head !== undefined && (await holdsAll(git, head, files)))
        return { kind: 'done', value: undefined };
    const [first] = events;
    if (!first)
        return { kind: 'done', value: undefined };
    const commit = { actor: first.actor, at: first.at, message: messageOf(events), from: head, files };
    const id = await writeCommit(git, pending, commit);
    const pushed = await pushRefs(git, [BRANCH, ANCHOR], id);
    if (pushed.kind === 'rejected')
        return { ...pushed, base: head };
    await rememberSeen(git, id, head);
    return pushed;
}
async function holdsAll(git, head, files) {
    const there = await filesUnder(git, head, files.map(({ path }) => path));
    const contents = await readBlobs(git, there.map(({ id }) => id));
    there.forEach(({ path }, index) => {
        const mine = files.find((file) => file.path === path);
        if (contents[index]?.toString('utf8') === mine?.text)
            return;
        throw new shared_failure/* UserError */.y('ledger-corrupt', `The ledger holds another event at ${path} already. Nothing was overwritten.`);
    });
    return there.length === files.length;
}
function messageOf(events) {
    const lines = events.map(({ application, version, type, id }) => `${application} ${version}: ${type} (${id})`);
    return lines.map((line) => line.replace(/\p{Cc}/gu, '\uFFFD')).join('\n');
}

;// CONCATENATED MODULE: ./shared/external/ledgers.js






/**
 * The ledger that the input `ledger` names: `branch` (of this repository) or `git:<url or path>`. UserError
 * `input-invalid` for anything else, and for a path that is not a repository. `token` opens a URL of another repository.
 */
async function ledgerFor(spec, context, token) {
    const remote = await remoteFor(spec, context, token);
    const { temp, environment, actor } = context;
    return gitLedger({ remote, temp, environment, actor, clock: clock/* systemClock */.m });
}
async function remoteFor(spec, context, other) {
    const { workspace, repository, serverUrl, token } = context;
    if (spec === 'branch') {
        if (!/^[^/]+\/[^/]+$/.test(repository)) {
            throw new shared_failure/* UserError */.y('input-invalid', 'The input `ledger` is `branch`, a branch of this repository, but the run belongs to no repository ' +
                '(`GITHUB_REPOSITORY` is empty). Outside of GitHub, use `git:<url or path>`.');
        }
        return remoteOf(`${serverUrl}/${repository}.git`, workspace, token);
    }
    if (!spec.startsWith('git:')) {
        throw new shared_failure/* UserError */.y('input-invalid', `The input \`ledger\` is ${JSON.stringify(spec)}; expected \`branch\` or \`git:<url or path>\`.`);
    }
    const remote = remoteOf(spec.slice('git:'.length), workspace, other?.reveal());
    if ((0,external_node_path_.isAbsolute)(remote.url) && !(await isRepository(remote.url))) {
        throw new shared_failure/* UserError */.y('input-invalid', `The input \`ledger\` names ${remote.shown}, which is not a git repository. Check the path, or make one: ` +
            `\`git init --bare '${remote.shown}'\`.`);
    }
    return remote;
}
async function isRepository(path) {
    const places = ['HEAD', '.git'].map((name) => (0,promises_.stat)((0,external_node_path_.join)(path, name)).catch(() => undefined));
    return (await Promise.all(places)).some((place) => place !== undefined);
}


/***/ }),

/***/ 36691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isSystemError),
/* harmony export */   Y: () => (/* binding */ reaching)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62327);


/** Whether the operating system refused with one of these codes, such as `ENOENT`. */
function isSystemError(error, ...codes) {
    if (!node_util__WEBPACK_IMPORTED_MODULE_0__.types.isNativeError(error) || !('code' in error) || typeof error.code !== 'string')
        return false;
    return codes.length === 0 ? 'syscall' in error : codes.includes(error.code);
}
/** What `work` resolves with; an Outage that says `doing` and the system's own words where the system refused. */
async function reaching(reason, doing, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!isSystemError(error))
            throw error;
        throw new _failure__WEBPACK_IMPORTED_MODULE_1__/* .Outage */ .a(reason, `${doing}: ${error.message}`, { cause: error });
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

/***/ 95237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ refuseOtherBytes)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _manifest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82826);


/** Refuses with UserError `version-taken`, naming every file, an offer that is not what the vault holds of the version. */
function refuseOtherBytes(held, offered) {
    const sentences = deltaOf(held, offered);
    if (sentences.length === 0)
        return;
    throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('version-taken', `the vault already holds ${held.application} ${held.version} with other content: ${sentences.join('; ')}. ` +
        'A version never changes: give the new content a new version');
}
/** One sentence for each file that differs between what is held and what is offered. */
function deltaOf(held, offered) {
    const before = entriesOf(held);
    const after = entriesOf(offered);
    const names = [...new Set([...before.keys(), ...after.keys()])].sort();
    return names.flatMap((name) => sentenceOf(name, before.get(name), after.get(name)));
}
function sentenceOf(name, held, offered) {
    if (!held)
        return offered ? [`${name} is not in it (sha256 ${offered.sha256} was offered)`] : [];
    if (!offered)
        return [`${name} (sha256 ${held.sha256}) is in it and was not offered`];
    if (held.sha256 !== offered.sha256)
        return [`${name} is sha256 ${held.sha256}, and ${offered.sha256} was offered`];
    return held.role === offered.role ? [] : [`${name} is held as ${held.role} and was offered as ${offered.role}`];
}
function entriesOf(manifest) {
    const packages = new Set(manifest.packages);
    return new Map((0,_manifest__WEBPACK_IMPORTED_MODULE_1__/* .filesOf */ .R8)(manifest).map((file) => [
        file.name,
        { sha256: file.sha256, role: packages.has(file) ? 'package' : 'evidence' },
    ]));
}


/***/ }),

/***/ 98138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ reportSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43045);

const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
/** Figures of a report that came with a version, by kind. Coverage counts lines; a skipped test is neither passed nor failed. */
const reportSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('tests'),
        format: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('junit'),
        total: count,
        failed: count,
        errors: count,
        skipped: count,
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('coverage'),
        format: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['cobertura', 'lcov']),
        covered: count,
        total: count,
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('static-analysis'),
        format: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('sarif'),
        errors: count,
        warnings: count,
        notes: count,
    }),
]);


/***/ }),

/***/ 82826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   R8: () => (/* binding */ filesOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43045);
/* harmony import */ var _canonical__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21561);
/* harmony import */ var _evidence__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98138);
/* harmony import */ var _package__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61619);
/* harmony import */ var _version__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70343);





const file = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().refine((name) => (0,_package__WEBPACK_IMPORTED_MODULE_2__/* .fileNameProblem */ .X)(name) === undefined),
    size: zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().nonnegative(),
    sha256: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
});
const manifest = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    application: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().transform(_version__WEBPACK_IMPORTED_MODULE_3__/* .parseApplication */ .wO),
    version: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().transform(_version__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot),
    packages: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(file).readonly(),
    evidence: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(file.extend({ report: _evidence__WEBPACK_IMPORTED_MODULE_1__/* .reportSchema */ .Q.optional() })).readonly(),
});
/** The manifest of these files. */
function manifestOf(application, version, packages, evidence) {
    const figures = new Map(evidence.map(({ name, report }) => [name, report]));
    const withFigures = (file) => {
        const report = figures.get(file.name);
        return report ? { ...file, report } : file;
    };
    return {
        schema: 1,
        application,
        version,
        packages: sorted(packages),
        evidence: sorted(evidence).map(withFigures),
    };
}
/** The bytes of a manifest, as text: its digest is the sha256 of these. */
function manifestText(value) {
    return (0,_canonical__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(value);
}
/** The manifest that `text` is; an Error where it is not one, whatever the reason. */
function parseManifest(text) {
    const parsed = manifest.parse(JSON.parse(text));
    if (manifestText(parsed) !== text)
        throw new Error('it is not written as a manifest is');
    return parsed;
}
/** Every file of a version, packages first. */
function filesOf(value) {
    return [...value.packages, ...value.evidence];
}
function sorted(files) {
    return files
        .map(({ name, size, sha256 }) => ({ name, size, sha256 }))
        .sort((left, right) => (left.name < right.name ? -1 : 1));
}


/***/ }),

/***/ 61619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ fileNameProblem),
/* harmony export */   o: () => (/* binding */ refuseFileNames)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);
/* harmony import */ var _report_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92323);


/** What a file system takes at most, in bytes. */
const LONGEST = 255;
/** What is wrong with a file name for the vault, undefined where nothing is. */
function fileNameProblem(name) {
    if (name === '')
        return 'is empty';
    if (name.startsWith('.'))
        return 'starts with a dot';
    if (/[/\\]/.test(name))
        return 'holds a slash';
    if ((0,_report_markdown__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(name, Infinity) !== name)
        return 'holds a character that cannot be seen';
    if (new TextEncoder().encode(name).length > LONGEST)
        return `is longer than ${LONGEST} bytes`;
    if (name.toLowerCase().startsWith('manifest.json'))
        return 'is kept for the manifest of the vault';
    return undefined;
}
/** Refuses with UserError `input-invalid` names that the vault cannot keep, and two files with one name. */
function refuseFileNames(names) {
    for (const [index, name] of names.entries()) {
        const problem = fileNameProblem(name);
        if (problem !== undefined) {
            throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('input-invalid', `the file name "${(0,_report_markdown__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(name, 80)}" ${problem}: rename the file`);
        }
        if (names.indexOf(name) !== index) {
            throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('input-invalid', `two files are called "${(0,_report_markdown__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(name, 80)}": a version holds each name once, packages and evidence together; rename one`);
        }
    }
}


/***/ })

};
;