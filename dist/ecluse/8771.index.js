"use strict";
exports.id = 8771;
exports.ids = [8771];
exports.modules = {

/***/ 66507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nl: () => (/* binding */ hasReached),
/* harmony export */   Z$: () => (/* binding */ isDelivered),
/* harmony export */   a1: () => (/* binding */ rfcsOf),
/* harmony export */   mP: () => (/* binding */ reachedStages),
/* harmony export */   ny: () => (/* binding */ rfcOf)
/* harmony export */ });
/* harmony import */ var _ledger_deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50856);

/** The RFCs of one application, in the order in which they were first asked for. `events`: all of it, oldest first. */
function rfcsOf(events) {
    const deployments = deploymentsByVersion(events);
    const histories = byVersion(events);
    return [...histories].flatMap(([version, history]) => stateOf(history, deployments.get(version) ?? []) ?? []);
}
/** The RFC of one version; undefined where nobody asked for it. */
function rfcOf(events, version) {
    return rfcsOf(events).find(({ request }) => request.version === version);
}
/** Whether the last stage holds the release, and every role that must found it in order there. */
function isDelivered(rfc, rules) {
    const last = rfc.stages.at(-1);
    const deployment = rfc.deployments.findLast(({ stage }) => stage === last);
    if (last === undefined || deployment?.result !== 'succeeded')
        return false;
    const validations = rfc.validations.filter((one) => one.stage === last && one.deployment === deployment.id);
    return (rules.stages[last]?.validate ?? []).every((role) => validations.some(({ roles }) => roles.includes(role)));
}
/** Whether a release has come to a stage: its newest deployment there succeeded, and was not taken back. */
function hasReached({ deployments }, stage) {
    return deployments.findLast((one) => one.stage === stage)?.result === 'succeeded';
}
/** The stages of its lifecycle that a release has come to. */
function reachedStages(rfc) {
    return rfc.stages.filter((stage) => hasReached(rfc, stage));
}
function stateOf(history, deployments) {
    const requests = eventsOf(history, 'request.opened');
    const [first, newest] = [requests[0], requests.at(-1)];
    if (!first || !newest)
        return undefined;
    // What was put in the vault first is the release; whoever finds something else there has a changed package.
    const manifestDigest = eventsOf(history, 'package.vaulted')[0]?.manifestDigest;
    const closed = closingOf(history);
    const { rfc, kind, basedOn, lifecycle, stages } = newest;
    return {
        ...{ rfc, request: requestOf(newest), kind, lifecycle, stages, openedAt: first.at },
        requesters: [...new Set(requests.map(({ requester }) => requester.toLowerCase()))],
        dates: datesOf(history),
        ...(basedOn === undefined ? {} : { basedOn }),
        ...(manifestDigest === undefined ? {} : { manifestDigest }),
        proposals: Object.fromEntries(eventsOf(history, 'plan.proposed').map((proposal) => [proposal.stage, proposal])),
        planApprovals: eventsOf(history, 'plan.approved'),
        approvals: eventsOf(history, 'stage.approved'),
        validations: eventsOf(history, 'stage.validated'),
        moves: eventsOf(history, 'stage.rescheduled'),
        decisions: eventsOf(history, 'gate.decided'),
        settled: eventsOf(history, 'debt.settled'),
        deployments,
        ...(closed ? { closed } : {}),
    };
}
function requestOf(opened) {
    const { application, version, requester, kind, severity, incident, dates, issue } = opened;
    return {
        ...{ application, version, requester, dates },
        ...(kind === 'hotfix' ? { kind } : {}),
        ...(severity === undefined ? {} : { severity }),
        ...(incident === undefined ? {} : { incident }),
        ...(issue === undefined ? {} : { issue }),
    };
}
/** A request says all dates anew; a move changes one. */
function datesOf(history) {
    return history.reduce((dates, event) => {
        if (event.type === 'request.opened')
            return event.dates;
        return event.type === 'stage.rescheduled' ? { ...dates, [event.stage]: event.date } : dates;
    }, {});
}
/** No for good: nothing that is written after a rejection takes it back. */
function closingOf(history) {
    const closings = eventsOf(history, 'rfc.closed');
    return closings.find(({ outcome }) => outcome === 'rejected') ?? closings.at(-1);
}
function eventsOf(history, type) {
    return history.filter((event) => event.type === type);
}
function deploymentsByVersion(events) {
    const stages = new Set(events.flatMap((event) => (event.type === 'deployment.started' ? [event.stage] : [])));
    const all = [...stages].flatMap((stage) => (0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_0__/* .deploymentsOf */ .o)(events, stage));
    const inOrder = all.toSorted((left, right) => Date.parse(left.startedAt) - Date.parse(right.startedAt));
    return byVersion(inOrder);
}
function byVersion(all) {
    const groups = new Map();
    for (const one of all) {
        const group = groups.get(one.version);
        if (group)
            group.push(one);
        else
            groups.set(one.version, [one]);
    }
    return groups;
}


/***/ }),

/***/ 41499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B9: () => (/* binding */ tokenOf),
/* harmony export */   R$: () => (/* binding */ checkLedgers),
/* harmony export */   od: () => (/* binding */ ledgersOf)
/* harmony export */ });
/* harmony import */ var _plan_secret__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74141);
/* harmony import */ var _expression__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4764);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44238);
/* harmony import */ var _place__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61791);




