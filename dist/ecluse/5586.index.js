"use strict";
exports.id = 5586;
exports.ids = [5586];
exports.modules = {

/***/ 75586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DEPLOYMENT: () => (/* binding */ DEPLOYMENT),
  SUPERVISED: () => (/* binding */ SUPERVISED),
  hostPorts: () => (/* binding */ hostPorts)
});

;// CONCATENATED MODULE: ./shared/external/dry-ledger.js
/** A ledger that is read and never written: that of a dry run. */
function dryLedger(ledger) {
    return { read: (application) => ledger.read(application), append: () => Promise.resolve() };
}
/** Locks that are always free and keep nobody out: those of a dry run, which changes nothing. */
const dryLocks = {
    acquire: () => Promise.resolve({ kind: 'held', lock: { renew: () => Promise.resolve(), release: () => Promise.resolve() } }),
    holder: () => Promise.resolve(undefined),
};

// EXTERNAL MODULE: ./shared/failure.js
var failure = __webpack_require__(62327);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./shared/external/reach.js


/** How long one request may take, the last one too, and how long to wait before the next, in milliseconds. */
const PATIENCE = { most: 10_000, least: 2_000 };
const PAUSE = 500;
/**
 * Waits until the address answers with a status under 400, over a connection whose certificate is checked. Rejects with
 * UserError `measure-failed` with what it saw last, after `within` milliseconds.
 */
async function reach(request, within, signal) {
    const { place } = request;
    const end = performance.now() + within;
    for (;;) {
        const patience = Math.min(PATIENCE.most, Math.max(PATIENCE.least, end - performance.now()));
        const saw = await look(request, AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(patience))]));
        if (signal.aborted)
            throw new failure/* UserError */.y('cancelled', 'The measurement was cancelled.');
        if (saw === undefined)
            return;
        const left = end - performance.now();
        if (left <= 0)
            throw new failure/* UserError */.y('measure-failed', `cannot be measured: ${place} did not answer with a status below 400 within ${within / 1000} s; the last try: ${saw}`);
        await (0,promises_.setTimeout)(Math.min(PAUSE, left), undefined, { signal }).catch(() => undefined);
    }
}
/** What keeps the address from being measured; undefined where nothing does. */
async function look({ url, headers, place }, signal) {
    try {
        const response = await fetch(url, { headers: { ...headers }, redirect: 'manual', signal });
        await response.arrayBuffer();
        if (response.status >= 400)
            return `HTTP ${response.status}`;
        if (isUnframed(response))
            throw new failure/* UserError */.y('measure-failed', `cannot be measured: ${place} answers with neither Content-Length nor chunks, so that nobody knows where an answer ends but by its connection`);
        return undefined;
    }
    catch (error) {
        if (error instanceof failure/* UserError */.y)
            throw error;
        return reasonOf(error);
    }
}
function isUnframed({ status, headers }) {
    return status !== 204 && status !== 304 && !headers.has('content-length') && !headers.has('transfer-encoding');
}
const UNKNOWN_AUTHORITY = /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)/;
function reasonOf(error) {
    const { name, message, code } = failureOf(error);
    if (name === 'TimeoutError')
        return 'no answer in time';
    const why = [message, code].find((text) => text !== undefined && text !== '') ?? String(error);
    return UNKNOWN_AUTHORITY.test(code ?? '')
        ? `${why}; where the authority is your own, name its certificate in the step’s \`env\`: NODE_EXTRA_CA_CERTS`
        : why;
}
/** `fetch` says no more than that it failed: the reason is its cause. */
function failureOf(error) {
    const known = typeof error === 'object' && error !== null ? error : {};
    return known.cause === undefined ? known : failureOf(known.cause);
}

;// CONCATENATED MODULE: ./shared/external/request-of.js

