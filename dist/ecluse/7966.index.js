"use strict";
exports.id = 7966;
exports.ids = [7966,4141];
exports.modules = {

/***/ 31555:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uV: () => (/* binding */ columnOf),
  f8: () => (/* binding */ mistakesIn),
  Yz: () => (/* binding */ parsed)
});

// EXTERNAL MODULE: ../../node_modules/@actions/expressions/dist/index.js + 14 modules
var dist = __webpack_require__(29207);
// EXTERNAL MODULE: ../../node_modules/@actions/expressions/dist/lexer.js
var lexer = __webpack_require__(52071);
;// CONCATENATED MODULE: ./shared/config/contexts.js
const CONTEXTS = ['release', 'request', 'stage', 'host', 'params', 'secrets'];

// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
// EXTERNAL MODULE: ./shared/config/template.js
var template = __webpack_require__(24028);
;// CONCATENATED MODULE: ./shared/config/expression-syntax.js





const FUNCTIONS = Object.keys(dist/* wellKnownFunctions */.j7);
const SPELLING = {
    startswith: 'startsWith',
    endswith: 'endsWith',
    tojson: 'toJSON',
    fromjson: 'fromJSON',
};
const EVERYWHERE = { names: CONTEXTS, called: 'a context' };
/** An expression parsed; throws the first of its mistakes. */
function parsed(part, vocabulary = EVERYWHERE) {
    const tokens = tokensOf(part);
    const [first] = unknownNames(tokens, part, vocabulary);
    if (first)
        throw first;
    const contexts = namesIn(tokens).filter(({ kind }) => kind === 'context');
    return {
        expr: tree(tokens, part, vocabulary),
        contexts: new Set(contexts.map(({ token }) => token.lexeme.toLowerCase())),
    };
}
/** All that is wrong with an expression before anything is evaluated. */
function mistakesIn(part, vocabulary = EVERYWHERE) {
    try {
        const tokens = tokensOf(part);
        const unknown = unknownNames(tokens, part, vocabulary);
        if (unknown.length === 0)
            tree(tokens, part, vocabulary);
        return unknown;
    }
    catch (error) {
        if (error instanceof template/* ExpressionError */.t)
            return [error];
        throw error;
    }
}
/** Where a token stands in the text that holds the expression, from 1. */
function columnOf(token, part) {
    const lines = part.text.split('\n').slice(0, token.range.start.line);
    const before = lines.reduce((length, line) => length + line.length + 1, 0);
    return part.column + Math.min(before + token.range.start.column, part.text.length);
}
function tokensOf(part) {
    try {
        return new dist/* Lexer */.JG(part.text).lex().tokens.map(unquoted);
    }
    catch (error) {
        // The lexer tells where only in its message.
        const [, position = '1'] = /Located at position (\d+)/.exec(String(error)) ?? [];
        const [, symbol] = /Unexpected symbol: '(.*)'\. Located/s.exec(String(error)) ?? [];
        const message = symbol === undefined ? 'the expression is too long' : `${(0,nearest/* shown */.SP)(symbol)} was not expected here`;
        throw new template/* ExpressionError */.t(part.column + Number(position) - 1, message);
    }
}
/** The lexer undoes only the first `''` of a text. */
function unquoted(token) {
    if (token.type !== lexer/* TokenType */.ks.STRING)
        return token;
    return { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") };
}
function tree(tokens, part, { names }) {
    if (tokens.length === 1)
        throw new template/* ExpressionError */.t(part.column, 'an expression was expected');
    try {
        return new dist/* Parser */.iX(tokens, [...names], []).parse();
    }
    catch (error) {
        const { pos, message } = error;
        const at = tokens.find(({ range }) => range.start.line === pos?.line && range.start.column === pos.column);
        throw new template/* ExpressionError */.t(at ? columnOf(at, part) : part.column, sentence(message));
    }
}
function sentence(message) {
    const [, what = message, token] = /^(.*): '(.*)'$/s.exec(message) ?? [];
    return token === undefined ? what : `${what.toLowerCase()} at ${(0,nearest/* shown */.SP)(token)}`;
}
function namesIn(tokens) {
    return tokens.flatMap((token, index) => {
        if (token.type !== lexer/* TokenType */.ks.IDENTIFIER || tokens[index - 1]?.type === lexer/* TokenType */.ks.DOT)
            return [];
        return [{ kind: tokens[index + 1]?.type === lexer/* TokenType */.ks.LEFT_PAREN ? 'function' : 'context', token }];
    });
}
function unknownNames(tokens, part, { names, called }) {
    return namesIn(tokens).flatMap(({ kind, token }) => {
        const known = kind === 'context' ? names : FUNCTIONS;
        if (known.includes(token.lexeme.toLowerCase()))
            return [];
        const words = known.map((word) => SPELLING[word] ?? word);
        const what = `${(0,nearest/* shown */.SP)(token.lexeme)} is not ${kind === 'context' ? called : 'a function'}; ${(0,nearest/* suggestion */.h)(token.lexeme, words)}`;
        return [new template/* ExpressionError */.t(columnOf(token, part), what)];
    });
}


/***/ }),