const SECRET = /^\$\{\{\s*secrets\.[A-Za-z_][A-Za-z0-9_]*\s*\}\}$/;
/** Where a token is seen by nobody else: over TLS, or on the machine itself. */
const SAFE = /^git:(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/;
/** What the schema cannot say of `ledgers`. A token or a password that stands in the file is not repeated. */
function checkLedgers(tree, report) {
    const met = new Set();
    for (const index of tree.keys(['ledgers'])) {
        const path = ['ledgers', index];
        const { ledger, at, token } = writtenAt(tree, path);
        if (/^git:https?:\/\/[^/]*@|:\/\/[^/@]*:[^/@]*@/.test(ledger))
            report(tree.place(at), 'found a password in an address, which everybody can read here; write `token: ${{ secrets.NAME }}`');
        if (token !== undefined)
            checkToken(token, ledger, tree, [...path, 'token'], report);
        if (ledger !== '' && met.has(ledger))
            report(tree.place(at), `${(0,_nearest__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(ledger)} stands here twice; expected each ledger once`);
        met.add(ledger);
    }
}
function writtenAt(tree, path) {
    const [entry, inside] = [tree.at(path), [...path, 'ledger']];
    const textAt = (key) => {
        const found = tree.at(key);
        return typeof found === 'string' ? found : undefined;
    };
    const [at, ledger] = typeof entry === 'string' ? [path, entry] : [inside, textAt(inside) ?? ''];
    return { ledger, at, token: textAt([...path, 'token']) };
}
function checkToken(token, ledger, tree, path, report) {
    if (token !== '' && !SECRET.test(token)) {
        report(tree.place(path), 'found what is not the name of one secret; write `token: ${{ secrets.NAME }}`');
    }
    if (ledger !== '' && !SAFE.test(ledger)) {
        const open = ledger.startsWith('git:http:') ? 'would show it to everybody on the way' : 'is reached without one';
        const why = ledger === 'branch' ? 'is read with the input `github-token`' : open;
        report(tree.place(path), `found a token for ${(0,_nearest__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(ledger)}, which ${why}; a token goes with \`git:https://…\` only`);
    }
}
/** The ledgers of a file in which nothing is wrong. */
function ledgersOf(raw, tree) {
    return raw.map((entry, index) => {
        const place = tree.place(['ledgers', index]);
        if (typeof entry === 'string')
            return { ledger: entry, place };
        const { ledger, name, token } = entry;
        const opened = token !== undefined && { token: { template: token, place: tree.place(['ledgers', index, 'token']) } };
        return { ledger, place, ...(name !== undefined && { name }), ...opened };
    });
}
/** The token of a ledger; undefined where it needs none. ConfigError where its secret was not given. */
function tokenOf({ token }, secrets = {}) {
    if (!token)
        return undefined;
    // A secret that does not exist comes as an empty text.
    const given = Object.fromEntries(Object.entries(secrets).filter(([, value]) => value !== ''));
    const value = (0,_expression__WEBPACK_IMPORTED_MODULE_0__/* .evaluateTemplate */ .M1)(token.template, { secrets: given });
    if (value instanceof _plan_secret__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z && value.known)
        return value;
    const message = `${(0,_nearest__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(token.template)} is not among the secrets; give it in the input \`secrets\` as a JSON object, with its name as the key`;
    throw new _place__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .x([{ place: token.place, message }]);
}


/***/ }),

/***/ 75765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadDashboard: () => (/* binding */ loadDashboard)
});

// EXTERNAL MODULE: ./shared/indicators/by.js
var indicators_by = __webpack_require__(80007);
// EXTERNAL MODULE: ./shared/indicators/builtin.js + 12 modules
var builtin = __webpack_require__(77966);
// EXTERNAL MODULE: ./shared/indicators/events.js
var events = __webpack_require__(78327);
;// CONCATENATED MODULE: ./shared/indicators/families.js


/** What a condition may ask of a row. */
const WORDS = [
    'application',
    'version',
    'stage',
    'lifecycle',
    'technology',
    'kind',
    'result',
    'reason',
    'production',
];
/** What indicators are made of: the rows of the built-in ones, and plain events. */
const FAMILIES = [...builtin/* BUILT_IN */.$, ...events/* EVENT_FAMILIES */.I];
const OF_RELEASES = ['stage', 'production'];
const OF_CODE = [...OF_RELEASES, 'version', 'lifecycle', 'technology', 'kind'];
/** What the rows of a family never have, by its id; a reason is had where it is what the rows are named by. */
const WITHOUT = {
    'planned-actual': ['result'],
    'gate-refusals': ['result'],
    'build-duration': OF_CODE,
    'build-success-rate': OF_CODE,
    'commits-a-day': [...OF_CODE, 'result'],
    'tests-run': [...OF_RELEASES, 'result'],
    'tests-failed': [...OF_RELEASES, 'result'],
    coverage: [...OF_RELEASES, 'result'],
    'cmdb-integrity': ['result'],
    requests: [...OF_RELEASES, 'result'],
    vaulted: [...OF_RELEASES, 'result'],
    'plan-approvals': [...OF_RELEASES, 'result'],
    approvals: ['result'],
    validations: ['result'],
    rescheduled: ['result'],
    'closed-rfcs': OF_RELEASES,
};
/** The words that the rows of a family have. */
function wordsOf({ id, by }) {
    const missing = WITHOUT[id] ?? [];
    return WORDS.filter((word) => !missing.includes(word) && (word !== 'reason' || by === 'reason'));
}
/** What a row says to a word: several things where it has several technologies or reasons; null is nothing. */
function saidTo(word, row, { by }) {
    switch (word) {
        case 'technology':
            return row.technologies.length > 0 ? row.technologies : [null];
        case 'reason':
            return by === 'reason' && row.parts.length > 0 ? row.parts : [null];
        case 'production':
            return [row.production];
        case 'application':
        case 'version':
        case 'stage':
        case 'lifecycle':
        case 'kind':
        case 'result':
            return [row[word] ?? null];
    }
}
/** Families whose shares are parts of something: there is no sum of them. */
const PARTIAL = ['coverage', 'cmdb-integrity'];
/** How the rows of a family can be measured. */
function measuresOf({ id, unit, measure }) {
    switch (unit) {
        case 'duration':
        case 'delay':
            return ['count', 'median duration', 'p90 duration', 'sum', 'last'];
        case 'share':
            return PARTIAL.includes(id) ? ['count', 'rate', 'last'] : ['count', 'rate', 'sum', 'last'];
        case 'number':
            return measure === 'count' ? ['count'] : [...new Set(['count', 'sum', 'last', measure])];
    }
}
/** What such a measure of a family is: the sum of yes (1) and no (0) is how often it was yes. */
function unitOf({ unit }, measure) {
    return measure === 'count' || (measure === 'sum' && unit === 'share') ? 'number' : unit;
}

