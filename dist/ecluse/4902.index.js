"use strict";
exports.id = 4902;
exports.ids = [4902];
exports.modules = {

/***/ 92521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  portsFor: () => (/* binding */ portsFor)
});

// EXTERNAL MODULE: ./shared/action/github.js
var github = __webpack_require__(4477);
// EXTERNAL MODULE: ./shared/action/host-ports.js + 13 modules
var host_ports = __webpack_require__(75586);
// EXTERNAL MODULE: ./shared/action/output-directory.js
var output_directory = __webpack_require__(63325);
// EXTERNAL MODULE: ./shared/config/config-files.js
var config_files = __webpack_require__(46054);
// EXTERNAL MODULE: ./shared/config/cmdb-file.js + 3 modules
var cmdb_file = __webpack_require__(44337);
// EXTERNAL MODULE: ./shared/config/load.js + 13 modules
var load = __webpack_require__(20755);
// EXTERNAL MODULE: ./shared/config/place.js
var place = __webpack_require__(61791);
// EXTERNAL MODULE: ./shared/config/reading.js + 1 modules
var config_reading = __webpack_require__(39614);
// EXTERNAL MODULE: ./shared/config/tree.js + 2 modules
var config_tree = __webpack_require__(48552);
;// CONCATENATED MODULE: ./shared/config/estate.js






/**
 * What is declared, for the applications that are `wanted`, or for all whose plan is among the files where none is. Throws
 * ConfigError with all that is wrong in the first application that has something wrong.
 */
function loadEstate(files, catalogue, wanted) {
    const source = (0,config_files/* configFilesOf */.d)(files, '');
    const reading = source.cmdb && (0,config_reading/* read */.LF)(source.cmdb, cmdb_file/* cmdbFile */.t);
    const cmdb = reading?.located;
    if (!cmdb) {
        const missing = source.problems.filter(({ place }) => place.file.endsWith('cmdb.yml'));
        throw new place/* ConfigError */.x([...missing, ...(reading?.problems ?? [])]);
    }
    const declared = new Set(Object.values(cmdb.value.environments).flatMap(Object.keys));
    const known = [...declared].filter((application) => hasPlan(files, application));
    const configs = (wanted.length > 0 ? [...new Set(wanted)] : known).map((application) => [application, (0,load.loadConfig)(files, catalogue, application)]);
    const without = wanted.length > 0 ? [] : [...declared].filter((application) => !known.includes(application));
    return { cmdb, configs: new Map(configs), without };
}
/** Whether the plan that is used for an application is its own: `plan.yml` is that of one only. */
function hasPlan(files, application) {
    const { plan } = (0,config_files/* configFilesOf */.d)(files, application);
    if (!plan)
        return false;
    const named = (0,config_tree/* treeOf */.g)(plan).tree.at(['application']);
    // A plan that cannot be read is taken: what is wrong with it is told when it is loaded.
    return /(^|\/)plans\/[^/]+$/.test(plan.file) || typeof named !== 'string' || named === application;
}

// EXTERNAL MODULE: ./shared/external/catalogue.js
var catalogue = __webpack_require__(48656);
// EXTERNAL MODULE: ./shared/external/config-files.js
var external_config_files = __webpack_require__(87989);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: ./shared/external/end-group.js
var end_group = __webpack_require__(11578);
// EXTERNAL MODULE: ./shared/external/without-inputs.js
var without_inputs = __webpack_require__(64463);
;// CONCATENATED MODULE: ./shared/external/peer.js