/***/ 4764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ evaluateCondition),
/* harmony export */   KR: () => (/* binding */ conditionProblems),
/* harmony export */   M1: () => (/* binding */ evaluateTemplate),
/* harmony export */   bi: () => (/* binding */ templateProblems)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29207);
/* harmony import */ var _actions_expressions_result__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96444);
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74141);
/* harmony import */ var _expression_syntax__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31555);
/* harmony import */ var _fact_data__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23741);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44238);
/* harmony import */ var _strict_evaluator__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77363);
/* harmony import */ var _template__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24028);








/**
 * A template with its `${{ }}` replaced by their values; values are never evaluated again. One that names or meets a
 * secret is a Secret that renders as the template. Lists are joined by commas, null is empty. Throws ExpressionError.
 */
function evaluateTemplate(template, contexts) {
    const known = (0,_fact_data__WEBPACK_IMPORTED_MODULE_3__/* .dataOf */ .qu)(contexts);
    const results = (0,_template__WEBPACK_IMPORTED_MODULE_5__/* .partsOf */ .C)(template).map((part) => {
        if (part.kind === 'text')
            return { text: part.text, secret: false };
        const { value, secret } = evaluated(part, known);
        return { text: value && textOf(value, part), secret };
    });
    const text = results.every((result) => result.text !== undefined)
        ? results.map((result) => result.text).join('')
        : undefined;
    return text !== undefined && !results.some(({ secret }) => secret) ? text : new _plan_secret__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z(template, text);
}
/** Whether a condition such as `request.kind == 'hotfix'` holds. Throws ExpressionError; secrets decide nothing. */
function evaluateCondition(condition, contexts) {
    const [mistake] = conditionProblems(condition);
    if (mistake)
        throw mistake;
    const { value, secret } = evaluated({ kind: 'expression', text: condition, column: 1 }, (0,_fact_data__WEBPACK_IMPORTED_MODULE_3__/* .dataOf */ .qu)(contexts));
    if (!value || secret)
        throw new _template__WEBPACK_IMPORTED_MODULE_5__/* .ExpressionError */ .t(1, 'a secret took part in a condition; expected plain facts only');
    return (0,_actions_expressions_result__WEBPACK_IMPORTED_MODULE_1__/* .truthy */ .vN)(value);
}
/** All that is wrong with a template and can be known without evaluating it. */
function templateProblems(template) {
    try {
        return (0,_template__WEBPACK_IMPORTED_MODULE_5__/* .partsOf */ .C)(template).flatMap((part) => (part.kind === 'expression' ? (0,_expression_syntax__WEBPACK_IMPORTED_MODULE_2__/* .mistakesIn */ .f8)(part) : []));
    }
    catch (error) {
        if (error instanceof _template__WEBPACK_IMPORTED_MODULE_5__/* .ExpressionError */ .t)
            return [error];
        throw error;
    }
}
/** All that is wrong with a condition and can be known without evaluating it. */
function conditionProblems(condition) {
    const open = condition.indexOf('${{');
    if (open >= 0)
        return [new _template__WEBPACK_IMPORTED_MODULE_5__/* .ExpressionError */ .t(open + 1, 'found `${{`; a condition is written without it')];
    const part = { kind: 'expression', text: condition, column: 1 };
    const mistakes = (0,_expression_syntax__WEBPACK_IMPORTED_MODULE_2__/* .mistakesIn */ .f8)(part);
    if (mistakes.length > 0 || !(0,_expression_syntax__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)(part).contexts.has('secrets'))
        return mistakes;
    return [new _template__WEBPACK_IMPORTED_MODULE_5__/* .ExpressionError */ .t(1, '`secrets` cannot be used in a condition; expected plain facts only')];
}
function evaluated(part, known) {
    const { expr, contexts } = (0,_expression_syntax__WEBPACK_IMPORTED_MODULE_2__/* .parsed */ .Yz)(part);
    const evaluator = new _strict_evaluator__WEBPACK_IMPORTED_MODULE_4__/* .StrictEvaluator */ .D(expr, known, part);
    const mentioned = contexts.has('secrets');
    try {
        const value = evaluator.evaluate();
        const secret = mentioned || evaluator.secrets !== 'none';
        return evaluator.secrets === 'unknown' ? { secret } : { value, secret };
    }
    catch (error) {
        if (error instanceof _template__WEBPACK_IMPORTED_MODULE_5__/* .ExpressionError */ .t)
            throw error;
        if (evaluator.secrets === 'unknown')
            return { secret: true };
        throw new _template__WEBPACK_IMPORTED_MODULE_5__/* .ExpressionError */ .t(part.column, failure(error, mentioned || evaluator.secrets !== 'none'));
    }
}
/** The message of a function may quote what it was given, which nobody may read where that was a secret. */
function failure(error, secret) {
    const why = secret
        ? 'a function refused the value of a secret'
        : error instanceof Error
            ? error.message
            : String(error);
    return `the expression cannot be evaluated: ${secret ? why : (0,_nearest__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .SP)(why)}`;
}
function textOf(value, part) {
    if (value instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Array */ .p.O3) {
        return value
            .values()
            .map((item) => textOf(item, part))
            .join(',');
    }
    if (!(value instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Dictionary */ .p.bT))
        return value.coerceString();
    throw new _template__WEBPACK_IMPORTED_MODULE_5__/* .ExpressionError */ .t(part.column, `${(0,_nearest__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .SP)(part.text.trim())} holds several values; expected one, by its key`);
}