// EXTERNAL MODULE: ./shared/indicators/measure.js
var indicators_measure = __webpack_require__(15304);
;// CONCATENATED MODULE: ./shared/indicators/own.js

/** The id of an indicator that somebody named: for addresses and programs, in any script. */
function idOf(name) {
    return name
        .normalize('NFC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '');
}
/** An indicator that somebody defined. It counts in every stage: what it is to leave out, its condition says. */
function ownIndicator(own) {
    const { name, family, where, measure, target } = own;
    const by = own.by ?? family.by;
    return {
        ...{ id: idOf(name), title: name, definition: own.definition ?? definitionOf(own) },
        ...{ unit: unitOf(family, measure), better: own.better ?? betterOf(own), measure, where: 'everywhere' },
        ...(by === undefined ? {} : { by }),
        ...(target ? { target } : {}),
        ...(family.needs ? { needs: family.needs } : {}),
        rows: (facts) => (where ? family.rows(facts).filter(where.holds) : family.rows(facts)),
    };
}
/** What a target keeps below is the better the less there is of it; how many rows there are of a rate says nothing. */
function betterOf({ family, measure, target }) {
    if (target)
        return target.kind === 'at-most' ? 'less' : 'more';
    return measure === 'count' && family.measure !== 'count' ? 'neither' : family.better;
}
function definitionOf({ family, where, measure }) {
    const condition = where ? `, where ${where.written}` : '';
    // What a built-in indicator says of production is of all stages here.
    const here = family.where === 'production' ? ', of every stage here' : '';
    return `The ${measure} of \`${family.id}\`${condition}. What these are${here}: ${family.definition}`;
}

// EXTERNAL MODULE: ./shared/config/dashboard-ledgers.js
var dashboard_ledgers = __webpack_require__(41499);
// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
// EXTERNAL MODULE: ./shared/indicators/calendar.js
var calendar = __webpack_require__(71176);
// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
// EXTERNAL MODULE: ./shared/config/words.js
var words = __webpack_require__(26313);
;// CONCATENATED MODULE: ./shared/config/dashboard-schema.js







const title = (expected) => (0,words/* word */.Vm)(/^[^\s\u0000-\u001f\u007f]([^\u0000-\u001f\u007f]{0,98}[^\s\u0000-\u001f\u007f])?$/, expected);
const limit = schemas/* union */.KCZ([schemas/* number */.aig(), (0,words/* text */.Qq)('a value')], {
    error: 'a number, a duration such as `3d`, or a share such as `15 %`',
});
const target = (0,words/* map */.Tj)({
    'at-most': limit.optional().describe('It is met where the figure is not above it: `3`, `3d`, `15 %`.'),
    'at-least': limit.optional().describe('It is met where the figure is not below it: `3`, `3d`, `15 %`.'),
}, 'a target, a map');
const ids = FAMILIES.map(({ id }) => id);
const family = schemas/* enum */.k5n(ids, {
    error: ({ input }) => typeof input === 'string' && (0,nearest/* nearest */.pA)(input, ids) !== undefined
        ? 'an event family'
        : `an event family: ${ids.map(nearest/* shown */.SP).join(', ')}`,
});
const indicator = (0,words/* map */.Tj)({
    name: title('a name for people, of one line and 100 characters at most').describe('What it is called.'),
    of: family.describe('Event family: what is counted.'),
    where: (0,words/* text */.Qq)("a condition such as `stage == 'production'`")
        .optional()
        .describe('What must hold of a row for it to count; all rows of every stage count if left out.'),
    measure: (0,words/* oneOf */.yL)(indicators_measure/* MEASURES */.s).describe('How the rows of a period become one figure.'),
    by: (0,words/* oneOf */.yL)([...calendar/* CALENDAR */.T, ...indicators_by/* DIMENSIONS */.Yf])
        .optional()
        .describe('What the parts of the figure are: by the calendar, in UTC, or by what rows have in common.'),
    target: target.optional().describe('What the figure is to keep to.'),
    definition: (0,words/* text */.Qq)('a sentence').optional().describe('What it says of itself; made of the rest if left out.'),
    better: (0,words/* oneOf */.yL)(['more', 'less', 'neither'])
        .optional()
        .describe('Which way is the good one; as the target says, or the family, if left out.'),
}, 'an indicator, a map');
const page = (0,words/* map */.Tj)({
    title: title('a title of one line and 100 characters at most').describe('Its title.'),
    show: (0,words/* listOf */.c3)((0,words/* text */.Qq)('the id or the name of an indicator'), 'a list of at least one indicator').describe('Indicators by id or by name, in order.'),
}, 'a page, a map');
const dashboard_schema_location = (0,words/* word */.Vm)(/^(branch|git:[^\u0000-\u001f\u007f]+)$/, '`branch` or `git:<url or path>`');
const ledger = schemas/* union */.KCZ([
    dashboard_schema_location,
    (0,words/* map */.Tj)({
        ledger: dashboard_schema_location.describe('Where it is: `branch`, or `git:<url or path>`.'),
        name: (0,words/* shortName */.EU)('a name for the ledger')
            .optional()
            .describe('Its applications are shown as `<name>/<application>`.'),
        token: (0,words/* text */.Qq)('the token as `${{ secrets.NAME }}`')
            .optional()
            .describe('Token that may read it, as ${{ secrets.NAME }} of the input `secrets`.'),
    }, 'a ledger, a map'),
], { error: '`branch`, `git:<url or path>`, or a map with `ledger`' });
/** `dashboard.yml`, as a user writes it. */
const dashboardSchema = (0,words/* map */.Tj)({
    indicators: (0,words/* listOf */.c3)(indicator, 'a list of indicators').optional().describe('Indicators of your own.'),
    targets: (0,words/* mapOf */.A7)((0,words/* shortName */.EU)('the id of an indicator'), target, 'a map of targets')
        .optional()
        .describe('Targets of built-in indicators, by id.'),
    pages: (0,words/* listOf */.c3)(page, 'a list of pages')
        .optional()
        .describe('Indicators that are shown together, the most important first.'),
    ledgers: (0,words/* listOf */.c3)(ledger, 'a list of ledgers')
        .optional()
        .describe('Ledgers that are read instead of that of the input `ledger`.'),
}, 'a dashboard, a map').describe('Indicators, targets and pages of a team, and the ledgers that they are of.');

// EXTERNAL MODULE: ./shared/config/place.js
var place = __webpack_require__(61791);
// EXTERNAL MODULE: ./shared/config/reading.js + 1 modules
var reading = __webpack_require__(39614);
// EXTERNAL MODULE: ../../node_modules/@actions/expressions/dist/index.js + 14 modules
var dist = __webpack_require__(29207);
// EXTERNAL MODULE: ../../node_modules/@actions/expressions/dist/ast.js
var ast = __webpack_require__(72853);
// EXTERNAL MODULE: ../../node_modules/@actions/expressions/dist/result.js
var result = __webpack_require__(96444);
// EXTERNAL MODULE: ./shared/config/expression-syntax.js + 1 modules
var expression_syntax = __webpack_require__(31555);
// EXTERNAL MODULE: ./shared/config/fact-data.js
var fact_data = __webpack_require__(23741);
// EXTERNAL MODULE: ./shared/config/strict-evaluator.js
var strict_evaluator = __webpack_require__(77363);
// EXTERNAL MODULE: ./shared/config/template.js
var template = __webpack_require__(24028);
;// CONCATENATED MODULE: ./shared/config/row-condition.js









/** All that is wrong with a condition over the rows of a family; over those of any, where it is not known which. */
function rowConditionProblems(condition, family) {
    const open = condition.indexOf('${{');
    if (open >= 0)
        return [new template/* ExpressionError */.t(open + 1, 'found `${{`; a condition is written without it')];
    const part = partOf(condition);
    const vocabulary = vocabularyOf(family);
    const mistakes = (0,expression_syntax/* mistakesIn */.f8)(part, vocabulary);
    if (mistakes.length > 0)
        return mistakes;
    // What is around a call that fails, fails of it: one is enough.
    const failures = callsIn((0,expression_syntax/* parsed */.Yz)(part, vocabulary).expr).flatMap((call) => failuresOf(call, part));
    return failures.slice(0, 1);
}
/**
 * A condition over the rows of a family. It holds for a row of several technologies or reasons where it holds for one of
 * them. Throws the first of its mistakes; parsed once, and asked once for rows that say the same to its words.
 */
function rowCondition(condition, family) {
    const [mistake] = rowConditionProblems(condition, family);
    if (mistake)
        throw mistake;
    const part = partOf(condition);
    const { expr, contexts } = (0,expression_syntax/* parsed */.Yz)(part, vocabularyOf(family));
    const asked = WORDS.filter((word) => contexts.has(word));
    const known = new Map();
    return (row) => {
        const said = asked.map((word) => saidTo(word, row, family));
        const key = JSON.stringify(said);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const holds = combinationsOf(said).some((one) => (0,result/* truthy */.vN)(evaluated(expr, part, asked, one)));
        known.set(key, holds);
        return holds;
    };
}
function partOf(text) {
    return { kind: 'expression', text, column: 1 };
}
function vocabularyOf(family) {
    if (!family)
        return { names: WORDS, called: 'a word of rows' };
    return { names: wordsOf(family), called: `a word of the rows of ${(0,nearest/* shown */.SP)(family.id)}` };
}
/** Every choice of one of each. */
function combinationsOf(said) {
    return said.reduce((all, choices) => all.flatMap((before) => choices.map((choice) => [...before, choice])), [[]]);
}
function evaluated(expr, part, words, said) {
    const facts = new fact_data/* FactData */.Jl(words.map((word, index) => [word, dataOf(said[index] ?? null)]));
    try {
        return new strict_evaluator/* StrictEvaluator */.D(expr, facts, part).evaluate();
    }
    catch (error) {
        if (error instanceof template/* ExpressionError */.t)
            throw error;
        throw new template/* ExpressionError */.t(1, `the condition cannot be evaluated: ${(0,nearest/* shown */.SP)(messageOf(error))}`);
    }
}
function dataOf(said) {
    if (said === null)
        return new dist/* data.Null */.p.Uv();
    return typeof said === 'string' ? new dist/* data.StringData */.p.uQ(said) : new dist/* data.BooleanData */.p.bo(said);
}
/** What can fail in an expression, wherever it stands: `&&` and `||` would hide some of it from whoever only tries it. */
function callsIn(expr) {
    if (expr instanceof ast/* FunctionCall */.R6)
        return [...expr.args.flatMap(callsIn), expr];
    if (expr instanceof ast/* IndexAccess */.p_)
        return [...callsIn(expr.expr), ...callsIn(expr.index), expr];
    if (expr instanceof ast/* Binary */.yI)
        return [...callsIn(expr.left), ...callsIn(expr.right)];
    if (expr instanceof ast/* Logical */.oD)
        return expr.args.flatMap(callsIn);
    if (expr instanceof ast/* Unary */._c)
        return callsIn(expr.expr);
    return expr instanceof ast/* Grouping */.aU ? callsIn(expr.group) : [];
}
/** Tried with any row: what fails of it will fail of others, such as `fromJSON` of what is not written in the condition. */
function failuresOf(call, part) {
    if (call instanceof ast/* IndexAccess */.p_) {
        const { expr } = call;
        if (!(expr instanceof ast/* ContextAccess */.QC))
            return [];
        const message = `${(0,nearest/* shown */.SP)(expr.name.lexeme)} is a single value; expected nothing behind it`;
        return [new template/* ExpressionError */.t((0,expression_syntax/* columnOf */.uV)(expr.name, part), message)];
    }
    try {
        evaluated(call, part, WORDS, WORDS.map((word) => (word === 'production' ? true : 'x')));
        return [];
    }
    catch (error) {
        return [new template/* ExpressionError */.t((0,expression_syntax/* columnOf */.uV)(call.functionName, part), messageOf(error))];
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./shared/config/target.js

const KINDS = ['at-most', 'at-least'];
const EXPECTED = {
    number: 'a number such as `3`',
    share: 'a share such as `15 %`',
    duration: 'a duration such as `3d` or `90m`',
    delay: 'a duration such as `3d` or `90m`',
};
const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
/** Reports what is wrong with the target at `path` of an indicator with that unit; a unit that is not known is not looked at. */
function checkTarget(tree, path, unit, report) {
    const target = tree.at(path);
    if (typeof target !== 'object' || target === null || Array.isArray(target))
        return;
    const given = KINDS.filter((kind) => tree.keys(path).includes(kind));
    if (given.length !== 1) {
        const saw = given.length === 0 ? 'neither' : 'both';
        report(tree.place(path), `found ${saw} of \`at-most\` and \`at-least\`; expected one of them`);
    }
    for (const kind of given) {
        const at = [...path, kind];
        const value = tree.at(at);
        if (!unit || (typeof value !== 'string' && typeof value !== 'number'))
            continue;
        if (limitOf(tree.written(at), unit) !== undefined)
            continue;
        report(tree.place(at), `found ${(0,nearest/* shown */.SP)(tree.written(at))}, expected ${EXPECTED[unit]}, as the figure is ${NAMES[unit]}`);
    }
}
const NAMES = {
    number: 'a number',
    share: 'a share',
    duration: 'a duration',
    delay: 'a delay',
};
/** The target at `path`, in which nothing is wrong. */
function targetAt(tree, path, unit) {
    const kind = KINDS.find((one) => tree.keys(path).includes(one));
    const value = kind && limitOf(tree.written([...path, kind]), unit);
    return kind === undefined || value === undefined ? undefined : { kind, value };
}
/** In the figure's own unit: milliseconds, or a share of 1. */
function limitOf(written, unit) {
    switch (unit) {
        case 'number':
            return /^\d{1,15}(\.\d{1,9})?$/.test(written) ? Number(written) : undefined;
        case 'share': {
            const [, percent] = /^(\d{1,3}(?:\.\d{1,9})?) ?%$/.exec(written) ?? [];
            return percent === undefined || Number(percent) > 100 ? undefined : Number(percent) / 100;
        }
        case 'duration':
        case 'delay': {
            const [, amount, of = ''] = /^(\d{1,6}) ?([smhdw])$/.exec(written) ?? [];
            return amount === undefined ? undefined : Number(amount) * (UNITS[of] ?? 0);
        }
    }
}

;// CONCATENATED MODULE: ./shared/config/dashboard-file.js













/** Reads `dashboard.yml`. */
const dashboardFile = {
    schema: dashboardSchema,
    check(tree, report) {
        for (const index of tree.keys(['indicators']))
            checkIndicator(tree, ['indicators', index], report);
        checkNames(tree, report);
        for (const id of tree.keys(['targets']))
            checkBuiltInTarget(tree, id, report);
        checkTitles(tree, report);
        for (const index of tree.keys(['pages']))
            checkPage(tree, ['pages', index], report);
        (0,dashboard_ledgers/* checkLedgers */.R$)(tree, report);
    },
    meaning: ({ indicators = [], targets = {}, pages = [], ledgers = [] }, tree) => ({
        own: indicators.map((raw, index) => indicatorOf(raw, tree, ['indicators', index])),
        targets: new Map(Object.keys(targets).flatMap((id) => targetOf(id, tree))),
        pages: pages.map(({ title, show }) => ({ title, show: show.map(resolved) })),
        ledgers: (0,dashboard_ledgers/* ledgersOf */.od)(ledgers, tree),
    }),
};
function familyAt(tree, path) {
    const of = tree.at([...path, 'of']);
    return FAMILIES.find(({ id }) => id === of);
}
function checkIndicator(tree, path, report) {
    const family = familyAt(tree, path);
    checkWhere(tree, [...path, 'where'], family, report);
    const measure = indicators_measure/* MEASURES */.s.find((one) => one === tree.at([...path, 'measure']));
    const fits = family && measure && measuresOf(family).includes(measure);
    checkTarget(tree, [...path, 'target'], fits ? unitOf(family, measure) : undefined, report);
    if (!family)
        return;
    if (measure && !fits)
        report(tree.place([...path, 'measure']), unfit(measure, family));
    const by = tree.at([...path, 'by']);
    const word = indicators_by/* DIMENSIONS */.Yf.find((one) => one === by);
    if (word && !wordsOf(family).includes(word)) {
        const known = indicators_by/* DIMENSIONS */.Yf.filter((one) => wordsOf(family).includes(one));
        report(tree.place([...path, 'by']), `the rows of ${(0,nearest/* shown */.SP)(family.id)} have no ${word}; ${(0,nearest/* suggestion */.h)('', known)}, or a part of the calendar`);
    }
}
function unfit(measure, family) {
    const possible = measuresOf(family).map(nearest/* shown */.SP).join(', ');
    const rated = FAMILIES.filter((one) => measuresOf(one).includes('rate')).map(({ id }) => (0,nearest/* shown */.SP)(id));
    const why = {
        number: 'are counted one by one',
        share: 'are shares',
        duration: 'are durations',
        delay: 'are delays',
    }[family.unit];
    const remedy = measure === 'rate' ? `; there is one of ${rated.join(', ')}` : '';
    return `the rows of ${(0,nearest/* shown */.SP)(family.id)} ${why}, of which there is no ${(0,nearest/* shown */.SP)(measure)}; expected ${possible}${remedy}`;
}
function checkWhere(tree, path, family, report) {
    const where = tree.at(path);
    if (typeof where !== 'string' || where === '')
        return;
    for (const { column, message } of rowConditionProblems(where, family))
        report(tree.placeIn(path, column), message);
}
/** Names are shown, and asked for, without a case: two that differ in it only would be taken for one another. */
function checkNames(tree, report) {
    const taken = new Map(builtin/* BUILT_IN */.$.flatMap(({ id, title }) => [id, idOf(title)].map((one) => [one, `the built-in ${(0,nearest/* shown */.SP)(id)}`])));
    for (const { text, path } of tree
        .keys(['indicators'])
        .flatMap((index) => (0,reading/* textsAt */.i1)(tree, ['indicators', index, 'name']))) {
        const id = idOf(text);
        if (text === '')
            continue;
        if (id === '')
            report(tree.place(path), `found ${(0,nearest/* shown */.SP)(text)}, expected a name with a letter or a digit`);
        const by = taken.get(id);
        if (by !== undefined)
            report(tree.place(path), `${(0,nearest/* shown */.SP)(text)} is called like ${by}; choose another name`);
        else
            taken.set(id, (0,nearest/* shown */.SP)(text));
    }
}
function checkBuiltInTarget(tree, id, report) {
    const indicator = builtin/* BUILT_IN */.$.find((one) => one.id === id);
    const known = builtin/* BUILT_IN */.$.map((one) => one.id);
    if (!indicator)
        report(tree.keyPlace(['targets', id]), `${(0,nearest/* shown */.SP)(id)} is not a built-in indicator; ${(0,nearest/* suggestion */.h)(id, known)}`);
    checkTarget(tree, ['targets', id], indicator?.unit, report);
}
function checkTitles(tree, report) {
    const titles = tree.keys(['pages']).flatMap((index) => (0,reading/* textsAt */.i1)(tree, ['pages', index, 'title']));
    for (const [index, { text, path }] of titles.entries()) {
        if (text !== '' && titles.slice(0, index).some((other) => other.text === text))
            report(tree.place(path), `${(0,nearest/* shown */.SP)(text)} is the title of another page; choose another one`);
    }
}
function checkPage(tree, path, report) {
    const names = tree.keys(['indicators']).flatMap((index) => (0,reading/* textsAt */.i1)(tree, ['indicators', index, 'name']));
    const known = [...names.map(({ text }) => text), ...builtin/* BUILT_IN */.$.map(({ id }) => id)];
    const all = (0,reading/* textsAt */.i1)(tree, [...path, 'show']);
    for (const [index, { text, path: at }] of all.entries()) {
        if (text === '')
            continue;
        if (!known.map(idOf).includes(resolved(text)))
            report(tree.place(at), `${(0,nearest/* shown */.SP)(text)} is not an indicator; ${(0,nearest/* suggestion */.h)(text, known)}`);
        if (all.slice(0, index).some((other) => resolved(other.text) === resolved(text)))
            report(tree.place(at), `${(0,nearest/* shown */.SP)(text)} stands here twice; expected each indicator once`);
    }
}
/** The id of what is named by its id, its name, or the title of a built-in one. */
function resolved(name) {
    return builtin/* BUILT_IN */.$.find(({ title }) => title === name)?.id ?? idOf(name);
}
function targetOf(id, tree) {
    const indicator = builtin/* BUILT_IN */.$.find((one) => one.id === id);
    const target = indicator && targetAt(tree, ['targets', id], indicator.unit);
    return target ? [[id, target]] : [];
}
function indicatorOf(raw, tree, path) {
    const { name, where, measure, by, definition, better } = raw;
    const family = familyAt(tree, path);
    if (!family)
        throw new Error(`${raw.of} was taken for a family and is none`);
    const target = raw.target && targetAt(tree, [...path, 'target'], unitOf(family, measure));
    const condition = where === undefined ? undefined : rowCondition(where, family);
    return ownIndicator({
        ...{ name, family, measure },
        ...(condition &&
            where !== undefined && { where: { written: where, holds: located(condition, tree, [...path, 'where']) } }),
        ...(by && { by }),
        ...(target && { target }),
        ...(definition !== undefined && { definition }),
        ...(better && { better }),
    });
}
/** The condition, whose failure on a row that nobody foresaw says where it stands. */
function located(condition, tree, path) {
    return (row) => {
        try {
            return condition(row);
        }
        catch (error) {
            if (!(error instanceof template/* ExpressionError */.t))
                throw error;
            throw new place/* ConfigError */.x([{ place: tree.placeIn(path, error.column), message: error.message }]);
        }
    };
}

;// CONCATENATED MODULE: ./shared/config/dashboard.js



/** `dashboard.yml`, under the name by which people know it. Pure; throws ConfigError with all that is wrong in it. */
function loadDashboard(source) {
    const { located, problems } = (0,reading/* read */.LF)(source, dashboardFile);
    if (!located)
        throw new place/* ConfigError */.x(problems);
    return located.value;
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

/***/ 26313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Tj: () => (/* binding */ map),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   gI: () => (/* binding */ given),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43045);
/* harmony import */ var _nearest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44238);


/** A map with these keys and no others; a key that is not known is answered with the nearest that is. */
function map(shape, expected = 'a map') {
    const known = Object.keys(shape);
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(shape, {
        error: (issue) => issue.code === 'unrecognized_keys'
            ? issue.keys.map((key) => `${(0,_nearest__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(key)} is not known here; ${(0,_nearest__WEBPACK_IMPORTED_MODULE_1__/* .suggestion */ .h)(key, known)}`).join('\n')
            : `${expected} of ${known.slice(0, 8).map(_nearest__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ')}`,
    });
}
/** A map from names that a user chooses. */
function mapOf(name, value, expected) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(name, value, { error: expected });
}
/** A list of at least one. */
function listOf(item, expected) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(item, { error: expected }).min(1, { error: expected });
}
/** One of a few words. */
function oneOf(words, because = '') {
    const last = words.length > 1 ? ` or ${(0,_nearest__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(words.at(-1) ?? '')}` : '';
    const listed = words
        .slice(0, words.length > 1 ? -1 : undefined)
        .map(_nearest__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)
        .join(', ');
    return zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(words, { error: `${listed}${last}${because}` });
}
function word(pattern, expected) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: expected }).regex(pattern, { error: expected });
}
/** Any text but none. */
function text(expected) {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: expected }).min(1, { error: expected });
}
function wholeNumber(least, most) {
    const error = `a whole number from ${least} to ${most}`;
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr({ error }).min(least, { error }).max(most, { error });
}
function flag() {
    return zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY({ error: '`true` or `false`' });
}
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Longer than any timer of Node can be: it would go off at once. */
const LONGEST = 24 * 86_400_000;
/** A time such as `10m`, read into milliseconds. */
function duration(longest = LONGEST) {
    const expected = `a duration such as \`90s\`, \`10m\` or \`1h\`, up to \`${longest / 86_400_000}d\``;
    return word(/^[1-9][0-9]{0,9}(ms|s|m|h|d)$/, expected)
        .refine((written) => milliseconds(written) <= longest, { error: expected })
        .transform(milliseconds);
}
function milliseconds(written) {
    const [, amount = '0', unit = 'ms'] = /^([0-9]+)([a-z]+)$/.exec(written) ?? [];
    return Number(amount) * (UNITS[unit] ?? 1);
}
/** Names of applications, stages, hosts: they become parts of paths, refs and URLs. */
function name(what) {
    return word(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, `${what}: letters, digits, \`.\`, \`_\`, \`-\`, a letter or digit first`);
}
/** Names of domains, technologies and parameters. */
function shortName(what) {
    return word(/^[a-z][a-z0-9-]{0,62}$/, `${what}: small letters, digits and \`-\`, a letter first`);
}
/** Values of parameters; a number or `true` is taken as it is written. */
function given() {
    const scalar = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()], { error: 'text, a number, `true` or `false`' });
    return mapOf(shortName('the name of a parameter'), scalar, 'a map of parameters');
}


