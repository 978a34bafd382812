"use strict";
exports.id = 657;
exports.ids = [657];
exports.modules = {

/***/ 70657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vaultUpload: () => (/* binding */ vaultUpload)
});

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/ledger/vaulted.js
var vaulted = __webpack_require__(87274);
// EXTERNAL MODULE: ./shared/release/manifest.js
var release_manifest = __webpack_require__(82826);
// EXTERNAL MODULE: ./shared/release/version.js
var release_version = __webpack_require__(70343);
;// CONCATENATED MODULE: ./shared/report/evidence.js
/** The figures of a report in one line: `tests: 1,148 passed`. What a person must look at comes first. */
function reportSentence(report) {
    switch (report.kind) {
        case 'tests': {
            const { total, failed, errors, skipped } = report;
            const passed = Math.max(0, total - failed - errors - skipped);
            const bad = [some(failed, 'failed'), some(errors, errors === 1 ? 'error' : 'errors')].flat();
            return `tests: ${[...bad, `${grouped(passed)} passed`, ...some(skipped, 'skipped')].join(', ')}`;
        }
        case 'coverage': {
            const { covered, total } = report;
            if (total === 0)
                return 'coverage: no line';
            // Rounded down: 100 % is said of all lines only.
            return `coverage: ${Math.floor((100 * covered) / total)} % (${grouped(covered)} of ${grouped(total)} lines)`;
        }
        case 'static-analysis': {
            const { errors, warnings, notes } = report;
            return `static analysis: ${[counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')].join(', ')}`;
        }
    }
}
/** A whole number for a person: `1,148`. */
function grouped(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
function some(value, what) {
    return value === 0 ? [] : [`${grouped(value)} ${what}`];
}
function counted(value, what) {
    return `${grouped(value)} ${what}${value === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./shared/report/instant.js
var instant = __webpack_require__(20997);
// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
;// CONCATENATED MODULE: ./shared/report/vault.js



/** The job summary of an upload. */
function uploadSummary(report) {
    const paragraphs = [
        `## ${headline(report)}`,
        ...(report.failure === undefined ? [] : [`**${(0,markdown/* escapeMarkdown */.FV)(report.failure, 2000)}**`]),
        ...filesPart(report),
        ...evidencePart(report),
        ...(report.digest === undefined ? [] : [`Manifest: ${(0,markdown/* code */.aY)(report.digest)} (sha256)`]),
        ...(report.url === undefined ? [] : [`Vault: ${(0,markdown/* code */.aY)(report.url)}`]),
        ...builtFromPart(report),
        ...mismatchedPart(report),
        ...waitingPart(report),
    ];
    return `${paragraphs.join('\n\n')}\n`;
}
function headline({ application, version, outcome }) {
    const name = (0,markdown/* escapeMarkdown */.FV)(`${application} ${version}`, 200);
    switch (outcome) {
        case 'stored':
            return `${name} is in the vault`;
        case 'already-there':
            return `${name} was in the vault already, byte for byte: nothing was changed`;
        case 'refused':
            return `${name} was not put in the vault`;
    }
}
function filesPart({ files, outcome }) {
    if (files.length === 0)
        return [];
    const words = { stored: 'stored', 'already-there': 'already there, same bytes', refused: 'refused' };
    const rows = files.map((file) => [
        (0,markdown/* code */.aY)(file.name),
        file.role,
        sizeText(file.size),
        (0,markdown/* code */.aY)(file.sha256),
        (0,markdown/* code */.aY)(file.source),
        words[outcome],
    ]);
    return [(0,markdown/* table */.tp)(['File', 'Kind', 'Size', 'sha256', 'Source', 'Outcome'], rows)];
}
/** What was read out of the evidence: what says nothing here counts for nothing at a gate. */
function evidencePart({ files }) {
    const rows = files
        .filter(({ role }) => role === 'evidence')
        .map(({ name, report }) => [(0,markdown/* code */.aY)(name), report ? reportSentence(report) : 'kept; not a report that is read']);
    return rows.length === 0 ? [] : [(0,markdown/* table */.tp)(['Evidence', 'What it says'], rows)];
}
function builtFromPart({ builtFrom }) {
    if (!builtFrom)
        return [];
    if (builtFrom.kind === 'known')
        return [`Built from: ${(0,markdown/* code */.aY)(builtFrom.sha)} of ${(0,instant/* utcText */.kK)(builtFrom.at)}`];
    return [`Built from: not known, so this version has no lead time from the commit (${(0,markdown/* escapeMarkdown */.FV)(builtFrom.why)})`];
}
function mismatchedPart({ mismatched }) {
    if (mismatched.length === 0)
        return [];
    const rows = mismatched.map(({ name, expected, found }) => [(0,markdown/* code */.aY)(name), (0,markdown/* code */.aY)(expected), (0,markdown/* code */.aY)(found)]);
    return ['### Not what `SHA256SUMS` says', (0,markdown/* table */.tp)(['File', 'Expected', 'Found'], rows)];
}
function waitingPart({ waiting }) {
    if (waiting.length === 0)
        return [];
    const rows = waiting.map(({ name, why }) => [(0,markdown/* code */.aY)(name), (0,markdown/* escapeMarkdown */.FV)(why)]);
    return ['### Waiting in the drop directory', (0,markdown/* table */.tp)(['File', 'Why'], rows)];
}
const UNITS = ['kB', 'MB', 'GB', 'TB'];
/** `1.2 MB (1,234,567 bytes)`: for a person, and exactly. */
function sizeText(bytes) {
    const exact = `${grouped(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`;
    if (bytes < 1000)
        return exact;
    let [value, unit] = [bytes / 1000, 0];
    for (; value >= 999.95 && unit < UNITS.length - 1; unit += 1)
        value /= 1000;
    return `${value.toFixed(1)} ${UNITS[unit] ?? ''} (${exact})`;
}