/** What is taken of an answer, in bytes. */
const LONGEST = 8 * 1024 * 1024;
const WORDS = 500;
/** Answers that may be another a moment later: too many asked, or who stands in between did not reach it. */
const PASSING = [429, 502, 503, 504];
/** Pauses before an address is asked again, in milliseconds: to ask, or to put the same there, twice changes nothing. */
const PAUSES = [1000, 5000];
/** The name of a peer for people: an address without what may be secret in it, or the program as it is called. */
function nameOf({ words }) {
    const [first = ''] = words;
    if (!isAddress(first))
        return words.join(' ');
    const url = URL.canParse(first) ? new URL(first) : undefined;
    return url ? `${url.protocol}//${url.host}${url.pathname}` : first.slice(0, first.indexOf('/'));
}
/** What the peer says. Outage `cmdb-unreachable` where it does not. */
async function asked(peer) {
    return isAddress(peer.words[0] ?? '') ? overHttp(peer, { method: 'GET' }) : byProgram(peer, '');
}
/** Gives the peer a text: as the body of a `PUT`, or on standard input. Outage `cmdb-unreachable` where it is not taken. */
async function told(peer, text) {
    const put = { method: 'PUT', body: text, headers: { 'content-type': 'application/json' } };
    await (isAddress(peer.words[0] ?? '') ? overHttp(peer, put) : byProgram(peer, text));
}
function isAddress(word) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(word);
}
async function overHttp(peer, { headers: own, ...init }) {
    const url = addressOf(peer);
    const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    if (url.protocol === 'http:' && peer.authorization !== undefined && !loopback) {
        throw new failure/* UserError */.y('input-invalid', `${nameOf(peer)} would be shown the authorization in clear. Give an address that begins with https://`);
    }
    const authorization = peer.authorization === undefined ? {} : { authorization: peer.authorization };
    const headers = { accept: 'application/json', ...own, ...authorization };
    const signal = AbortSignal.any([peer.signal, AbortSignal.timeout(peer.limit)]);
    // Another address is another peer: it must not be shown what is meant for this one.
    const call = () => fetch(url, { ...init, headers, redirect: 'manual', signal });
    for (const pause of [...(peer.pauses ?? PAUSES), undefined]) {
        const answer = await answered(peer, call);
        if (typeof answer === 'string')
            return answer;
        if (pause === undefined || !answer.again || signal.aborted)
            throw answer.outage;
        await (0,promises_.setTimeout)(pause, undefined, { signal }).catch(() => undefined);
        peer.signal.throwIfAborted();
    }
    throw new Error('it was asked no last time');
}
async function answered(peer, call) {
    try {
        const response = await call();
        const text = await textOf(response);
        if (response.ok && text !== undefined)
            return text;
        const saw = response.ok ? 'more than 8 MiB' : `${response.status}: ${(text ?? '').slice(0, WORDS)}`;
        const outage = failed(peer, `answered ${saw}; expected 200 and 8 MiB at most`);
        return { outage, again: PASSING.includes(response.status) };
    }
    catch (error) {
        peer.signal.throwIfAborted();
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        const words = cause instanceof Error ? cause.message : String(cause);
        return { outage: failed(peer, `gave no answer (${words})`, error), again: true };
    }
}
/** Where to ask. What stands in an address is in logs and messages, so that no password may. */
function addressOf(peer) {
    const [word = ''] = peer.words;
    const url = URL.canParse(word) ? new URL(word) : undefined;
    const isWeb = url !== undefined && ['http:', 'https:'].includes(url.protocol);
    if (isWeb && url.username === '' && url.password === '')
        return url;
    const saw = isWeb ? 'holds a name or a password' : 'is no address of the web';
    const expected = 'expected https://<host>/<path>, and who may ask in the input for the authorization';
    throw new failure/* UserError */.y('input-invalid', `${nameOf(peer)} ${saw}; ${expected}.`);
}
/** The whole answer; undefined where it is longer than is taken, and the rest of it is not waited for. */
async function textOf({ body }) {
    if (!body)
        return '';
    const pieces = [];
    let size = 0;
    for await (const piece of body) {
        size += piece.length;
        if (size > LONGEST)
            return undefined;
        pieces.push(piece);
    }
    return decoded(pieces);
}
/** As UTF-8, without the mark that may stand in front. */
function decoded(pieces) {
    return new TextDecoder().decode(Buffer.concat(pieces));
}
async function byProgram(peer, input) {
    const [program = '', ...rest] = peer.words;
    const signal = AbortSignal.any([peer.signal, AbortSignal.timeout(peer.limit)]);
    const env = (0,without_inputs/* withoutInputs */.i)(peer.environment);
    const child = (0,external_node_child_process_.spawn)(program, rest, { cwd: peer.directory, env, detached: true, stdio: 'pipe' });
    const stop = () => {
        (0,end_group/* endGroup */.N)(child.pid);
        // What left the group may hold them open for as long as it likes.
        for (const stream of [child.stdout, child.stderr])
            stream.destroy();
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted)
        stop();
    const [output, words] = [[], []];
    let size = 0;
    child.stdout.on('data', (chunk) => {
        size += chunk.length;
        if (size > LONGEST)
            stop();
        else
            output.push(chunk);
    });
    child.stderr.on('data', (chunk) => {
        if (words.length < 100)
            words.push(chunk);
    });
    // A program may have no use for it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const end = await new Promise((resolve) => {
        child.on('error', (error) => resolve(error.message));
        child.on('close', (status, by) => resolve(status === 0 ? '' : by ? `was ended by ${by}` : `ended with ${status}`));
    });
    signal.removeEventListener('abort', stop);
    peer.signal.throwIfAborted();
    const said = Buffer.concat(words).toString('utf8').trim().slice(-2000);
    const saw = size > LONGEST ? 'printed more than 8 MiB' : signal.aborted ? `took longer than ${peer.limit / 1000} s` : end;
    if (saw !== '')
        throw failed(peer, `${saw}${said === '' ? '' : `: ${said}`}; expected exit status 0`);
    return decoded(output);
}
function failed(peer, saw, cause) {
    return new failure/* Outage */.a('cmdb-unreachable', `${nameOf(peer)} ${saw}.`, { cause });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./shared/action/refusal.js + 1 modules
var refusal = __webpack_require__(73552);
// EXTERNAL MODULE: ../../node_modules/yaml/dist/index.js
var dist = __webpack_require__(33483);
;// CONCATENATED MODULE: ./shared/config/edit/edit.js
/** Something in a file that cannot be changed without changing more than was asked: where, and why. */
class Unwritable extends Error {
    offset;
    constructor(offset, message) {
        super(message);
        this.offset = offset;
    }
}
/** The text with every stretch replaced; of two at the same place, the first stands first. Undefined where they overlap. */
function editedText(text, edits) {
    const parts = [];
    let from = 0;
    for (const { start, end, text: instead } of [...edits].sort((one, other) => one.start - other.start)) {
        if (start < from)
            return undefined;
        parts.push(text.slice(from, start), instead);
        from = end;
    }
    return [...parts, text.slice(from)].join('');
}
/** Where the line of a character begins. */
function lineStart(text, offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
}
/** Where the line after that of a character begins; the end of the text where there is none. */
function lineEnd(text, offset) {
    const end = text.indexOf('\n', offset);
    return end < 0 ? text.length : end + 1;
}
/** How a text ends its lines, as its first line does. */
function lineBreak(text) {
    return /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}
/** Whole lines put in before the line that begins at `offset`, which may be the end of a text without a last line break. */
function insertedLines(text, offset, lines) {
    const end = lineBreak(text);
    const all = lines.join(end);
    const open = offset === text.length && text !== '' && !text.endsWith('\n');
    return { start: offset, end: offset, text: open ? `${end}${all}` : `${all}${end}` };
}

// EXTERNAL MODULE: ./shared/config/nearest.js
var nearest = __webpack_require__(44238);
;// CONCATENATED MODULE: ./shared/config/edit/content-end.js

/** Where the last character of a part ends, without the comments and the line break behind it. */
function contentEnd(node, text) {
    const [, end] = node.range;
    if ((0,dist/* isMap */.jh)(node) && !node.flow) {
        const last = node.items.at(-1);
        return last ? pairEnd(last, text) : end;
    }
    if ((0,dist/* isSeq */.oP)(node) && !node.flow) {
        const last = node.items.at(-1);
        return last ? contentEnd(last, text) : end;
    }
    // A block of text owns its last line break.
    return text[end - 1] === '\n' ? end - (text[end - 2] === '\r' ? 2 : 1) : end;
}
/** The same of a key with its value, which may be left out. */
function pairEnd(pair, text) {
    return pair.value && !isEmpty(pair.value) ? contentEnd(pair.value, text) : (colonEnd(pair) ?? pair.key.range[1]);
}
/** Whether nothing at all is written where a value may stand. */
function isEmpty(node) {
    return node === null || ((0,dist/* isScalar */.jn)(node) && node.value === null && node.range[0] === node.range[1]);
}
/** Where the `:` of a pair ends; undefined where it has none. */
function colonEnd({ srcToken }) {
    const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
    return colon && colon.offset + colon.source.length;
}

;// CONCATENATED MODULE: ./shared/config/edit/flow-entry.js

/** Entries put into brackets behind one that ends at `end`; `gap` is what stands between two. A comment stays with its entry. */
function entriesAfter(text, end, gap, entries) {
    const comment = /^([ \t]*,)?[ \t]*#[^\r\n]*/.exec(text.slice(end, lineEnd(text, end)));
    if (!comment)
        return [{ start: end, end, text: entries.map((entry) => `,${gap}${entry}`).join('') }];
    const behind = end + comment[0].length;
    const line = gap.includes('\n') ? gap : `${lineBreak(text)} `;
    const [comma, last] = comment[1] === undefined ? [',', ''] : ['', ','];
    return [
        { start: end, end, text: comma },
        { start: behind, end: behind, text: `${entries.map((entry) => `${line}${entry}`).join(',')}${last}` },
    ];
}
/** What separates two entries besides the comma: some space, or a line break and the indentation. */
function gapIn(text, start, end) {
    const between = text.slice(start, end);
    const line = between.lastIndexOf('\n');
    return line < 0 ? between.replace(/[^ \t]/g, '') : `${lineBreak(text)}${between.slice(line + 1).replace(/[^ ]/g, '')}`;
}

;// CONCATENATED MODULE: ./shared/config/edit/list-delta.js
/** Beyond this many comparisons only what begins and ends alike is taken for the same. */
const MOST = 1_000_000;
/** How a list becomes another with as few changes as can be; undefined stands for what is equal to nothing. */
function listDelta(old, next) {
    const kept = [...keptOf(old, next), [old.length, next.length]];
    return kept.flatMap(([at, to], index) => {
        const [lastAt, lastTo] = kept[index - 1] ?? [-1, -1];
        const group = { at: lastAt + 1, removed: at - lastAt - 1, added: next.slice(lastTo + 1, to) };
        return group.removed > 0 || group.added.length > 0 ? [group] : [];
    });
}
function keptOf(old, next) {
    const shortest = Math.min(old.length, next.length);
    let head = 0;
    while (head < shortest && old[head] === next[head])
        head += 1;
    let tail = 0;
    while (tail < shortest - head && old[old.length - 1 - tail] === next[next.length - 1 - tail])
        tail += 1;
    const middle = commonOf(old.slice(head, old.length - tail), next.slice(head, next.length - tail));
    return [
        ...Array.from({ length: head }, (_, index) => [index, index]),
        ...middle.map(([one, other]) => [one + head, other + head]),
        ...Array.from({ length: tail }, (_, index) => [old.length - tail + index, next.length - tail + index]),
    ];
}
/** The longest sequence that both have. */
function commonOf(old, next) {
    if (old.length * next.length > MOST)
        return [];
    const width = next.length + 1;
    const lengths = new Uint32Array((old.length + 1) * width);
    const lengthAt = (one, other) => lengths[one * width + other] ?? 0;
    for (let one = old.length - 1; one >= 0; one -= 1) {
        for (let other = next.length - 1; other >= 0; other -= 1) {
            lengths[one * width + other] =
                old[one] === next[other]
                    ? lengthAt(one + 1, other + 1) + 1
                    : Math.max(lengthAt(one + 1, other), lengthAt(one, other + 1));
        }
    }
    const same = [];
    let [one, other] = [0, 0];
    while (one < old.length && other < next.length) {
        if (old[one] === next[other])
            same.push([one++, other++]);
        else if (lengthAt(one + 1, other) >= lengthAt(one, other + 1))
            one += 1;
        else
            other += 1;
    }
    return same;
}

;// CONCATENATED MODULE: ./shared/config/edit/scalar-text.js

/** What does not show, or would end a line. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
/** A value in YAML, on one line, in the style of what stands around it. */
function scalarText(value, style) {
    if (typeof value === 'number')
        return String(value);
    if (!style.quoted && isPlain(value, (written) => (style.inFlow ? `{ k: ${written} }` : `k: ${written}`), 'k'))
        return value;
    return quotedText(value, style.quote);
}
/** A key in YAML, in the style of the keys beside it. */
function keyText(key, style) {
    const keyed = (written) => (style.inFlow ? `{ ${written}: k }` : `${written}: k`);
    return !style.quoted && isPlain(key, keyed) ? key : quotedText(key, style.quote);
}
/** Whether every reader takes the text for itself, also those of YAML 1.1, to whom `yes` and `1:30` are no texts. */
function isPlain(text, around, key) {
    if (HIDDEN.test(text) || text.trim() !== text)
        return false;
    return ['1.2', '1.1'].every((version) => {
        const { errors, warnings, contents } = (0,dist/* parseDocument */.Tp)(around(text), {
            version,
            schema: version === '1.1' ? 'yaml-1.1' : 'core',
        });
        if (errors.length > 0 || warnings.length > 0)
            return false;
        const data = contents?.toJSON();
        const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
        const [entry] = entries;
        if (entries.length !== 1 || !entry)
            return false;
        return key === undefined ? entry[0] === text && entry[1] === 'k' : entry[0] === key && entry[1] === text;
    });
}
function quotedText(text, quote) {
    if (quote === "'" && !HIDDEN.test(text))
        return `'${text.replaceAll("'", "''")}'`;
    // Every escape of JSON is one of YAML; what JSON leaves as it is although nobody sees it is spelt out here.
    return JSON.stringify(text).replace(new RegExp(HIDDEN, 'gu'), escaped);
}
function escaped(character) {
    const point = (character.codePointAt(0) ?? 0).toString(16);
    return point.length > 4 ? `\\U${point.padStart(8, '0')}` : `\\u${point.padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./shared/config/edit/written.js


/** The quotes that a file uses where it has to, those of its first quoted text. */
function quoteOf(document) {
    let quote = '"';
    (0,dist/* visit */.YR)(document, {
        Scalar: (_, { type }) => {
            if (type !== dist/* Scalar */.X5.QUOTE_SINGLE && type !== dist/* Scalar */.X5.QUOTE_DOUBLE)
                return undefined;
            quote = type === dist/* Scalar */.X5.QUOTE_SINGLE ? "'" : '"';
            return dist/* visit */.YR.BREAK;
        },
    });
    return quote;
}
/** How a part is written that stands in the place of another, or beside it. */
function styleLike(node, inFlow, { quote }) {
    const type = (0,dist/* isScalar */.jn)(node) ? node.type : undefined;
    if (type === dist/* Scalar */.X5.QUOTE_SINGLE)
        return { quote: "'", quoted: true, inFlow };
    if (type === dist/* Scalar */.X5.QUOTE_DOUBLE)
        return { quote: '"', quoted: true, inFlow };
    return { quote, quoted: false, inFlow };
}
/** A value on one line. */
function valueText(value, style) {
    if (typeof value === 'string' || typeof value === 'number')
        return scalarText(value, style);
    const inside = { ...style, inFlow: true };
    if ('key' in value)
        return `{ ${keyText(value.key, { ...inside, quoted: false })}: ${valueText(value.value, inside)} }`;
    return `[${value.map((item) => scalarText(item, inside)).join(', ')}]`;
}

;// CONCATENATED MODULE: ./shared/config/edit/list-edits.js







/** What makes a list another one and leaves every entry that stays as it is written. */
function listEdits(source, list, values) {
    const { items } = list;
    const first = items[0];
    const [start, end] = list.range;
    if (!first)
        return [{ start, end, text: valueText(values, styleLike(undefined, true, source)) }];
    if (values.length === 0) {
        if (!list.flow)
            throw new Unwritable(start, 'nothing would be left of this list; take it away by hand');
        return [{ start, end, text: '[]' }];
    }
    return listDelta(items.map(plain), values).flatMap((group) => groupEdits(source, list, first, group));
}
function plain(item) {
    const value = (0,dist/* isScalar */.jn)(item) ? item.value : undefined;
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
function groupEdits(source, list, first, { at, removed, added }) {
    const inFlow = list.flow === true;
    const old = list.items.slice(at, at + removed);
    const odd = old.find((item) => plain(item) === undefined);
    if (odd)
        throw new Unwritable(odd.range[0], 'this entry is no plain text or number; correct the list by hand');
    const replaced = old.slice(0, added.length).map((item, index) => {
        const [start, end] = item.range;
        return { start, end, text: scalarText(added[index] ?? '', styleLike(item, inFlow, source)) };
    });
    const more = added.slice(removed).map((value) => scalarText(value, styleLike(first, inFlow, source)));
    const gone = old.slice(added.length);
    if (gone.length > 0)
        return [...replaced, ...(inFlow ? [removedInFlow(source, list, gone)] : removedLines(source, gone))];
    if (more.length === 0)
        return replaced;
    const before = list.items[at + removed - 1];
    return [
        ...replaced,
        ...(inFlow ? addedInFlow(source, list, before, more) : [addedLines(source, first, before, more)]),
    ];
}
function removedInFlow({ text }, { items, srcToken, range }, gone) {
    const [first, last] = [gone[0], gone.at(-1)];
    const tokens = srcToken?.type === 'flow-collection' ? srcToken.items.flatMap(({ start }) => start) : [];
    if (!first || !last || tokens.some(({ type }) => type === 'comment'))
        throw new Unwritable(range[0], 'comments stand between the entries of this list; take away by hand what is too much');
    const before = items[items.indexOf(first) - 1];
    const after = items[items.indexOf(last) + 1];
    if (before)
        return { start: before.range[1], end: contentEnd(last, text), text: '' };
    return { start: first.range[0], end: after ? after.range[0] : last.range[1], text: '' };
}
function removedLines({ text }, gone) {
    return gone.map((item) => {
        const start = lineStart(text, item.range[0]);
        const end = lineEnd(text, contentEnd(item, text));
        // A file whose last line has no line break goes on having none.
        const open = end === text.length && !text.endsWith('\n');
        return { start: open ? start - (text[start - 2] === '\r' ? 2 : 1) : start, end, text: '' };
    });
}
function addedInFlow({ text }, { items, range }, before, more) {
    const [first, second] = items;
    if (!first)
        return [];
    const [start] = first.range;
    const alone = gapIn(text, range[0] + 1, start);
    const gap = second ? gapIn(text, first.range[1], second.range[0]) : alone.includes('\n') ? alone : ' ';
    if (before)
        return entriesAfter(text, before.range[1], gap, more);
    return [{ start, end: start, text: more.map((entry) => `${entry},${gap}`).join('') }];
}
function addedLines({ text }, first, before, more) {
    const start = lineStart(text, first.range[0]);
    const [dash] = /^ *-[ \t]+/.exec(text.slice(start)) ?? [];
    if (dash === undefined)
        throw new Unwritable(first.range[0], 'this list is written in an unusual way; correct it by hand');
    const at = before ? lineEnd(text, contentEnd(before, text)) : start;
    return insertedLines(text, at, more.map((entry) => `${dash}${entry}`));
}

;// CONCATENATED MODULE: ./shared/config/edit/map-edits.js





/** A key that a map does not have yet, behind its last one and written as that is: a line, or an entry in braces. */
function addedKey(source, map, key, value) {
    const { text } = source;
    const last = map.items.at(-1);
    const [first, second] = map.items;
    const [start, end] = map.range;
    const style = styleOf(source, map, last);
    const entry = `${keyText(key, styleLike(last?.key, style.inFlow, source))}: ${valueText(value, style)}`;
    if (!first || !last)
        return [{ start, end, text: `{ ${entry} }` }];
    if (!map.flow) {
        const column = first.key.range[0] - lineStart(text, first.key.range[0]);
        return [insertedLines(text, lineEnd(text, pairEnd(last, text)), [`${' '.repeat(column)}${entry}`])];
    }
    const alone = gapIn(text, start + 1, first.key.range[0]);
    const gap = second ? gapIn(text, pairEnd(first, text), second.key.range[0]) : alone.includes('\n') ? alone : ' ';
    return entriesAfter(text, pairEnd(last, text), gap, [entry]);
}
/** The value of a key that has none. */
function filledKey(source, map, pair, value) {
    const colon = colonEnd(pair);
    const start = colon ?? pair.key.range[1];
    return {
        start,
        end: start,
        text: `${colon === undefined ? ':' : ''} ${valueText(value, styleOf(source, map, pair))}`,
    };
}
function styleOf(source, map, neighbour) {
    return styleLike(neighbour?.value, map.flow === true, source);
}

;// CONCATENATED MODULE: ./shared/config/edit/edits.js







/** What makes the part at `path` the value, and changes nothing else. Throws Unwritable where that cannot be. */
function editsFor(source, path, value) {
    const shared = repeatedIn(source);
    let node = source.document.contents;
    let inFlow = false;
    for (const [index, key] of path.entries()) {
        const rest = nested(path.slice(index + 1), value);
        refuseRepeated(node, shared);
        if ((0,dist/* isMap */.jh)(node)) {
            const map = node;
            const pair = map.items.find((one) => edits_nameOf(one.key) === String(key));
            if (!pair)
                return addedKey(source, withoutMerge(map), String(key), rest);
            if (isEmpty(pair.value) && !pair.value?.anchor)
                return [filledKey(source, map, pair, rest)];
            node = pair.value;
            inFlow = map.flow === true;
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            const item = node.items[Number(key)];
            if (!item)
                throw new Unwritable(node.range[0], `this list has no entry ${Number(key) + 1}; correct it by hand`);
            inFlow = node.flow === true;
            node = item;
        }
        else if ((0,dist/* isScalar */.jn)(node) && node.value === null) {
            return [
                {
                    start: node.range[0],
                    end: node.range[1],
                    text: valueText(nested(path.slice(index), value), styleLike(null, inFlow, source)),
                },
            ];
        }
        else {
            throw new Unwritable(node?.range[0] ?? 0, `expected a map with ${(0,nearest/* shown */.SP)(String(key))} here; correct it by hand`);
        }
    }
    refuseRepeated(node, shared);
    return replaced(source, node, inFlow, value);
}
function nested(path, value) {
    return path.reduceRight((inner, key) => ({ key: String(key), value: inner }), value);
}
/** A key as the configuration takes it: a number is a name too. */
function edits_nameOf(key) {
    if (!(0,dist/* isScalar */.jn)(key))
        return undefined;
    return typeof key.value === 'string' ? key.value : key.source;
}
function replaced(source, node, inFlow, value) {
    if ((0,dist/* isSeq */.oP)(node) && typeof value === 'object')
        return listEdits(source, node, value);
    const [start = 0, end = 0] = node?.range ?? [];
    if ((0,dist/* isMap */.jh)(node))
        throw new Unwritable(start, 'a map stands here, where one value is to stand; correct it by hand');
    if ((0,dist/* isSeq */.oP)(node) && !node.flow)
        throw new Unwritable(start, 'a list stands here, where one value is to stand; correct it by hand');
    const text = valueText(value, styleLike(node, inFlow, source));
    const block = (0,dist/* isScalar */.jn)(node) && (node.type === dist/* Scalar */.X5.BLOCK_LITERAL || node.type === dist/* Scalar */.X5.BLOCK_FOLDED);
    if (!block)
        return [{ start, end, text }];
    const written = source.text.slice(start, end);
    // The line break at its end stays where it is, and so does a comment behind the sign that begins it.
    const [comment = ''] = /[ \t]+#[^\r\n]*/.exec(written.split('\n', 1)[0] ?? '') ?? [];
    return [{ start, end: end - (/\r?\n$/.exec(written)?.[0].length ?? 0), text: `${text}${comment}` }];
}
/** The anchors of a file that something repeats. */
function repeatedIn({ document }) {
    const repeated = new Set();
    (0,dist/* visit */.YR)(document, { Alias: (_, { source }) => void repeated.add(source) });
    return repeated;
}
const BY_HAND = 'write out by hand what is repeated, or correct both';
function refuseRepeated(node, repeated) {
    if (!node)
        return;
    const alias = (0,dist/* isAlias */.Vj)(node) ? node.source : (node.anchor ?? '');
    if ((0,dist/* isAlias */.Vj)(node))
        throw new Unwritable(node.range[0], `${(0,nearest/* shown */.SP)(`*${alias}`)} repeats what stands elsewhere; ${BY_HAND}`);
    if (repeated.has(alias))
        throw new Unwritable(node.range[0], `${(0,nearest/* shown */.SP)(`*${alias}`)} repeats elsewhere what stands here; ${BY_HAND}`);
}
/** What `<<` brings into a map is not seen here. */
function withoutMerge(map) {
    const merge = map.items.find(({ key }) => edits_nameOf(key) === '<<');
    if (merge)
        throw new Unwritable(merge.key.range[0], `\`<<\` brings keys into this map from elsewhere; ${BY_HAND}`);
    return map;
}