/***/ }),

/***/ 23741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ SecretData),
/* harmony export */   Jl: () => (/* binding */ FactData),
/* harmony export */   g6: () => (/* binding */ SecretsData),
/* harmony export */   qu: () => (/* binding */ dataOf)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29207);
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74141);


/** The text of a secret; empty, and `known` false, where only its name is known. */
class SecretData extends _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.StringData */ .p.uQ {
    known;
    constructor(value) {
        super(value ?? '');
        this.known = value !== undefined;
    }
}
/** A dictionary that may hold any key; the library's own loses `constructor` and the like. */
class FactData extends _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Dictionary */ .p.bT {
    #pairs = new Map();
    #keys = [];
    constructor(pairs) {
        super();
        for (const [key, value] of pairs)
            this.add(key, value);
    }
    add(key, value) {
        if (this.#pairs.has(key.toLowerCase()))
            return;
        this.#pairs.set(key.toLowerCase(), value);
        this.#keys.push(key);
    }
    get(key) {
        return this.#pairs.get(key.toLowerCase());
    }
    values() {
        return [...this.#pairs.values()];
    }
    pairs() {
        return this.#keys.map((key) => ({ key, value: this.get(key) ?? new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Null */ .p.Uv() }));
    }
}
/** All secrets; `known` is false where they are known by name only. A secret that was not given is unknown too. */
class SecretsData extends FactData {
    known;
    constructor(given) {
        super(Object.entries(given ?? {}).map(([name, value]) => [name, new SecretData(value)]));
        this.known = given !== undefined;
    }
    get(key) {
        return super.get(key) ?? new SecretData(undefined);
    }
}
/** The contexts as the evaluator sees them. */
function dataOf(contexts) {
    const { secrets, ...facts } = contexts;
    const given = Object.entries(facts).flatMap(([name, context]) => context ? [[name, factData(context)]] : []);
    return new FactData([...given, ['secrets', new SecretsData(secrets)]]);
}
function factData(fact) {
    if (fact === null)
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Null */ .p.Uv();
    if (typeof fact === 'string')
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.StringData */ .p.uQ(fact);
    if (typeof fact === 'number')
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.NumberData */ .p.Q9(fact);
    if (typeof fact === 'boolean')
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo(fact);
    if (fact instanceof _plan_secret__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z)
        return new SecretData(fact.known ? fact.reveal() : undefined);
    if (isList(fact))
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Array */ .p.O3(...fact.map(factData));
    return new FactData(Object.entries(fact).map(([key, value]) => [key, factData(value)]));
}
function isList(fact) {
    return Array.isArray(fact);
}


/***/ }),

