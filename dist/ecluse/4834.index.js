"use strict";
exports.id = 4834;
exports.ids = [4834];
exports.modules = {

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

/***/ 44834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadRulesAndCmdb: () => (/* binding */ loadRulesAndCmdb)
/* harmony export */ });
/* harmony import */ var _cmdb_file__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44337);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61791);
/* harmony import */ var _reading__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39614);
/* harmony import */ var _rules_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97237);




/** `ecluse.yml` and `cmdb.yml`, each where it is there. Throws ConfigError with all that is wrong in both. */
function loadRulesAndCmdb(files) {
    const rules = files.rules && (0,_reading__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)(files.rules, _rules_file__WEBPACK_IMPORTED_MODULE_3__/* .rulesFile */ .W);
    const cmdb = files.cmdb && (0,_reading__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)(files.cmdb, _cmdb_file__WEBPACK_IMPORTED_MODULE_0__/* .cmdbFile */ .t);
    const problems = [...(rules?.problems ?? []), ...(cmdb?.problems ?? [])];
    if (problems.length > 0)
        throw new _place__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .x(problems);
    return {
        ...(rules?.located && { rules: rules.located.value }),
        ...(cmdb?.located && { cmdb: cmdb.located.value }),
    };
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


/***/ })

};
;