/***/ }),

/***/ 18469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Or: () => (/* binding */ attemptsOf),
/* harmony export */   Z4: () => (/* binding */ endText),
/* harmony export */   he: () => (/* binding */ isCounted)
/* harmony export */ });
/* harmony import */ var _ledger_deployment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50856);
/* harmony import */ var _ledger_recorded_plan__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29015);


/** The deployments of one application, in the order in which they were first started. `events`: all of it, oldest first. */
function attemptsOf(events) {
    const lives = [];
    const stages = new Map();
    for (const event of events) {
        if (!(0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_0__/* .isStep */ .Vf)(event))
            continue;
        const known = stages.get(event.stage) ?? new Map();
        stages.set(event.stage, known);
        const life = known.get(event.deployment);
        if (life)
            life.steps.push(event);
        else if (event.type === 'deployment.started') {
            const begun = { first: event, steps: [event] };
            known.set(event.deployment, begun);
            lives.push(begun);
        }
    }
    return lives.map(attemptOf);
}
/** Written out, as rows are: there are tens of thousands of them. */
function attemptOf({ first, steps }) {
    const { deployment: id, application, version, stage, rehearsal, run, plan } = first;
    const { result, settledAt } = settlementOf(first, steps);
    const failedAt = failureOf(first, steps);
    const technologies = (0,_ledger_recorded_plan__WEBPACK_IMPORTED_MODULE_1__/* .technologiesOf */ .m)(plan);
    const startedAt = Date.parse(first.at);
    const [succeeded, rolledBack] = [instantsOf(steps, 'succeeded'), instantsOf(steps, 'rolled-back')];
    const { url } = run;
    const known = { id, application, version, stage, rehearsal, url, technologies, result, settledAt, startedAt };
    if (failedAt === undefined)
        return { ...known, succeeded, rolledBack };
    return { ...known, failedAt, succeeded, rolledBack };
}
/** A second rollback that finds nothing left to do changes neither the result nor the instant it was reached at. */
function settlementOf(first, steps) {
    let result = 'running';
    let at = first.at;
    for (const event of steps) {
        if (event.type === 'rollback.started')
            continue;
        const next = (0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_0__/* .resultAfter */ .UI)(result, event);
        if (next !== result)
            at = event.at;
        result = next;
    }
    const isRollingBack = steps.at(-1)?.type === 'rollback.started';
    return { result: isRollingBack ? 'rolling-back' : result, settledAt: Date.parse(at) };
}
/**
 * One that rolled itself back says only when it ended: it counts as failed from its start, which is never too short. One
 * whose rollback was begun and has not ended is taken back, however that will end.
 */
