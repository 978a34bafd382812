"use strict";
exports.id = 8859;
exports.ids = [8859];
exports.modules = {

/***/ 64932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ addOnce),
/* harmony export */   WO: () => (/* binding */ contextsOf),
/* harmony export */   g_: () => (/* binding */ paramsOn)
/* harmony export */ });
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4764);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44238);
/* harmony import */ var _template__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24028);



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
            addOnce(problems, {
                place: inCmdb.located.place(inCmdb.path),
                message: `the domain ${(0,_nearest__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(on.name)} has no ${(0,_nearest__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name)}, which ${on.technology.label} requires (${description}); add it under \`with\``,
            });
    return params;
}
function evaluated(source, release, on, params, problems) {
    const known = Object.keys(on.technology.params);
    const contexts = contextsOf(release, on.host, params);
    return Object.fromEntries(Object.entries(source.given).flatMap(([name, template]) => {
        const place = source.located.place([...source.path, name]);
        if (!known.includes(name)) {
            addOnce(problems, {
                place,
                message: `${on.technology.label} has no parameter ${(0,_nearest__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name)}; ${(0,_nearest__WEBPACK_IMPORTED_MODULE_2__/* .suggestion */ .h)(name, known)}`,
            });
            return [];
        }
        try {
            return [[name, (0,_expression__WEBPACK_IMPORTED_MODULE_0__/* .evaluateTemplate */ .M1)(template, contexts)]];
        }
        catch (error) {
            if (!(error instanceof _template__WEBPACK_IMPORTED_MODULE_1__/* .ExpressionError */ .t))
                throw error;
            addOnce(problems, { place: at(place, error), message: error.message });
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
function addOnce(problems, problem) {
    const same = problems.some(({ place, message }) => message === problem.message && place.file === problem.place.file && place.line === problem.place.line);
    if (!same)
        problems.push(problem);
}


/***/ }),

/***/ 39614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yw: () => (/* binding */ checkTemplates),
  $M: () => (/* binding */ givenAt),
  LF: () => (/* binding */ read),
  i1: () => (/* binding */ textsAt)
});

// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
;// CONCATENATED MODULE: ./shared/config/explanation.js

/** What zod found, as a person needs it. Every schema's own message is the phrase that says what is expected. */
function explained(issues, tree, base = []) {
    return issues.flatMap((issue) => {
        const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
        switch (issue.code) {
            case 'unrecognized_keys':
                // The schema's message has one line per key: see `map` in words.ts.
                return issue.message.split('\n').map((message, index) => ({
                    place: tree.keyPlace([...path, issue.keys[index] ?? '']),
                    message,
                }));
            case 'invalid_key': {
                const expected = issue.issues[0]?.message ?? issue.message;
                return [{ place: tree.keyPlace(path), message: `found ${(0,nearest/* shown */.SP)(String(path.at(-1)))}, expected ${expected}` }];
            }
            case 'invalid_union':
                return closest(issue, tree, path);
            case 'custom':
            case 'invalid_element':
            case 'invalid_format':
            case 'invalid_type':
            case 'invalid_value':
            case 'not_multiple_of':
            case 'too_big':
            case 'too_small':
                return [mismatch(issue, tree, path)];
        }
    });
}
function mismatch(issue, tree, path) {
    const found = tree.at(path);
    const [name] = path.slice(-1);
    if (found === undefined && name !== undefined) {
        return { place: tree.place(path), message: `${(0,nearest/* shown */.SP)(String(name))} is missing; expected ${issue.message}` };
    }
    const words = issue.code === 'invalid_value' ? issue.values.map(String) : [];
    const meant = typeof found === 'string' ? (0,nearest/* nearest */.pA)(found, words) : undefined;
    const hint = meant === undefined ? '' : `; did you mean ${(0,nearest/* shown */.SP)(meant)}?`;
    return { place: tree.place(path), message: `found ${described(tree, path)}, expected ${issue.message}${hint}` };
}
/** Of several forms, the one that has the shape of what was found says what is wrong with it. */
function closest(issue, tree, path) {
    const isText = typeof tree.at(path) === 'string';
    const form = issue.errors.find((issues) => issues.every(({ code, path: inner }) => {
        if (inner.length > 0)
            return true;
        return code !== 'invalid_type' && (code !== 'invalid_value' || isText);
    }));
    return form ? explained(form, tree, path) : [mismatch(issue, tree, path)];
}
/** What stands at `path`, in the words of somebody who looks at the file. */
function described(tree, path) {
    const found = tree.at(path);
    if (found === null || found === '')
        return 'nothing';
    if (Array.isArray(found))
        return found.length === 0 ? 'an empty list' : 'a list';
    if (typeof found === 'object')
        return tree.keys(path).length === 0 ? 'an empty map' : 'a map';
    if (typeof found === 'number')
        return `the number ${(0,nearest/* shown */.SP)(tree.written(path))}`;
    return (0,nearest/* shown */.SP)(tree.written(path));
}

// EXTERNAL MODULE: ./shared/config/expression.js
var expression = __webpack_require__(4764);
// EXTERNAL MODULE: ./shared/config/tree.js + 2 modules
var config_tree = __webpack_require__(48552);
;// CONCATENATED MODULE: ./shared/config/reading.js



function read(source, form) {
    const { tree, problems: malformed } = (0,config_tree/* treeOf */.g)(source);
    if (malformed.length > 0)
        return { tree, problems: malformed };
    const result = form.schema.safeParse(tree.data);
    const problems = result.success ? [] : [...explained(result.error.issues, tree)];
    form.check(tree, (place, message) => problems.push({ place, message }));
    if (problems.length > 0 || !result.success)
        return { tree, problems: problems.sort(byPlace) };
    const value = form.meaning(result.data, tree);
    return { located: { file: source.file, value, place: tree.place }, tree, problems };
}
function byPlace({ place: one }, { place: other }) {
    return one.line - other.line || one.column - other.column;
}
/** Reports what is wrong with the expressions of the texts at and directly under `path`. */
function checkTemplates(tree, path, report) {
    for (const part of [path, ...tree.keys(path).map((key) => [...path, key])]) {
        const text = tree.at(part);
        if (typeof text !== 'string')
            continue;
        for (const { column, message } of (0,expression/* templateProblems */.bi)(text))
            report(tree.placeIn(part, column), message);
    }
}
/** The parameters at `path`, each as it is written. */
function givenAt(tree, path) {
    return Object.fromEntries(tree.keys(path).map((key) => [key, tree.written([...path, key])]));
}
/** The texts of the list at `path`, with where each stands; what is no text is left out. */
function textsAt(tree, path) {
    const found = tree.at(path);
    const paths = Array.isArray(found) ? tree.keys(path).map((key) => [...path, key]) : [path];
    return paths.flatMap((part) => {
        const text = tree.at(part);
        return typeof text === 'string' ? [{ text, path: part }] : [];
    });
}


/***/ }),