function requestOf({ url: value }) {
    const place = String(value);
    const text = typeof value === 'string' ? value : value.reveal();
    if (!URL.canParse(text) || !/^https?:/i.test(text))
        throw new failure/* UserError */.y('measure-failed', `cannot be measured: ${place} is no address; expected one that starts with https:// or http://`);
    const url = new URL(text);
    const { username, password } = url;
    const login = [username, password].map(decodeURIComponent).join(':');
    url.username = url.password = '';
    // Compressed answers would be measured with what this machine takes to read them, or not.
    const headers = { 'accept-encoding': 'identity', 'user-agent': 'ecluse' };
    const authorization = `Basic ${Buffer.from(login).toString('base64')}`;
    return { url: url.href, place, headers: username + password === '' ? headers : { ...headers, authorization } };
}

;// CONCATENATED MODULE: ./shared/external/tally.js
/** How much too early autocannon may find that a request took too long, in milliseconds: its clock is that of the event loop. */
const EARLY = 100;
/**
 * Counts what becomes of every request: autocannon gives p97.5 but no p95, and is silent on requests that were never
 * answered. A server may end any connection after an answer (`Connection: close`); autocannon writes the next request
 * to it all the same, unless it is told to reconnect, and then forgets to tell of the answer.
 */
class Tally {
    #timeout;
    #latencies = [];
    #failed = 0;
    #firstError;
    #began;
    #ended = 0;
    /** `timeout` in milliseconds. */
    constructor(timeout) {
        this.#timeout = timeout;
    }
    /** Follows one connection, of one request at a time; `failed` is told how many requests have failed by now. */
    follow(given, failed) {
        const client = given;
        let sent;
        let closing;
        const settle = (status) => {
            if (sent !== undefined && this.#settle(sent, status))
                failed(this.#failed);
            sent = undefined;
        };
        const next = () => {
            if (sent !== undefined)
                settle(closing ?? this.#silence(sent));
            closing = undefined;
            client.reconnectRate = 0;
        };
        client.on('headers', ({ statusCode, shouldKeepAlive }) => {
            if (shouldKeepAlive)
                return;
            closing = statusCode;
            client.reconnectRate = 1;
        });
        client.on('request', () => {
            next();
            sent = performance.now();
            this.#began ??= sent;
        });
        client.on('done', next);
        client.on('response', (status) => settle(status));
        client.on('connError', (error) => settle(error.message));
    }
    figures() {
        const sorted = this.#latencies.toSorted((one, other) => one - other);
        const requests = sorted.length + this.#failed;
        const seconds = (this.#ended - (this.#began ?? this.#ended)) / 1000;
        return {
            requests,
            errors: this.#failed,
            ...(this.#firstError === undefined ? {} : { firstError: this.#firstError }),
            perSecond: seconds > 0 ? rounded(requests / seconds) : 0,
            ...(sorted.length === 0
                ? {}
                : { latency: { p50: percentile(sorted, 50), p95: percentile(sorted, 95), p99: percentile(sorted, 99) } }),
        };
    }
    /** Whether the request failed. */
    #settle(sent, status) {
        this.#ended = performance.now();
        if (typeof status === 'number' && status >= 200 && status < 400) {
            this.#latencies.push(this.#ended - sent);
            return false;
        }
        this.#failed += 1;
        this.#firstError ??= typeof status === 'number' ? `HTTP ${status}` : status;
        return true;
    }
    #silence(sent) {
        return performance.now() - sent >= this.#timeout - EARLY
            ? `no answer within ${this.#timeout / 1000} s`
            : 'the connection was closed without an answer';
    }
}
/** The smallest of the sorted values that at least `share` percent of them do not exceed. */
function percentile(sorted, share) {
    return rounded(sorted[Math.ceil((sorted.length * share) / 100) - 1] ?? 0);
}
const rounded = (value) => Math.round(value * 100) / 100;

;// CONCATENATED MODULE: ./shared/external/measurement.js




/** Requests before those that count, as a share of them, so that caches and compilers of a fresh start are warm. */
const WARM_UP = 0.1;
/** How long one request may take, in seconds. */
const TIMEOUT = 10;
/** Measures from this machine, over HTTP; a request that takes more than `timeout` seconds has failed. */
function httpMeter(log, timeout = TIMEOUT) {
    return {
        measure: async (target, signal) => {
            const request = requestOf(target);
            await reach(request, target.within, signal);
            const { requests, connections, limits } = target;
            const warmUp = Math.max(connections, Math.ceil(requests * WARM_UP));
            log.info(`${String(target.url)} answers. ${warmUp} requests to warm it up, then ${requests} that count`);
            await ask({ ...request, timeout, connections, amount: warmUp, most: warmUp }, signal);
            return ask({ ...request, timeout, connections, amount: requests, most: limits.errors }, signal);
        },
    };
}
/** Says what it would measure. */
function dryMeter(log) {
    return {
        measure: ({ url, requests }) => {
            log.info(`Would request ${String(url)} ${requests} times`);
            return Promise.resolve(undefined);
        },
    };
}
/** Ends early, with what it has, where more than `most` requests fail: more of them would say nothing new. */
async function ask({ url, headers, timeout, connections, amount, most }, signal) {
    // A megabyte that only a measured deployment reads.
    const { default: autocannon } = await __webpack_require__.e(/* import() */ 1530).then(__webpack_require__.t.bind(__webpack_require__, 61530, 23));
    const tally = new Tally(timeout * 1000);
    const over = new AbortController();
    const options = {
        ...{ url, headers: { ...headers }, connections, amount, timeout },
        // How often it looks whether it has come to its end, in milliseconds.
        sampleInt: 50,
        setupClient: (client) => tally.follow(client, (errors) => errors > most && over.abort()),
    };
    await new Promise((resolve, reject) => {
        const load = autocannon(options, (error) => (error instanceof Error ? reject(error) : resolve()));
        const stop = AbortSignal.any([signal, over.signal]);
        if (stop.aborted)
            load.stop();
        else
            stop.addEventListener('abort', () => load.stop(), { once: true });
    });
    if (signal.aborted)
        throw new failure/* UserError */.y('cancelled', 'The measurement was cancelled.');
    return tally.figures();
}

// EXTERNAL MODULE: ../../node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(43045);
;// CONCATENATED MODULE: ./shared/external/supervision/http.js

/** Sends a request and reads JSON; Outage where nobody answers, UserError where the answer is no. Shows no account. */
async function http_ask(account, request, signal) {
    const base = new URL(revealed(account.url));
    const shown = `${request.method} ${base.protocol}//${base.host}${request.path.split('?')[0] ?? ''}`;
    const response = await sent(account, base, request, shown, signal);
    const text = await response.text().catch((error) => lost(shown, error));
    if (!response.ok)
        throw new failure/* UserError */.y('supervision-failed', `${shown} answered ${response.status}${text === '' ? '' : `: ${text.trim().slice(0, 300)}`}; expected 200.${hint(response.status)}`);
    try {
        return text === '' ? undefined : JSON.parse(text);
    }
    catch {
        throw new failure/* UserError */.y('supervision-failed', `${shown} answered something else than JSON: is \`url\` the right one?`);
    }
}
async function sent(account, base, request, shown, signal) {
    const { method, path, body, headers = {}, again = method !== 'POST' } = request;
    const url = `${base.protocol}//${base.host}${base.pathname.replace(/\/+$/, '')}${path}`;
    const init = {
        ...{ method, signal, redirect: 'error' },
        headers: {
            accept: 'application/json',
            'content-type': 'application/json',
            ...authorization(account, base),
            ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    try {
        return await fetch(url, init);
    }
    catch (error) {
        if (!again || signal.aborted)
            return lost(shown, error);
        return fetch(url, init).catch((second) => lost(shown, second));
    }
}
function authorization({ user, password, token }, { username, password: inUrl }) {
    if (token !== undefined)
        return { authorization: `Bearer ${revealed(token)}` };
    const name = user === undefined ? decodeURIComponent(username) : revealed(user);
    if (name === '')
        return {};
    const word = password === undefined ? decodeURIComponent(inUrl) : revealed(password);
    return { authorization: `Basic ${Buffer.from(`${name}:${word}`).toString('base64')}` };
}
function revealed(value) {
    return typeof value === 'string' ? value : value.reveal();
}
function lost(shown, error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error ? cause.code : undefined;
    const why = cause instanceof Error ? cause.message || code || cause.name : String(cause);
    throw new failure/* Outage */.a('supervision-failed', `${shown} got no answer (${why}); expected one in time.`, { cause: error });
}
function hint(status) {
    if (status === 401 || status === 403)
        return ' Check `user`, `password` or `token`, and what that account may do.';
    return status === 404 ? ' Check `url`.' : '';
}

;// CONCATENATED MODULE: ./shared/external/supervision/answer.js

/** An answer that has the shape which the API documents. */
function answerOf(peer, shape, answer) {
    const parsed = shape.safeParse(answer);
    if (parsed.success)
        return parsed.data;
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new failure/* UserError */.y('supervision-failed', `The answer is not what ${peer} documents${where === '' ? '' : ` at \`${where}\``}: check \`url\` and its version.`);
}

;// CONCATENATED MODULE: ./shared/external/supervision/alertmanager.js



const silences = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    comment: schemas/* string */.YjP(),
    createdBy: schemas/* string */.YjP(),
    startsAt: schemas/* string */.YjP(),
    status: schemas/* object */.Ikc({ state: schemas/* string */.YjP() }),
}));
const alerts = schemas/* array */.YOg(schemas/* object */.Ikc({
    labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    startsAt: schemas/* string */.YjP(),
    status: schemas/* object */.Ikc({ silencedBy: schemas/* array */.YOg(schemas/* string */.YjP()) }),
}));
const created = schemas/* object */.Ikc({ silenceID: schemas/* string */.YjP() });
const CREATED_BY = 'ecluse';
/** Alertmanager, by version 2 of its API. */
function alertmanager(target) {
    return {
        async silence({ mark, until }, signal) {
            const [active] = (await marked(target, mark, signal)).filter(({ status }) => status.state !== 'expired');
            const matchers = matchersOf(target).map((matcher) => ({ ...matcher, isRegex: false, isEqual: true }));
            const body = {
                ...(active ? { id: active.id } : {}),
                matchers,
                // What is past means now, by its own clock: one that is behind ours would wait.
                startsAt: active?.startsAt ?? new Date(0).toISOString(),
                endsAt: new Date(until).toISOString(),
                ...{ createdBy: CREATED_BY, comment: mark },
            };
            const answer = await http_ask(target, { method: 'POST', path: '/api/v2/silences', body }, signal);
            answerOf('Alertmanager', created, answer);
            return until;
        },
        async giveBack({ mark }, signal) {
            for (const { id, status } of await marked(target, mark, signal))
                if (status.state !== 'expired')
                    await http_ask(target, { method: 'DELETE', path: `/api/v2/silence/${id}` }, signal);
        },
        async muted({ mark }, signal) {
            const ours = (await marked(target, mark, signal)).map(({ id }) => id);
            const query = new URLSearchParams(filtersOf(target));
            const answer = await http_ask(target, { method: 'GET', path: `/api/v2/alerts?silenced=true&${query.toString()}` }, signal);
            return answerOf('Alertmanager', alerts, answer)
                .filter(({ status }) => status.silencedBy.some((id) => ours.includes(id)))
                .map(({ labels, startsAt }) => {
                const { alertname = 'alert', instance, ...rest } = labels;
                const on = instance ??
                    Object.entries(rest)
                        .map(([label, value]) => `${label}=${value}`)
                        .join(', ');
                return { name: alertname, on, since: startsAt };
            });
        },
    };
}
/** The silences that carry the mark, whatever became of them. */
async function marked(target, mark, signal) {
    const query = new URLSearchParams(filtersOf(target));
    const answer = await http_ask(target, { method: 'GET', path: `/api/v2/silences?${query.toString()}` }, signal);
    const found = answerOf('Alertmanager', silences, answer);
    return found.filter(({ comment, createdBy }) => comment === mark && createdBy === CREATED_BY);
}
function matchersOf({ match }) {
    return Object.entries(match).map(([name, value]) => ({ name, value: revealed(value) }));
}
function filtersOf(target) {
    return matchersOf(target).map(({ name, value }) => ['filter', `${name}=${JSON.stringify(value)}`]);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./shared/external/end-group.js
var end_group = __webpack_require__(11578);
// EXTERNAL MODULE: ./shared/external/without-inputs.js
var without_inputs = __webpack_require__(64463);
;// CONCATENATED MODULE: ./shared/external/supervision/command.js





/** How long the words of a command that failed are waited for, in milliseconds. */
const LAST_WORDS = 500;
/** Commands of the user's own, run on the runner; a lease is theirs to keep, by `LEASE_SECONDS` or `UNTIL`. */
function command(target, environment) {
    const run = (text, { deployment, until }, signal) => {
        const lease = Math.max(0, Math.round((until - Date.now()) / 1000));
        const values = {
            ...{ ...target.env, DEPLOYMENT: deployment },
            ...{ LEASE_SECONDS: String(lease), UNTIL: new Date(until).toISOString() },
        };
        return ran(text, { ...(0,without_inputs/* withoutInputs */.i)(environment), ...values }, signal);
    };
    return {
        silence: async (silence, signal) => {
            await run(target.silence, silence, signal);
            return silence.until;
        },
        giveBack: (silence, signal) => run(target.restore, silence, signal),
        muted: () => Promise.resolve([]),
    };
}
async function ran(text, env, signal) {
    const child = (0,external_node_child_process_.spawn)('/bin/sh', ['-c', text], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const hear = (text) => void (said = `${said}${text}`.slice(-2000));
    // A character may come in two pieces.
    for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', hear);
    const end = () => {
        if (child.pid === undefined)
            return;
        (0,end_group/* endGroup */.N)(child.pid);
        for (const stream of [child.stdout, child.stderr])
            stream.destroy();
    };
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted)
        end();
    const closed = new Promise((resolve) => child.on('close', resolve));
    // Its output may be held open by something that it leaves behind: the command itself decides.
    const how = await new Promise((resolve) => {
        child.on('error', (error) => resolve(error.message));
        child.on('exit', (status, by) => resolve(status === 0 ? '' : by ? `was ended by ${by}` : `ended with ${status}`));
    });
    signal.removeEventListener('abort', end);
    // Its last words may still be on their way.
    if (how !== '')
        await Promise.race([closed, (0,promises_.setTimeout)(LAST_WORDS)]);
    for (const stream of [child.stdout, child.stderr])
        stream.destroy();
    if (how === '')
        return;
    const why = signal.aborted ? 'took too long' : how;
    const words = said.trim() === '' ? '' : `: ${said.trim()}`;
    throw new failure/* UserError */.y('supervision-failed', `\`${text}\` ${why}${words}; expected exit status 0.`);
}

;// CONCATENATED MODULE: ./shared/external/supervision/icinga2.js




const objects = schemas/* object */.Ikc({ results: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), attrs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) })) });
const done = schemas/* object */.Ikc({ results: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schemas/* number */.aig(), status: schemas/* string */.YjP() })) });
/** Icinga 2, by its REST API. A downtime cannot be prolonged: a longer one takes its place. */
function icinga2(target) {
    const find = async (type, filter, vars, signal) => {
        const body = { filter, filter_vars: vars };
        const headers = { 'x-http-method-override': 'GET' };
        const request = { method: 'POST', path: `/v1/objects/${type}`, body, headers, again: true };
        return answerOf('Icinga 2', objects, await http_ask(target, request, signal)).results;
    };
    const act = async (action, body, signal) => {
        const answer = await http_ask(target, { method: 'POST', path: `/v1/actions/${action}`, body }, signal);
        const wrong = answerOf('Icinga 2', done, answer).results.find(({ code }) => code !== 200);
        if (wrong)
            throw new failure/* UserError */.y('supervision-failed', `Icinga 2 refused ${action}: ${wrong.status}`);
    };
    const ours = (mark, signal) => find('downtimes', 'downtime.comment == mark', { mark }, signal).then((found) => found.map(({ name }) => name));
    const remove = (names, signal) => names.length === 0
        ? Promise.resolve()
        : act('remove-downtime', { type: 'Downtime', filter: 'downtime.__name in names', filter_vars: { names } }, signal);
    const filter = { type: 'Host', filter: 'host.name in hosts', filter_vars: { hosts: target.hosts } };
    return {
        async silence({ mark, until }, signal) {
            const known = (await find('hosts', filter.filter, filter.filter_vars, signal)).map(({ name }) => name);
            const missing = target.hosts.filter((name) => !known.includes(name));
            if (missing.length > 0)
                throw new failure/* UserError */.y('supervision-failed', `Icinga 2 has no host ${missing.join(', ')}: correct \`hosts\`.`);
            const old = await ours(mark, signal);
            const now = Math.floor(Date.now() / 1000);
            const end = Math.max(Math.ceil(until / 1000), now + 1);
            const downtime = {
                author: 'ecluse',
                comment: mark,
                start_time: now,
                end_time: end,
                fixed: true,
                all_services: true,
            };
            await act('schedule-downtime', { ...filter, ...downtime }, signal);
            await remove(old, signal);
            return end * 1000;
        },
        giveBack: async ({ mark }, signal) => remove(await ours(mark, signal), signal),
        async muted(_silence, signal) {
            const vars = filter.filter_vars;
            // What was never checked has a state as well, and alerts nobody.
            const problem = (one) => `host.name in hosts && ${one}.downtime_depth > 0 && ${one}.last_check_result && ${one}.state != 0`;
            const [hosts, found] = await Promise.all([
                find('hosts', problem('host'), vars, signal),
                find('services', problem('service'), vars, signal),
            ]);
            return [...hosts, ...found].map(({ name, attrs }) => {
                const [host = name, service] = name.split('!');
                const since = attrs['last_state_change'];
                return {
                    ...{ name: service ?? 'host is down', on: host },
                    ...(typeof since === 'number' && since > 0 ? { since: new Date(since * 1000).toISOString() } : {}),
                };
            });
        },
    };
}