;// CONCATENATED MODULE: ./shared/inventory/correction.js








/**
 * The text of a YAML file with the values of `corrections`, each at its place, and every other character as it was.
 * What comes out is read again and must hold exactly that, and nothing that `problemsOf` complains of. Pure.
 * Throws ConfigError where the file itself is wrong.
 */
function corrected(file, corrections, problemsOf = () => []) {
    const mark = file.text.startsWith('\ufeff') ? '\ufeff' : '';
    const source = { ...file, text: file.text.slice(mark.length) };
    const { tree, problems } = (0,config_tree/* treeOf */.g)(source);
    const wrong = [...problems, ...(problems.length === 0 ? problemsOf(source) : [])];
    if (wrong.length > 0)
        throw new place/* ConfigError */.x(wrong);
    const wanted = corrections.filter(({ path, value }) => !(0,external_node_util_.isDeepStrictEqual)(tree.at(path), value));
    const objections = wanted.map((correction) => ({ correction, message: objectionTo(correction, tree, wanted) }));
    const fine = unique(objections.flatMap(({ correction, message }) => (message === undefined ? [correction] : [])));
    const refused = objections.flatMap(({ correction, message }) => message === undefined ? [] : [{ correction, place: tree.place(correction.path), message }]);
    const done = applied(source, fine, problemsOf);
    return { text: mark + done.text, written: done.written, refused: [...refused, ...done.refused] };
}
/** Why a correction is not even tried. */
function objectionTo(correction, tree, all) {
    const { path, value } = correction;
    const other = all.find((one) => (0,external_node_util_.isDeepStrictEqual)(one.path, path) && !(0,external_node_util_.isDeepStrictEqual)(one.value, value));
    if (other)
        return `both ${listed(value)} and ${listed(other.value)} were found for ${(0,nearest/* shown */.SP)(path.join('.'))}; decide which is right`;
    // What a host says must never be evaluated.
    if (hasExpression(value))
        return `found ${listed(value)}, which holds an expression; correct it by hand`;
    if (hasExpression(tree.at(path)))
        return `an expression stands here, and ${listed(value)} was found; correct by hand what it gives`;
    return undefined;
}
function hasExpression(value) {
    return typeof value === 'string' ? value.includes('${{') : Array.isArray(value) && value.some(hasExpression);
}
function listed(value) {
    return typeof value === 'object' ? value.map((item) => (0,nearest/* shown */.SP)(String(item))).join(', ') : (0,nearest/* shown */.SP)(String(value));
}
function unique(corrections) {
    return corrections.filter((one, index) => corrections.findIndex(({ path }) => (0,external_node_util_.isDeepStrictEqual)(path, one.path)) === index);
}
/** All at once where that comes out right; else each half after the other, down to the one that does not. */
function applied(file, corrections, problemsOf) {
    if (corrections.length === 0)
        return { text: file.text, written: [], refused: [] };
    const { edits, written, refused } = editsOf(file, corrections);
    const text = editedText(file.text, edits);
    const wrong = text === undefined ? [] : problemsWith(file, { ...file, text }, written, problemsOf);
    if (text !== undefined && wrong.length === 0)
        return { text, written, refused };
    const [only, ...more] = written;
    if (only && more.length === 0)
        return { text: file.text, written: [], refused: [...refused, hopeless(file, only, wrong)] };
    const half = Math.ceil(written.length / 2);
    const first = applied(file, written.slice(0, half), problemsOf);
    const second = applied({ ...file, text: first.text }, written.slice(half), problemsOf);
    return {
        text: second.text,
        written: [...first.written, ...second.written],
        refused: [...refused, ...first.refused, ...second.refused],
    };
}
function editsOf({ file, text }, corrections) {
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter, keepSourceTokens: true, prettyErrors: false, uniqueKeys: false });
    const source = { text, document, quote: quoteOf(document) };
    const edits = [];
    const written = [];
    const refused = [];
    for (const correction of corrections) {
        try {
            edits.push(...editsFor(source, correction.path, correction.value));
            written.push(correction);
        }
        catch (error) {
            if (!(error instanceof Unwritable))
                throw error;
            const { line, col } = lineCounter.linePos(error.offset);
            refused.push({ correction, place: { file, line, column: col }, message: error.message });
        }
    }
    return { edits, written, refused };
}
/** What is wrong with a text that was to be another one with these corrections. */
function problemsWith(before, after, corrections, problemsOf) {
    const { tree, problems } = (0,config_tree/* treeOf */.g)(after);
    if (problems.length > 0)
        return problems.map(({ message }) => message);
    const wanted = corrections.reduce((data, { path, value }) => withValue(data, path, value), (0,config_tree/* treeOf */.g)(before).tree.data);
    if (!(0,external_node_util_.isDeepStrictEqual)(tree.data, wanted))
        return ['it would change something else too'];
    return problemsOf(after).map(({ message }) => message);
}
/** Plain data with a value at a path, in maps of its own where there are none yet. */
function withValue(data, path, value) {
    const [key, ...rest] = path;
    if (key === undefined)
        return value;
    if (Array.isArray(data)) {
        return data.map((item, index) => (String(index) === String(key) ? withValue(item, rest, value) : item));
    }
    const map = typeof data === 'object' && data !== null ? { ...data } : {};
    return { ...map, [key]: withValue(Object.hasOwn(map, key) ? map[key] : undefined, rest, value) };
}
function hopeless(file, correction, [wrong]) {
    const place = (0,config_tree/* treeOf */.g)(file).tree.place(correction.path);
    const because = wrong ?? 'what stands here is written in an unusual way';
    return {
        correction,
        place,
        message: `${listed(correction.value)} cannot be written here (${because}); correct it by hand`,
    };
}