function failureOf(first, steps) {
    if (!steps.some(isFailure) && steps.at(-1)?.type !== 'rollback.started')
        return undefined;
    const sign = steps.find((event) => event.type === 'rollback.started' || isFailure(event));
    if (sign?.type === 'deployment.finished' && sign.result === 'rolled-back')
        return Date.parse(first.at);
    return sign && Date.parse(sign.at);
}
function isFailure(event) {
    return 'result' in event && (event.result === 'failed' || event.result === 'rolled-back');
}
function instantsOf(steps, result) {
    const all = [];
    for (const event of steps)
        if ('result' in event && event.result === result)
            all.push(Date.parse(event.at));
    return all;
}
const ENDS = ['succeeded', 'failed', 'rolled-back', 'rollback-failed'];
/**
 * Whether it is known how it went: one that runs, or was cancelled, says nothing yet, unless it had failed before. What
 * failed stays in sight while somebody tries again, also where that never ends.
 */
function isCounted({ result, failedAt }) {
    return ENDS.includes(result) || failedAt !== undefined;
}
/** How it went, in words, of one that counts. */
function endText({ result }) {
    return ENDS.includes(result) ? result : `failed, now ${result}`;
}


/***/ }),

/***/ 25815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ factsOf),
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _change_rfc__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66507);
/* harmony import */ var _ledger_deployment__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50856);
/* harmony import */ var _ledger_integration__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13577);
/* harmony import */ var _ledger_vaulted__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87274);
/* harmony import */ var _attempt__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(18469);