;// CONCATENATED MODULE: ./shared/external/supervision/zabbix.js




const rpc = schemas/* object */.Ikc({
    result: schemas/* unknown */.L5J().optional(),
    error: schemas/* object */.Ikc({ message: schemas/* string */.YjP(), data: schemas/* string */.YjP().optional() }).optional(),
});
const hosts = schemas/* array */.YOg(schemas/* object */.Ikc({ hostid: schemas/* string */.YjP(), host: schemas/* string */.YjP() }));
const maintenances = schemas/* array */.YOg(schemas/* object */.Ikc({ maintenanceid: schemas/* string */.YjP() }));
const problems = schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), clock: schemas/* string */.YjP() }));
/** Zabbix counts maintenance in whole minutes, five at the least. */
const SHORTEST = 300;
/** Zabbix from 6.4 on, by its JSON-RPC API; the token goes into the header. */
function zabbix(target) {
    const call = callOf(target);
    const idsOf = async (signal) => {
        const params = { output: ['hostid', 'host'], filter: { host: target.hosts } };
        const found = answerOf('Zabbix', hosts, await call('host.get', params, signal));
        const missing = target.hosts.filter((name) => !found.some(({ host }) => host === name));
        if (missing.length > 0)
            throw new failure/* UserError */.y('supervision-failed', `Zabbix has no host ${missing.join(', ')}: correct \`hosts\`.`);
        return found.map(({ hostid }) => hostid);
    };
    const ours = async (mark, signal) => {
        const params = { output: ['maintenanceid'], filter: { name: [mark] } };
        const found = answerOf('Zabbix', maintenances, await call('maintenance.get', params, signal));
        return found.map(({ maintenanceid }) => maintenanceid);
    };
    return {
        async silence({ mark, from, until }, signal) {
            const hostids = await idsOf(signal);
            const start = Math.floor(from / 60_000) * 60;
            const end = Math.max(Math.ceil(until / 60_000) * 60, start + SHORTEST);
            const window = {
                ...{ active_since: start, active_till: end },
                timeperiods: [{ timeperiod_type: 0, start_date: start, period: end - start }],
            };
            const [old] = await ours(mark, signal);
            if (old !== undefined)
                await call('maintenance.update', { maintenanceid: old, ...window }, signal);
            else {
                const scope = { hosts: hostids.map((hostid) => ({ hostid })), maintenance_type: 0, description: 'Deployment' };
                await call('maintenance.create', { name: mark, ...scope, ...window }, signal);
            }
            return end * 1000;
        },
        async giveBack({ mark }, signal) {
            const found = await ours(mark, signal);
            if (found.length > 0)
                await call('maintenance.delete', found, signal);
        },
        async muted(_silence, signal) {
            const params = { output: ['name', 'clock'], hostids: await idsOf(signal), suppressed: true };
            const found = answerOf('Zabbix', problems, await call('problem.get', params, signal));
            return found.map(({ name, clock }) => ({
                ...{ name, on: target.hosts.join(', ') },
                since: new Date(Number(clock) * 1000).toISOString(),
            }));
        },
    };
}
function callOf({ url, user, password, token }) {
    let session = token;
    const send = async (method, params, signal, as) => {
        const body = { jsonrpc: '2.0', method, params, id: 1 };
        const headers = { 'content-type': 'application/json-rpc' };
        const account = { url, ...(as === undefined ? {} : { token: as }) };
        const request = { method: 'POST', path: '/api_jsonrpc.php', body, headers, again: method.endsWith('.get') };
        const { result, error } = answerOf('Zabbix', rpc, await http_ask(account, request, signal));
        if (!error)
            return result;
        const why = [error.message, error.data].join(' ').trim();
        throw new failure/* UserError */.y('supervision-failed', `Zabbix refused ${method}: ${why}`);
    };
    return async (method, params, signal) => {
        if (session === undefined && user !== undefined && password !== undefined) {
            const login = { username: revealed(user), password: revealed(password) };
            session = answerOf('Zabbix', schemas/* string */.YjP(), await send('user.login', login, signal, undefined));
        }
        return send(method, params, signal, session);
    };
}

