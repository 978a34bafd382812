"use strict";
exports.id = 9478;
exports.ids = [9478];
exports.modules = {

/***/ 49478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   portsFor: () => (/* binding */ portsFor)
/* harmony export */ });
/* harmony import */ var _shared_action_rules_and_cmdb__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26878);
/* harmony import */ var _shared_action_stores__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26615);
/* harmony import */ var _inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35785);



/** The real world of what is due; without a configuration nobody knows who shares a host. */
async function portsFor(given, context) {
    const isNamed = given.config !== _inputs__WEBPACK_IMPORTED_MODULE_2__/* .inputs */ .QL.config.default;
    return {
        ledger: await (0,_shared_action_stores__WEBPACK_IMPORTED_MODULE_1__.ledgerOf)(given, context),
        config: await (0,_shared_action_rules_and_cmdb__WEBPACK_IMPORTED_MODULE_0__/* .rulesAndCmdb */ .l)(given.config, isNamed, context.workspace),
    };
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