/***/ 48552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ treeOf)
});

// EXTERNAL MODULE: ../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(33483);
// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
;// CONCATENATED MODULE: ./shared/config/entry.js


/** A file that cannot be read any further. */
class MalformedTree extends Error {
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
}
/** Aliases may repeat a part; this many parts and levels are enough for anybody, and stop a bomb of aliases. */
const PARTS = 50_000;
const LEVELS = 50;
/** The parts of a document; `fault` is told of keys that stand twice or are no names. */
function entriesOf(contents, text, fault) {
    return new Reader(text, fault).entry(contents, 0, 0, 0);
}
class Reader {
    text;
    fault;
    #anchors = new Map();
    #parts = 0;
    constructor(text, fault) {
        this.text = text;
        this.fault = fault;
    }
    entry(node, offset, keyOffset, level) {
        const start = node?.range[0] ?? offset;
        this.#parts += 1;
        if (this.#parts > PARTS)
            throw new MalformedTree(keyOffset, `the file has more than ${PARTS} parts with its aliases`);
        if (level > LEVELS)
            throw new MalformedTree(keyOffset, `the file is nested more than ${LEVELS} levels deep`);
        if ((0,dist/* isAlias */.Vj)(node))
            return this.entry(this.#named(node.source, start), start, keyOffset, level + 1);
        if (node?.anchor)
            this.#anchors.set(node.anchor, node);
        const raw = this.text.slice(start, node?.range[1] ?? start);
        const common = { offset: start, keyOffset, raw };
        if ((0,dist/* isMap */.jh)(node))
            return { ...common, ...this.#map(node, level) };
        if ((0,dist/* isSeq */.oP)(node))
            return { ...common, ...this.#list(node, level) };
        const value = (0,dist/* isScalar */.jn)(node) ? node.value : null;
        const written = typeof value === 'string' ? value : (0,dist/* isScalar */.jn)(node) ? node.source : '';
        return { ...common, value, written, children: new Map() };
    }
    #map(node, level) {
        const children = new Map();
        for (const pair of node.items) {
            const offset = pair.key.range[0];
            const key = this.#key(pair, offset);
            const child = this.entry(pair.value, pair.key.range[1], offset, level + 1);
            if (key !== undefined && !children.has(key))
                children.set(key, child);
            else if (key !== undefined)
                this.fault(offset, `${(0,nearest/* shown */.SP)(key)} stands here twice; expected each key once`);
        }
        const value = Object.fromEntries([...children].map(([key, child]) => [key, child.value]));
        return { value, written: '', children };
    }
    #list(node, level) {
        const items = node.items.map((item) => this.entry(item, item.range[0], item.range[0], level + 1));
        const children = new Map(items.map((item, index) => [String(index), item]));
        return { value: items.map((item) => item.value), written: '', children };
    }
    #key({ key }, offset) {
        const name = (0,dist/* isScalar */.jn)(key) ? (typeof key.value === 'string' ? key.value : key.source) : '';
        // JavaScript would take `__proto__` for something else than a key.
        if (name !== '' && name !== '__proto__')
            return name;
        this.fault(offset, 'found a key that is not a name; expected text');
        return undefined;
    }
    #named(anchor, offset) {
        const node = this.#anchors.get(anchor);
        if (!node)
            throw new MalformedTree(offset, `${(0,nearest/* shown */.SP)(`*${anchor}`)} names no anchor above it`);
        return node;
    }
}

