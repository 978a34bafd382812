"use strict";
exports.id = 6224;
exports.ids = [6224];
exports.modules = {

/***/ 16224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  portsFor: () => (/* binding */ portsFor)
});

// EXTERNAL MODULE: ./shared/action/github.js
var action_github = __webpack_require__(4477);
// EXTERNAL MODULE: ./shared/action/output-directory.js
var output_directory = __webpack_require__(63325);
// EXTERNAL MODULE: ./shared/action/rules-and-cmdb.js
var rules_and_cmdb = __webpack_require__(26878);
// EXTERNAL MODULE: ./shared/action/stores.js + 3 modules
var stores = __webpack_require__(26615);
// EXTERNAL MODULE: ./shared/external/config-files.js
var config_files = __webpack_require__(87989);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./shared/external/page-script.js


/** The script of the dashboard's page: beside the bundle, which is also where it is while the sources run as they are. */
async function pageScript() {
    for (const place of ['.', '../../dist/ecluse']) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(here(), place, 'page.js'), 'utf8').catch(() => undefined);
        if (text !== undefined)
            return text;
    }
    throw new Error(`the script of the dashboard's page is not beside ${here()}: \`npm run bundle\` builds it`);
}
/** Behind a function, so that the bundler does not take what stands beside this file for a part of its output. */
function here() {
    return __dirname;
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./shared/external/young-generation.js

/** From this version of Node on, what was allocated last may take three times 32 MB before it is looked through. */
const SINCE = 22;
/**
 * Keeps what was allocated last as small as it is: of a ledger of years nearly all of it is garbage at once, and a hundred
 * megabytes of that are no faster than ten. Only the growth is touched, which V8 asks for whenever it grows.
 */
function keepYoungGenerationSmall() {
    if (Number(process.versions.node.split('.')[0]) >= SINCE)
        (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./actions/dashboard/inputs.js
var inputs = __webpack_require__(93299);
;// CONCATENATED MODULE: ./actions/dashboard/ports.js









/** The real world of a dashboard. ConfigError for what is wrong in the configuration. */
async function portsFor(given, context) {
    keepYoungGenerationSmall();
    const { write, save } = (0,output_directory/* outputDirectory */.r)(given.output, context);
    const writePage = async (file, page) => save(file, page(await pageScript(), context.masks.redact));
    const definitions = await fileOf(given, context);
    const ledger = await archiveOf(given, definitions, context);
    const integration = await integrationOf(given, context);
    return {
        ...{ ledger, write, writePage },
        planning: await (0,rules_and_cmdb/* rulesAndCmdb */.l)(given.config, given.config !== inputs/* inputs */.QL.config.default, context.workspace),
        ...(definitions ? { definitions } : {}),
        ...(integration ? { integration } : {}),
    };
}
/** Whatever ledgers are looked at, what is read of this repository is kept in its own. */
async function integrationOf(given, context) {
    if (!given.integration?.length)
        return undefined;
    const [ledger, { integration: github }] = await Promise.all([(0,stores.ledgerOf)(given, context), (0,action_github/* githubOf */.z)(given, context)]);
    return { github, ledger, occasion: context, id: (0,stores/* freshIds */.r)() };
}
/** A directory that somebody named must be there; the one that nobody did may be missing. */
async function fileOf({ config }, { workspace }) {
    const file = await (0,config_files/* readConfigFile */.R)('dashboard', config, workspace, config !== inputs/* inputs */.QL.config.default);
    if (!file)
        return undefined;
    // In a file of its own, with YAML and expressions: a dashboard of built-in indicators does without them.
    const { loadDashboard } = await Promise.all(/* import() */[__webpack_require__.e(9207), __webpack_require__.e(3483), __webpack_require__.e(7966), __webpack_require__.e(5081), __webpack_require__.e(8771)]).then(__webpack_require__.bind(__webpack_require__, 75765));
    return loadDashboard(file);
}
async function archiveOf(given, file, context) {
    if (!file || file.ledgers.length === 0)
        return (0,stores.ledgerOf)(given, context);
    if (given.ledger !== inputs/* inputs */.QL.ledger.default) {
        throw new failure/* UserError */.y('input-invalid', `The input \`ledger\` is ${JSON.stringify(given.ledger)}, and \`dashboard.yml\` lists \`ledgers\`. Put it into that list, or take one of the two away.`);
    }
    const { ledgersOf } = await Promise.all(/* import() */[__webpack_require__.e(9207), __webpack_require__.e(7966), __webpack_require__.e(7348)]).then(__webpack_require__.bind(__webpack_require__, 97348));
    return ledgersOf(file.ledgers, given, context);
}


/***/ }),

/***/ 4477:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ githubOf)
/* harmony export */ });
/** GitHub as this run sees it. UserError `input-invalid` where there is no repository or no token. */
async function githubOf(given, context) {
    // In a file of its own, with Octokit: what asks nothing of GitHub starts without it.
    const { githubFor } = await Promise.all(/* import() */[__webpack_require__.e(7379), __webpack_require__.e(929)]).then(__webpack_require__.bind(__webpack_require__, 40929));
    const { apiUrl, repository, run, log, signal } = context;
    return githubFor({ apiUrl, repository, log, signal, token: given.githubToken ?? '', run: run.id });
}


/***/ }),

/***/ 63325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ outputDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62327);