;// CONCATENATED MODULE: ./shared/release/reports/lines.js
/** Lines of source files, each counted once however often a report names it; covered where it was ever run. */
class Lines {
    #files = new Map();
    add(file, line, covered) {
        const lines = this.#files.get(file) ?? new Map();
        lines.set(line, covered || (lines.get(line) ?? false));
        this.#files.set(file, lines);
    }
    figures() {
        let [covered, total] = [0, 0];
        for (const lines of this.#files.values()) {
            total += lines.size;
            for (const run of lines.values())
                covered += run ? 1 : 0;
        }
        return { covered, total };
    }
}

;// CONCATENATED MODULE: ./shared/release/reports/number.js
/** The whole number that is written so, undefined where it is none, is negative or cannot be counted exactly. */
function naturalOf(written) {
    const value = /^\s*\d+\s*$/.test(written) ? Number(written) : NaN;
    return Number.isSafeInteger(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./shared/release/reports/xml.js

const NAME = /[^\s=<>"'/!?&][^\s=<>"'/]*/y;
const ATTRIBUTE = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const END = /\s*(\/?)>/y;
const CLOSING = /<\/([^\s<>/]+)\s*>/y;
const DOCTYPE = /<!DOCTYPE\s(?:[^[\]<>"']|"[^"]*"|'[^']*')*>/y;
/** Between tags: what begins so is skipped up to what ends so. */
const SKIPPED = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
];
/**
 * The tags of an XML text, one after the other; its text is passed over. Throws what `refusal` makes where a tag is not
 * well formed, not closed, or the text ends early. Entities that a document declares itself are refused, not expanded.
 */
function* tagsOf(text, refusal) {
    const open = [];
    let rooted = false;
    let position = 0;
    for (;;) {
        const at = text.indexOf('<', position);
        if (open.length === 0)
            refuseText(text, position, at, refusal);
        if (at === -1)
            break;
        const skipped = skip(text, at, refusal);
        if (skipped !== undefined) {
            position = skipped;
        }
        else if (text.startsWith('</', at)) {
            const name = matched(CLOSING, text, at, refusal)[1] ?? '';
            const expected = open.pop();
            if (name !== expected)
                throw refusal(at, `</${name}> where ${expected ? `</${expected}>` : 'nothing'} is to be closed`);
            yield { kind: 'close', name, parent: open.at(-1), depth: open.length, at };
            position = CLOSING.lastIndex;
        }
        else {
            if (rooted && open.length === 0)
                throw refusal(at, 'a second element beside the first');
            rooted = true;
            const { tag, empty, end } = openingAt(text, at, open, refusal);
            yield tag;
            if (empty)
                yield { ...tag, kind: 'close' };
            else
                open.push(tag.name);
            position = end;
        }
    }
    const [last] = open.slice(-1);
    if (last !== undefined)
        throw refusal(text.length, `the text ends before </${last}>`);
    if (!rooted)
        throw refusal(text.length, 'the text ends before its first element');
}
function refuseText(text, from, to, refusal) {
    const between = text.slice(from, to === -1 ? undefined : to).replace(/^\uFEFF/, '');
    const odd = between.search(/\S/);
    if (odd !== -1)
        throw refusal(from + odd, 'text outside of the first element');
}
/** Where what begins at `at` ends, if it is no tag. */
function skip(text, at, refusal) {
    for (const [begin, end] of SKIPPED) {
        if (!text.startsWith(begin, at))
            continue;
        const found = text.indexOf(end, at + begin.length);
        if (found === -1)
            throw refusal(at, `${begin} is not closed by ${end}`);
        return found + end.length;
    }
    if (!text.startsWith('<!', at))
        return undefined;
    DOCTYPE.lastIndex = at;
    if (DOCTYPE.test(text))
        return DOCTYPE.lastIndex;
    throw refusal(at, 'a DOCTYPE with declarations of its own, such as entities, which are not read');
}
function openingAt(text, at, open, refusal) {
    const name = matched(NAME, text, at + 1, refusal)[0];
    const attributes = new Map();
    ATTRIBUTE.lastIndex = NAME.lastIndex;
    let position = NAME.lastIndex;
    for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
        const [, key = '', double, single = ''] = match;
        if (attributes.has(key))
            throw refusal(position, `<${name}> has the attribute ${key} twice`);
        attributes.set(key, decoded(double ?? single, position, refusal));
        position = ATTRIBUTE.lastIndex;
    }
    const empty = matched(END, text, position, refusal)[1] === '/';
    return {
        tag: { kind: 'open', name, parent: open.at(-1), depth: open.length, attributes, at },
        empty,
        end: END.lastIndex,
    };
}
function matched(pattern, text, at, refusal) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match)
        throw refusal(at, 'a tag that does not end, or is not written as XML is');
    return match;
}
const ENTITIES = new Map([
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"],
]);
function decoded(value, at, refusal) {
    if (!value.includes('&'))
        return value;
    return value.replace(/&([^;&]{0,32};)?/g, (seen, rest) => {
        const name = (rest ?? '').slice(0, -1);
        const character = ENTITIES.get(name) ?? characterOf(name);
        if (character === undefined)
            throw refusal(at, `"${seen}" is no entity of XML`);
        return character;
    });
}
function characterOf(name) {
    const [, hexadecimal, decimal = ''] = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/.exec(name) ?? [];
    const point = hexadecimal === undefined ? naturalOf(decimal) : parseInt(hexadecimal, 16);
    return point === undefined || point === 0 || point > 0x10ffff ? undefined : String.fromCodePoint(point);
}

;// CONCATENATED MODULE: ./shared/release/reports/cobertura.js



/** The figures of a Cobertura report: as its first element declares them, else counted line by line. */
function readCobertura(text, refusal) {
    const lines = new Lines();
    let figures;
    let file = '';
    for (const tag of tagsOf(text, refusal)) {
        if (tag.kind === 'close')
            continue;
        if (tag.depth === 0)
            figures = declared(tag, refusal);
        // A method repeats lines of its class: the pair of file and number is what counts.
        else if (tag.name === 'class')
            file = tag.attributes.get('filename') ?? '';
        else if (tag.name === 'line')
            lines.add(file, numberIn(tag, 'number', refusal), numberIn(tag, 'hits', refusal) > 0);
    }
    const found = figures ?? lines.figures();
    if (!figures && found.total === 0)
        throw refusal(0, 'it has neither lines-valid and lines-covered nor any line');
    return { kind: 'coverage', format: 'cobertura', ...found };
}
function declared(tag, refusal) {
    if (!tag.attributes.has('lines-valid') || !tag.attributes.has('lines-covered'))
        return undefined;
    const figures = { covered: numberIn(tag, 'lines-covered', refusal), total: numberIn(tag, 'lines-valid', refusal) };
    if (figures.covered <= figures.total)
        return figures;
    throw refusal(tag.at, `${figures.covered} lines are covered of ${figures.total}`);
}
function numberIn({ name, attributes, at }, key, refusal) {
    const written = attributes.get(key);
    const value = naturalOf(written ?? '');
    if (value !== undefined)
        return value;
    const seen = written === undefined ? `no ${key}` : `${key}="${written}"`;
    throw refusal(at, `<${name}> has ${seen}, where a number is expected`);
}

;// CONCATENATED MODULE: ./shared/release/reports/junit.js


const NONE = { total: 0, failed: 0, errors: 0, skipped: 0 };
/** What a child of a test case says of it; the last of these that it has is how it ended. */
const ENDS = new Map([
    ['skipped', 'skipped'],
    ['failure', 'failed'],
    ['error', 'errors'],
]);
const WORSE = ['passed', 'skipped', 'failed', 'errors'];
/**
 * The figures of a JUnit report (surefire, jest-junit, pytest and the like). Its test cases are counted; where a suite
 * declares more failures than its cases show, as after one that did not start, the greater number stands.
 */
function readJunit(text, refusal) {
    let [root, suites, counted] = [NONE, NONE, NONE];
    let end = 'passed';
    for (const tag of tagsOf(text, refusal)) {
        if (tag.kind === 'close') {
            if (tag.name === 'testcase')
                counted = withCase(counted, end);
        }
        else if (tag.name === 'testcase') {
            end = tag.attributes.get('status') === 'notrun' ? 'skipped' : 'passed';
        }
        else if (tag.parent === 'testcase') {
            end = worse(end, ENDS.get(tag.name) ?? 'passed');
        }
        else if (tag.name === 'testsuites' && tag.depth === 0) {
            root = junit_declared(tag, refusal);
        }
        else if (tag.name === 'testsuite' && tag.parent !== 'testsuite') {
            suites = combined(suites, junit_declared(tag, refusal), (left, right) => left + right);
        }
    }
    const most = combined(counted, combined(root, suites, Math.max), Math.max);
    const broken = most.failed + most.errors + most.skipped;
    const total = Math.max(counted.total > 0 ? counted.total : most.total, broken);
    if (total === 0)
        throw refusal(0, 'it holds no test at all');
    return { kind: 'tests', format: 'junit', ...most, total };
}
function withCase(figures, end) {
    const total = figures.total + 1;
    return end === 'passed' ? { ...figures, total } : { ...figures, total, [end]: figures[end] + 1 };
}
function worse(left, right) {
    return WORSE.indexOf(left) < WORSE.indexOf(right) ? right : left;
}
function junit_declared({ name, attributes, at }, refusal) {
    const figure = (key) => {
        const written = attributes.get(key) ?? '0';
        const value = naturalOf(written);
        if (value === undefined)
            throw refusal(at, `<${name}> has ${key}="${written}", where a number of tests is expected`);
        return value;
    };
    return { total: figure('tests'), failed: figure('failures'), errors: figure('errors'), skipped: figure('skipped') };
}
function combined(left, right, by) {
    return {
        total: by(left.total, right.total),
        failed: by(left.failed, right.failed),
        errors: by(left.errors, right.errors),
        skipped: by(left.skipped, right.skipped),
    };
}

;// CONCATENATED MODULE: ./shared/release/reports/lcov.js


/** The figures of an LCOV report: the lines that its records name (`DA`), else the sums that they declare (`LF`, `LH`). */
function readLcov(text, refusal) {
    const lines = new Lines();
    let record;
    let [covered, total, at] = [0, 0, 0];
    for (const raw of text.split('\n')) {
        const line = raw.trim();
        const [key, value] = parted(line);
        if (line === 'end_of_record') {
            if (!record)
                throw refusal(at, 'end_of_record without the SF: that begins a record');
            if (record.hit > record.found)
                throw refusal(at, `${record.hit} lines are covered of ${record.found}`);
            if (!record.detailed)
                [covered, total] = [covered + record.hit, total + record.found];
            record = undefined;
        }
        else if (key === 'SF') {
            if (record)
                throw refusal(at, `SF: before the end_of_record of ${record.file}`);
            record = { file: value, detailed: false, found: 0, hit: 0 };
        }
        else if (key === 'DA' || key === 'LF' || key === 'LH') {
            if (!record)
                throw refusal(at, `${key}: outside of a record`);
            take(record, { key, value, lines }, (what) => refusal(at, what));
        }
        else if (line !== '' && !/^(?:#|[A-Z][A-Z0-9]*:)/.test(line)) {
            throw refusal(at, `"${line}" is no line of LCOV`);
        }
        at += raw.length + 1;
    }
    if (record)
        throw refusal(text.length, `the text ends before the end_of_record of ${record.file}`);
    const named = lines.figures();
    return { kind: 'coverage', format: 'lcov', covered: covered + named.covered, total: total + named.total };
}
function parted(line) {
    const colon = line.indexOf(':');
    return colon === -1 ? ['', ''] : [line.slice(0, colon), line.slice(colon + 1)];
}
function take(record, { key, value, lines }, refused) {
    const number = (written) => {
        const found = naturalOf(written);
        if (found === undefined)
            throw refused(`"${written}" in ${key}:${value}, where a number is expected`);
        return found;
    };
    switch (key) {
        case 'LF':
            record.found = number(value);
            return;
        case 'LH':
            record.hit = number(value);
            return;
        case 'DA': {
            const [line = '', hits = ''] = value.split(',');
            record.detailed = true;
            lines.add(record.file, number(line), number(hits) > 0);
        }
    }
}

;// CONCATENATED MODULE: ./shared/release/reports/refusal.js


const NAMES = {
    junit: 'a JUnit report',
    cobertura: 'a Cobertura report',
    lcov: 'an LCOV report',
    sarif: 'a SARIF report',
};
/** The refusals of one report: each names the file and the line. */
function refusalOf(format, name, text) {
    return (at, what) => new failure/* UserError */.y('input-invalid', `${(0,markdown/* visible */.RK)(name, 80)} begins as ${NAMES[format]} and is broken${at === undefined ? '' : ` in line ${lineOf(text, at)}`}: ${(0,markdown/* visible */.RK)(what, 300)}. ` +
        'Give the report whole, as its tool wrote it, or take it out of `evidence`');
}
/** The UserError `input-invalid` of a report of more than `limit` bytes. */
function tooLarge(format, name, limit) {
    return new failure/* UserError */.y('input-invalid', `${(0,markdown/* visible */.RK)(name, 80)} begins as ${NAMES[format]} and is larger than the ${limit / 1_000_000} MB of which figures are read: ` +
        'split the report, leave the output of the tests out of it, or pack it in an archive, which is kept unread');
}
function lineOf(text, at) {
    let line = 1;
    for (let found = text.indexOf('\n'); found !== -1 && found < at; found = text.indexOf('\n', found + 1))
        line += 1;
    return line;
}

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
;// CONCATENATED MODULE: ./shared/release/reports/sarif.js

const level = schemas/* enum */.k5n(['none', 'note', 'warning', 'error']);
const component = schemas/* object */.Ikc({
    rules: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), defaultConfiguration: schemas/* object */.Ikc({ level: level.optional() }).optional() }))
        .nullish(),
});
const result = schemas/* object */.Ikc({
    level: level.optional(),
    kind: schemas/* string */.YjP().optional(),
    ruleId: schemas/* string */.YjP().optional(),
    ruleIndex: schemas/* int */.Whr().optional(),
    rule: schemas/* object */.Ikc({
        id: schemas/* string */.YjP().optional(),
        index: schemas/* int */.Whr().optional(),
        toolComponent: schemas/* object */.Ikc({ index: schemas/* int */.Whr().optional() }).optional(),
    })
        .optional(),
    suppressions: schemas/* array */.YOg(schemas/* object */.Ikc({ status: schemas/* string */.YjP().optional() })).nullish(),
    baselineState: schemas/* string */.YjP().optional(),
});
const run = schemas/* object */.Ikc({
    tool: schemas/* object */.Ikc({ driver: component, extensions: schemas/* array */.YOg(component).nullish() }),
    invocations: schemas/* array */.YOg(schemas/* object */.Ikc({ executionSuccessful: schemas/* boolean */.zMY().optional() })).nullish(),
    results: schemas/* array */.YOg(result).nullish(),
});
const log = schemas/* object */.Ikc({ runs: schemas/* array */.YOg(run) });
/**
 * The figures of a SARIF report: its results by level, without those that were suppressed or are gone. Undefined where
 * the text is JSON of another kind; an analysis that did not run to its end is refused, as it proves nothing.
 */