/***/ 44238:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   h: () => (/* binding */ suggestion),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/** How many letters must be typed, dropped, swapped or changed to make `b` of `a`; case counts for nothing. */
function distance(a, b) {
    const [from, to] = [Array.from(a.toLowerCase()), Array.from(b.toLowerCase())];
    let before = [];
    let last = to.map((_, column) => column).concat(to.length);
    for (const [row, letter] of from.entries()) {
        const current = [row + 1];
        for (const [column, wanted] of to.entries()) {
            const changed = (last[column] ?? 0) + (letter === wanted ? 0 : 1);
            const swapped = letter === to[column - 1] && from[row - 1] === wanted ? (before[column - 1] ?? 0) + 1 : changed;
            current.push(Math.min(changed, swapped, (last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
        }
        ;
        [before, last] = [last, current];
    }
    return last[to.length] ?? 0;
}
/** The word that somebody who wrote `word` most likely meant, if any comes near. */
function nearest(word, words) {
    const allowed = Math.max(1, Math.floor(word.length / 3));
    // A word much longer than all the others is no typo of any of them, and comparing it would take long.
    const near = words
        .filter((candidate) => Math.abs(candidate.length - word.length) <= allowed)
        .map((candidate) => ({ candidate, changes: distance(word.slice(0, 100), candidate.slice(0, 100)) }))
        .filter(({ changes }) => changes <= allowed);
    return near.sort((one, other) => one.changes - other.changes)[0]?.candidate;
}
/** What to say to somebody who may have meant another word: the nearest one, or else all that are known. */
function suggestion(word, words) {
    const meant = nearest(word, words);
    if (meant !== undefined)
        return `did you mean ${shown(meant)}?`;
    if (words.length === 0)
        return 'none is known';
    return `known: ${words.slice(0, 20).map(shown).join(', ')}${words.length > 20 ? ', …' : ''}`;
}
/** A text of a user as a message shows it: one line, without control characters, not too long. */
function shown(text) {
    const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, codeOf);
    return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}
function codeOf(character) {
    if (character === '\n')
        return '\\n';
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}


/***/ }),

/***/ 61791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ placeText),
/* harmony export */   x: () => (/* binding */ ConfigError)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** `file:line:column`, as editors and runners understand it. */
function placeText({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
/** Everything that is wrong in the files of a configuration, all files and all places at once. */
class ConfigError extends _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    problems;
    constructor(problems) {
        super('config-invalid', problems.map(({ place, message }) => `${placeText(place)}: ${message}`).join('\n'));
        this.name = 'ConfigError';
        this.problems = problems;
    }
}


/***/ }),

/***/ 77363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ StrictEvaluator)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29207);
/* harmony import */ var _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72853);
/* harmony import */ var _actions_expressions_filtered_array__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34600);
/* harmony import */ var _fact_data__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23741);
/* harmony import */ var _expression_syntax__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(31555);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44238);
/* harmony import */ var _template__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24028);