/** How many characters are written at once. */
const PIECE = 256 * 1024;
/**
 * Writes files into the directory of the workspace that the input `output` names: `write` without what is masked, `save`
 * as they are. UserError `input-invalid` where that cannot be done.
 */
function outputDirectory(output, { workspace, masks }) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, output);
    const save = async (file, text) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
        }
        catch (cause) {
            const saw = cause instanceof Error ? cause.message : String(cause);
            const message = `The input \`output\` names a directory in which ${file} could not be written (${saw}). Name one that can be made there.`;
            throw new _failure__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('input-invalid', message, { cause });
        }
        return path;
    };
    return { save, write: (file, text) => save(file, piecesOf(text, masks.redact)) };
}
/** Small pieces go together into larger ones: each is written, and waited for, by itself. No secret is in two of them. */
function* piecesOf(text, redact) {
    let piece = '';
    for (const part of typeof text === 'string' ? [text] : text) {
        piece += part;
        if (piece.length < PIECE)
            continue;
        yield redact(piece);
        piece = '';
    }
    yield redact(piece);
    return undefined;
}


/***/ }),

/***/ 26878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ rulesAndCmdb)
/* harmony export */ });
/* harmony import */ var _external_config_files__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87989);

/**
 * `ecluse.yml` and `cmdb.yml` of a configuration directory, each where it is there; `expected` is whether at least the
 * directory must be. ConfigError for what is wrong in them.
 */
async function rulesAndCmdb(directory, expected, workspace) {
    const [rules, cmdb] = await Promise.all(['ecluse', 'cmdb'].map((name) => (0,_external_config_files__WEBPACK_IMPORTED_MODULE_0__/* .readConfigFile */ .R)(name, directory, workspace, expected)));
    if (!rules && !cmdb)
        return {};
    // In a file of its own, with YAML and expressions: who has no configuration does without them.
    const { loadRulesAndCmdb } = await Promise.all(/* import() */[__webpack_require__.e(9207), __webpack_require__.e(3483), __webpack_require__.e(7966), __webpack_require__.e(9285), __webpack_require__.e(4834)]).then(__webpack_require__.bind(__webpack_require__, 44834));
    return loadRulesAndCmdb({ ...(rules && { rules }), ...(cmdb && { cmdb }) });
}


/***/ }),

/***/ 87989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readConfigFile),
/* harmony export */   W: () => (/* binding */ readConfigFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62327);



const ROOT = /^(plan|cmdb|ecluse)\.ya?ml$/;
const FOLDERS = ['plans', 'technologies'];
const LIMIT = 1024 * 1024;
/**
 * The files of a configuration directory, by name: plan, cmdb and ecluse.yml, plans/ and technologies/. UserError
 * `config-invalid` where the directory is not there, a link leads out of it, or a file is none or too big.
 */
async function readConfigFiles(directory, workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory))) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, directory);
    const known = knownAs(workspace, path);
    if (FOLDERS.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path))) {
        throw refused(`the configuration directory ${known} has a name that means one of its folders; call it otherwise`);
    }
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch((cause) => {
        const remedy = 'check the repository out in a step before, or correct the input `config`';
        throw refused(`the configuration directory ${known} cannot be found; expected plan.yml and cmdb.yml in it: ${remedy}`, cause);
    });
    const top = (await namesIn(root, known, true)).filter((name) => ROOT.test(name));
    const below = await Promise.all(FOLDERS.map(async (folder) => {
        const names = await namesIn((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, folder), `${known}/${folder}`, false);
        return names.filter((name) => /^[^.].*\.ya?ml$/s.test(name)).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name));
    }));
    return Promise.all([...top, ...below.flat()].map((name) => readInside(root, name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(known, name))));
}
/**
 * One file of a configuration directory, `<name>.yml` or `.yaml`, where it is there; `expected` is whether at least the
 * directory must be. UserError `config-invalid` where both are there, or it cannot be read.
 */
async function readConfigFile(name, directory, workspace, expected) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, directory);
    const known = knownAs(workspace, path);
    const names = (await namesIn(path, known, expected)).filter((one) => [`${name}.yml`, `${name}.yaml`].includes(one));
    const [file, other] = names;
    if (file === undefined)
        return undefined;
    if (other !== undefined)
        throw refused(`found ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(known, file)} beside ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(known, other)}; expected one of them`);
    return readInside(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path), file, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(known, file));
}
/** A path as people know it: from the workspace on, or whole where it is not in there. */
function knownAs(workspace, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    return inside === '' ? '.' : inside.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(inside) ? path : inside.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}
async function namesIn(path, known, required) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)).sort();
    }
    catch (cause) {
        if (!required && cause.code === 'ENOENT')
            return [];
        throw refused(`${known} cannot be read as a directory`, cause);
    }
}
async function readInside(root, name, file) {
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, name)).catch((cause) => {
        throw refused(`${file} is a link that leads nowhere`, cause);
    });
    if (!path.startsWith(root.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? root : root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep)) {
        throw refused(`${file} is a link that leads out of the configuration directory; expected the file itself`);
    }
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (!found.isFile())
        throw refused(`${file} is not a file; expected one`);
    if (found.size > LIMIT)
        throw refused(`${file} has ${found.size} bytes; expected 1 MiB at most`);
    return { file, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path) };
}
function refused(message, cause) {
    return new _failure__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('config-invalid', message, { cause });
}


/***/ })

};
;