function readSarif(text, refusal) {
    const value = parsed(text.replace(/^\uFEFF/, ''), refusal);
    if (!isSarif(value))
        return undefined;
    const { success, data, error } = log.safeParse(value);
    if (!success) {
        const [issue] = error.issues;
        throw refusal(undefined, `${pathOf(issue?.path ?? [])} is not what SARIF 2.1.0 expects there: ${issue?.message ?? ''}`);
    }
    if (!data.runs.some(({ results }) => results))
        throw refusal(undefined, 'no run in it has results');
    data.runs.forEach(({ invocations }, index) => {
        const failed = invocations?.some(({ executionSuccessful }) => executionSuccessful === false);
        if (failed)
            throw refusal(undefined, `runs[${index}] says that the analysis did not run to its end (executionSuccessful: false)`);
    });
    const levels = data.runs.flatMap((one) => (one.results ?? []).filter(counts).map((found) => levelOf(found, one)));
    const number = (wanted) => levels.filter((found) => found === wanted).length;
    return {
        ...{ kind: 'static-analysis', format: 'sarif' },
        ...{ errors: number('error'), warnings: number('warning'), notes: number('note') },
    };
}
function counts({ suppressions, baselineState }) {
    const accepted = (status = 'accepted') => status === 'accepted';
    const suppressed = suppressions && suppressions.length > 0 && suppressions.every(({ status }) => accepted(status));
    return !suppressed && baselineState !== 'absent';
}
/** A result's own level, else that of its rule, else `warning`: SARIF 2.1.0, 3.27.10. */
function levelOf({ level, kind = 'fail', ruleId, ruleIndex, rule }, { tool }) {
    if (level)
        return level;
    if (kind !== 'fail')
        return 'none';
    const extension = rule?.toolComponent?.index ?? -1;
    const rules = (extension >= 0 ? tool.extensions?.[extension] : tool.driver)?.rules ?? [];
    const index = rule?.index ?? ruleIndex ?? -1;
    const id = ruleId ?? rule?.id;
    const found = index >= 0 ? rules[index] : rules.find((one) => one.id === id || id?.startsWith(`${one.id}/`));
    return found?.defaultConfiguration?.level ?? 'warning';
}
function isSarif(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const named = '$schema' in value && typeof value.$schema === 'string' && /sarif/i.test(value.$schema);
    return named || ('version' in value && value.version === '2.1.0' && 'runs' in value);
}
function parsed(text, refusal) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw refusal(breakIn(text), error instanceof Error ? error.message : 'it is not JSON');
    }
}
/** The offset at which a text ceases to be JSON. V8 does not always tell: the longest beginning that only lacks its end does. */
function breakIn(text) {
    let [good, bad] = [0, text.length];
    while (good < bad) {
        const middle = Math.ceil((good + bad) / 2);
        if (onlyLacksItsEnd(text.slice(0, middle)))
            good = middle;
        else
            bad = middle - 1;
    }
    return good;
}
function onlyLacksItsEnd(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch (error) {
        const message = error instanceof Error ? error.message : '';
        const position = /position (\d+)/.exec(message)?.[1];
        return /end of JSON|Unterminated/.test(message) || (position !== undefined && Number(position) >= text.length);
    }
}
function pathOf(path) {
    return path
        .reduce((left, key) => (typeof key === 'number' ? `${left}[${key}]` : `${left}.${String(key)}`), '')
        .slice(1);
}