;// CONCATENATED MODULE: ./shared/config/decoded.js
const LIMIT = 1024 * 1024;
/** The text of a file, or why there is none; a byte order mark is no part of it. */
function decoded(source) {
    const { file } = source;
    const refused = (line, column, message) => ({
        text: '',
        problems: [{ place: { file, line, column }, message }],
    });
    const size = 'text' in source ? source.text.length : source.bytes.length;
    if (size > LIMIT)
        return refused(1, 1, `the file has ${size} bytes; expected 1 MiB at most`);
    if ('text' in source)
        return { text: source.text.replace(/^\ufeff/, ''), problems: [] };
    const text = utf8(source.bytes);
    if (text !== undefined)
        return { text, problems: [] };
    const { line, column } = firstInvalid(source.bytes);
    return refused(line, column, 'found a byte that is not UTF-8; save the file as UTF-8');
}
function utf8(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function firstInvalid(bytes) {
    let [line, start] = [1, 0];
    for (;;) {
        const end = bytes.indexOf(0x0a, start);
        const row = bytes.subarray(start, end < 0 ? undefined : end);
        if (end < 0 || utf8(row) === undefined)
            return { line, column: new TextDecoder().decode(row).indexOf('\ufffd') + 1 };
        [line, start] = [line + 1, end + 1];
    }
}

;// CONCATENATED MODULE: ./shared/config/tree.js



/** A file read into a tree; everything that is wrong with its bytes and its YAML. */
function treeOf(source) {
    const { text, problems } = decoded(source);
    const lines = new dist/* LineCounter */.HN();
    const { entry, faults } = parse(text, lines);
    const tree = treeOver(source.file, entry, lines);
    if (problems.length > 0)
        return { tree, problems };
    return { tree, problems: faults.map(({ offset, message }) => ({ place: at(source.file, lines, offset), message })) };
}
function parse(text, lines) {
    try {
        // Duplicates are looked for below: yaml compares every key with every other.
        const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
        const [fault] = [...document.errors, ...document.warnings];
        // What follows the first is most often its echo.
        if (fault)
            return { entry: undefined, faults: [{ offset: fault.pos[0], message: sentence(fault) }] };
        return contentsOf(document, text);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        return { entry: undefined, faults: [{ offset: 0, message: 'the file is nested too deeply' }] };
    }
}
function sentence({ code, message }) {
    if (code === 'MULTIPLE_DOCS')
        return 'found a second document; expected one in each file';
    if (code === 'TAG_RESOLVE_FAILED')
        return `found a tag that means nothing here, expected none (${message})`;
    return `the file cannot be read as YAML from here on: ${message}`;
}
function contentsOf(document, text) {
    const faults = [];
    try {
        const entry = entriesOf(document.contents, text, (offset, message) => faults.push({ offset, message }));
        return { entry, faults };
    }
    catch (error) {
        if (!(error instanceof MalformedTree))
            throw error;
        return { entry: undefined, faults: [{ offset: error.offset, message: error.message }] };
    }
}
function treeOver(file, root, lines) {
    const find = (path) => path.reduce((entry, key) => entry?.children.get(String(key)), root);
    const nearest = (path) => find(path) ?? (path.length > 0 ? nearest(path.slice(0, -1)) : undefined);
    const place = (path) => at(file, lines, nearest(path)?.offset ?? 0);
    return {
        file,
        data: root?.value,
        at: (path) => find(path)?.value,
        keys: (path) => [...(find(path)?.children.keys() ?? [])],
        place,
        keyPlace: (path) => at(file, lines, find(path)?.keyOffset ?? nearest(path)?.offset ?? 0),
        placeIn: (path, column) => at(file, lines, offsetIn(nearest(path), column)),
        written: (path) => find(path)?.written ?? '',
    };
}
/** Exact where the text stands in the file as it is; escapes and folded lines are pointed at as a whole. */
function offsetIn(entry, column) {
    if (!entry)
        return 0;
    const line = entry.written.slice(0, column - 1).lastIndexOf('\n') + 1;
    const stretch = entry.written.slice(line).split('\n', 1)[0] ?? '';
    const start = entry.raw.indexOf(stretch, lineInBlock(entry, line));
    return start < 0 ? entry.offset : entry.offset + start + column - 1 - line;
}
/** Where a line of a literal block begins in the file: another line may well have the same text. */
function lineInBlock({ raw, written }, line) {
    if (!raw.startsWith('|'))
        return 0;
    const above = written.slice(0, line).split('\n').length;
    return raw.split('\n').slice(0, above).join('\n').length;
}
function at(file, lines, offset) {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
}


/***/ }),

