"use strict";
exports.id = 229;
exports.ids = [229];
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
/** An expression parsed; throws the first of its mistakes. */
function parsed(part) {
    const tokens = tokensOf(part);
    const [first] = unknownNames(tokens, part);
    if (first)
        throw first;
    const contexts = namesIn(tokens).filter(({ kind }) => kind === 'context');
    return { expr: tree(tokens, part), contexts: new Set(contexts.map(({ token }) => token.lexeme.toLowerCase())) };
}
/** All that is wrong with an expression before anything is evaluated. */
function mistakesIn(part) {
    try {
        const tokens = tokensOf(part);
        const unknown = unknownNames(tokens, part);
        if (unknown.length === 0)
            tree(tokens, part);
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
function tree(tokens, part) {
    if (tokens.length === 1)
        throw new template/* ExpressionError */.t(part.column, 'an expression was expected');
    try {
        return new dist/* Parser */.iX(tokens, [...CONTEXTS], []).parse();
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
function unknownNames(tokens, part) {
    return namesIn(tokens).flatMap(({ kind, token }) => {
        const known = kind === 'context' ? CONTEXTS : FUNCTIONS;
        if (known.includes(token.lexeme.toLowerCase()))
            return [];
        const words = known.map((word) => SPELLING[word] ?? word);
        const what = `${(0,nearest/* shown */.SP)(token.lexeme)} is not a ${kind}; ${(0,nearest/* suggestion */.h)(token.lexeme, words)}`;
        return [new template/* ExpressionError */.t(columnOf(token, part), what)];
    });
}


/***/ }),

/***/ 18309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KR: () => (/* binding */ conditionProblems),
  F9: () => (/* binding */ evaluateCondition),
  M1: () => (/* binding */ evaluateTemplate),
  bi: () => (/* binding */ templateProblems)
});

// EXTERNAL MODULE: ../../node_modules/@actions/expressions/dist/index.js + 14 modules
var dist = __webpack_require__(29207);
// EXTERNAL MODULE: ../../node_modules/@actions/expressions/dist/result.js
var result = __webpack_require__(96444);
// EXTERNAL MODULE: ./shared/plan/secret.js
var secret = __webpack_require__(74141);
// EXTERNAL MODULE: ./shared/config/expression-syntax.js + 1 modules
var expression_syntax = __webpack_require__(31555);
;// CONCATENATED MODULE: ./shared/config/fact-data.js


/** The text of a secret; empty, and `known` false, where only its name is known. */
class SecretData extends dist/* data.StringData */.p.uQ {
    known;
    constructor(value) {
        super(value ?? '');
        this.known = value !== undefined;
    }
}
/** A dictionary that may hold any key; the library's own loses `constructor` and the like. */
class FactData extends dist/* data.Dictionary */.p.bT {
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
        return this.#keys.map((key) => ({ key, value: this.get(key) ?? new dist/* data.Null */.p.Uv() }));
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
        return new dist/* data.Null */.p.Uv();
    if (typeof fact === 'string')
        return new dist/* data.StringData */.p.uQ(fact);
    if (typeof fact === 'number')
        return new dist/* data.NumberData */.p.Q9(fact);
    if (typeof fact === 'boolean')
        return new dist/* data.BooleanData */.p.bo(fact);
    if (fact instanceof secret/* Secret */.z)
        return new SecretData(fact.known ? fact.reveal() : undefined);
    if (isList(fact))
        return new dist/* data.Array */.p.O3(...fact.map(factData));
    return new FactData(Object.entries(fact).map(([key, value]) => [key, factData(value)]));
}
function isList(fact) {
    return Array.isArray(fact);
}

// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
// EXTERNAL MODULE: ../../node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(72853);
// EXTERNAL MODULE: ../../node_modules/@actions/expressions/dist/filtered_array.js
var filtered_array = __webpack_require__(34600);
// EXTERNAL MODULE: ./shared/config/template.js
var config_template = __webpack_require__(24028);
;// CONCATENATED MODULE: ./shared/config/strict-evaluator.js