;// CONCATENATED MODULE: ./shared/release/reports/read.js





/** Bytes from the beginning of a file from which its format is told. */
const HEAD = 64 * 1024;
/** The largest report of which figures are read, in bytes. */
const LARGEST = 50_000_000;
const READERS = {
    junit: readJunit,
    cobertura: readCobertura,
    lcov: readLcov,
    sarif: readSarif,
};
/** The figures of a report, undefined where it is none after all. UserError `input-invalid` names file and line of a broken one. */
function reportIn(format, name, text) {
    return READERS[format](text, refusalOf(format, name, text));
}
/** Which report a file seems to be by how it begins, whatever its name; undefined where it is of no kind that is read. */
function formatOf(head) {
    const text = head.replace(/^\uFEFF/, '').trimStart();
    if (text.startsWith('{'))
        return /"\$schema"\s*:\s*"[^"]*sarif|"runs"\s*:\s*\[/i.test(text) ? 'sarif' : undefined;
    if (text.startsWith('<'))
        return xmlFormatOf(text);
    return /^(?:#[^\n]*\n\s*)*(?:TN:[^\n]*\n\s*)?SF:/.test(text) ? 'lcov' : undefined;
}
function xmlFormatOf(text) {
    const prolog = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*>)*/.exec(text)?.[0] ?? '';
    const [, doctype, name = doctype, rest = ''] = /^(?:<!DOCTYPE\s+([^\s[>]+)|<([^\s/>]+)([^>]*))/.exec(text.slice(prolog.length)) ?? [];
    if (name === 'testsuites' || name === 'testsuite')
        return 'junit';
    // Clover's reports begin with the same name.
    const cobertura = doctype !== undefined || /\s(?:line-rate|lines-valid)\s*=/.test(rest);
    return name === 'coverage' && cobertura ? 'cobertura' : undefined;
}

;// CONCATENATED MODULE: ./actions/vault-upload/figures.js


/**
 * The evidence with the figures of what is a report of a known kind, each bound to the bytes that were read: a file that
 * changes before it is stored is refused. UserError `input-invalid` for a report that is broken or too large.
 */
async function withFigures(evidence, files) {
    const read = [];
    for (const file of evidence)
        read.push(await withReport(file, files));
    return read;
}
async function withReport(file, files) {
    const format = formatOf((await files.read(file, HEAD)).text);
    if (!format)
        return file;
    const { text, sha256 } = await files.read(file, LARGEST);
    if (sha256 === undefined)
        throw tooLarge(format, file.name, LARGEST);
    const report = reportIn(format, file.name, text);
    return report ? { ...file, sha256, report } : file;
}

;// CONCATENATED MODULE: ./actions/vault-upload/refusals.js


/** Refuses an upload that would make a version of less than was meant: it could never be completed. */
function refuseIncomplete(packages, { complete, waiting, mismatched }, { drop, expected }) {
    const [wrong] = mismatched;
    if (wrong) {
        throw new failure/* UserError */.y('drop-mismatch', `${listed(mismatched)} in ${drop?.name ?? ''} is not what SHA256SUMS says: ${wrong.name} should be sha256 ${wrong.expected} and is ${wrong.found}. Everything was left there: drop the right file`);
    }
    const blocking = waiting.filter(({ name, announced }) => announced || expected.includes(name));
    if (drop && (blocking.length > 0 || complete.length === 0)) {
        const which = blocking.length > 0 ? `waits for ${listed(blocking)}` : 'holds nothing that is complete';
        throw new failure/* UserError */.y('drop-incomplete', `the drop directory ${drop.name} ${which}: drop every file with its \`<name>.ready\`, or with a SHA256SUMS that lists them, and run this again`);
    }
    if (packages.length === 0) {
        throw new failure/* UserError */.y('input-invalid', 'nothing was given to put in the vault: set `packages`, or `drop`, or both');
    }
    const absent = expected.filter((name) => !packages.some((file) => file.name === name)).map((name) => ({ name }));
    if (absent.length > 0) {
        throw new failure/* UserError */.y(drop ? 'drop-incomplete' : 'package-missing', `the plan names ${listed(absent)}, which this upload does not hold, and a version cannot be completed later: add it`);
    }
}
/** Refuses a version in the vault that is not the one the ledger knows. */
function refuseOtherThanLedger(known, held) {
    if (known.manifestDigest === held.digest)
        return;
    throw new failure/* UserError */.y('package-changed', `${known.application} ${known.version} in the vault (${held.url}) has the manifest ${held.digest}, and the ledger recorded ` +
        `${known.manifestDigest} on ${known.at} (${known.actor}): one of them was changed. Bring the vault back, or release a new version`);
}
/**
 * The files, each bound to the digest and the figures that the ledger recorded (a later build may read more out of the
 * same bytes, and the manifest is to be the same); refuses other names.
 */
function boundTo(known, recorded, files) {
    const entries = new Map(recorded.map((entry) => [entry.name, entry]));
    const names = new Set(files.map(({ name }) => name));
    const odd = [...files.filter(({ name }) => !entries.has(name)), ...recorded.filter(({ name }) => !names.has(name))];
    if (odd.length > 0) {
        throw new failure/* UserError */.y('package-changed', `the ledger recorded ${known.application} ${known.version} on ${known.at}, the vault lost it, and this upload differs from it in ${listed(odd)}: bring the same files back, or release a new version`);
    }
    return files.map(({ path, name }) => {
        const { sha256 = '', report } = entries.get(name) ?? {};
        return { path, name, sha256, ...(report && { report }) };
    });
}
function listed(files) {
    return files.map(({ name }) => (0,markdown/* visible */.RK)(name, 80)).join(', ');
}

;// CONCATENATED MODULE: ./actions/vault-upload/vault-upload.js







const NOTHING = { complete: [], waiting: [], mismatched: [] };
/** Puts a version in the vault, records it in the ledger, and moves what was dropped aside. */
async function vaultUpload(given, ports) {
    const { application, version } = given;
    let report = { application, version, outcome: 'refused', files: [], waiting: [], mismatched: [] };
    let sealed;
    try {
        (0,release_version/* parseApplication */.wO)(application);
        (0,release_version/* parseVersion */.ot)(version);
        const collected = (await ports.drop?.collect(application, version)) ?? NOTHING;
        report = { ...report, waiting: collected.waiting, mismatched: collected.mismatched };
        const packages = [...collected.complete, ...(await ports.files.matching(given.packages ?? []))];
        const evidence = await ports.files.matching(given.evidence ?? []);
        refuseIncomplete(packages, collected, ports);
        const stored = await store(given, packages, await withFigures(evidence, ports.files), ports);
        sealed = stored;
        report = { ...report, ...shown(stored, [...packages, ...evidence]), outcome: stored.outcome };
        const builtFrom = await record(stored, ports);
        report = { ...report, ...(builtFrom && { builtFrom }) };
        await ports.drop?.setAside(application, version, collected);
        return { outputs: outputsOf(sealed), summary: uploadSummary(report) };
    }
    catch (error) {
        if (!(error instanceof failure/* UserError */.y || error instanceof failure/* Outage */.a))
            throw error;
        const summary = uploadSummary({ ...report, failure: error.message });
        return { outputs: outputsOf(sealed), summary, failure: { reason: error.reason, message: error.message } };
    }
}
async function store({ application, version }, packages, evidence, { vault, ledger }) {
    const known = (0,vaulted/* vaultedOf */.P)(await ledger.read(application), version);
    if (!known)
        return vault.put(application, version, packages, evidence);
    const held = await vault.find(application, version);
    if (held) {
        refuseOtherThanLedger(known, held);
        return vault.put(application, version, packages, evidence);
    }
    // The vault lost a version that was there: only the same bytes may come back.
    return vault.put(application, version, boundTo(known, known.packages, packages), boundTo(known, known.evidence, evidence));
}
/** Resolves to what the version was recorded to be built from. */
async function record({ manifest, digest, url }, { ledger, occasion, clock, id, builtFrom }) {
    const { application, version, packages, evidence } = manifest;
    // Read again: another upload of the same bytes may have recorded it in the meantime.
    const known = (0,vaulted/* vaultedOf */.P)(await ledger.read(application), version);
    if (known) {
        refuseOtherThanLedger(known, { manifest, digest, url });
        return known.commit && { kind: 'known', ...known.commit };
    }
    const from = await builtFrom?.();
    const event = {
        schema: 1,
        id: id(),
        type: 'package.vaulted',
        at: new Date(clock.now()).toISOString(),
        actor: occasion.actor,
        run: occasion.run,
        application,
        version,
        manifestDigest: digest,
        packages: [...packages],
        evidence: [...evidence],
        vault: url,
        ...(from?.kind === 'known' && { commit: { sha: from.sha, at: from.at } }),
    };
    await ledger.append([event]);
    return from;
}
function shown({ manifest, digest, url }, sources) {
    const sourceOf = new Map(sources.map(({ name, path }) => [name, path]));
    const files = (0,release_manifest/* filesOf */.R8)(manifest).map((file) => ({
        ...file,
        role: manifest.packages.includes(file) ? 'package' : 'evidence',
        source: sourceOf.get(file.name) ?? '',
    }));
    return { files, digest, url };
}
function outputsOf(sealed) {
    return sealed ? { 'manifest-digest': sealed.digest, manifest: sealed.manifest, 'vault-url': sealed.url } : {};
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


/***/ }),