/***/ 1416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fL: () => (/* binding */ checkUntil),
/* harmony export */   g: () => (/* binding */ untilOf),
/* harmony export */   pn: () => (/* binding */ resolvedUntil)
/* harmony export */ });
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74141);
/* harmony import */ var _plan_until__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72693);
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4764);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44238);
/* harmony import */ var _params__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64932);
/* harmony import */ var _reading__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39614);
/* harmony import */ var _template__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24028);







const KINDS = ['http', 'port', 'sql'];
const BESIDE = { status: 'http', host: 'port' };
/** What the shape of an `until` cannot say. */
function checkUntil(tree, path, report) {
    const keys = tree.keys(path);
    if (keys.length === 0)
        return;
    const kinds = KINDS.filter((kind) => keys.includes(kind));
    if (kinds.length !== 1) {
        const found = kinds.length === 0 ? 'none of them' : kinds.map(_nearest__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP).join(' and ');
        report(tree.place(path), `found ${found}, expected one of \`http\`, \`port\` and \`sql\``);
    }
    for (const [key, kind] of Object.entries(BESIDE))
        if (keys.includes(key) && !kinds.includes(kind))
            report(tree.keyPlace([...path, key]), `found ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(key)}, which only belongs to ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(kind)}`);
    (0,_reading__WEBPACK_IMPORTED_MODULE_3__/* .checkTemplates */ .Yw)(tree, path, report);
}
/** An `until` as it is written, its values still templates. */
function untilOf(raw) {
    const { http, status = 200, port, host = '127.0.0.1', sql = '', within = 120_000, every = 2000 } = raw;
    const times = { within, every };
    if (http !== undefined)
        return { ...times, kind: 'http', given: { UNTIL_URL: http, UNTIL_STATUS: String(status) } };
    if (port !== undefined)
        return { ...times, kind: 'port', given: { UNTIL_HOST: host, UNTIL_PORT: String(port) } };
    return { ...times, kind: 'sql', given: { UNTIL_SQL: sql } };
}
/** An `until` over the hosts of its domain; `query` is what the technology asks its database with. */
function resolvedUntil({ kind, given, within, every }, domain, { application, version, stage }, query, report) {
    if (kind === 'sql' && query === undefined)
        report(`${domain.technology.label} has no \`query\` to wait for \`sql\` with; wait for \`http\` or \`port\``);
    const { script, tools } = kind === 'sql' ? { script: query ?? '', tools: [] } : _plan_until__WEBPACK_IMPORTED_MODULE_0__/* .WAITS */ .rp[kind];
    const on = domain.targets.map(({ host, params }) => {
        const contexts = (0,_params__WEBPACK_IMPORTED_MODULE_2__/* .contextsOf */ .WO)({ application, version, stage }, host, params);
        const values = Object.entries(given).map(([name, template]) => [name, textOf(name, template, contexts, report)]);
        return [host.name, Object.fromEntries(values)];
    });
    return { kind, script, tools, within, every, on: Object.fromEntries(on) };
}
const FORMS = {
    UNTIL_URL: [/^https?:\/\/[^\s\p{Cc}]+$/u, 'an address such as `http://127.0.0.1:8080/pets/`'],
    UNTIL_HOST: [/^[A-Za-z0-9:][A-Za-z0-9.:_-]*$/, 'the name or address of a host'],
    UNTIL_PORT: [/^([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$/, 'a port'],
    UNTIL_SQL: [/^\s*[A-Za-z(]/, 'a query'],
};
function textOf(name, template, contexts, report) {
    try {
        const value = (0,_expression__WEBPACK_IMPORTED_MODULE_1__/* .evaluateTemplate */ .M1)(template, contexts);
        if (value instanceof _plan_secret__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z)
            report(`\`until\` holds a secret, ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(template)}; expected what everybody may read`);
        const [form, expected] = FORMS[name] ?? [/^/, ''];
        const text = String(value);
        if (!(value instanceof _plan_secret__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z) && !form.test(text))
            report(`\`until\`: found ${(0,_nearest__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(text)}, expected ${expected}`);
        return text;
    }
    catch (error) {
        if (!(error instanceof _template__WEBPACK_IMPORTED_MODULE_4__/* .ExpressionError */ .t))
            throw error;
        report(`\`until\`: ${error.message}`);
        return '';
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