;// CONCATENATED MODULE: ./shared/inventory/update.js




/** Alarms, never typos: a host that is another one, and bytes that nobody deployed. */
const ALARMS = ['host-key', 'host key', 'digest'];
/** The update that findings ask for, of the text of `cmdb.yml`. Pure; throws ConfigError where the file is wrong. */
function updateOf(file, findings) {
    const wrong = findings.filter(({ result }) => result === 'wrong');
    const wanted = wrong.flatMap((finding) => (isTypo(finding) ? [finding.correction] : []));
    const { text, written, refused } = corrected(file, wanted, (source) => (0,config_reading/* read */.LF)(source, cmdb_file/* cmdbFile */.t).problems);
    const refusalOf = ({ correction }) => refused.find((one) => isSame(one.correction, correction));
    return {
        text,
        written: wrong.filter((finding) => isTypo(finding) && written.some((one) => isSame(one, finding.correction))),
        byHand: wrong
            .filter((finding) => !isTypo(finding) || refusalOf(finding) !== undefined)
            .map((finding) => {
            const refusal = isTypo(finding) ? refusalOf(finding) : undefined;
            return refusal ? { ...finding, why: `${(0,place/* placeText */.Z)(refusal.place)}: ${refusal.message}` } : finding;
        }),
        unknown: findings.filter(({ result }) => result === 'unknown'),
    };
}
function isTypo(finding) {
    const { correction, field } = finding;
    return correction !== undefined && ![field, ...correction.path].some((name) => ALARMS.includes(String(name)));
}
function isSame(one, other) {
    return other !== undefined && JSON.stringify([one.path, one.value]) === JSON.stringify([other.path, other.value]);
}