;// CONCATENATED MODULE: ./shared/external/supervision/supervision.js




/** Every kind of supervision; `environment` is what commands of the user's own are started with. */
function supervisions(environment) {
    const adapter = (target) => {
        switch (target.kind) {
            case 'alertmanager':
                return alertmanager(target);
            case 'icinga2':
                return icinga2(target);
            case 'zabbix':
                return zabbix(target);
            case 'command':
                return command(target, environment);
        }
    };
    // One for each target: what logs in does so once.
    const known = new WeakMap();
    const of = (target) => {
        const one = known.get(target) ?? adapter(target);
        known.set(target, one);
        return one;
    };
    return {
        silence: (silence, signal) => of(silence.target).silence(silence, signal),
        giveBack: (silence, signal) => of(silence.target).giveBack(silence, signal),
        muted: (silence, signal) => of(silence.target).muted(silence, signal),
    };
}
/** Says what would be silenced, and asks nobody. */
function drySupervision(log) {
    return {
        silence: ({ target, until }) => {
            log.info(`Dry run: ${target.kind} would be silenced.`);
            return Promise.resolve(until);
        },
        giveBack: () => Promise.resolve(),
        muted: () => Promise.resolve([]),
    };
}

;// CONCATENATED MODULE: ./shared/external/transport/dry.js
/** A transport that connects to nothing: it says what would be run, and every step of it succeeds. */
function dryTransport(log) {
    return {
        connect: (host, work) => {
            const directory = ['$HOME/.ecluse', work.application, work.stage, work.deployment, host.name].join('/');
            const session = {
                host,
                directory,
                run: (_script, entry) => {
                    if (entry)
                        log.info(`would run on ${host.name}: ${entry.name}`);
                    return Promise.resolve({ kind: 'exited', status: 0 });
                },
                send: (file, to) => {
                    log.info(`would send to ${host.name}: ${file.name} (${file.size} bytes, sha256 ${file.sha256}) as ${to}`);
                    return Promise.resolve({ kind: 'not-sent', sha256: file.sha256 });
                },
                journal: () => Promise.resolve([]),
                close: () => Promise.resolve(),
            };
            return Promise.resolve(session);
        },
    };
}