/** The facts of a ledger. `events`: of any number of applications, the oldest of each first. */
function factsOf(all) {
    const events = grouped(all, ({ application }) => application);
    const releases = [...events].flatMap(([application, history]) => releasesOf(application, history));
    const byName = new Map(releases.map((release) => [keyOf(release.application, release.version), release]));
    const since = new Map([...events].map(([application, history]) => [
        application,
        history.reduce((earliest, { at }) => Math.min(earliest, Date.parse(at)), Infinity),
    ]));
    const builds = new Map([...events].map(([application, history]) => [application, (0,_ledger_integration__WEBPACK_IMPORTED_MODULE_1__/* .buildsOf */ .jV)(history)]));
    const vaulted = new Map([...events].map(([application, history]) => [application, (0,_ledger_vaulted__WEBPACK_IMPORTED_MODULE_0__/* .firstVaulted */ .q)(history)]));
    const releaseOf = (application, version) => byName.get(keyOf(application, version));
    return { releases, events, builds, vaulted, since, releaseOf };
}
function releasesOf(application, history) {
    // Deployments are folded here, each once for all indicators: the RFCs are wanted without them.
    const rfcs = new Map((0,_change_rfc__WEBPACK_IMPORTED_MODULE_2__/* .rfcsOf */ .a1)(history.filter((event) => !(0,_ledger_deployment__WEBPACK_IMPORTED_MODULE_3__/* .isStep */ .Vf)(event))).map((rfc) => [rfc.request.version, rfc]));
    const attempts = grouped((0,_attempt__WEBPACK_IMPORTED_MODULE_4__/* .attemptsOf */ .Or)(history), ({ version }) => version);
    return [...new Set([...rfcs.keys(), ...attempts.keys()])].map((version) => {
        const own = attempts.get(version) ?? [];
        const rfc = rfcs.get(version);
        return {
            ...{ application, version, attempts: own, production: rfc?.stages.at(-1) ?? 'production' },
            technologies: [...new Set(own.flatMap(({ technologies }) => technologies))].sort(),
            ...(rfc ? { rfc } : {}),
        };
    });
}
/** Things by what they have in common, in the order in which they were met. */
function grouped(all, keyOf) {
    const groups = new Map();
    for (const one of all) {
        const group = groups.get(keyOf(one));
        if (group)
            group.push(one);
        else
            groups.set(keyOf(one), [one]);
    }
    return groups;
}
function keyOf(application, version) {
    return JSON.stringify([application, version]);
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

/***/ 87274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ vaultedOf),
/* harmony export */   q: () => (/* binding */ firstVaulted)
/* harmony export */ });
/* harmony import */ var _failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62327);

/** Where a version was first put in the vault; undefined where it was not, UserError `ledger-corrupt` where the digests differ. */
function vaultedOf(events, version) {
    const all = events.filter((event) => event.type === 'package.vaulted' && event.version === version);
    const [first] = all;
    const other = all.find((event) => event.manifestDigest !== first?.manifestDigest);
    if (!first || !other)
        return first;
    throw new _failure__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('ledger-corrupt', `The ledger holds two manifests of ${first.application} ${version}: ${first.manifestDigest} (event ${first.id}, ` +
        `${first.actor}) and ${other.manifestDigest} (event ${other.id}, ${other.actor}). A version has one content ` +
        'for ever. Find out which one the vault holds, and release a new version.');
}
/** Each version where it was vaulted first: what is vaulted again is the same. */
function firstVaulted(events) {
    const first = new Map();
    for (const event of events) {
        if (event.type === 'package.vaulted' && !first.has(event.version))
            first.set(event.version, event);
    }
    return [...first.values()];
}


/***/ })

};
;