/** Contexts that stand for their name when written alone. */
const NAMED = new Set(['stage', 'host']);
/** GitHub's evaluator, but naming what does not exist is an error, and it knows whether secrets were looked at. */
class StrictEvaluator extends _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Evaluator */ .oi {
    contexts;
    part;
    /** Whether a secret took part, and whether all that did are known. */
    secrets = 'none';
    #results = new Map();
    /** What stands before a `.` or `[`: looking through it at something else is not looking at it. */
    #bases = new Set();
    constructor(expr, contexts, part) {
        super(expr, contexts);
        this.contexts = contexts;
        this.part = part;
    }
    eval(expr) {
        const before = this.#results.get(expr);
        if (before)
            return before;
        const result = super.eval(expr);
        this.#results.set(expr, result);
        if (!this.#bases.has(expr))
            this.#note(result);
        return result;
    }
    visitContextAccess(access) {
        const context = this.contexts.get(access.name.lexeme);
        if (!context) {
            const known = this.contexts.pairs().map(({ key }) => key);
            const column = (0,_expression_syntax__WEBPACK_IMPORTED_MODULE_4__/* .columnOf */ .uV)(access.name, this.part);
            throw new _template__WEBPACK_IMPORTED_MODULE_5__/* .ExpressionError */ .t(column, `${(0,_nearest__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .SP)(access.name.lexeme)} cannot be used here; ${(0,_nearest__WEBPACK_IMPORTED_MODULE_6__/* .suggestion */ .h)('', known)}`);
        }
        if (this.#bases.has(access) || !(context instanceof _fact_data__WEBPACK_IMPORTED_MODULE_3__/* .FactData */ .Jl) || !NAMED.has(access.name.lexeme))
            return context;
        return context.get('name') ?? context;
    }
    visitIndexAccess(access) {
        this.#bases.add(access.expr);
        const base = this.eval(access.expr);
        if (access.index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Star */ .FE)
            return super.visitIndexAccess(access);
        const index = this.eval(access.index);
        if (base instanceof _actions_expressions_filtered_array__WEBPACK_IMPORTED_MODULE_2__/* .FilteredArray */ .T)
            return super.visitIndexAccess(access);
        if (base instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Null */ .p.Uv)
            return base;
        const found = base instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Dictionary */ .p.bT ? base.get(index.coerceString()) : item(base, index);
        if (found)
            return found;
        throw this.#unknown(access, base);
    }
    /** Says no more than what is written in the expression once a secret took part. */
    #unknown(access, base) {
        const { index, expr } = access;
        if (!(index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Literal */ .uS)) {
            if (this.secrets === 'unknown')
                return new Error('depends on a secret that is not known');
            return new _template__WEBPACK_IMPORTED_MODULE_5__/* .ExpressionError */ .t(this.part.column, `${pathOf(expr)} has nothing under the key in \`[ ]\``);
        }
        const key = index.literal.coerceString();
        const known = base instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Dictionary */ .p.bT && this.secrets === 'none' ? base.pairs().map(({ key: name }) => name) : [];
        const what = base instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Dictionary */ .p.bT || base instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Array */ .p.O3 ? `has no ${(0,_nearest__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .SP)(key)}` : 'holds a single value';
        const hint = known.length > 0 ? `; ${(0,_nearest__WEBPACK_IMPORTED_MODULE_6__/* .suggestion */ .h)(key, known)}` : '';
        return new _template__WEBPACK_IMPORTED_MODULE_5__/* .ExpressionError */ .t((0,_expression_syntax__WEBPACK_IMPORTED_MODULE_4__/* .columnOf */ .uV)(index.token, this.part), `${pathOf(expr)} ${what}${hint}`);
    }
    #note(result) {
        if (result instanceof _fact_data__WEBPACK_IMPORTED_MODULE_3__/* .SecretData */ .$f || result instanceof _fact_data__WEBPACK_IMPORTED_MODULE_3__/* .SecretsData */ .g6) {
            this.secrets = this.secrets === 'unknown' || !result.known ? 'unknown' : 'known';
        }
        if (result instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Dictionary */ .p.bT || result instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Array */ .p.O3) {
            for (const value of result.values())
                this.#note(value);
        }
    }
}
function item(base, index) {
    return base instanceof _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Array */ .p.O3 ? base.values()[index.number()] : undefined;
}
function pathOf(expr) {
    const path = writtenPath(expr);
    return path === undefined ? 'what stands before it' : (0,_nearest__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .SP)(path);
}
function writtenPath(expr) {
    if (expr instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .ContextAccess */ .QC)
        return expr.name.lexeme;
    if (!(expr instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .IndexAccess */ .p_) || !(expr.index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Literal */ .uS))
        return undefined;
    const base = writtenPath(expr.expr);
    return base === undefined ? undefined : `${base}.${expr.index.literal.coerceString()}`;
}


/***/ }),

/***/ 24028:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ partsOf),
/* harmony export */   t: () => (/* binding */ ExpressionError)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** An expression that is wrong or cannot be evaluated; `column` counts from 1 in the text that was given. */
class ExpressionError extends _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    column;
    constructor(column, message) {
        super('config-invalid', message);
        this.column = column;
        this.name = 'ExpressionError';
    }
}
/** The parts of a template, in order; ExpressionError where a `${{` is never closed. */
function partsOf(template) {
    const parts = [];
    let offset = 0;
    for (;;) {
        const open = template.indexOf('${{', offset);
        const text = template.slice(offset, open < 0 ? undefined : open);
        if (text)
            parts.push({ kind: 'text', text, column: offset + 1 });
        if (open < 0)
            return parts;
        const close = closingOf(template, open + 3);
        if (close < 0)
            throw new ExpressionError(open + 1, '`${{` is never closed; expected `}}`');
        parts.push({ kind: 'expression', text: template.slice(open + 3, close), column: open + 4 });
        offset = close + 2;
    }
}
/** Braces inside quoted text close nothing. */
function closingOf(template, start) {
    let quoted = false;
    for (let offset = start; offset < template.length; offset += 1) {
        if (template[offset] === "'")
            quoted = !quoted;
        if (!quoted && template.startsWith('}}', offset))
            return offset;
    }
    return -1;
}


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


/***/ })

};
;