// EXTERNAL MODULE: ./shared/external/transport/local.js
var transport_local = __webpack_require__(56168);
// EXTERNAL MODULE: ./shared/external/clock.js
var clock = __webpack_require__(74115);
// EXTERNAL MODULE: ./shared/action/stores.js + 3 modules
var action_stores = __webpack_require__(26615);
;// CONCATENATED MODULE: ./shared/action/host-ports.js







/** Under this name a main step leaves the deployment that its post step may have to finish. */
const DEPLOYMENT = 'deployment';
/** Under this name it leaves the deployment for which something is silenced. */
const SUPERVISED = 'supervised';
/** The world of an action that works on hosts. A dry run has the same shape, and touches nothing. */
async function hostPorts(given, context) {
    const stores = await (0,action_stores.ledgerOf)(given, context);
    const { log, masks, signal, actor, run } = context;
    const local = (0,transport_local/* localTransport */.h)();
    // The largest of our libraries, in a file of its own: a ledger that cannot be opened is told without it.
    const { sshTransport } = await Promise.all(/* import() */[__webpack_require__.e(8459), __webpack_require__.e(5540)]).then(__webpack_require__.bind(__webpack_require__, 95540));
    const ssh = sshTransport({
        ...(given.sshPrivateKey === undefined ? {} : { privateKey: given.sshPrivateKey }),
        ...(given.sshKeyPassphrase === undefined ? {} : { passphrase: given.sshKeyPassphrase }),
        ...(given.sshAgent === undefined ? {} : { agent: given.sshAgent }),
        ...(given.knownHosts === undefined ? {} : { knownHosts: given.knownHosts }),
    });
    const dry = dryTransport(log);
    const { keepPage } = await Promise.all(/* import() */[__webpack_require__.e(3244), __webpack_require__.e(9870), __webpack_require__.e(2509)]).then(__webpack_require__.bind(__webpack_require__, 16859));
    const pagePorts = { ledger: stores, clock: clock/* systemClock */.m, newId: (0,action_stores/* freshIds */.r)(), occasion: { actor, run } };
    return {
        ledger: given.dryRun ? dryLedger(stores) : stores,
        locks: given.dryRun ? dryLocks : stores,
        vault: (0,action_stores/* vaultOf */._)(given, context),
        transportOf: ({ address }) => (given.dryRun ? dry : address === 'local' ? local : ssh),
        supervision: given.dryRun ? drySupervision(log) : supervisions(context.environment),
        meter: given.dryRun ? dryMeter(log) : httpMeter(log),
        clock: clock/* systemClock */.m,
        newId: (0,action_stores/* freshIds */.r)(),
        occasion: { actor, run },
        log,
        redact: masks.redact,
        signal,
        begun: given.dryRun ? () => undefined : (id) => context.state.save(DEPLOYMENT, id),
        supervised: given.dryRun ? () => undefined : (id) => context.state.save(SUPERVISED, id),
        ...(given.dryRun ? {} : { show: (place, config) => keepPage(place, config, pagePorts, given, context) }),
    };
}


/***/ }),

/***/ 64463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ withoutInputs)
/* harmony export */ });
/** The environment for a program of the user's: what the step was given may hold secrets that it has no need of. */
function withoutInputs(environment) {
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('INPUT_')));
}


/***/ })

};
;