/***/ 20997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ spanText),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   kK: () => (/* binding */ utcText),
/* harmony export */   v8: () => (/* binding */ delayText)
/* harmony export */ });
/** An instant (ISO 8601) for a person in no particular place: `2026-11-23 19:05 UTC`. */
function utcText(instant) {
    return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** How much later or earlier than planned, in its two largest units: `1 d 3 h late`, `on time` within a minute. */
function delayText(planned, actual) {
    const minutes = Math.round((Date.parse(actual) - Date.parse(planned)) / 60_000);
    if (minutes === 0)
        return 'on time';
    return `${durationText(Math.abs(minutes) * 60_000)} ${minutes > 0 ? 'late' : 'early'}`;
}
/** Milliseconds in their two largest units: `1 d 3 h`, `12 min`, `8 s`. */
function durationText(milliseconds) {
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    const parts = [
        [Math.floor(minutes / 1440), 'd'],
        [Math.floor((minutes % 1440) / 60), 'h'],
        [minutes % 60, 'min'],
    ];
    const first = parts.findIndex(([count]) => count > 0);
    const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
    return shown.map(([count, unit]) => `${count} ${unit}`).join(' ');
}
/** Milliseconds as a person who waited counts them: `12.3 s`, `2 min 5 s`, and from an hour on `1 h 3 min`. */
function spanText(milliseconds) {
    const tenths = Math.round(milliseconds / 100);
    if (tenths < 600)
        return `${(tenths / 10).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds >= 3600)
        return durationText(milliseconds);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ })

};
;