// EXTERNAL MODULE: ./shared/report/markdown.js
var markdown = __webpack_require__(92323);
;// CONCATENATED MODULE: ./shared/report/cmdb-update.js

/** GitHub takes 65,536 characters of a pull request. */
const cmdb_update_LONGEST = 60_000;
const ROWS = [100, 50, 20, 5];
/** Lines of a commit's message that a person still reads. */
const LINES = 50;
/** The page of the pull request: what is written, and what a person must look at. `run`: its address, where there is one. */
function updateBody(update, run) {
    const [first = '', ...shorter] = ROWS.map((rows) => bodyOf(update, run, rows));
    return [first, ...shorter].find((body) => body.length <= cmdb_update_LONGEST) ?? '';
}
function bodyOf({ written, byHand, unknown }, run, rows) {
    const parts = [
        `\`cmdb.yml\` said other things than ${run === '' ? 'the hosts' : `[the hosts](${run})`}. This corrects ${fields(written)}, and changes nothing else in the file.`,
        findingTable(written, rows),
        ...(byHand.length > 0
            ? [`### Left to a person: ${fields(byHand)}`, 'Wrong, and not written here.', findingTable(byHand, rows)]
            : []),
        ...(unknown.length > 0 ? [`### Could not be found out: ${fields(unknown)}`, findingTable(unknown, rows)] : []),
    ];
    return `${parts.join('\n\n')}\n`;
}
function fields(findings) {
    return findings.length === 1 ? '1 field' : `${findings.length} fields`;
}
function findingTable(findings, rows) {
    const shown = findings
        .slice(0, rows)
        .map(({ stage, item, field, declared, found, why = '' }) => [
        ...[stage, item, field].map((text) => (0,markdown/* escapeMarkdown */.FV)(text, 200)),
        ...[cmdb_update_valueText(declared), cmdb_update_valueText(found), (0,markdown/* escapeMarkdown */.FV)(why, 300)],
    ]);
    const more = findings.length - shown.length;
    const headers = ['environment', 'item', 'field', 'declared', 'found', 'why'];
    return [(0,markdown/* table */.tp)(headers, shown), ...(more > 0 ? [`${more} more are not shown here.`] : [])].join('\n\n');
}
function cmdb_update_valueText(value) {
    return value === '' ? '–' : (0,markdown/* code */.aY)(value, 200);
}
/** The message of the commit: one line for each field. */
function updateMessage({ written }, run) {
    const lines = written.slice(0, LINES).map(({ stage, item, field, declared, found }) => {
        const text = (value) => (value === '' ? 'nothing' : (0,markdown/* visible */.RK)(value, 100));
        return `- ${(0,markdown/* visible */.RK)(stage, 100)}, ${(0,markdown/* visible */.RK)(item, 100)}: ${(0,markdown/* visible */.RK)(field, 100)}: ${text(declared)} -> ${text(found)}`;
    });
    const more = written.length - lines.length;
    return [
        'Correct cmdb.yml after what was found on the hosts',
        [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n'),
        ...(run === '' ? [] : [`Found by ${(0,markdown/* visible */.RK)(run)}`]),
    ].join('\n\n');
}
/** What the job summary says of an update. */
function updateSummary({ written, byHand }, end) {
    const left = byHand.length > 0 ? ` Wrong, and left to a person: ${fields(byHand)}.` : '';
    return `### Update of the CMDB\n\n${sentence(written, end)}${left}\n`;
}
function sentence(written, end) {
    switch (end.kind) {
        case 'nothing': {
            const closed = end.withdrawn ? ` Pull request ${cmdb_update_link(end.withdrawn)} was closed.` : '';
            return `There is nothing in \`cmdb.yml\` that could be corrected: no branch, no pull request.${closed}`;
        }
        case 'unclear':
            return 'There is nothing in `cmdb.yml` that could be corrected now: no branch, no new pull request. Not all could be looked at, so that one of before stays open.';
        case 'file':
            return `The corrected file is ${(0,markdown/* code */.aY)(end.corrected)}: ${fields(written)}. There is no GitHub here to open a pull request on.`;
        case 'opened':
            return `Pull request ${cmdb_update_link(end)} corrects ${fields(written)}.`;
        case 'updated':
            return `Pull request ${cmdb_update_link(end)} was brought up to date, and corrects ${fields(written)}.`;
        case 'unchanged':
            return `Pull request ${cmdb_update_link(end)} is still open, and corrects ${fields(written)}.`;
    }
}
function cmdb_update_link({ number, url }) {
    return `[#${number}](${url})`;
}

;// CONCATENATED MODULE: ./actions/cmdb/update.js






/** The branch that holds the corrections: who looks at a part has one of its own, and takes nothing back of the rest. */
function branchOf(scope) {
    return ['ecluse/cmdb', ...[...new Set(scope)].sort()].join('-');
}
/** Proposes a `cmdb.yml` in which what the findings correct is right. What fails of it hides nothing that was found. */
async function update(findings, ports) {
    let corrected = '';
    try {
        const file = await ports.file();
        const planned = updateOf(file, findings);
        // Before GitHub is asked: what it refuses is not lost.
        if (planned.written.length > 0)
            corrected = await ports.write('cmdb.yml', planned.text);
        const end = await endOf(file, planned, corrected, findings, ports);
        const outputs = { 'pull-request': 'url' in end ? end.url : '', corrected };
        return { outputs, summary: updateSummary(planned, end) };
    }
    catch (error) {
        return (0,refusal/* refusal */.x)(error, 'The CMDB could not be corrected', { 'pull-request': '', corrected });
    }
}
/** Whether a correction may come from a field once it is known: what a pull request of before corrects may still be right. */
function mayCorrect({ field, declared }) {
    return ['system', 'kernel', 'version', 'answer'].includes(field) || (field === 'instance' && declared === 'nothing');
}
async function endOf(file, planned, corrected, findings, ports) {
    const pullRequests = await ports.pullRequests?.();
    const branch = branchOf(ports.scope);
    if (planned.written.length === 0) {
        if (planned.unknown.some(mayCorrect))
            return { kind: 'unclear' };
        const withdrawn = await pullRequests?.withdraw(branch, file.file, 'Nothing is left to be corrected.');
        return { kind: 'nothing', ...(withdrawn ? { withdrawn } : {}) };
    }
    if (!pullRequests)
        return { kind: 'file', corrected };
    const base = await pullRequests.base(file.file, ports.branch);
    checkBase(base, file, ports.branch);
    const { text, ...rest } = updateOf({ file: file.file, text: base.text }, findings);
    const part = ports.scope.length > 0 ? ` (${ports.scope.join(', ')})` : '';
    const title = `Correct cmdb.yml after what was found on the hosts${part}`;
    const change = { base, text, branch, title };
    const body = updateBody({ text, ...rest }, ports.run);
    const proposed = await pullRequests.propose({ ...change, message: updateMessage(planned, ports.run), body });
    if (proposed.kind !== 'taken')
        return { ...proposed, corrected };
    const { author, commit } = proposed;
    const message = `The branch ${branch} holds a commit of somebody else (${commit}, by ${author}), which was left as it is. Merge it or delete the branch, then run again; the corrected file is ${corrected}`;
    throw new failure/* UserError */.y('github-refused', message);
}
/** What is written differently may well be the same; other data was never compared with the hosts. */
function checkBase(base, file, branch = 'the default branch') {
    if (!base) {
        const message = `${file.file} is not on ${branch}, so that there is nothing there to correct. Run on a branch that has it, checked out at the root of the workspace`;
        throw new failure/* UserError */.y('config-invalid', message);
    }
    if ((0,external_node_util_.isDeepStrictEqual)((0,config_tree/* treeOf */.g)({ file: base.path, text: base.text }).tree.data, (0,config_tree/* treeOf */.g)(file).tree.data) ||
        base.text === file.text)
        return;
    const message = `${base.path} of ${base.branch} (${base.commit}) is not the file that was compared with the hosts: it was changed meanwhile, or another commit was checked out. Run again on the newest commit`;
    throw new failure/* UserError */.y('config-invalid', message);
}

;// CONCATENATED MODULE: ./actions/cmdb/ports.js










/** The real world of a check. */
async function portsFor(given, context) {
    const ports = await (0,host_ports.hostPorts)({ ...given, dryRun: false }, context);
    const { write } = (0,output_directory/* outputDirectory */.r)(given.output, context);
    const [, branch] = /^refs\/heads\/(.+)$/.exec(context.ref) ?? [];
    const onGithub = context.repository !== '' && given.githubToken !== undefined;
    return {
        ...ports,
        write,
        estate: async (applications) => loadEstate(await (0,external_config_files/* readConfigFiles */.W)(given.config, context.workspace), await (0,catalogue/* catalogueFiles */.D)(), applications),
        run: context.run.url,
        ...peersOf(given, context),
        updated: (findings) => update(findings, {
            file: () => cmdbText(given.config, context.workspace),
            write,
            scope: [...(given.environment ?? []), ...(given.application ?? [])],
            run: context.run.url,
            ...(branch === undefined ? {} : { branch }),
            ...(onGithub ? { pullRequests: async () => (await (0,github/* githubOf */.z)(given, context)).pullRequests } : {}),
        }),
    };
}
/** How long another CMDB may take, in milliseconds. */
const LIMIT = 5 * 60_000;
function peersOf(given, { workspace, environment, signal, masks }) {
    const peer = (words, authorization) => ({
        ...{ words, directory: workspace, environment, signal, limit: LIMIT },
        ...(authorization === undefined ? {} : { authorization }),
    });
    const source = given.source?.length ? peer(given.source, given.sourceAuthorization) : undefined;
    const target = given.target?.length ? peer(given.target, given.targetAuthorization) : undefined;
    return {
        ...(source ? { source: { name: nameOf(source), ask: () => asked(source) } } : {}),
        ...(target ? { target: { tell: (text) => told(target, masks.redact(text)) } } : {}),
    };
}
/** `cmdb.yml` with the mark that may stand at its beginning. */
async function cmdbText(config, workspace) {
    const { cmdb } = (0,config_files/* configFilesOf */.d)(await (0,external_config_files/* readConfigFiles */.W)(config, workspace), '');
    if (!cmdb || !('bytes' in cmdb))
        throw new failure/* UserError */.y('config-invalid', 'cmdb.yml is not there any more. Run again');
    return { file: cmdb.file, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(cmdb.bytes) };
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

/***/ 48656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ catalogueFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Every technology that comes with Écluse, by the names of their files. */
async function catalogueFiles() {
    const directory = await catalogueDirectory();
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory)).filter((name) => name.endsWith('.yml')).sort();
    return Promise.all(names.map(async (name) => ({
        file: `shared/technologies/${name}`,
        text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), 'utf8'),
    })));
}
/** Beside the bundle, or beside this folder where the sources run as they are. */
async function catalogueDirectory() {
    const places = ['technologies', '../technologies'].map((place) => [here(), place].join('/'));
    for (const place of places)
        if (await isDirectory(place))
            return place;
    throw new Error(`the catalogue of technologies is not beside ${here()}`);
}
/** Behind a function, so that the bundler does not take what stands beside this file for a part of its output. */
function here() {
    return __dirname;
}
async function isDirectory(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path).then(() => true, () => false);
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