/** Contexts that stand for their name when written alone. */
const NAMED = new Set(['stage', 'host']);
/** GitHub's evaluator, but naming what does not exist is an error, and it knows whether secrets were looked at. */
class StrictEvaluator extends dist/* Evaluator */.oi {
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
            const column = (0,expression_syntax/* columnOf */.uV)(access.name, this.part);
            throw new config_template/* ExpressionError */.t(column, `${(0,nearest/* shown */.SP)(access.name.lexeme)} cannot be used here; ${(0,nearest/* suggestion */.h)('', known)}`);
        }
        if (this.#bases.has(access) || !(context instanceof FactData) || !NAMED.has(access.name.lexeme))
            return context;
        return context.get('name') ?? context;
    }
    visitIndexAccess(access) {
        this.#bases.add(access.expr);
        const base = this.eval(access.expr);
        if (access.index instanceof ast/* Star */.FE)
            return super.visitIndexAccess(access);
        const index = this.eval(access.index);
        if (base instanceof filtered_array/* FilteredArray */.T)
            return super.visitIndexAccess(access);
        if (base instanceof dist/* data.Null */.p.Uv)
            return base;
        const found = base instanceof dist/* data.Dictionary */.p.bT ? base.get(index.coerceString()) : item(base, index);
        if (found)
            return found;
        throw this.#unknown(access, base);
    }
    /** Says no more than what is written in the expression once a secret took part. */
    #unknown(access, base) {
        const { index, expr } = access;
        if (!(index instanceof ast/* Literal */.uS)) {
            if (this.secrets === 'unknown')
                return new Error('depends on a secret that is not known');
            return new config_template/* ExpressionError */.t(this.part.column, `${pathOf(expr)} has nothing under the key in \`[ ]\``);
        }
        const key = index.literal.coerceString();
        const known = base instanceof dist/* data.Dictionary */.p.bT && this.secrets === 'none' ? base.pairs().map(({ key: name }) => name) : [];
        const what = base instanceof dist/* data.Dictionary */.p.bT || base instanceof dist/* data.Array */.p.O3 ? `has no ${(0,nearest/* shown */.SP)(key)}` : 'holds a single value';
        const hint = known.length > 0 ? `; ${(0,nearest/* suggestion */.h)(key, known)}` : '';
        return new config_template/* ExpressionError */.t((0,expression_syntax/* columnOf */.uV)(index.token, this.part), `${pathOf(expr)} ${what}${hint}`);
    }
    #note(result) {
        if (result instanceof SecretData || result instanceof SecretsData) {
            this.secrets = this.secrets === 'unknown' || !result.known ? 'unknown' : 'known';
        }
        if (result instanceof dist/* data.Dictionary */.p.bT || result instanceof dist/* data.Array */.p.O3) {
            for (const value of result.values())
                this.#note(value);
        }
    }
}
function item(base, index) {
    return base instanceof dist/* data.Array */.p.O3 ? base.values()[index.number()] : undefined;
}
function pathOf(expr) {
    const path = writtenPath(expr);
    return path === undefined ? 'what stands before it' : (0,nearest/* shown */.SP)(path);
}
function writtenPath(expr) {
    if (expr instanceof ast/* ContextAccess */.QC)
        return expr.name.lexeme;
    if (!(expr instanceof ast/* IndexAccess */.p_) || !(expr.index instanceof ast/* Literal */.uS))
        return undefined;
    const base = writtenPath(expr.expr);
    return base === undefined ? undefined : `${base}.${expr.index.literal.coerceString()}`;
}

;// CONCATENATED MODULE: ./shared/config/expression.js








/**
 * A template with its `${{ }}` replaced by their values; values are never evaluated again. One that names or meets a
 * secret is a Secret that renders as the template. Lists are joined by commas, null is empty. Throws ExpressionError.
 */
function evaluateTemplate(template, contexts) {
    const known = dataOf(contexts);
    const results = (0,config_template/* partsOf */.C)(template).map((part) => {
        if (part.kind === 'text')
            return { text: part.text, secret: false };
        const { value, secret } = evaluated(part, known);
        return { text: value && textOf(value, part), secret };
    });
    const text = results.every((result) => result.text !== undefined)
        ? results.map((result) => result.text).join('')
        : undefined;
    return text !== undefined && !results.some(({ secret }) => secret) ? text : new secret/* Secret */.z(template, text);
}
/** Whether a condition such as `request.kind == 'hotfix'` holds. Throws ExpressionError; secrets decide nothing. */
function evaluateCondition(condition, contexts) {
    const [mistake] = conditionProblems(condition);
    if (mistake)
        throw mistake;
    const { value, secret } = evaluated({ kind: 'expression', text: condition, column: 1 }, dataOf(contexts));
    if (!value || secret)
        throw new config_template/* ExpressionError */.t(1, 'a secret took part in a condition; expected plain facts only');
    return (0,result/* truthy */.vN)(value);
}
/** All that is wrong with a template and can be known without evaluating it. */
function templateProblems(template) {
    try {
        return (0,config_template/* partsOf */.C)(template).flatMap((part) => (part.kind === 'expression' ? (0,expression_syntax/* mistakesIn */.f8)(part) : []));
    }
    catch (error) {
        if (error instanceof config_template/* ExpressionError */.t)
            return [error];
        throw error;
    }
}
/** All that is wrong with a condition and can be known without evaluating it. */
function conditionProblems(condition) {
    const open = condition.indexOf('${{');
    if (open >= 0)
        return [new config_template/* ExpressionError */.t(open + 1, 'found `${{`; a condition is written without it')];
    const part = { kind: 'expression', text: condition, column: 1 };
    const mistakes = (0,expression_syntax/* mistakesIn */.f8)(part);
    if (mistakes.length > 0 || !(0,expression_syntax/* parsed */.Yz)(part).contexts.has('secrets'))
        return mistakes;
    return [new config_template/* ExpressionError */.t(1, '`secrets` cannot be used in a condition; expected plain facts only')];
}
function evaluated(part, known) {
    const { expr, contexts } = (0,expression_syntax/* parsed */.Yz)(part);
    const evaluator = new StrictEvaluator(expr, known, part);
    const mentioned = contexts.has('secrets');
    try {
        const value = evaluator.evaluate();
        const secret = mentioned || evaluator.secrets !== 'none';
        return evaluator.secrets === 'unknown' ? { secret } : { value, secret };
    }
    catch (error) {
        if (error instanceof config_template/* ExpressionError */.t)
            throw error;
        if (evaluator.secrets === 'unknown')
            return { secret: true };
        throw new config_template/* ExpressionError */.t(part.column, failure(error, mentioned || evaluator.secrets !== 'none'));
    }
}
/** The message of a function may quote what it was given, which nobody may read where that was a secret. */
function failure(error, secret) {
    const why = secret
        ? 'a function refused the value of a secret'
        : error instanceof Error
            ? error.message
            : String(error);
    return `the expression cannot be evaluated: ${secret ? why : (0,nearest/* shown */.SP)(why)}`;
}
function textOf(value, part) {
    if (value instanceof dist/* data.Array */.p.O3) {
        return value
            .values()
            .map((item) => textOf(item, part))
            .join(',');
    }
    if (!(value instanceof dist/* data.Dictionary */.p.bT))
        return value.coerceString();
    throw new config_template/* ExpressionError */.t(part.column, `${(0,nearest/* shown */.SP)(part.text.trim())} holds several values; expected one, by its key`);
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

/***/ 64932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ addOnce),
/* harmony export */   WO: () => (/* binding */ contextsOf),
/* harmony export */   g_: () => (/* binding */ paramsOn)
/* harmony export */ });
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18309);
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

/***/ 4216:
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

// EXTERNAL MODULE: ./shared/config/expression.js + 2 modules
var expression = __webpack_require__(18309);
// EXTERNAL MODULE: ../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(33483);
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

;// CONCATENATED MODULE: ./shared/config/reading.js



function read(source, form) {
    const { tree, problems: malformed } = treeOf(source);
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

/***/ 1416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fL: () => (/* binding */ checkUntil),
/* harmony export */   g: () => (/* binding */ untilOf),
/* harmony export */   pn: () => (/* binding */ resolvedUntil)
/* harmony export */ });
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74141);
/* harmony import */ var _plan_until__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72693);
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18309);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(44238);
/* harmony import */ var _params__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64932);
/* harmony import */ var _reading__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4216);
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